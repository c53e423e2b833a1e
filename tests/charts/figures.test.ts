import { describe, expect, test } from 'vitest';
import { figuresFor } from '../../src/charts/figures.ts';
import { writeExhibit } from '../../src/charts/write/page.ts';
import { parseUnit } from '../../src/charts/unit.ts';
import { chartOf, earningsOf, head, surfaceOf } from './exhibits.ts';

const spaced = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test('the header of a table has the unit as the language writes it', () => {
  const block = `type: column\n${head}unit: €bn\n\nJahr,Umsatz\n2023,86.2\n2024,84.7`;
  expect(spaced(writeExhibit(chartOf(block), surfaceOf('de')))).toContain('Umsatz, Mrd. €<');
  const earnings = `${head}unit: €bn\n\nSparte,Actual,Year earlier\nMode,41.1,42.2`;
  expect(spaced(writeExhibit(earningsOf(earnings), surfaceOf('fr')))).toContain(', Md€<');
});

describe('a figure with its unit', () => {
  test.each([
    ['en', '$bn', '−$1,084.7bn', '$bn'],
    ['en', '€', '−€1,084.7', '€'],
    ['de', '€bn', '−1.084,7 Mrd. €', 'Mrd. €'],
    ['de', '$', '−1.084,7 $', '$'],
    ['de', 'CHF m', '−1.084,7 Mio. CHF', 'Mio. CHF'],
    ['fr', '€ bn', '−1 084,7 Md€', 'Md€'],
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
