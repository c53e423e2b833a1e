import type { RawMark } from '../raw-mark.ts';
import { countSigns } from './count-signs.ts';

/** Whether a text has more opening round brackets than closing ones: a fast test. */
export function mayBeUnclosed(text: string): boolean {
  return PAIRS.some(([open, close]) => text.includes(open) && countSigns(text, open) > countSigns(text, close));
}

const PAIRS = [
  ['(', ')'],
  ['（', '）'],
] as const;

/** Whether half-width and full-width brackets are mixed, so that one may close the other. */
function isMixed(text: string): boolean {
  return /[()]/.test(text) && /[（）]/.test(text);
}

/**
 * Finds a round bracket that is opened in a text and not closed. Not where its text begins with it, which may end in
 * another paragraph, nor in a text with smileys or with brackets of two kinds, as intervals have them: `[0, 1)`.
 */
export function findUnclosedBrackets(text: string): readonly RawMark[] {
  const open = mayBeUnclosed(text) ? openBracket(text) : undefined;
  if (open === undefined) return [];
  return [
    {
      severity: 'hint',
      rule: 'typing-slip',
      position: open,
      message: `The bracket that begins with '${/^.{0,24}(?!\p{L})/u.exec(text.slice(open))?.[0] ?? '('}' does not end.`,
      hint: 'Write its second half.',
    },
  ];
}

/** Position of a round bracket that is open at the end of a text, if it is the only one. */
function openBracket(text: string): number | undefined {
  if (/[:;=]-?[()]|[[\]{}]/.test(text) || isMixed(text)) return undefined;
  const open: number[] = [];
  for (let at = text.search(/[(（]/); at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '（') open.push(at);
    else if ((character === ')' || character === '）') && open.pop() === undefined) return undefined;
  }
  const [only, another] = open;
  if (only === undefined || another !== undefined) return undefined;
  return text.slice(0, only).trim() !== '' && /^.[\p{L}\p{N}$€£]/u.test(text.slice(only)) ? only : undefined;
}
