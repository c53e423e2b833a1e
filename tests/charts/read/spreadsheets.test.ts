import { describe, expect, test } from 'vitest';
import { head, read, told } from '../exhibits.ts';

function findingsOf(options: string, data: string): readonly string[] {
  return told(read(`type: bar\n${head}${options}file: growth.csv`, data));
}

describe('a unit in the heading of a column', () => {
  test.each([
    [
      'unit: €bn\n',
      'Company,Revenue ($bn)\nX,1\nY,2',
      '4:7 The column "Revenue ($bn)" is in $bn, and the chart in €bn.',
    ],
    ['unit: $bn\n', 'Company,Revenue ($m)\nX,1\nY,2', '4:7 The column "Revenue ($m)" is in $m, and the chart in $bn.'],
    ['unit: %\n', 'Company,Revenue in €m\nX,1\nY,2', '4:7 The column "Revenue in €m" is in €m, and the chart in %.'],
    [
      '',
      'Company,Revenue ($bn),Growth (%)\nX,1,2\nY,2,3',
      'growth.csv:1:23 The columns "Revenue ($bn)" and "Growth (%)" are in different units, and a chart has one scale. Show one of them: "y: Revenue ($bn)".',
    ],
  ])('is a warning beside another: %j, %j', (options, data, expected) => {
    expect(findingsOf(options, data)).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['unit: $bn\n', 'Company,Revenue (US$ bn)\nX,1\nY,2'],
    ['unit: €m\n', 'Company,Umsatz (Mio. €)\nX,1\nY,2'],
    ['unit: $m\n', 'Company,Revenue (in $ millions)\nX,1\nY,2'],
    ['unit: %\n', 'Company,"Growth, %"\nX,1\nY,2'],
    ['unit: pp\n', 'Company,Growth (%)\nX,1\nY,2'],
    ['unit: $\n', 'Company,Apple (NASDAQ:AAPL)\nX,1\nY,2'],
    ['unit: million barrels\n', 'Company,Output (m)\nX,1\nY,2'],
    ['', 'Company,2023 ($bn),2024 ($bn)\nX,1,2\nY,2,3'],
    ['y: Revenue ($bn)\n', 'Company,Revenue ($bn),Growth (%)\nX,1,2\nY,2,3'],
  ])('has no finding if it means the same, or is none: %j, %j', (options, data) => {
    expect(findingsOf(options, data)).toEqual([]);
  });
});

test('the number of a day in a spreadsheet is no date', () => {
  expect(findingsOf('', 'Date,A\n45293,1\n45294,2')).toEqual([
    'growth.csv:2:1 "45293" in the column "Date" is the number of a day in a spreadsheet: 2024-01-02. Format the column as dates before you export it: 2024-01-02.',
  ]);
  expect(findingsOf('', 'Code,A\n45293,1\n45294,2')).toEqual([]);
});

test('a file with other marks between cells is told which to use', () => {
  expect(findingsOf('', 'Company|A\nX|1\nY|2')).toEqual([
    'growth.csv:1:1 The data have one column only. Put commas, semicolons or tabs between the cells.',
  ]);
  expect(findingsOf('', 'Company Sales\nX 1.5\nY -2%')).toEqual([
    'growth.csv:1:1 The data have one column only. Put commas, semicolons or tabs between the cells.',
  ]);
});

test('a sign at the end of each line makes no column', () => {
  expect(findingsOf('', 'Company,A,\nX,1,\nY,2,')).toEqual([
    'growth.csv:1:11 Column 3 has no name. Take out the sign at the end of the lines.',
  ]);
});

test.each([
  [
    'Revenue by company\nCompany,A\nX,1\nY,2',
    'growth.csv:1:1 The first line has one cell, "Revenue by company", and the rows have more. Begin with the names of the columns; a title has its place in the block: "title: …".',
  ],
  [
    'Company,A\nX,1\nY,2\nSource: company reports',
    'growth.csv:4:1 The row "Source: company reports" is a note, and no row of figures. Write it in the block, as "source: …" or "notes: …".',
  ],
  [
    'Company,A\nX,1\nY,2\nQuelle: Unternehmen,',
    'growth.csv:4:1 The row "Quelle: Unternehmen" is a note, and no row of figures. Write it in the block, as "source: …" or "notes: …".',
  ],
])('what a spreadsheet has around its figures is told of: %j', (data, expected) => {
  expect(findingsOf('', data)).toEqual([expected]);
});

test('dates in the columns of a line are a warning, unless its rows have an order of their own', () => {
  const toldOfLine = (data: string) => told(read(`type: line\n${head}file: growth.csv`, data));
  expect(toldOfLine('Company,2022,2023\nApple,1,2\nIntel,3,2')).toEqual([
    'growth.csv:1:1 The columns are dates, and the rows are names. Exchange rows and columns: a line runs from one row to the next.',
  ]);
  expect(toldOfLine('Maturity,2022,2023\n2 years,1,2\n10 years,3,2')).toEqual([]);
});

test('a figure that a kind of chart cannot show is named', () => {
  const data = 'year,A,B\n2013,1,2\n2014,,1\n2015,2,0';
  expect(told(read(`type: area\n${head}file: growth.csv`, data))).toEqual([
    'growth.csv:3:6 Stacked areas cannot show gaps, or figures below zero: "A" has none in the row "2014". Use lines.',
  ]);
  expect(told(read(`type: line\n${head}scale: log\nfile: growth.csv`, data))).toEqual([
    '4:8 A log scale cannot show zero or figures below it: "B" is 0 in the row "2015". Use a linear scale.',
  ]);
});
