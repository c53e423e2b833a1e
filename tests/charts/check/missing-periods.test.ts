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
    ['area', ['Q3 2023', 'Q4 2023', 'Q2 2024', 'Q3 2024', 'Q4 2024'], '3', '"Q4 2023" and "Q2 2024"', 'Q1 2024,'],
    ['bar', ['FY2018', 'FY2019', 'FY2021', 'FY2022', 'FY2023'], '3', '"FY2019" and "FY2021"', 'FY2020,'],
    [
      'line',
      ['2024-W51', '2024-W52', '2025-W02', '2025-W03', '2025-W04'],
      '3',
      '"2024-W52" and "2025-W02"',
      '2025-W01,',
    ],
    ['line', ['2018', '2019', '2022', '2023', '2024'], '3', '"2019" and "2022"', '2020," and "2021,'],
    ['line', ['H1 2020', 'H2 2020', 'H2 2021', 'H1 2022', 'H2 2022'], '3', '"H2 2020" and "H2 2021"', 'H1 2021,'],
    ['column', ['1Q 2023', '2Q 2023', '4Q 2023', '1Q 2024', '2Q 2024'], '3', '"2Q 2023" and "4Q 2023"', '3Q 2023,'],
    ['line', ['2024W51', '2024W52', '2025W02', '2025W03', '2025W04'], '3', '"2024W52" and "2025W02"', '2025W01,'],
    ['line', ['2010/11', '2011/12', '2013/14', '2014/15'], '3', '"2011/12" and "2013/14"', '2012/13,'],
    ['line', ['FY 1998', 'FY 1999', 'FY 2001', 'FY 2002'], '3', '"FY 1999" and "FY 2001"', 'FY 2000,'],
    ['column', ['Jan', 'Feb', 'Apr', 'May'], '3', '"Feb" and "Apr"', 'Mar,'],
    ['bar', ['November', 'December', 'February', 'March'], '3', '"December" and "February"', 'January,'],
    ['column', ['Jan', 'Feb', 'Apr'], '3', '"Feb" and "Apr"', 'Mar,'],
    ['column', ['octobre', 'décembre', 'janvier'], '2', '"octobre" and "décembre"', 'novembre,'],
    ['column', ['Jan.', 'Feb.', 'April', 'Mai'], '3', '"Feb." and "April"', 'März,'],
    ['column', ['janvier', 'février', 'avril', 'mai'], '3', '"février" and "avril"', 'mars,'],
    ['column', ['Ene', 'Feb', 'Abr', 'May'], '3', '"Feb" and "Abr"', 'Mar,'],
    ['column', ['giu', 'lug', 'set', 'ott'], '3', '"lug" and "set"', 'ago,'],
  ])('are a warning: %s of %j', (type, periods, row, names, written) => {
    const advice = written.includes('and')
      ? 'Write them with an empty cell, if their figures are not known'
      : 'Write one with an empty cell, if its figure is not known';
    expect(findingsOf(type, periods)).toEqual([
      `growth.csv:${Number(row) + 1}:1 There is no row between ${names}, and the chart closes the gap. ${advice}: "${written}".`,
    ]);
  });

  test.each([
    [['2016', '2017', '2019', '2020', '2022', '2024'], '2018," and "2021," and "2023,', '3', '"2018", "2021", "2023"'],
    [['2015', '2016', '2018', '2020', '2022', '2023'], '2017," and "2019," and "2021,', '3', '"2017", "2019", "2021"'],
    [['2018', '2019', '2021', '2022', '2024', '2025', '2026'], '2020," and "2023,', '3', '"2020", "2023"'],
  ])('are a warning in several places: %j', (periods, written, row, names) => {
    expect(findingsOf('column', periods)).toEqual([
      `growth.csv:${Number(row) + 1}:1 There are no rows for ${names}, and the chart closes the gaps. Write them with an empty cell, if their figures are not known: "${written}".`,
    ]);
  });

  test.each([
    ['column', ['2012', '2014', '2016', '2018', '2019', '2020', '2021']],
    ['column', ['2010', '2011', '2012', '2014', '2016', '2018']],
    ['column', ['2011', '2014', '2017', '2021', '2022', '2024']],
    ['line', ['2024-01', '2024-03', '2024-05', '2024-06', '2024-07', '2024-09', '2024-11', '2024-12', '2025-01']],
    ['column', ['Jan', 'Apr', 'Jul', 'Oct']],
    ['column', ['Jan', 'Apr', 'Jul']],
    ['column', ['Jan', 'Mar', 'May']],
    ['column', ['2019', '2020', '2022']],
    ['column', ['2024-Q1', '2024-Q2', '2024-Q4']],
    ['column', ['May', 'Jan', 'Feb', 'Apr']],
    ['column', ['Jan', 'Mar', 'May', 'Jun', 'Jul', 'Sep', 'Nov', 'Dec']],
    ['column', ['Dec', 'Nov', 'Sep', 'Aug']],
    ['column', ['May', 'June', 'April', 'Augusta']],
    ['column', ['Jan', 'Feb', 'Mar', 'Apr', 'May']],
    ['column', ['Sept', 'Oct', 'Nov', 'Dec', 'Jan']],
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
