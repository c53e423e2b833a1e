import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Stopwatch } from '../../src/press/stopwatch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a stage lasts from the end of the one before to its own, and all of them as long as the run', () => {
  const watch = new Stopwatch();
  vi.advanceTimersByTime(120);
  watch.lap('read');
  vi.advanceTimersByTime(30);
  watch.lap('render');
  const { stages, durationMilliseconds, peakMemoryBytes } = watch.result();
  expect(Object.entries(stages)).toEqual([
    ['read', 120],
    ['render', 30],
  ]);
  expect(durationMilliseconds).toBe(150);
  expect(peakMemoryBytes).toBeGreaterThan(10_000_000);
});
