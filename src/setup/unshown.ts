import { findMark } from '../content/fields/find-markup.ts';

/** Finds the first markup or control character of a name, which pages would show as typed or not at all. */
function findUnshown(name: string): string | undefined {
  return findMark(name) ?? /[\p{Cc}\p{Cs}\u202d\u202e]/u.exec(name)?.[0];
}

/** Most letters of a name: it is in the masthead or in the bar under it, and an id is made of it. */
const mostLetters = 100;

/** Explains why pages would not show a name as it is; `undefined` if they would. */
export function explainUnshown(name: string, what: string): string | undefined {
  const mark = findUnshown(name);
  if (mark !== undefined) {
    return `${what} is shown as plain text, and holds ${JSON.stringify(mark)}. Write the words alone.`;
  }
  const { length } = Array.from(name);
  return length > mostLetters ? `${what} has ${length} letters, and may have ${mostLetters}. Shorten it.` : undefined;
}
