import type { RawMark } from './raw-mark.ts';

/** Whether a text may have a figure with a sign twice or a gap within it: a fast test, which most texts fail. */
export function mayBeDamaged(text: string): boolean {
  return DAMAGED.test(text);
}

const DAMAGED =
  /\d[.,]?%%|\d[.,]\d+[.,](?:%|bn|m[ln]?\b|tn|Mrd|Mio)|\d(?:\.\.|,,)\d+%|[$€£]\$?\d{1,3}[.,][ \u00a0]\d|[$€£]{2}\d|[$€£]\d+(?:\.\.|,,)\d/;

/**
 * Finds amounts and percentages with a sign twice, `5%%`, `$$40m`, `$4..5bn`, or with a point before their unit,
 * `1.2.%`, and amounts with a space before the digits that their unit belongs to: `$1, 200m`, `$1. 2bn`.
 */
export function findDamagedFigures(text: string): readonly RawMark[] {
  return [
    ...marksOf(text, TWICE, (written) => `"${written}" has a sign twice.`),
    ...marksOf(text, POINT, (written) => `"${written}" has a mark before its unit.`),
    ...marksOf(text, GAP, (written) => `"${written}" has a space within it.`),
  ];
}

/** Marks what a pattern matches. */
function marksOf(text: string, pattern: RegExp, messageOf: (written: string) => string): readonly RawMark[] {
  return Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({
    rule: 'broken-word' as const,
    position: index,
    message: messageOf(written),
    hint: `Write "${written
      .replace(/(?<=\d[.,])\s+/, '')
      .replace(/%%$/, '%')
      .replace(/[.,](?=[%\p{L}]+$)/u, '')
      .replace(/^([$€£])\1/, '$1')
      .replace(/([.,])\1(?=\d)/, '$1')}".`,
  }));
}

const unit = String.raw`\s?(?:bn|m|mn|tn|trn|billion|million|trillion|Mrd|Mio|Md|M)(?![\p{L}\p{N}])`;

/** Not what other signs are around: `$$x$$` is a formula, and `100%%` may be a program's. */
const TWICE = new RegExp(
  String.raw`(?<![\w%.,-])\d[\d.,]*%%(?![\w%])|(?<![\p{Sc}\w])([$€£])\1\d[\d.,]*(?<=\d)(?:${unit})?(?![\p{L}\p{N}]|[^\n]{0,60}\1\1)|(?<![\p{Sc}])[$€£]\d+(?:\.\.|,,)\d+(?:${unit})?|(?<![\p{L}\p{N}.,-])\d+(?:\.\.|,,)\d+%`,
  'gu',
);

/** Not the number of a chapter, which has a space after it. */
const POINT =
  /(?<![\p{L}\p{N}.,-])[$€£]?\d{1,3}[.,]\d{1,3}[.,](?:%|(?<=[$€£][\d.,]+)(?:bn|m|mn|tn|Mrd|Mio)(?![\p{L}\p{N}]))/gu;

/** Not `$1, 000m`, which is told as thousands; nor before a number of things, which begins another sentence: `It cost $5. 12m people came.` */
const GAP = new RegExp(
  String.raw`(?<!\p{Sc})[$€£]\d{1,3}(?:,[ \u00a0](?!000)\d{3}|\.[ \u00a0]\d{1,2})${unit}(?!\s\p{Ll}{5})`,
  'gu',
);
