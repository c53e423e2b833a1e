import { toLatinDigits } from '../../domain/language/mend-figure.ts';
import type { TextLeaf } from '../body.ts';
import type { RawMark } from './raw-mark.ts';
import { dollars } from './look-alikes/letters-in-figures.ts';
import { findOddFigures, mayHoldOddFigure } from './figures/odd-figures.ts';
import { findLookAlikes, mayHoldLookAlike } from './look-alikes/look-alikes.ts';
import { findTypingSlips, mayHoldTypingSlip } from './typing/typing-slips.ts';
import { isInText } from './visible-text.ts';

/** Whether a text may have a broken figure or word, or a slip of typing: a fast test, which most texts fail. */
export function mayBeBroken(text: string): boolean {
  return (
    BROKEN_IN_LINE.test(text) ||
    mayHoldOddFigure(text) ||
    mayHoldLookAlike(text) ||
    mayHoldTypingSlip(text) ||
    (ENDS_ODDLY.test(text) && BROKEN_BY_LINE.test(text))
  );
}

/** A line that does not end in a letter or a mark after one: few do, and to look for the others takes long. */
const ENDS_ODDLY = /\n(?<=(?:[^\sA-Za-z.,;:?!)"'”’]|[^A-Za-z)"'”’%][.,])[^\S\n]*\n)/;

const BROKEN_IN_LINE = /\d,[ \u00a0]000|\d_\d|\d[ \u00a0]+[.,][\d%]|[\u00ad\u200b\u2060\ufeff]/;
const BROKEN_BY_LINE =
  /\p{Nd}[.,/–٫٬-]?[^\S\n]*\n[^\S\n]*(?:[.,/٫٬]?\p{Nd}|[%‰٪\p{Sc}])|[\p{L}\p{Nd}]-[^\S\n]*\n|\p{Sc}[^\S\n]*\n/u;

/**
 * Finds figures and words that readers would see with a gap in them: `$1,` at the end of a line and `000` on the next,
 * `reve-` and `nue`, `$1, 000`, and figures with an invisible character inside, where browsers may break them; figures,
 * days and times that cannot be meant, look-alikes, and slips of typing.
 *
 * @param leaves of the run: a line break outside of them is meant as one.
 */
export function findBrokenWords(text: string, leaves: readonly TextLeaf[]): readonly RawMark[] {
  const marks: RawMark[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    const start = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - LONGEST);
    const before = text.slice(start, end).trimEnd();
    const after = text.slice(end + 1, end + 1 + LONGEST).trimStart();
    const broken = explainBreak(before, after);
    if (broken && isInText(leaves, end)) marks.push({ ...broken, position: start + broken.position });
  }
  for (const { 0: written, index } of text.matchAll(SPACED)) {
    marks.push({
      rule: 'broken-word',
      position: index,
      message: `"${written}" has a space within its thousands.`,
      hint: `Write "${written.replace(/,\s+/, ',')}".`,
    });
  }
  for (const { 0: written, index } of text.matchAll(APART)) {
    marks.push({
      rule: 'broken-word',
      position: index,
      message: `"${written}" has a space within it.`,
      hint: `Write "${written.replace(/\s+(?=[.,])/, '').replace(/[.,]%$/, '%')}".`,
    });
  }
  for (const { 0: written, index } of text.matchAll(SCORED)) {
    marks.push({
      rule: 'broken-word',
      position: index,
      message: `"${written}" has its thousands apart as programs write them, and readers see the underscore.`,
      hint: `Write the figure as your language does, such as "${written.replaceAll('_', ',')}".`,
    });
  }
  marks.push(...findOddFigures(text));
  if (mayHoldTypingSlip(text)) marks.push(...findTypingSlips(text));
  if (mayHoldLookAlike(text)) marks.push(...findLookAlikes(text));
  for (const { 0: written, index } of text.matchAll(HIDDEN)) {
    const plain = written.replace(INVISIBLE, '');
    marks.push({
      rule: 'broken-word',
      position: index,
      message: `An invisible character is within the figure "${plain}", so that searches do not find it, and lines may end in it.`,
      hint: `Write "${plain}" anew.`,
    });
  }
  return marks;
}

/**
 * Explains a figure or a word that the end of a line and the start of the next make.
 *
 * @returns undefined if they make none; otherwise with its position in `before`.
 */
export function explainBreak(before: string, after: string): RawMark | undefined {
  const [lineEnd, lineStart] = [withLatinSigns(before), withLatinSigns(after)];
  const unit = brokenUnit(lineEnd, lineStart);
  const parts =
    unit ?? brokenFigure(lineEnd, lineStart) ?? brokenAmount(lineEnd, lineStart) ?? brokenWord(lineEnd, lineStart);
  if (!parts) return undefined;
  const position = before.length - parts[0].length;
  const head = before.slice(position);
  const rest = after.slice(0, parts[1].length);
  const words = unit ? explainUnit(head, rest) : { message: explainJoint(head, rest), hint: hintFor(head, rest) };
  return { rule: 'broken-word', position, ...words };
}

/** Arabic, Indian and full-width digits and signs of figures as Latin ones, each of which is one character. */
function withLatinSigns(text: string): string {
  return /[\u0660-\uffff]/.test(text)
    ? toLatinDigits(text).replace(/[٫．]/g, '.').replace(/[٬，]/g, ',').replaceAll('٪', '%')
    : text;
}

function explainJoint(head: string, rest: string): string {
  return `A line ends within "${head}${rest}", so that readers see "${head} ${rest}".`;
}

function explainUnit(figure: string, sign: string): Pick<RawMark, 'message' | 'hint'> {
  return {
    message: `A line ends between "${figure}" and "${sign}", so that readers see "${figure} ${sign}".`,
    hint: `Write "${figure}${sign}" on one line, or "${figure} ${sign}" where the language has a space.`,
  };
}

/** A line that ends between a figure and its sign: `12` and `% of`, where pages may break the line as well. */
function brokenUnit(before: string, after: string): Parts | undefined {
  const figure = /(?<![\p{Script=Latin}\p{N}.,’'])\d[\d.,]*(?<=\d)$/u.exec(before)?.[0];
  const sign = /^(?:[%‰]|\p{Sc}(?!\s?\p{N}))(?![\p{L}])/u.exec(after)?.[0];
  return figure === undefined || sign === undefined ? undefined : [figure, sign];
}

function hintFor(head: string, rest: string): string {
  const joined = head + rest;
  if (/\p{Ll}-$/u.test(head) && /^\p{L}/u.test(rest))
    return `Write "${joined}" or "${head.slice(0, -1)}${rest}" on one line.`;
  return `Write "${joined}" on one line.${/\p{Nd}.?$/u.test(head) && /^\P{Nd}?\p{Nd}/u.test(rest) ? ' If they are two figures, break the line elsewhere.' : ''}`;
}

/** Most characters of a line that are looked at. */
const LONGEST = 60;
/** Matches the thousands of `$1, 000`. */
const SPACED = /(?<![\d.,])\p{Sc}?\d{1,3},[ \u00a0]000(?![\d.])/gu;
/** Matches `$1 ,234`, `$19 .99` and, with a unit, `12 .5%` and `51 .%`. */
const APART =
  /(?<![\d.,\p{L}])\p{Sc}?\d{1,3}[ \u00a0]+,\d{3}(?!\d)(?:\.\d+)?(?:%|\p{L}{1,2}(?!\p{L}))?|(?<![\d.,\p{L}])(?:\p{Sc}?\d{1,3}[ \u00a0]+[.,]\d{0,2}(?:%|(?<=\d)(?:bn|m|mn|tn)(?!\p{L}))|\p{Sc}\d{1,3}[ \u00a0]+\.\d{2}(?![\d.]))/gu;
/** Matches `1_000_000`. */
const SCORED = /(?<![\w.,/#@-])\p{Sc}?\d{1,3}(?:_\d{3})+(?![\w/])/gu;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** Matches a figure with an invisible character in it, from its first digit: a run of digits is not tried from each. */
const HIDDEN =
  /\p{Nd}(?<!\p{Nd}[.,٫٬]*\p{Nd})[\p{Nd}.,٫٬]*[\u00ad\u200b\u2060\ufeff][\p{Nd}.,٫٬\u00ad\u200b\u2060\ufeff]*\p{Nd}/gu;

/** The end of a line and the start of the next that are one figure or word. */
type Parts = readonly [before: string, after: string];

/**
 * The sign of a currency before a line break and a figure, `US$` and `5bn`; it is not after another figure, as in
 * `5 €`.
 */
function brokenAmount(before: string, after: string): Parts | undefined {
  const head = currencyAtEnd.exec(before)?.[0];
  const rest = /^\d[\d.,]*(?:\s?(?:bn|m|mn|tn)(?!\p{L}))?(?<=[\d\p{L}])/u.exec(after)?.[0];
  return head === undefined || rest === undefined ? undefined : [head, rest];
}

const currencyAtEnd = new RegExp(String.raw`(?<!\d\s?|\p{L})(?:${dollars})?\p{Sc}$`, 'u');

function brokenFigure(before: string, after: string): Parts | undefined {
  const head = /(?<![\p{Script=Latin}\p{N}.,’'])\p{Sc}?\d[\d.,]*[.,/–-]?$/u.exec(before)?.[0];
  const rest = /^[.,/]?\d[\d.,]*(?<=\d)/.exec(after)?.[0];
  if (head === undefined || rest === undefined) return undefined;
  const hasSign = /[.,/–-]$/.test(head);
  if (hasSign === !/^\d/.test(rest)) return undefined;
  if (!/[.,]$/.test(head)) return [head, rest];
  return isOneNumber(before, head, after) ? [head, rest] : undefined;
}

/** Whether a sign at the end of a line is within a number, and not between two numbers or two sentences. */
function isOneNumber(before: string, head: string, after: string): boolean {
  const [digits = ''] = /^\d+/.exec(after) ?? [];
  const areThousands = digits.length === 3 && /(?<!\d)\d{1,3}.$/.test(head);
  if (areThousands && digits === '000') return true;
  if (ENUMERATES.test(after) || /\d,\s\S*\d,$/.test(before)) return false;
  const isDecimal = digits.length < 3;
  if (UNIT.test(after)) return areThousands || isDecimal;
  const isSum = /^\p{Sc}/u.test(head) && (areThousands || (head.endsWith('.') && digits.length === 2));
  return isSum && !COUNTS.test(after);
}

/** Matches a number of things, which begins another sentence or clause: `12 people`. */
const COUNTS = /^\d+ \p{Ll}{5}/u;
/** Matches a figure before another of the same list: `6 and 7%`, `6, 7`. */
const ENUMERATES =
  /^[\d.,]+\s?[%\p{L}]{0,3},?\s(?:and|or|to|und|oder|bis|et|ou|à|y|o|e|och|eller|i|lub|ve)\s\S*\d|^[\d.]+\s?[%\p{L}]{0,3},\s\S*\d|^[\d.]+[、和・]/u;
const UNIT =
  /^\d[\d.,]*(?:\s?(?:%|٪|‰|\p{Sc}|bps?\b|pp\b|bn\b|mn?\b|tn\b|x\b|per cent\b|percent\b|[Pp]rozent|Mio\b|Mrd\b|Mds?\b|[mbt]illi|[Mm]illi|[Mm]rd|m(?:ln|ld)\b|pour cent|por ciento|procent|proc\.|euros?\b|Euros?\b|dollars?\b)|[兆億亿万萬円元％])/u;

function brokenWord(before: string, after: string): Parts | undefined {
  const head = /(?<![\p{L}\p{N}])[\p{L}\p{N}&.’']*[\p{L}\p{N}]-$/u.exec(before)?.[0];
  const rest = /^(?:\p{L}+|\d+(?![\d.,]*\d*[\s-]*(?:%|\p{Sc})))/u.exec(after)?.[0];
  if (head === undefined || rest === undefined || FOLLOWS_HYPHEN.test(rest)) return undefined;
  // `5-` before a figure is a range, and a capital or a figure after a lower-case word may be another clause.
  const isSure = /^\p{Ll}/u.test(rest) || /^(?!\d+-$)[\p{Lu}\p{N}&.]+-$/u.test(head) || /^(?:Covid|Form)-$/.test(head);
  return isSure ? [head, rest] : undefined;
}

/** Matches words after a hyphen that stands for a word: `short- and long-term`. */
const FOLLOWS_HYPHEN =
  /^(?:and|or|to|versus|than|through|as|und|oder|bis|sowie|beziehungsweise|bzw|et|ou|à|y|o|u|e|och|eller|og|i|lub|oraz|en|of|ve|veya)$/;
