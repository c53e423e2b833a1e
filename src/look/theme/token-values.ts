import { lexer } from 'css-tree';
import { parseColour, sidesOf } from './colour.ts';
import { tokens, type TokenKind } from './tokens.ts';

export interface ValueProblem {
  /** Reason why the value is invalid, as the end of a sentence. */
  readonly message: string;
  readonly remedy: string;
}

/** Syntax of a list of faces: names with or without quotes; `inherit` and the like are not names. */
const faceList = '[<string>|<custom-ident>+]#';

const remedies = {
  colour:
    'Write #17553f, rgb(23 85 63), hsl(159 57% 21%), oklch(41% 0.07 165) or a name; two of them as light-dark(a, b).',
  faces: "Write names, the last of which every system has: 'Charter', Georgia, serif.",
  length: 'Write a length with its unit: 41rem, or clamp(1rem, 2vw, 2rem).',
  line: 'Write width, style and colour: 1px solid var(--rule).',
} as const satisfies Record<TokenKind, string>;

/**
 * Finds the reason why a token cannot have a value; `undefined` if it can.
 *
 * @param isOneSide whether the value is for one scheme only.
 */
export function findValueProblem(value: string, kind: TokenKind, isOneSide = false): ValueProblem | undefined {
  const message = problemOf(value, kind, isOneSide);
  return message === undefined ? undefined : { message, remedy: remedies[kind] };
}

function problemOf(value: string, kind: TokenKind, isOneSide: boolean): string | undefined {
  switch (kind) {
    case 'colour':
      return findColourProblem(value, isOneSide);
    case 'faces':
      return matches(faceList, value) ? undefined : 'it is not a list of faces';
    case 'length':
      return matches('<length [0,∞]>', value) ? undefined : 'it is not a length';
    case 'line':
      return findLineProblem(value);
  }
}

function findColourProblem(value: string, isOneSide: boolean): string | undefined {
  const sides = sidesOf(value);
  if (!sides) return 'light-dark() has two colours';
  if (isOneSide && sides[0] !== sides[1]) return 'it is for the dark scheme only';
  const wrong = sides.find((side) => !parseColour(side));
  if (wrong === undefined) return undefined;
  if (/\bvar\(|\bcolor-mix\(|\bfrom\s/i.test(wrong)) return 'contrast is computed from colours that are written out';
  if (!matches('<color>', wrong)) return wrong === value ? 'it is not a colour' : `"${wrong}" is not a colour`;
  return 'it is not opaque, or no colour of its own';
}

/** Checks a line, whose colour may be a token. */
function findLineProblem(value: string): string | undefined {
  const unknown = [...value.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].find(
    ([, name = '']) => tokens[name]?.kind !== 'colour',
  );
  if (unknown) return `"${unknown[1] ?? ''}" is not a token of a colour`;
  const plain = value.replace(/var\(\s*--[\w-]+\s*\)/g, 'red');
  return matches('<line-width> || <line-style> || <color>', plain) ? undefined : 'it is not a line';
}

function matches(syntax: string, value: string): boolean {
  return lexer.match(syntax, value).matched !== null;
}
