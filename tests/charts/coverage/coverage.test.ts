import { describe, expect, test } from 'vitest';
import { drawCoverage, shareOf } from '../../../src/charts/coverage/stories-per-year.ts';
import { drawTimeline } from '../../../src/charts/coverage/timeline.ts';

const years = (...stories: readonly number[]) =>
  stories.map((count, index) => ({ year: 2014 + index, stories: count }));

describe('stories by year', () => {
  test('with one story each fill a quarter of the height, not all of it', () => {
    expect(shareOf(1, [1, 1, 1])).toBe(0.25);
    expect(shareOf(50, [100, 50])).toBe(0.5);
    const heights = Array.from(drawCoverage(years(1, 1, 1, 1, 1, 1), 'x', String).matchAll(/v-(\d+)h/g), ([, v]) =>
      Number(v),
    );
    expect(heights).toEqual([25, 25, 25, 25, 25, 25]);
  });

  test('are dots where there are fewer than five, and columns with their number otherwise', () => {
    expect(drawCoverage(years(1, 0, 2), 'x', String).match(/<circle/g)).toHaveLength(3);
    const columns = drawCoverage(years(3, 0, 2), 'a "b" & c', String);
    expect(columns).toContain('>3</text>');
    expect(columns).not.toContain('>0</text>');
    expect(columns).toContain('aria-label="a &quot;b&quot; &amp; c"');
  });
});

test('a timeline names what has room for its name', () => {
  const markup = drawTimeline([
    [
      { label: 'Facebook', start: 0, end: 0.75 },
      { label: 'Meta Platforms, Inc.', start: 0.75, end: 1 },
    ],
  ]);
  expect(markup).toContain('Facebook');
  expect(markup).not.toContain('Meta');
});
