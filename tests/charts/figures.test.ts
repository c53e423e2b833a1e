import { describe, expect, test } from 'vitest';
import { figuresFor } from '../../src/charts/figures.ts';
import { parseUnit } from '../../src/charts/unit.ts';

const spaced = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a figure with its unit', () => {
  test.each([
    ['en', '$bn', '−$1,084.7bn', '$bn'],
    ['en', '€', '−€1,084.7', '€'],
    ['de', '€bn', '−1.084,7 Mrd. €', 'Mrd. €'],
    ['de', '$', '−1.084,7 $', '$'],
    ['de', 'bn', '−1.084,7 Mrd.', 'Mrd.'],
    ['de', '%', '−1.084,7 %', '%'],
    ['fr', '€bn', '−1 084,7 Md€', 'Md€'],
    ['fr', '$m', '−1 084,7 M$', 'M$'],
    ['fr', '$ le baril', '−1 084,7 $', '$ le baril'],
    ['fr', 'bps', '−1 084,7 bps', 'bps'],
    ['ar', '$bn', '−$1,084.7bn', '$bn'],
  ])('is as in %s: %s', (language, written, expected, header) => {
    const figures = figuresFor(language);
    const unit = parseUnit(written);
    expect([figures.figure(-1084.7, 1, unit), figures.unit(unit)].map(spaced)).toEqual([expected, header]);
  });
});
