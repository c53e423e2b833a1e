import type { Candidate } from '../candidate.ts';

/** Whether something was found in a stretch of the text. */
export type FindSpan = (start: number, end: number) => boolean;

/** Asked in text order, so that one walk along what was found is enough. */
export function spanFinder(found: readonly Pick<Candidate, 'start' | 'end'>[]): FindSpan {
  let next = 0;
  return (start, end) => {
    while ((found[next]?.end ?? Infinity) <= start) next++;
    return (found[next]?.start ?? Infinity) < end;
  };
}

/** Where any of the characters are, in text order. Most texts have none: `indexOf` is quick to say so. */
export function placesOf(text: string, characters: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (const character of characters) {
    for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1))
      places.push(index);
  }
  return characters.length > 1 ? places.sort((left, right) => left - right) : places;
}
