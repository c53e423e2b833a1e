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

test.each([
  ['x', 'Exxon', 'Exxon, x'],
  ['p', 'Apple price', 'Apple price, p'],
  ['$bn', 'Revenue ($bn)', 'Revenue ($bn)'],
  ['%', 'Share, %', 'Share, %'],
  ['x', 'P/E, x', 'P/E, x'],
])('the unit %s is added to the header %j unless that has it as a word', (unit, name, expected) => {
  const block = `type: line\n${head}unit: ${unit}\n\nYear,"${name}"\n2023,1\n2024,2`;
  expect(writeExhibit(chartOf(block), surfaceOf('en'))).toContain(`>${expected}</th>`);
});

test('the unit as the language writes it is not added again', () => {
  const block = `type: line\n${head}unit: €bn\n\nJahr,Umsatz (Mrd. €)\n2023,1\n2024,2`;
  expect(spaced(writeExhibit(chartOf(block), surfaceOf('de')))).toContain('>Umsatz (Mrd. €)</th>');
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
    ['fr', 'US$bn', '−1 084,7 Md$', 'Md$'],
    ['fr', 'US$', '−1 084,7 $', '$'],
    ['fr-CA', 'US$bn', '−1 084,7 Md US$', 'Md US$'],
    ['fr', 'HK$bn', '−1 084,7 Md HK$', 'Md HK$'],
    ['de', 'US$bn', '−1.084,7 Mrd. US$', 'Mrd. US$'],
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
