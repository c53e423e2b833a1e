import { describe, expect, test } from 'vitest';
import { head, read, told } from '../exhibits.ts';

function findingsOf(type: string, periods: readonly string[]): readonly string[] {
  return told(
    read(`type: ${type}\n${head}file: growth.csv\n`, `Period,A\n${periods.map((one) => `${one},1\n`).join('')}`),
  );
}

describe('periods of which one is missing', () => {
  test.each([
    ['column', ['2018', '2019', '2021', '2022', '2023'], '3', '"2019" and "2021"', '2020,'],
    ['line', ['2023-11', '2023-12', '2024-02', '2024-03', '2024-04'], '3', '"2023-12" and "2024-02"', '2024-01,'],
    ['area', ['Q3 2023', 'Q4 2023', 'Q2 2024', 'Q3 2024', 'Q4 2024'], '3', '"Q4 2023" and "Q2 2024"', '2024-Q1,'],
    ['bar', ['FY2018', 'FY2019', 'FY2021', 'FY2022', 'FY2023'], '3', '"FY2019" and "FY2021"', 'FY2020,'],
    [
      'line',
      ['2024-W51', '2024-W52', '2025-W02', '2025-W03', '2025-W04'],
      '3',
      '"2024-W52" and "2025-W02"',
      '2025-W01,',
    ],
    ['line', ['2018', '2019', '2022', '2023', '2024'], '3', '"2019" and "2022"', '2020," and "2021,'],
    ['line', ['H1 2020', 'H2 2020', 'H2 2021', 'H1 2022', 'H2 2022'], '3', '"H2 2020" and "H2 2021"', '2021-H1,'],
  ])('are a warning: %s of %j', (type, periods, row, names, written) => {
    const advice = written.includes('and')
      ? 'Write them with an empty cell, if their figures are not known'
      : 'Write one with an empty cell, if its figure is not known';
    expect(findingsOf(type, periods)).toEqual([
      `growth.csv:${Number(row) + 1}:1 There is no row between ${names}, and the chart closes the gap. ${advice}: "${written}".`,
    ]);
  });

  test.each([
    ['column', ['2000', '2010', '2020', '2024']],
    ['column', ['2007', '2019', '2023', '2024']],
    ['column', ['2021', '2022', '2023', '2030']],
    ['column', ['2000', '2021', '2022', '2023', '2024']],
    ['line', ['2024-01-05', '2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11']],
    ['line', ['2020', '2021', '2022']],
    ['line', ['2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3']],
    ['line', ['2024-W51', '2024-W52', '2025-W01', '2025-W02']],
    ['line', ['2019', '2021', '2023', '2024']],
  ])('are no warning where none follows from the others: %s of %j', (type, periods) => {
    expect(findingsOf(type, periods)).toEqual([]);
  });
});
