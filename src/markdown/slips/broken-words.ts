import type { TextLeaf } from '../body.ts';
import type { RawMark } from './raw-mark.ts';
import { isInText } from './visible-text.ts';

/**
 * Finds figures and words that readers would see with a gap in them: `$1,` at the end of a line and `000` on the next,
 * `reve-` and `nue`, `$1, 000`, and figures with an invisible character inside, where browsers may break them.
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
  const parts = brokenFigure(before, after) ?? brokenWord(before, after);
  if (!parts) return undefined;
  const [head, rest] = parts;
  const joined = head + rest;
  return {
    rule: 'broken-word',
    position: before.length - head.length,
    message: `A line ends within "${joined}", so that readers see "${head} ${rest}".`,
    hint: /\p{L}-$/u.test(head)
      ? `Write "${joined}" or "${head.slice(0, -1)}${rest}" on one line.`
      : `Write "${joined}" on one line. If they are two figures, break the line elsewhere.`,
  };
}

/** Most characters of a line that are looked at. */
const LONGEST = 60;
/** Matches the thousands of `$1, 000`. */
const SPACED = /(?<![\d.,])\p{Sc}?\d{1,3},[ \u00a0]000(?![\d.])/gu;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const HIDDEN = /\d[\d.,]*[\u00ad\u200b\u2060\ufeff][\d.,\u00ad\u200b\u2060\ufeff]*\d/g;

/** The end of a line and the start of the next that are one figure or word. */
type Parts = readonly [before: string, after: string];

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
  const head = /\p{L}*\p{Ll}-$/u.exec(before)?.[0];
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (head === undefined || rest === undefined || FOLLOWS_HYPHEN.test(rest)) return undefined;
  return [head, rest];
}

/** Matches words after a hyphen that stands for a word: `short- and long-term`. */
const FOLLOWS_HYPHEN =
  /^(?:and|or|to|versus|than|through|as|und|oder|bis|sowie|beziehungsweise|bzw|et|ou|à|y|o|u|e|och|eller|og|i|lub|oraz|en|of|ve|veya)$/;
