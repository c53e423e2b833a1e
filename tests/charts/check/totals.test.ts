import { expect, test } from 'vitest';
import { head, read, told } from '../exhibits.ts';

function findingsOf(type: string, data: string): readonly string[] {
  return told(read(`type: ${type}\n${head}layout: stacked\n\n${data}`));
}

test.each([
  ['bar', 'Segment,A,B,Total\nCloud,1,2,3\nAds,2,2,4'],
  ['column', 'Jahr;Inland;Ausland;Summe\n2022;1.24;2.24;3.5\n2023;2;2;4'],
  ['area', 'year,All,A,B\n2012,3,1,2\n2013,6,2,4\n2014,9,3,6'],
])('a stack that has the sum of its other parts is a warning: %s, %j', (type, data) => {
  expect(findingsOf(type, data)).toEqual([expect.stringContaining('is the sum of the others, so that a stack of all')]);
});

test.each([
  ['bar', 'Segment,A,B\nCloud,3,3\nAds,4,4'],
  ['bar', 'Segment,A,B,C\nCloud,1,2,3\nAds,2,2,4'],
  ['bar', 'Segment,A,B,Total\nCloud,1,2,9\nAds,2,2,4'],
  ['column', 'year,A,B,C\n2012,3,0,3\n2013,6,0,6\n2014,9,0,9'],
])('other stacks have none: %s, %j', (type, data) => {
  expect(findingsOf(type, data)).toEqual([]);
});
