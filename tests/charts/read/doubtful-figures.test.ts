import { describe, expect, test } from 'vitest';
import { chartOf, head, read, told } from '../exhibits.ts';

const block = `type: line\n${head}file: growth.csv\n`;

describe('a comma in a file without commas between cells', () => {
  test.each([
    ['Jahr;Kurs\n2023;1,083\n2024;1,092\n', '"1,083" in the column "Kurs" is read as 1083.'],
    ['Jahr\tKurs\n2023\t1,083\n2024\t2\n', '"1,083" in the column "Kurs" is read as 1083.'],
    ['Jahr;Kurs\n2023;-1,083\n2024;987\n', '"-1,083" in the column "Kurs" is read as -1083.'],
  ])('is asked about: %j', (data, message) => {
    expect(told(read(block, data))).toEqual([expect.stringContaining(`${message} If the comma is before decimals`)]);
  });

  test.each([
    ['Year;Sales\n2023;"1,083"\n2024;"1,092.5"\n', [1083, 1092.5]],
    ['Year\tSales\n2023\t1,234,567\n2024\t1,092\n', [1234567, 1092]],
    ['Year;Sales;Growth\n2023;1,083;2.5\n2024;1,092;3.1\n', [1083, 1092]],
    ['Year,Sales\n2023,"1,083"\n2024,"1,092"\n', [1083, 1092]],
  ])('divides thousands where the figures show it: %j', (data, values) => {
    expect(chartOf(block, data).series[0]?.values).toEqual(values);
  });
});

test('a point before three digits is told beside a comma before decimals, with which it divides thousands', () => {
  const findings = told(read(block, 'Jahr;Umsatz\n2022;1.234\n2023;987\n2024;12,5\n'));
  expect(findings).toEqual([
    expect.stringContaining('Write a point before decimals: 12.5.'),
    expect.stringContaining('2:6 "1.234" would be read with decimals, and "12,5" in the same column has a comma'),
  ]);
  expect(findings[1]).toContain('If the point divides thousands, write 1234.');
});

test.each([
  ['0,125', '0.125'],
  ['-0,5', '-0.5'],
  ['1,08', '1.08'],
  ['1.234,5', '1234.5'],
])('"%s" is not a figure, and the hint is %s', (cell, meant) => {
  const findings = told(read(block, `Year,Rate\n2023,"${cell}"\n2024,2\n`));
  expect(findings).toEqual([expect.stringContaining(`Write a point before decimals: ${meant}.`)]);
});

test.each(['123456789.12345678', '1234567890123.4567', '98,765,432,109.87654'])(
  'a figure of more digits than a number holds is refused: %s',
  (cell) => {
    const reading = read(block, `Year,Rate\n2023,"${cell}"\n2024,2\n`);
    expect(reading.exhibit).toBeUndefined();
    expect(told(reading)).toEqual([expect.stringContaining('Round it to 15 digits in all')]);
  },
);

test.each([
  ['–5', '-5'],
  ['- 5', '-5'],
  ['(−2.5)', '-2.5'],
])('the hint for %s is one sign', (cell, meant) => {
  expect(told(read(block, `Year,Rate\n2023,${cell}\n2024,2\n`))).toEqual([
    expect.stringContaining(`Write a negative figure with one sign: ${meant}.`),
  ]);
});

test('of many cells with one remedy the first is reported, with their number', () => {
  const rows = Array.from({ length: 40 }, (_, index) => `${1980 + index},${index}%`);
  const dates = Array.from({ length: 40 }, (_, index) => `${(index % 28) + 1}/1/2020,${index}`);
  expect(told(read(block, `Year,Rate\n${rows.join('\n')}\n`))).toEqual([
    expect.stringContaining(
      '"0%" in the column "Rate", row "1980", is not a figure. The column has 39 more such cells.',
    ),
  ]);
  expect(told(read(block, `Day,Rate\n${dates.join('\n')}\n`))).toEqual([
    expect.stringContaining('is not a valid date. The column has 39 more such cells.'),
  ]);
});

test('numbers of four digits that are no years name rows', () => {
  const { rows } = chartOf(`type: bar\n${head}file: growth.csv\n`, 'Strike,Volume\n5000,3\n4000,2\n3000,1\n');
  expect(rows).toMatchObject({ kind: 'category', labels: ['5000', '4000', '3000'] });
});
