import type { Finding } from '../../domain/finding.ts';
import { withoutLegalForm } from '../../domain/reference/name-agreement.ts';
import { belongsToName, isOpeningWord } from '../../domain/registry/names/misnamed.ts';
import { isWordCharacter, withoutQuotations } from './patterns.ts';
import type { Paragraph } from '../../markdown/survey/paragraphs.ts';
import { placeIn, type Story } from './story.ts';

/** A name of a letter or two may be anything. */
const shortestName = 3;

/**
 * Finds companies that the text names before it gives their symbol, which belongs after the first mention. Quotations
 * do not count: the words of others get no symbols. Nor does a word of the language that only the start of a sentence
 * writes like a name: "Target prices rose".
 */
export function findLateSymbols(story: Story): readonly Finding[] {
  const reported = new Set<string>();
  return story.symbols().flatMap(({ words, ticker, offset }): readonly Finding[] => {
    const name = nameAtEnd(withoutLegalForm(words));
    if (name.length < shortestName || reported.has(name)) return [];
    reported.add(name);
    for (const [at, paragraph] of story.paragraphs.entries()) {
      if (paragraph.isQuoted) continue;
      const index = findName(paragraph, name, () => isWord(name, story));
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
  const joinsNames = (at: number) => particles.has(all[at] ?? '') && at + 1 < all.length && startsName(at - 1);
  while (start > 0 && (startsName(start - 1) || joinsNames(start - 1))) start--;
  if (start < all.length - 1 && isOpeningWord(all[start] ?? '')) start++;
  return all.slice(start).join(' ');
}

/** Small words within names: Bank of America, Monte dei Paschi, Walmart de México. */
const particles = new Set(
  'of and for de del dei della di do dos da du des la le van von der den und et y e'.split(' '),
);

/** Characters between a name and its symbol: ` Holding Corporation (`. */
const mostBetween = 40;

/** Finds a name in a text that is not part of a longer one, such as "Apple" in "Apple Pay" or "Ford" in "Mr. Ford". */
function findName(paragraph: Paragraph, name: string, mayBeWord: () => boolean): number {
  const text = withoutQuotations(paragraph.text);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const [before, after] = [text.slice(Math.max(0, at - longestWord), at), text.slice(end, end + longestWord)];
    const isPart =
      isWordCharacter(before.slice(-1)) || /[-&.]$/.test(before) || /^(?:[\p{L}\p{N}-]|\.\p{L})/u.test(after);
    if (isPart || goesOn(name, after) || belongsToName(/(\S+)\s$/.exec(before)?.[1])) continue;
    // The words of a link to another story are its headline.
    if ((paragraph.linkTextAt(at)?.split(/\s+/).length ?? 0) > name.split(' ').length + 1) continue;
    if (!startsSentence(before) || isSaidOfCompany(after) || !mayBeWord()) return at;
  }
  return -1;
}

const longestWord = 24;

/** Whether a name goes on: "Apple Pay", but not "Apple Inc." */
function goesOn(name: string, after: string): boolean {
  const next = /^[\s\u00a0]((?:\p{Lu}|&)\S*)/u.exec(after)?.[1];
  return next !== undefined && withoutLegalForm(`${name} ${next.replace(/['’]s$/, '')}`) !== name;
}

/** Whether what follows is said of companies: "Apple’s", "Apple Inc.", "Apple rose". */
function isSaidOfCompany(after: string): boolean {
  return /^['’]s/.test(after) || /^,?\s(?:\p{Lu}|(?:plc|se|[sn]\.?[av]\.?)\b)/u.test(after) || companyVerbs.test(after);
}

const companyVerbs =
  /^\s(?:said|says|told|rose|fell|grew|gained|lost|sold|sells|bought|buys|paid|pays|plans|planned|reported|reports|posted|agreed|announced|has|had|is|was|will|would)\b/;

/** Whether the next word would have a capital anyway. Three spaces are a quotation. */
function startsSentence(before: string): boolean {
  return /(?:^|[.!?:…]["”’»)]?\s|["“„«‘(—–]\s?|\s{3})$/u.test(before);
}

/** Whether a name is also a word, as the text or the list shows. */
function isWord(name: string, { text }: Story): boolean {
  const word = name.toLowerCase();
  return !name.includes(' ') && word !== name && (nameWords.has(word) || text.includes(` ${word} `));
}

/** English words that are the short names of listed companies. */
const nameWords = new Set(
  (
    'alphabet amazon apple arm associated ball block boot box brown cable carnival chase chevron clear coach compass ' +
    'corning crane crown discover dollar dover fastly ferry flex fox gap general genesis globe gold guess here home ' +
    'indigo key kite lemonade linde live match meta mosaic news next nice oracle orange peloton pool post progressive ' +
    'public range reliance root sage shell silver snap southern splash sprint square stem stripe sun synopsis tapestry ' +
    'target toast total trade transocean travelers twist unity universal visa vale vital waters wolf workday yellow zoom'
  ).split(' '),
);
