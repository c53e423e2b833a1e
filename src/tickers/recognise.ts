import { stepBrackets } from './read/brackets.ts';
import type { Candidate } from './candidate.ts';
import { toHalfWidth } from './half-width.ts';
import { readCashtag } from './read/symbols/cashtag.ts';
import { readListedAs } from './read/labels/listed-as.ts';
import { readApart } from './read/read-apart.ts';
import { readBracket } from './read/read-bracket.ts';
import { readInlineCodes } from './read/inline-codes.ts';
import { readLocalLabels } from './read/labels/local-labels.ts';
import { readLabels } from './read/labels/read-labels.ts';
import { readMentions } from './read/read-mentions.ts';
import { readVendorCode } from './read/symbols/vendor-codes.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Finds candidates for listed companies in one run of plain text, in text order and without overlaps. The caller
 * removes code, addresses and markup. A space after the colon is allowed only inside brackets that open in the same
 * run. Time is linear in the text's length: one pass over its characters, and at each colon, dollar and bracket a
 * bounded stretch or one that was not read before.
 */
export function recognise(written: string, vocabulary: Vocabulary): readonly Candidate[] {
  const text = toHalfWidth(written);
  const found = recogniseIn(text, vocabulary);
  if (text === written) return found;
  return found.map((candidate) => ({ ...candidate, text: written.slice(candidate.start, candidate.end) }));
}

function recogniseIn(text: string, vocabulary: Vocabulary): readonly Candidate[] {
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
    // The readers share this pattern on the same text and may have advanced it.
    trigger.lastIndex = index + 1;
  }
  return [readLabels, readListedAs, readLocalLabels, readInlineCodes].reduce<readonly Candidate[]>(
    (all, read) => withOthers(all, read(text, vocabulary)),
    candidates,
  );
}

/** Characters that begin a candidate or join its parts. */
const trigger = /[:$()[\]<\uff08\uff09]/g;

/** Candidates that the character at `index` is part of. */
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
      if (isAll) return readLine(text, index, floor, vocabulary);
      if (bracket === undefined && isOne(text)) return readOne(text, index, vocabulary);
      const apart = bracket === undefined ? readApart(text, index, floor, vocabulary) : [];
      return apart.length > 0 ? apart : readMentions(text, index, floor, bracket, vocabulary);
    }
    case '$': {
      const cashtag = readCashtag(text, index, floor, vocabulary);
      return cashtag === undefined ? [] : [cashtag];
    }
    case '(':
    case '[':
    case '\uff08':
      return readBracket(text, index, vocabulary);
    case '<': {
      const code = readVendorCode(text, index, vocabulary);
      return code === undefined ? [] : [code];
    }
    default:
      return [];
  }
}

/** Whether a text, such as a table cell, is only a list of symbols: `NYSE: BRK.A / BRK.B`. */
function isNothingElse(text: string): boolean {
  return text.length <= MAX_NOTATION && severalSymbols.test(text) && !marketState.test(text);
}

/**
 * Whether a text, such as a table cell, is only one code and a symbol: `NYSE: KO`. It may be a heading in capitals,
 * too.
 */
function isOne(text: string): boolean {
  return text.length <= MAX_NOTATION && oneSymbol.test(text);
}

/** Reads a part of a text that has only codes and symbols. With a code that means something else, too, it may be prose. */
function readLine(text: string, colon: number, floor: number, vocabulary: Vocabulary): readonly Candidate[] {
  const found = readMentions(text, colon, floor, 0, vocabulary);
  const codes = Array.from(text.matchAll(lineCode), ([, code = '']) => code);
  const isDoubtful = codes.some((code) => vocabulary.homonyms.has(code) || vocabulary.abbreviations.has(code));
  return found.map((each) => (each.kind === 'ticker' && isDoubtful ? { ...each, isDoubtful } : each));
}

const lineCode = /([A-Z][\w .&-]*?)\s?[:/]/g;

/** Reads one symbol of a text that has nothing else; it then counts only if it is known. */
function readOne(text: string, colon: number, vocabulary: Vocabulary): readonly Candidate[] {
  const [first, ...others] = readMentions(text, colon, 0, 0, vocabulary);
  if (first === undefined || !onlyLead.test(text.slice(0, first.start))) return [];
  return [first, ...others].flatMap((each) => (each.kind === 'ticker' ? [{ ...each, isDoubtful: true }] : []));
}

const MAX_NOTATION = 80;
/** A label before the codes of exchanges: `Ticker symbols: TSX: FNV | NYSE: FNV`. */
const lead = String.raw`^\s*(?:(?:(?:Stock|Ticker|Trading|Share) ?)?(?:[Ss]ymbols?|[Tt]ickers?|[Cc]odes?)(?:\s?[:–-]\s| on (?:the )?))?`;
const onlyLead = new RegExp(`${lead}$`);
const listing = String.raw`[A-Z][\w .&/-]*?\s?: [A-Z0-9]{1,6}(?:\.[A-Z])?`;
const severalSymbols = new RegExp(
  String.raw`${lead}[A-Z][\w .&/-]*?\s?: [A-Z0-9]{2,6}(?:\.[A-Z])?(?:\s?[/,;|]\s?(?:${listing}|[A-Z0-9]{2,6}(?:\.[A-Z])?))+\s*$`,
);
/** What is said of a market: `NYSE: UP, TSX: CLOSED`. */
const marketState = /:\s(?:BUY|CLOSED|DOWN|FLAT|HALT(?:ED)?|HOLD|OFF|OPEN|SELL|UP)\b/;
const oneSymbol = new RegExp(String.raw`${lead}[A-Z][\w .&/-]*\s?: [A-Z0-9]{2,6}(?:\.[A-Z])?\s*$`);

/** Merges both lists in text order; at overlaps, the others are dropped. */
function withOthers(candidates: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  if (others.length === 0) return candidates;
  const free = others.filter(({ start, end }) => !candidates.some((other) => other.start < end && start < other.end));
  return [...candidates, ...free].sort((left, right) => left.start - right.start);
}
