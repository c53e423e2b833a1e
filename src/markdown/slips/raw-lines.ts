import { codePointOf } from '../../domain/language/code-point.ts';
import { listForms, toNumber } from './list-forms.ts';
import type { RawMark } from './raw-mark.ts';

/**
 * Finds lines of a paragraph that were meant as a heading, a list, a directive or a rule.
 *
 * @param isInList whether the text is that of an item, below which one line may be meant as the next.
 */
export function findRawLines(text: string, isInList: boolean): readonly RawMark[] {
  const lines = text.split('\n');
  const marks: RawMark[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const position = start + line.length - line.trimStart().length;
    const words =
      explainInvisible(line, lines[index - 1]) ??
      explainHeading(line, lines.length === 1) ??
      explainQuotation(line) ??
      explainBox(line) ??
      explainDirective(line) ??
      explainList(lines, index) ??
      (isInList && index > 0 ? explainItem(line) : undefined) ??
      explainTerm(line, lines[index - 1]) ??
      explainRule(line);
    if (words) marks.push({ position, ...words });
    start += line.length + 1;
  }
  return marks;
}

type Words = Pick<RawMark, 'message' | 'hint'>;

const HIDDEN_BEFORE_MARK =
  /^ {0,3}([\u00a0\u00ad\u2000-\u200f\u202f\u2060\u3000\ufeff])[\s\u200b-\u200f\u2060]*(#{1,6}|[-*+>|]|\d{1,3}[.)])[ \u00a0]\S/;

/** Explains a heading, an item, a quotation or a table after a character that is invisible or looks like a space. */
function explainInvisible(line: string, previous = ''): Words | undefined {
  const [, character = '', mark] = HIDDEN_BEFORE_MARK.exec(line) ?? [];
  if (mark === undefined || HIDDEN_BEFORE_MARK.test(previous)) return undefined;
  return {
    message: `"${mark}" is shown as text, because an invisible character (${codePointOf(character)}) is before it.`,
    hint: `Delete everything before "${mark}".`,
  };
}

/** Explains `##Heading`; a single `#` counts only in a one-line paragraph, and not in `#MeToo` or `#1 in cloud`. */
function explainHeading(line: string, isAlone: boolean): Words | undefined {
  const [, marks = '', text = ''] = /^ {0,3}([#＃]{1,10})[ \t]*(\S.*)$/.exec(line) ?? [];
  if (marks === '') return undefined;
  const level = Math.min(6, Math.max(2, marks.length));
  const hint = `Write "${'#'.repeat(level)} ${text.trim()}".`;
  if (marks.includes('＃')) return { message: 'This heading is shown as text, because its # is full-width.', hint };
  if (marks.length > 6)
    return { message: `This heading is shown as text: there are six levels, and it has ${marks.length} #.`, hint };
  if (/^ {0,3}#+ /.test(line)) return undefined;
  if (marks.length === 1 && !(isAlone && isTitle(text))) return undefined;
  if (!/^["'“„«(]?[\p{L}\p{N}]/u.test(text)) return undefined;
  return { message: `This heading is shown as text, because there is no space after its #.`, hint };
}

/** Whether a text is several words that do not end like a sentence, without a hashtag (`#ESG`, `#MeToo`). */
function isTitle(text: string): boolean {
  const [first = '', ...others] = text.trim().split(/\s+/);
  if (others.length === 0 || text.length > 100 || others.some((word) => word.startsWith('#'))) return false;
  return /^\p{L}/u.test(first) && !/\p{L}\p{Lu}/u.test(first) && !/[.!?;:,…]$/.test(text.trim());
}

function explainQuotation(line: string): Words | undefined {
  const text = /^ {0,3}＞\s*(\S.*)$/u.exec(line)?.[1];
  if (text === undefined) return undefined;
  return {
    message: 'This quotation is shown as text, because its > is full-width.',
    hint: `Write "> ${text.trim()}".`,
  };
}

/** Explains the box of a task without a space after it, or with other than one character in it. */
function explainBox(line: string): Words | undefined {
  const [, inside = '', text] = /^ {0,3}\[( ?| ?[xX✓✔] ?)\](?=\p{L}|(?<!\[[ xX]\])[ \t])\s*(\S.*)$/u.exec(line) ?? [];
  if (text === undefined) return undefined;
  return {
    message: 'The box of this task is shown as text.',
    hint: `Write "- [${inside.trim() === '' ? ' ' : 'x'}] ${text.trim()}".`,
  };
}

/** Explains `: text` below a term. */
function explainTerm(line: string, term: string | undefined): Words | undefined {
  const text = /^ {0,3}:[ \t]+(\S.*)$/u.exec(line)?.[1];
  if (text === undefined || term === undefined || !/^[^.:;!?]{1,60}$/.test(term.trim())) return undefined;
  return {
    message: 'The colon at the start of this line is shown: lists of terms are not part of Markdown.',
    hint: `Write "- **${term.trim()}**: ${text.trim()}".`,
  };
}

function explainDirective(line: string): Words | undefined {
  const directive = /^ {0,3}(?::{3,}[^\n]*|!!! ?\w.*|\[TOC\]|\[\[_TOC_\]\])$/i.exec(line)?.[0].trim();
  if (directive === undefined) return undefined;
  return {
    message: `"${directive}" is a directive of another system, and is shown as text.`,
    hint: 'Take it out, or write what it stands for in Markdown, such as a quotation (>).',
  };
}

/** Explains two or more lines that begin with the same mark without a space after it. */
function explainList(lines: readonly string[], index: number): Words | undefined {
  for (const { item, hint, why } of listForms) {
    const line = lines[index] ?? '';
    if (!item.test(line) || item.test(lines[index - 1] ?? '')) continue;
    const next = lines[index + 1] ?? '';
    if (!item.test(next) || !follows(line, next)) continue;
    return { message: `This list is shown as text, because ${why}.`, hint: hint(line.trim()) };
  }
  return undefined;
}

/** Explains a line right below an item that lacks the space after its mark: `-item` of `- item\n-item`. */
function explainItem(line: string): Words | undefined {
  const form = listForms.slice(0, 3).find(({ item }) => item.test(line));
  return form && { message: `This item is shown as text, because ${form.why}.`, hint: form.hint(line.trim()) };
}

/** Whether two lines are consecutive items: numbers and letters must count up or down; signs and years need not. */
function follows(line: string, next: string): boolean {
  const [parts, nextParts] = [line, next].map((text) => /^ {0,3}(\d+(?:\.\d+)+)/.exec(text)?.[1]?.split('.'));
  if (parts && nextParts) return isNextSection(parts, nextParts);
  const [one, other] = [line, next].map(
    (text) => /^ {0,3}\(?(\p{Nd}+|[a-z]+|[A-Z]+)(?![\p{L}\p{Nd}\t])/u.exec(text)?.[1],
  );
  if (one === undefined || other === undefined) return true;
  if (/^[a-z]/i.test(one)) return areConsecutiveLetters(one, other) || areConsecutiveLetters(other, one);
  return one.length > 3 || Math.abs(toNumber(one) - toNumber(other)) === 1;
}

/** Whether `1.2` or `2.1` follows `1.1`, or `1.1.1` follows `1`. */
function isNextSection(parts: readonly string[], next: readonly string[]): boolean {
  const at = next.findIndex((part, index) => part !== parts[index]);
  return (
    at !== -1 && Number(next[at]) === Number(parts[at] ?? 0) + 1 && next.slice(at + 1).every((part) => part === '1')
  );
}

function areConsecutiveLetters(one: string, other: string): boolean {
  const isNext = one.length === 1 && other.length === 1 && other.charCodeAt(0) - one.charCodeAt(0) === 1;
  const isOneCase = /[a-z]/.test(one) === /[a-z]/.test(other);
  const roman = isOneCase ? ROMAN.indexOf(one.toLowerCase()) : -1;
  return isNext || (roman !== -1 && ROMAN[roman + 1] === other.toLowerCase());
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Explains a row of `=` or of dashes. */
function explainRule(line: string): Words | undefined {
  const drawn = /^ {0,3}(?:=(?:[ \t]*=){2,}|[—–](?:[ \t]*[—–]){2,})[ \t]*$/.exec(line)?.[0].trim();
  if (drawn === undefined) return undefined;
  return {
    message: `"${drawn}" is shown as text: it neither underlines a heading nor divides the text.`,
    hint: 'For a heading write ## before its text, for a break write *** between two empty lines.',
  };
}
