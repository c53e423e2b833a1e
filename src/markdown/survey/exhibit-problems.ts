import { findConflicts } from '../../charts/check/paragraphs.ts';
import type { Block, ExhibitBlock } from '../body.ts';
import type { BodyProblem } from './body-problem.ts';
import { offsetIn } from './paragraphs.ts';

/** Problems of a chart or an earnings table, with positions in the block or in its data file. */
export function exhibitProblems({ problems, lineStarts, offset }: ExhibitBlock): readonly BodyProblem[] {
  return problems.map(({ place, ...words }): BodyProblem => {
    if (place.in === 'data') return { ...words, offset, data: place };
    const start = lineStarts[place.line - 1] ?? offset;
    return { ...words, offset: start + place.column - 1, hasColumn: true };
  });
}

/** Figures in the paragraph before or after an exhibit that conflict with the exhibit's figures for the same name. */
export function conflictProblems(blocks: readonly Block[]): readonly BodyProblem[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'exhibit' || !block.exhibit) return [];
    const { exhibit } = block;
    return [blocks[index - 1], blocks[index + 1]].flatMap((beside) => {
      if (beside?.kind !== 'paragraph') return [];
      const { prose } = beside;
      return findConflicts(exhibit, prose.text).map(({ index: at, said, name, known }): BodyProblem => ({
        severity: 'warning',
        rule: 'chart-figures-differ',
        message: `The text says ${said} of "${name}", and the chart beside it has ${known.join(' and ')}.`,
        hint: 'Correct one of them, or say what the other figure counts.',
        offset: offsetIn(prose, at),
      }));
    });
  });
}
