import { expect, test } from 'vitest';
import { hintForFigure } from '../../../src/charts/read/cells.ts';
import { looksLikeDate, readPeriod } from '../../../src/charts/read/periods.ts';
import { writeExhibit } from '../../../src/charts/write/page.ts';
import { chartOf, head, surfaceOf } from '../exhibits.ts';

test.each([
  ['2014', '2014-01-01 year'],
  ['2014-10', '2014-10-01 month'],
  ['2014-10-28', '2014-10-28 day'],
  ['2014-Q3', '2014-07-01 quarter'],
  ['2014Q3', '2014-07-01 quarter'],
  ['Q3 2014', '2014-07-01 quarter'],
  ['Q3/2014', '2014-07-01 quarter'],
  ['3Q 2014', '2014-07-01 quarter'],
  ['T3 2014', '2014-07-01 quarter'],
  ['H2 2014', '2014-07-01 half'],
  ['2014-H1', '2014-01-01 half'],
  ['FY2014', '2014-01-01 fiscal year'],
  ['2013/14', '2013-01-01 fiscal year'],
  ['1999/00', '1999-01-01 fiscal year'],
  ['2024-W07', '2024-02-12 week'],
  ['2020-W53', '2020-12-28 week'],
  ['2021W01', '2021-01-04 week'],
])('%s is a period', (text, expected) => {
  const { time = NaN, precision } = readPeriod(text) ?? {};
  expect(`${new Date(time).toISOString().slice(0, 10)} ${precision ?? ''}`).toBe(expected);
});

test.each([
  ...['2014-02-30', '2014-13', '2021-W53', '2024-W00', '2013/15', '2022-23', '28/10/2014', '28-10-14', '2014/10/28'],
  ...['20141028', '2014-10-28T09:30', 'Oct 2014', 'October 28, 2014', '28. Oktober 2014', "Sept '14", 'janv. 2014'],
  ...['Q5 2014', 'Q3 14', "Q3'14", 'FY14', '2014-W7'],
])('%s is meant as a date, and is none', (text) => {
  expect([readPeriod(text), looksLikeDate(text)]).toEqual([undefined, true]);
});

test.each(['Decathlon 2024', 'Mayo 12', 'Model 3', 'A350-900', '1,234', 'Total', 'S&P 500', '3M', 'Marks 2024'])(
  '%s is a name',
  (text) => {
    expect(looksLikeDate(text)).toBe(false);
  },
);

