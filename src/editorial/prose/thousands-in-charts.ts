import type { Finding } from '../../domain/finding.ts';
import type { Story } from './story.ts';

/**
 * Finds columns of charts whose points may divide thousands. Data have points before decimals in every language, and
 * whoever writes a language with decimal commas may have meant `1.200` as twelve hundred: all figures of such a column
 * have three digits after the point and at most three before it. Rates are not asked about.
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
