import { describe, expect, test } from 'vitest';
import { figuresFor } from '../../src/charts/figures.ts';
import { describe as tellChart } from '../../src/charts/write/describe.ts';
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
    ['en', '$ million', '−$1,084.7m', '$ million'],
    ['en', '$billion', '−$1,084.7bn', '$billion'],
    ['en', '€ million a day', '−€1,084.7m', '€ million a day'],
    ['en', '$ thousands', '−$1,084.7k', '$ thousands'],
    ['de', 'Mrd. €', '−1.084,7 Mrd. €', 'Mrd. €'],
    ['fr', 'Md€', '−1 084,7 Md€', 'Md€'],
    ['fr', 'M$', '−1 084,7 M$', 'M$'],
    ['en', '$ kilogram', '−$1,084.7', '$ kilogram'],
    ['fr', 'bps', '−1 084,7 bps', 'bps'],
    ['de', 'Prozent', '−1.084,7 %', '%'],
    ['fr', 'pour cent', '−1 084,7 %', '%'],
    ['en', 'basis points', '−1,084.7 bps', 'bps'],
    ['de', 'Basispunkte', '−1.084,7 bps', 'bps'],
    ['de', 'Prozentpunkte', '−1.084,7 pp', 'pp'],
    ['en', 'USD bn', '−$1,084.7bn', 'USD bn'],
    ['de', 'Mrd. EUR', '−1.084,7 Mrd. €', 'Mrd. EUR'],
    ['en', 'EURIBOR', '−1,084.7', 'EURIBOR'],
    ['ar', '$bn', '−$1,084.7bn', '$bn'],
  ])('is as in %s: %s', (language, written, expected, header) => {
    const figures = figuresFor(language);
    const unit = parseUnit(written);
    expect([figures.figure(-1084.7, 1, unit), figures.unit(unit)].map(spaced)).toEqual([expected, header]);
  });
});

test('the figure of a stack is the sum of its row, and there is none where a part is unknown', () => {
  const block = `type: bar\n${head}layout: stacked\nunit: $bn\n\nCompany,A,B\nX,5,-3\nY,-1,-2\nZ,0,0\nV,4,`;
  const html = writeExhibit(chartOf(block), surfaceOf('en'));
  const labels = Array.from(html.matchAll(/<text class="(?:e )?b"[^>]*>([^<]*)</g), ([, label]) => label);
  expect(labels).toEqual(['$2bn', '−$3bn', '$0bn']);
});

test('a highlighted series has the colour of its panel alone', () => {
  const block = `type: column\n${head}layout: multiples\nhighlight: B\n\nYear,A,B\n2013,1,2\n2014,2,3`;
  const html = writeExhibit(chartOf(block), surfaceOf('en'));
  expect(Array.from(html.matchAll(/class="fill (\w+)"/g), ([, look]) => look)).toEqual(['sq', 's0']);
});

test('volumes keep their decimals', () => {
  const block = `type: candlestick\n${head}\ndate,open,high,low,close,volume\n2014-01-01,1,3,1,2,0.4\n2014-01-02,1,3,1,2,0.3`;
  expect(writeExhibit(chartOf(block), surfaceOf('en'))).toContain('volume 0–0.4');
});

test.each([
  ['en', 'bps', 'change +25 bps'],
  ['de', 'Basispunkte', 'Veränderung +25 bps'],
  ['en', 'pp', 'change +25 percentage points'],
  ['de', 'Prozent', 'Veränderung +25 Prozentpunkte'],
])('a difference of rates is described in their unit: %s, %s', (language, unit, expected) => {
  const chart = chartOf(`type: line\n${head}unit: ${unit}\n\nyear,A\n2012,25\n2013,50`);
  expect(spaced(tellChart(chart, surfaceOf(language)))).toContain(`; ${expected}.`);
});

describe('a description', () => {
  test.each([
    ['one date', 'year,A\n2014,5', 'A: 5 (2014).'],
    ['one name', 'Company,A\nAcme,5', 'A: 5 (Acme).'],
    ['one figure among gaps', 'year,A\n2013,\n2014,5', 'A: 5 (2014).'],
    ['a gain that becomes a loss', 'year,A\n2012,5\n2013,-2', 'A: 5 (2012) to −2 (2013).'],
    ['figures that are one', 'year,A\n2012,5\n2013,5\n2014,5', 'A: 5 (2012) to 5 (2014); change 0.0%.'],
    ['names with one figure', 'Company,A\nAcme,5\nBeta,5\nFig,5', 'A: 5 (Acme, Beta and Fig).'],
    ['two names', 'Company,A\nAcme,5\nBeta,6', 'A: highest 6 (Beta); lowest 5 (Acme).'],
    [
      'three dates',
      'year,A\n2012,5\n2013,9\n2014,6',
      'A: 5 (2012) to 6 (2014); change +20.0%; highest 9 (2013); lowest 5 (2012).',
    ],
  ])('of %s tells each fact once', (_, rows, sentence) => {
    expect(tellChart(chartOf(`${head}type: bar\n\n${rows}`), surfaceOf('en'))).toBe(`Bar chart. ${sentence}`);
  });
});
