import { isSpaceAt } from './boundaries.ts';

/** Number of open round or square brackets after the character at `index`, also of full width. A smiley opens none. */
export function stepBrackets(text: string, index: number, open: number): number {
  switch (text.charCodeAt(index)) {
    case OPENING:
      return isSmiley(text, index) ? open : open + 1;
    case OPENING_SQUARE:
    case OPENING_WIDE:
      return open + 1;
    case CLOSING:
    case CLOSING_SQUARE:
    case CLOSING_WIDE:
      return Math.max(0, open - 1);
    default:
      return open;
  }
}

const OPENING = 0x28;
const CLOSING = 0x29;
const OPENING_SQUARE = 0x5b;
const CLOSING_SQUARE = 0x5d;
const OPENING_WIDE = 0xff08;
const CLOSING_WIDE = 0xff09;

/** Whether a bracket is the mouth of `:(`, `:-(` or `;(` at the end of a word. */
function isSmiley(text: string, index: number): boolean {
  if (index + 1 < text.length && !isSpaceAt(text, index + 1)) return false;
  const eyes = text.charAt(text.charAt(index - 1) === '-' ? index - 2 : index - 1);
  return eyes === ':' || eyes === ';';
}
