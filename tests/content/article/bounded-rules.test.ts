import { beforeAll, describe, expect, test } from 'vitest';
import { cpuTimeOf } from '../../cpu-time.ts';
import { read, write } from '../article.ts';

/*
 * Rules are tried from each place of a text, so that one that looks to the end of a long run of signs, or back to its
 * beginning, takes minutes for a text of the length that an article may have. Their CPU time is
 * compared with that of prose of full length.
 */

const prose = 'The bank said on Tuesday that its profit rose 5% to $12 million, and that it had "more to do". ';

/** How often the time of prose is allowed. Quadratic rules took some hundred times as long, all others up to five times. */
const mostTimes = 40;

let proseMicroseconds: number;

const timeOf = (text: string) => cpuTimeOf(() => read(text));

beforeAll(() => {
  const text = write({}, `${prose.repeat(8)}\n\n`.repeat(390_000 / prose.length / 8));
  // Code that has not run before is slow.
  for (let times = 0; times < 3; times++) proseMicroseconds = timeOf(text);
});

describe('a text of one thing repeated', () => {
  test.each([
    ['_', 100_000],
    ['?', 100_000],
    ['×', 100_000],
    ['X', 100_000],
    ['1,', 100_000],
    ['Ａ', 100_000],
    ['A.B.', 390_000],
    ['５', 100_000],
    ['\u0410 ', 390_000],
    ['  {:', 390_000],
  ])('is read as fast as prose: %j', (unit, length) => {
    const text = write({}, unit.repeat(length / unit.length));
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
    expect(read(text).findings.length).toBeLessThan(20);
  });

  test.each(["'000", ' 000', "'OO1"])('is read as fast as prose after a figure with a letter: %j', (unit) => {
    const text = write({}, `$5O,000 or 1${unit.repeat(97_000)}`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
  });

  test('is read as fast as prose after a ligature', () => {
    const text = write({}, `ﬀ ${'a'.repeat(100_000)}`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
  });

  test('is read as fast as prose between stars and words', () => {
    const text = write({}, `***${' '.repeat(200_000)}end`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
  });

  test.each([
    ['', 'a\n'],
    ['\n  b\n', 'c\n\n  b\n'],
  ])('is read as fast as prose in one item of a list without its indentation: %j%j', (start, unit) => {
    const text = write({}, `- a\n${start}${unit.repeat(380_000 / unit.length)}`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
    expect(read(text).findings.map(({ rule }) => rule)).toContain('too-many-marks');
  });

  test('is read as fast as prose in one indented line of bars', () => {
    const text = write({}, `    ${'a|'.repeat(190_000)}`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
  });

  test('is read as fast as prose in one line of bars in HTML', () => {
    const text = write({}, `<div>\n${'a|'.repeat(190_000)}\n</div>`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
  });

  test.each(['de', 'es', 'fr', 'it'])('is read as fast as prose in one figure of a story in %s', (lang) => {
    const text = write({ lang }, `5 ${'1'.repeat(120_000)}`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
  });

  test('is read as fast as prose in an address with a long run of spaces', () => {
    const text = write({}, `<a href="/x${' '.repeat(100_000)}y">b</a>`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
  });

  test('is read as fast as prose in a field', () => {
    const text = write({ title: `"${'['.repeat(90_000)}"` });
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
    expect(read(text).findings.length).toBeLessThan(20);
  });

  test.each([
    ['x: \n', ''],
    ['type:\n- a\n', ''],
    ['colour:\n', ''],
    [' ', 'rows:\n- a'],
  ])('is read as fast as prose in a chart: %j', (unit, start) => {
    const text = write({}, `\`\`\`chart\n${start}${unit.repeat(200_000 / unit.length)}a\n\`\`\`\n`);
    expect(timeOf(text)).toBeLessThan(mostTimes * proseMicroseconds);
    expect(read(text).findings).not.toEqual([]);
  });
});
