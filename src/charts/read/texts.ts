import type { ChartPlace, Complain } from '../problem.ts';
import type { Block } from './options.ts';

/** Texts of every exhibit around its figures. */
export interface ExhibitTexts {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly source: string;
  readonly notes: string | undefined;
}

export const textOptions = ['title', 'subtitle', 'source', 'notes'] as const;

/** Place of what a block lacks. */
export const startOfBlock: ChartPlace = { in: 'block', line: 1, column: 1 };

export function readTexts({ options }: Block, complain: Complain): ExhibitTexts {
  const valueOf = (name: string) => options.get(name)?.[0]?.text;
  const [title, source] = [valueOf('title'), valueOf('source')];
  if (title === undefined) {
    complain(
      startOfBlock,
      'chart-title',
      'The block has no title.',
      'Say what it shows: "title: Alibaba outgrew its rivals".',
    );
  }
  if (source === undefined) {
    complain(
      startOfBlock,
      'chart-source',
      'The block has no source.',
      'Say where the figures are from: "source: Company reports".',
    );
  }
  return { title: title ?? '', subtitle: valueOf('subtitle'), source: source ?? '', notes: valueOf('notes') };
}
