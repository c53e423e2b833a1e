import { expect, it } from 'vitest';
import { medianOf, type Visit } from './measure.ts';

const visitOf = (performance: number, largestPaint: number): Visit => ({
  scores: { performance, accessibility: 100, 'best-practices': 100, seo: 100 },
  firstPaint: 0,
  largestPaint,
  blocked: 0,
  shift: 0,
  losses: [],
});

it.each([
  [[visitOf(98, 9), visitOf(100, 1), visitOf(99, 5)], 99, 5],
  [[visitOf(100, 3), visitOf(100, 1), visitOf(100, 2)], 100, 2],
  [[visitOf(97, 1)], 97, 1],
])('the median of visits is the one in the middle: %#', (visits, performance, largestPaint) => {
  expect(medianOf(visits)).toMatchObject({ scores: { performance }, largestPaint });
});

it('there is no median of no visits', () => {
  expect(medianOf([])).toBeUndefined();
});
