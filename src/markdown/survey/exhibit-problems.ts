import type { ExhibitBlock } from '../body.ts';
import type { BodyProblem } from './body-problem.ts';

/** What is wrong with a chart or an earnings table, at its place in the block or in its data file. */
export function exhibitProblems({ problems, text, offset }: ExhibitBlock): readonly BodyProblem[] {
  const lines = text.split('\n');
  return problems.map(({ place, ...words }): BodyProblem => {
    if (place.in === 'data') return { ...words, offset, data: place };
    const before = lines.slice(0, place.line - 1).reduce((length, line) => length + line.length + 1, 0);
    return { ...words, offset: offset + before + place.column - 1, hasColumn: true };
  });
}
