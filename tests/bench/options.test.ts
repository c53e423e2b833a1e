import { describe, expect, test } from 'vitest';
import { parseOptions } from './options.ts';

describe('options of the benchmark', () => {
  test('measure three sizes once, with all other generators, if none is given', () => {
    expect(parseOptions([])).toEqual({
      sizes: [1000, 10_000, 100_000],
      peersUpTo: { hugo: Infinity, eleventy: Infinity, astro: Infinity },
      repeat: 1,
      seed: 1,
      keep: false,
      json: undefined,
    });
  });

  test('take sizes, runs, seed and a file', () => {
    const args = ['--articles', '200,3000', '--repeat', '3', '--seed', '7', '--json', 'figures.json', '--keep'];
    expect(parseOptions(args)).toMatchObject({
      sizes: [200, 3000],
      repeat: 3,
      seed: 7,
      json: 'figures.json',
      keep: true,
    });
  });

  test.each([
    [['--peers', 'none'], {}],
    [['--peers', 'astro,hugo'], { astro: Infinity, hugo: Infinity }],
    [['--peers-up-to', '10000'], { hugo: 10_000, eleventy: 10_000, astro: 10_000 }],
    [['--peers-up-to', 'astro=10000'], { hugo: Infinity, eleventy: Infinity, astro: 10_000 }],
    [['--peers-up-to', '100000,astro=1000'], { hugo: 100_000, eleventy: 100_000, astro: 1000 }],
    [['--peers', 'hugo', '--peers-up-to', 'hugo=9,astro=8'], { hugo: 9 }],
    [['--peers', 'none', '--peers-up-to', '10000'], {}],
  ])('%j lets other generators build %j', (args, peersUpTo) => {
    expect(parseOptions(args)).toHaveProperty('peersUpTo', peersUpTo);
  });

  test.each([
    [['--articles', '1000,many'], '--articles wants whole numbers from 1, not "many".'],
    [['--repeat', '0'], '--repeat wants whole numbers from 1, not "0".'],
    [['--peers', 'jekyll'], '--peers knows hugo, eleventy, astro, and not "jekyll".'],
    [['--peers-up-to', 'hugo=x'], '--peers-up-to wants whole numbers from 1, not "x".'],
    [['--peers-up-to', 'jekyll=10'], '--peers-up-to knows hugo, eleventy, astro, and not "jekyll".'],
  ])('%j is refused', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });

  test('ask for help before all else', () => {
    expect(parseOptions(['--help'])).toBe('help');
  });
});
