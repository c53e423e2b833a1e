import { isSpaceAt, skipSpacesBefore } from './read/boundaries.ts';
import type { Candidate } from './candidate.ts';

/** Candidates in one pair of brackets, and the words right before it: `Walmart and Target (NYSE:WMT, NYSE:TGT)`. */
export interface BracketedTickers<Found extends Candidate> {
  /** The words, from the first one with a capital; at most `MAX_LENGTH` characters; empty if there is none. */
  readonly words: string;
  readonly occurrences: readonly Found[];
}

/**
 * Finds the candidates in brackets of one run of text, grouped by bracket. A bracket that begins with other words
 * (`(formerly Square, NYSE:SQ)`) is left out: its symbols do not belong to the words before it.
 */
export function readBracketedTickers<Found extends Candidate>(
  text: string,
  candidates: readonly Found[],
): readonly BracketedTickers<Found>[] {
  const brackets: { words: string; occurrences: Found[] }[] = [];
  let isInside = false;
  let end = 0;
  for (const candidate of candidates) {
    const near = skipSpacesBefore(text, candidate.start);
    const last = brackets.at(-1);
    if (text.charAt(near - 1) === '(') {
      brackets.push({ words: wordsBefore(text, near - 1), occurrences: [candidate] });
      isInside = true;
    } else {
      isInside &&= last !== undefined && !/[()]/.test(text.slice(end, candidate.start));
      if (isInside) last?.occurrences.push(candidate);
    }
    end = candidate.end;
  }
  return brackets;
}

/** Most characters of words: more than any name in prose with the word before it. */
const MAX_LENGTH = 56;

/** Most words without a capital between two that have one. */
const MAX_GAP = 3;

/** Brackets, quotation marks, colons and the like: no name continues after them; nor after a comma in Chinese. */
const border = /[()[\]{}<>"“”„«»:;—–!?|\n\uFFFC\u3001\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;

/** Matches a letter of a script without spaces, in which a text may be cut anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words that end right before the bracket at `bracket`. */
export function wordsBefore(text: string, bracket: number): string {
  const end = skipSpacesBefore(text, bracket);
  if (end === bracket) return '';
  let start = end;
  while (start > 0 && end - start < MAX_LENGTH && !border.test(text.charAt(start - 1))) start--;
  const isCut =
    start > 0 &&
    !border.test(text.charAt(start - 1)) &&
    !isSpaceAt(text, start - 1) &&
    !unspaced.test(text.charAt(start - 1));
  const words = text.slice(start, end).trim().split(/\s+/);
  if (isCut) words.shift();
  return words.slice(startOfNames(words)).join(' ').replace(sharesOf, '');
}

/** Same as `wordsBefore`, or else the last word, since some names have no capital: `argenx`, `adidas AG`. */
export function nameBefore(text: string, bracket: number): string {
  const words = wordsBefore(text, bracket);
  if (words !== '' && !legalForm.test(words)) return words;
  const end = skipSpacesBefore(text, bracket);
  return lowercaseName.exec(text.slice(Math.max(0, end - MAX_LENGTH), end))?.[0] ?? words;
}

const legalForms = String.raw`(?:AB|AG|ASA|A/S|Corp|Inc|Ltd|N\.?V|Oyj|PLC|S\.?A|SE|S\.?p\.?A)\.?`;
const legalForm = new RegExp(`^${legalForms}$`);
const lowercaseName = new RegExp(String.raw`(?<![^\s])\p{Ll}[\p{Ll}\d&’'-]*(?: ${legalForms})?$`, 'u');

/**
 * Same as `wordsBefore`, but looks past a bracket with a symbol, `HSBC (HSBA.L) (0005.HK)`, or with what the text calls
 * the company, `Barrick Gold (“Barrick” or the “Company”) (NYSE – GOLD)`.
 */
export function wordsBeforeBrackets(text: string, bracket: number): string {
  const words = wordsBefore(text, bracket);
  if (words !== '') return words;
  const from = Math.max(0, bracket - MAX_BRACKET);
  const stretch = text.slice(from, bracket);
  const before = symbolBracket.exec(stretch) ?? definitionBracket.exec(stretch);
  return before === null ? '' : wordsBefore(text, from + before.index);
}

const MAX_BRACKET = 80;
const definitionBracket =
  /\((?:(?:together|collectively|hereinafter|or|and|the|our),? ){0,3}["“„«‘][^()]{1,60}["”“»’]\),?\s?$/;
const symbolBracket = /\((?:[A-Z][\w .-]*\s?:\s?)?[A-Z0-9][A-Z0-9.&/-]*[a-z]?(?:\.[A-Z]{1,2})?\),?\s?$/;

/** Matches what may be between a name and its symbol: `Novo Nordisk’s shares (NOVOb.CO)`. */
const sharesOf =
  /(?<=\S)['’]?s? (?:(?:common|ordinary|preferred|listed|class [A-Z]) )?(?:shares?|stock|ADRs?|ADSs?|securities)$/;

/**
 * Index of the first word of names that may belong together: all of `Jack Ma, the co-founder of Alibaba`, but only
 * `Eni` of `The terms are those that Eni`.
 */
function startOfNames(words: readonly string[]): number {
  let start = words.length;
  for (let index = words.length - 1; index >= 0 && start - index <= MAX_GAP + 1; index--) {
    if (/[\p{Lu}\p{Lo}]/u.test(words[index] ?? '')) start = index;
  }
  return start;
}