test.each([
  ['fiscal years', 'FY2021,1\nFY2022,2\nFY2024,3', ['FY2021', 'FY2022', 'FY2024']],
  ['halves', 'H1 2023,1\nH2 2023,2\nH2 2024,3', ['H1 2023', 'H2 2023', 'H2 2024']],
  ['weeks', '2024-W07,1\n2024-W08,2\n2024-W10,3', ['2024-W07', '2024-W08', '2024-W10']],
])('%s are shown as written, and where they are in time', (_, rows, names) => {
  const html = writeExhibit(chartOf(`type: line\n${head}\nwhen,A\n${rows}`), surfaceOf('de'));
  expect(Array.from(html.matchAll(/<th scope="row">([^<]*)/g), ([, name]) => name)).toEqual(names);
  expect(html).toContain(`>${names[2] ?? ''}</text>`);
  // The second of four periods is at a third of the width.
  expect(/class="line s0" d="M0 \d+l(\d+)/.exec(html)?.[1]).toMatch(/^33\d$/);
});

test.each([
  ['1 234', 'Write its digits alone: 1234.'],
  ['00,125', 'Write a point before decimals: 0.125.'],
  ['-00,5', 'Write a point before decimals: -0.5.'],
  ['01,234', 'Write its digits alone, without zeros before them, and a point before decimals.'],
  ["1'234", 'Write its digits alone: 1234.'],
  ['1.234.567', 'Write its digits alone: 1234567.'],
  ['1,23,456', 'Write its digits alone: 123456.'],
  ['1.234,5', 'Write a point before decimals: 1234.5.'],
  ['1000000000000000', 'Count in millions or billions: a figure has at most 15 digits.'],
  ['(1,000,000,000,000,000)', 'Count in millions or billions: a figure has at most 15 digits.'],
  ['.5', 'Write a digit before the point: 0.5.'],
  ['5-', 'Write the sign before it: -5.'],
  ['١٢', 'Write it in the digits 0 to 9: 12.'],
  ['١٢٫٥', 'Write it in the digits 0 to 9: 12.5.'],
  ['१२', 'Write it in the digits 0 to 9: 12.'],
  ['٣ مليون', 'Write it in the digits 0 to 9.'],
  ['4½', 'Write it with decimals: 4.5.'],
  ['−3 ⅛', 'Write it with decimals: -3.125.'],
  ['1.5e3', 'Write the figure out, without an exponent: 1500.'],
  ['1.5e-3', 'Write the figure out, without an exponent.'],
  ['1 234,567', 'Write a point before decimals: 1234.567.'],
  ['1234,567', 'Write a point before decimals: 1234.567.'],
  ['(1,5)', 'Write a point before decimals: -1.5.'],
  ['(.5)', 'Write a digit before the point: -0.5.'],
  ['12 34 567', 'Write its digits alone: 1234567.'],
  ['1 23 45', 'Write its digits alone, and a point before decimals.'],
  ['0,1234567890', 'Count in thousandths or millionths, and say so in the subtitle.'],
  ['12,1234567890', 'Round it to 8 digits after the point, or count in thousands.'],
  ['($5)', 'Write the figure alone, and its unit once: "unit: $".'],
  ['$5.2bn', 'Write the figure alone, and its unit once: "unit: $bn".'],
  ['-US$1,200m', 'Write the figure alone, and its unit once: "unit: US$m".'],
  ['($3M)', 'Write the figure alone, and its unit once: "unit: $M".'],
  ['£3.4 billion', 'Write the figure alone, and its unit once: "unit: £ billion".'],
  ['5,2 Mrd. €', 'Write the figure alone, and its unit once: "unit: Mrd. €".'],
  ['5 million', 'Write the figure alone, and its unit once: "unit: million".'],
  ['-$0.20', 'Write the figure alone, and its unit once: "unit: $".'],
  ['(5%)', 'Write the figure alone, and its unit once: "unit: %".'],
  ['5 pp', 'Write the figure alone, and its unit once: "unit: pp".'],
  ["1'234.5", 'Write its digits alone: 1234.5.'],
  ["1'234.56", 'Write its digits alone: 1234.56.'],
  ['1 234.567', 'Write its digits alone: 1234.567.'],
  ['1.', 'Leave out the point: 1.'],
  ['..', 'Leave the cell empty.'],
  ['k.A.', 'Leave the cell empty.'],
  ['#REF!', 'Leave the cell empty.'],
  ['=B2/C2', 'Write the value of the formula.'],
  ['12*', 'Write the figure alone, and what the mark means in "notes:".'],
  ['6¹', 'Write the figure alone, and what the mark means in "notes:".'],
  ['7 (a)', 'Write the figure alone, and what the mark means in "notes:".'],
  ['(1,234)[1]', 'Write the figure alone, and what the mark means in "notes:".'],
  ['9 p', 'Write the figure alone, and what the mark means in "notes:".'],
  ["'5", 'Remove the apostrophe before it.'],
  ['n.c.', 'Leave the cell empty.'],
  ['1.5e', 'Write the figure alone, and what the mark means in "notes:".'],
  ['~12', 'Write the figure alone, and that it is not exact in "notes:".'],
  ['\u200b12', 'Remove the invisible character in it.'],
  ['0.000000012', 'Count in thousandths or millionths, and say so in the subtitle.'],
])('the hint for %s says what to write', (text, expected) => {
  expect(hintForFigure(text)).toBe(expected);
});

/** The labels below a drawn chart of one series `A`. */
function labelsOf(type: string, days: readonly string[], columns = 'A', cells = '1'): readonly string[] {
  const rows = days.map((day) => `${day},${cells}`).join('\n');
  const markup = writeExhibit(chartOf(`${head}type: ${type}\n\nday,${columns}\n${rows}`), surfaceOf('en'));
  const texts = Array.from(markup.matchAll(/<text class="(?:[me] )?q"[^>]*>([^<]*)</g), ([, text = '']) => text);
  return texts.filter((text) => /[a-z]/i.test(text));
}

test.each([
  ['column', ['2014-10-28', '2015-10-28'], ['28 Oct 2014', '28 Oct 2015']],
  ['column', ['2014-10-28', '2014-10-30'], ['28 Oct', '30 Oct']],
  ['column', ['2014-12-30', '2015-01-02'], ['30 Dec 2014', '2 Jan 2015']],
])('days below a %s of %j have their years only where those differ', (type, days, labels) => {
  expect(labelsOf(type, days)).toEqual(labels);
});

test('days below a line over the turn of a year have their years', () => {
  const labels = labelsOf('line', ['2014-12-28', '2015-01-08']);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter((label) => !/ 201[45]$/.test(label))).toEqual([]);
});

test('days below candles of two years have their years', () => {
  expect(labelsOf('candlestick', ['2014-12-30', '2015-12-30'], 'open,high,low,close', '1,2,1,2')).toEqual([
    '30 Dec 2014',
    '30 Dec 2015',
  ]);
});
