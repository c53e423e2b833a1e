import type { RawMark } from '../raw-mark.ts';
import { countSigns } from './count-signs.ts';

/** Whether a text opens more quotations than it closes: a fast test. */
export function mayHoldOpenQuotation(text: string): boolean {
  if (!MARK.test(text)) return false;
  return (
    countSigns(text, '"') % 2 === 1 || PAIRS.some(([open, close]) => text.includes(open) && isOpen(text, open, close))
  );
}

const MARK = /["“„«「]/;
/** Marks that open, and all that close what they open. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['„', '“”'],
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
];

/**
 * Finds a quotation that does not end in its paragraph; the caller knows whether it goes on in the next one. Texts with
 * marks of two kinds are not looked at, nor are those with signs of inches, pairs of apostrophes and Hebrew abbreviations.
 */
export function findOpenQuotation(text: string): readonly RawMark[] {
  if (/\d"|['’]{2}|[א-ת]"[א-ת]/.test(text)) return [];
  const kinds = [/"/, /[“”„]/, /[«»]/, /[「」]/].filter((kind) => kind.test(text));
  if (kinds.length !== 1) return [];
  const position = text.includes('"') ? lastOf(text, '"') : openIn(text);
  if (position === undefined || !BEGINNING.test(text.slice(Math.max(0, position - 1)))) return [];
  const start = /^.{0,24}(?!\p{L})/u.exec(text.slice(position))?.[0] ?? '';
  return [
    {
      severity: 'hint',
      rule: 'typing-slip',
      position,
      message: `A quotation mark of this paragraph has no second half, perhaps the one before '${start.slice(1).trim()}'.`,
      hint: 'Write the mark that is missing.',
    },
  ];
}

/** Matches a mark, with the character before it, where it opens a quotation. */
const BEGINNING = /^(?:["“„«「]|[\s(—–:]["“„«]|.「)[\s\u202f\u00a0]?[\p{L}\p{N}$€£]/u;

/** The last straight mark that opens a quotation, if their number is odd. */
function lastOf(text: string, mark: string): number | undefined {
  const all = Array.from(text.matchAll(/(?<=^|[\s(—–:])"(?=\S)/g), ({ index }) => index);
  return countSigns(text, mark) % 2 === 1 ? all.at(-1) : undefined;
}

function openIn(text: string): number | undefined {
  const pair = PAIRS.find(([open]) => text.includes(open));
  return pair && isOpen(text, ...pair) ? text.lastIndexOf(pair[0]) : undefined;
}

function isOpen(text: string, open: string, close: string): boolean {
  return countSigns(text, open) === 1 + Array.from(close).reduce((sum, sign) => sum + countSigns(text, sign), 0);
}
