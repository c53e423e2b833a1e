import type { Finding } from '../../domain/finding.ts';
import { withoutLegalForm } from '../../domain/reference/name-agreement.ts';
import { isWordCharacter } from './patterns.ts';
import { placeIn, type Story } from './story.ts';

/** A name of a letter or two may be anything. */
const shortestName = 3;

/** Finds companies that the text names before it gives their symbol, which belongs after the first mention. */
export function findLateSymbols(story: Story): readonly Finding[] {
  const told = new Set<string>();
  return story.symbols().flatMap(({ words, ticker, offset }): readonly Finding[] => {
    const name = withoutLegalForm(nameAtEnd(words));
    if (name.length < shortestName || told.has(name)) return [];
    told.add(name);
    for (const [at, paragraph] of story.paragraphs.entries()) {
      const index = findName(paragraph.text, name);
      if (index < 0) continue;
      if (paragraph.offsetAt(0) >= offset) return [];
      const next = story.paragraphs[at + 1];
      const isSame = next === undefined || next.offsetAt(0) > offset;
      // The mention that has the symbol, or one after it.
      if (isSame && paragraph.offsetAt(index) + name.length + mostBetween >= offset) return [];
      return [
        {
          severity: 'hint',
          rule: 'symbol-missing',
          file: story.file,
          ...placeIn(story, paragraph, index),
          message: `"${name}" is named here first, and its symbol comes on line ${story.lineAt(offset)}.`,
          hint: `Write ${name} (${ticker}) here, and the name alone below.`,
        },
      ];
    }
    return [];
  });
}

/** The name before a bracket: "Apple Inc." of "The reports of Apple Inc.", and all of "the Bank of America". */
function nameAtEnd(words: string): string {
  const all = words.split(/\s+/);
  let start = all.length;
  const startsName = (at: number) => /^[\p{Lu}\p{N}&]/u.test(all[at] ?? '');
  const joinsNames = (at: number) =>
    /^(?:of|and|for)$/.test(all[at] ?? '') && at + 1 < all.length && startsName(at - 1);
  while (start > 0 && (startsName(start - 1) || joinsNames(start - 1))) start--;
  return all.slice(start).join(' ');
}

/** Characters between a name and its symbol: ` Holding Corporation (`. */
const mostBetween = 40;

/** Finds a name in a text that is not part of a longer one, such as "Apple" in "Apple Pay". */
function findName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 24), at), text.slice(at + name.length, at + name.length + 3)];
    const isPart =
      isWordCharacter(before.slice(-1)) || /[-&.]$/.test(before) || /^(?:[\p{L}\p{N}-]|\.\p{L})/u.test(after);
    const isOfName = /^[\s\u00a0](?:\p{Lu}|&)/u.test(after) || /(?:^|[^.!?:”"\s])\s\p{Lu}[\p{L}.’'-]*\s$/u.test(before);
    if (!isPart && !isOfName) return at;
  }
  return -1;
}
