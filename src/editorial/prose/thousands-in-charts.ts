import type { Finding } from '../../domain/finding.ts';
import type { Story } from './story.ts';

/**
 * Finds columns of charts whose points may divide thousands. In data, a point is before decimals in every language, but
 * an author whose language has decimal commas may mean 1200 by `1.200`. In such a column, all figures have three digits
 * after the point and at most three before it. Rates are left out.
 */
export function findThousandsInCharts(story: Story): readonly Finding[] {
  if (story.language.decimal !== ',') return [];
  return story.columns().flatMap(({ name, values, decimals, isRate, offset }): readonly Finding[] => {
    const [first, ...others] = values.flatMap((value) => value ?? []).filter((value) => value !== 0);
    if (first === undefined || others.length === 0 || decimals !== 3 || isRate) return [];
    if (![first, ...others].every((value) => Math.abs(value) >= 1 && Math.abs(value) < 1000)) return [];
    const written = first.toFixed(3);
    return [
      {
        severity: 'warning',
        rule: 'chart-figure',
        file: story.file,
        line: story.lineAt(offset),
        message: `"${written}" in the column "${name}" is read as ${Math.trunc(first)} and a fraction: a point in data is before decimals.`,
        hint: `If the point divides thousands, write ${written.replace('.', '')}.`,
      },
    ];
  });
}
