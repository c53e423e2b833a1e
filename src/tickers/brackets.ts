import { isSpaceAt } from './boundaries.ts';

/** The number of open parentheses after the character at `index`. A smiley opens none, and none closes below zero. */
export function stepBrackets(text: string, index: number, open: number): number {
  switch (text.charCodeAt(index)) {
    case OPENING:
      return isSmiley(text, index) ? open : open + 1;
    case CLOSING:
      return Math.max(0, open - 1);
    default:
      return open;
  }
}

const OPENING = 0x28;
const CLOSING = 0x29;

/** `:(`, `:-(` and `;(`, with nothing after them. */
function isSmiley(text: string, index: number): boolean {
  if (index + 1 < text.length && !isSpaceAt(text, index + 1)) return false;
  const eyes = text.charAt(text.charAt(index - 1) === '-' ? index - 2 : index - 1);
  return eyes === ':' || eyes === ';';
}
