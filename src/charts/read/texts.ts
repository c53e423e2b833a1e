import type { ChartPlace, Complain } from '../problem.ts';
import type { Block } from './options.ts';

/** Texts of every exhibit around its figures. */
export interface ExhibitWords {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly source: string;
  readonly notes: string | undefined;
}

export const wordOptions = ['title', 'subtitle', 'source', 'notes'] as const;

const top: ChartPlace = { in: 'block', line: 1, column: 1 };

export function readWords({ options }: Block, complain: Complain): ExhibitWords {
  const textOf = (name: string) => options.get(name)?.[0]?.text;
  const [title, source] = [textOf('title'), textOf('source')];
  if (title === undefined) {
    complain(top, 'chart-title', 'The block has no title.', 'Say what it shows: "title: Alibaba outgrew its rivals".');
  }
  if (source === undefined) {
    complain(
      top,
      'chart-source',
      'The block has no source.',
      'Say where the figures are from: "source: Company reports".',
    );
  }
  return { title: title ?? '', subtitle: textOf('subtitle'), source: source ?? '', notes: textOf('notes') };
}
