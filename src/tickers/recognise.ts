import { stepBrackets } from './brackets.ts';
import type { Candidate } from './candidate.ts';
import { readCashtag } from './cashtag.ts';
import { readMentions } from './read-mentions.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Finds what may mean a listed company in one run of plain text, in text order and without overlaps.
 * Code, addresses and markup are the caller's to leave out. A space after the colon counts only inside parentheses, which
 * the run itself must open. Takes time linear in the text's length: one pass over its characters, and at each colon and
 * dollar a look at a bounded stretch or at one not seen before.
 */
export function recognise(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  if (!text.includes(':') && !text.includes('$')) return [];
  const candidates: Candidate[] = [];
  let open = 0;
  let floor = 0;
  for (let index = 0; index < text.length; index++) {
    open = stepBrackets(text, index, open);
    const unit = text.charCodeAt(index);
    if (unit !== COLON && unit !== DOLLAR) continue;
    for (const candidate of candidatesAt(text, index, floor, open > 0, vocabulary)) {
      candidates.push(candidate);
      floor = candidate.end;
    }
  }
  return candidates;
}

const COLON = 0x3a;
const DOLLAR = 0x24;

/** What the colon or the dollar at `index` belongs to. */
function candidatesAt(
  text: string,
  index: number,
  floor: number,
  isBracketed: boolean,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  if (text.charCodeAt(index) === COLON) return readMentions(text, index, floor, isBracketed, vocabulary);
  const cashtag = readCashtag(text, index, floor);
  return cashtag === undefined ? [] : [cashtag];
}
