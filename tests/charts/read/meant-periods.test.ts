import { describe, expect, test } from 'vitest';
import { chartOf, head, read, surfaceOf, told } from '../exhibits.ts';
import { gridOf } from '../../../src/charts/write/grid.ts';

function findingsOf(data: string): readonly string[] {
  return told(read(`type: line\n${head}file: growth.csv\n`, data));
}

describe('a date that is written otherwise', () => {
  test.each([
    ["Q1'24", '2024-Q1'],
    ['1Q24', '2024-Q1'],
    ['Q1 98', '1998-Q1'],
    ['T3 24', '2024-Q3'],
    ["H1'24", '2024-H1'],
    ['2H24', '2024-H2'],
    ['FY24', 'FY2024'],
    ['2024/3', '2024-03'],
    ['2024.03.9', '2024-03-09'],
    ['01.02.2024', '2024-02-01'],
    ['31/1/2024', '2024-01-31'],
    ['1/31/2024', '2024-01-31'],
    ['20240131', '2024-01-31'],
    ['2024-01-31T00:00:00Z', '2024-01-31'],
    ['2024-W7', '2024-W07'],
    ['January 2024', '2024-01'],
    ['Mär 2024', '2024-03'],
    ['déc. 2024', '2024-12'],
    ["Mai '24", '2024-05'],
    ['28 October 2024', '2024-10-28'],
    ['28. Okt 2024', '2024-10-28'],
    ['Oct 28, 2024', '2024-10-28'],
    ['28-Oct-2024', '2024-10-28'],
  ])('has a remedy of its own: %s', (written, meant) => {
    expect(findingsOf(`Date,A\n"${written}",1\n2199,2\n`)[0]).toContain(`is not a valid date. Write ${meant}.`);
  });

  test.each(['1/2/2024', '01/02/24', '2024-02-30', '31.31.2024', '2024-01-31 09:30', 'Jan-24', '2024-Q5'])(
    'has the general one where it is ambiguous, impossible, or has a time: %s',
    (written) => {
      expect(findingsOf(`Date,A\n2023-01-01,1\n${written},2\n`)[0]).toContain('Write 2014, FY2014, 2014-Q3,');
    },
  );

  test('of which another in its column shows the order has that', () => {
    const [first, , second] = findingsOf('Date,A\n1/2/2024,1\n31/2/2024,2\n15/3/2024,3\n');
    expect(first).toContain('Write 2024-02-01.');
    expect(second).toContain('Write 2014, FY2014');
    expect(findingsOf('Date,A\n1/2/2024,1\n1/15/2024,2\n15/3/2024,3\n')[0]).toContain('Write 2014, FY2014');
  });

  test.each([
    ['2024E', '2024'],
    ['2024e', '2024'],
    ['FY2024F', 'FY2024'],
    ['2024-Q3 (est.)', '2024-Q3'],
    ['2024*', '2024'],
    ['2024p', '2024'],
  ])('of an estimate goes without its mark: %s', (written, meant) => {
    expect(findingsOf(`Year,A\n2023,1\n${written},2\n`)[0]).toContain(
      `is not a valid date. Write ${meant}, and what the mark means in "notes:".`,
    );
  });
});

test('quarters are written as the language does', () => {
  const chart = chartOf(`type: line\n${head}\nTrimestre,CA\nT1 2024,1\nT2 2024,2\n`);
  expect(gridOf(chart, surfaceOf('fr')).rows.map(({ name }) => name)).toEqual(['T1 2024', 'T2 2024']);
  expect(gridOf(chart, surfaceOf('en')).rows.map(({ name }) => name)).toEqual(['Q1 2024', 'Q2 2024']);
});
