import { stepBrackets } from './read/brackets.ts';
import type { Candidate } from './candidate.ts';
import { readCashtag } from './read/cashtag.ts';
import { readApart } from './read/read-apart.ts';
import { readBracket } from './read/read-bracket.ts';
import { readLabels } from './read/read-labels.ts';
import { readMentions } from './read/read-mentions.ts';
import { readVendorCode } from './read/vendor-codes.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Finds what may mean a listed company in one run of plain text, in text order and without overlaps.
 * Code, addresses and markup are the caller's to leave out. A space after the colon counts only inside brackets, which
 * the run itself must open. Takes time linear in the text's length: one pass over its characters, and at each colon,
 * dollar and bracket a look at a bounded stretch or at one not seen before.
 */
export function recognise(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let open = 0;
  let floor = 0;
  let bracket = 0;
  trigger.lastIndex = 0;
  while (trigger.test(text)) {
    const index = trigger.lastIndex - 1;
    const before = open;
    open = stepBrackets(text, index, open);
    if (open > before) bracket = index;
    if (index < floor) continue;
    for (const candidate of candidatesAt(text, index, floor, open > 0 ? bracket : undefined, vocabulary)) {
      candidates.push(candidate);
      floor = candidate.end;
    }
    // Readers use the same pattern for no other text, but they may read far ahead.
    trigger.lastIndex = index + 1;
  }
  return withLabels(candidates, readLabels(text, vocabulary));
}

/** What something may begin with, or what joins its parts. */
const trigger = /[:$()[\]<]/g;

/** What the character at `index` belongs to. */
function candidatesAt(
  text: string,
  index: number,
  floor: number,
  bracket: number | undefined,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  switch (text.charAt(index)) {
    case ':': {
      const isAll = bracket === undefined && isNothingElse(text);
      if (isAll) return readMentions(text, index, floor, 0, vocabulary);
      const apart = bracket === undefined ? readApart(text, index, floor, vocabulary) : [];
      return apart.length > 0 ? apart : readMentions(text, index, floor, bracket, vocabulary);
    }
    case '$': {
      const cashtag = readCashtag(text, index, floor, vocabulary);
      return cashtag === undefined ? [] : [cashtag];
    }
    case '(':
    case '[':
      return readBracket(text, index, vocabulary);
    case '<': {
      const code = readVendorCode(text, index, vocabulary);
      return code === undefined ? [] : [code];
    }
    default:
      return [];
  }
}

/** A cell or a line of a list that holds several symbols and nothing else: `NYSE: BRK.A / BRK.B`. */
function isNothingElse(text: string): boolean {
  return text.length <= MAX_NOTATION && severalSymbols.test(text);
}

const MAX_NOTATION = 64;
const severalSymbols = /^\s*[A-Z][\w .-]*: [A-Z0-9]{2,6}(?:\.[A-Z])?(?:\s?[/,;]\s?[A-Z0-9]{2,6}(?:\.[A-Z])?)+\s*$/;

/** Both in text order; what is found by its label gives way to what is found by its form. */
function withLabels(candidates: readonly Candidate[], labelled: readonly Candidate[]): readonly Candidate[] {
  if (labelled.length === 0) return candidates;
  const free = labelled.filter(({ start, end }) => !candidates.some((other) => other.start < end && start < other.end));
  return [...candidates, ...free].sort((left, right) => left.start - right.start);
}
