import { codePointOf } from '../../domain/language/code-point.ts';

/** Characters that look like a space or like nothing, and are not the space of ASCII. */
export const invisible = '[\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff]';

const names: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'A no-break space'],
  ['\u00ad', 'A soft hyphen'],
  ['\u2009', 'A thin space'],
  ['\u200b', 'A zero-width space'],
  ['\u202f', 'A narrow no-break space'],
  ['\u2060', 'A word joiner'],
  ['\u3000', 'An ideographic space'],
  ['\ufeff', 'A byte order mark'],
]);

/** Shape: `A no-break space (U+00A0)`. */
export function nameCharacter(character: string): string {
  return `${names.get(character) ?? 'An invisible character'} (${codePointOf(character)})`;
}
