import type { Candidate } from '../candidate.ts';

/** Whether a candidate was found in a stretch of the text. */
export type FindSpan = (start: number, end: number) => boolean;

/** Makes a finder that must be called in text order, so that it walks the candidates once. */
export function spanFinder(found: readonly Pick<Candidate, 'start' | 'end'>[]): FindSpan {
  let next = 0;
  return (start, end) => {
    while ((found[next]?.end ?? Infinity) <= start) next++;
    return (found[next]?.start ?? Infinity) < end;
  };
}

/** Positions of any of the characters, in text order. Uses `indexOf`, which is fast for the many texts without them. */
export function positionsOf(text: string, characters: readonly string[]): readonly number[] {
  const positions: number[] = [];
  for (const character of characters) {
    for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1))
      positions.push(index);
  }
  return characters.length > 1 ? positions.sort((left, right) => left - right) : positions;
}
