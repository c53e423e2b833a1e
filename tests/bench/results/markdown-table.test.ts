import { expect, test } from 'vitest';
import type { Outcome } from '../outcome.ts';
import type { Machine } from './machine.ts';
import { formatMarkdown } from './markdown-table.ts';
import type { SizeResult } from './size-result.ts';

const machine: Machine = {
  processor: 'AMD EPYC',
  cores: 2,
  memoryBytes: 24 * 2 ** 30,
  node: 'v24.21.0',
  tickerpress: '0.1.0 (5473212)',
  packages: { astro: '7.3.5', marked: '18.2.1' },
  peers: ['Hugo 0.111.3 (debian:0.111.3-1)', 'Eleventy 3.1.8'],
  load: 0.071,
  date: '2026-11-30',
};

const result: SizeResult = {
  articles: 10_000,
  tickerpress: {
    cold: outcome(13.04, 22.1, 1598),
    'one article edited': outcome(1.9, 2.5, 1598),
    check: { ...outcome(4.2, 5), published: undefined },
  },
  peers: [
    { generator: 'Hugo', build: 'cold', outcome: outcome(14.8, 27.2, 1566) },
    { generator: 'Eleventy', build: 'cold', outcome: outcome(31, 33.5, 1565) },
  ],
  failures: ['Astro, cold failed. It ended with 134 and said:\n    FATAL ERROR: heap out of memory'],
};

test('shows all generators and scenarios beside Hugo, with what was compared, where and when', () => {
  expect(formatMarkdown([result], machine)).toMatchInlineSnapshot(`
    "**10,000 articles**

    |  |  | time | ÷ Hugo | CPU | ÷ Hugo | memory | pages |
    | :-- | :-- | --: | --: | --: | --: | --: | --: |
    | Tickerpress | cold | 13.0 s | 0.88 | 22.1 s | 0.81 | 612 MB | 1,598 |
    | Hugo | cold | 14.8 s | 1.00 | 27.2 s | 1.00 | 612 MB | 1,566 |
    | Eleventy | cold | 31.0 s | 2.09 | 33.5 s | 1.23 | 612 MB | 1,565 |
    | Tickerpress | one article edited | 1.90 s | 0.13 | 2.50 s | 0.09 | 612 MB | 1,598 |
    | Tickerpress | check | 4.20 s | 0.28 | 5.00 s | 0.18 | 612 MB |  |

    Astro, cold failed.

    2026-11-30, AMD EPYC, 2 cores, 24 GB, load 0.07 before the start; one run of each; Tickerpress 0.1.0 (5473212) with astro 7.3.5, marked 18.2.1; Hugo 0.111.3 (debian:0.111.3-1); Eleventy 3.1.8; Node v24.21.0."
  `);
});

test('compares with our own cold build where Hugo did not run', () => {
  expect(formatMarkdown([{ ...result, peers: [], failures: [] }], machine)).toMatchInlineSnapshot(`
    "**10,000 articles**

    |  |  | time | ÷ cold | CPU | ÷ cold | memory | pages |
    | :-- | :-- | --: | --: | --: | --: | --: | --: |
    | Tickerpress | cold | 13.0 s | 1.00 | 22.1 s | 1.00 | 612 MB | 1,598 |
    | Tickerpress | one article edited | 1.90 s | 0.15 | 2.50 s | 0.11 | 612 MB | 1,598 |
    | Tickerpress | check | 4.20 s | 0.32 | 5.00 s | 0.23 | 612 MB |  |

    2026-11-30, AMD EPYC, 2 cores, 24 GB, load 0.07 before the start; one run of each; Tickerpress 0.1.0 (5473212) with astro 7.3.5, marked 18.2.1; Hugo 0.111.3 (debian:0.111.3-1); Eleventy 3.1.8; Node v24.21.0."
  `);
});

test('says how many runs medians are of, and marks what the system does not know', () => {
  const unknown: Outcome = { seconds: 2, cpuSeconds: undefined, peakBytes: undefined, runs: 3 };
  const table = formatMarkdown([{ articles: 200, tickerpress: { cold: unknown }, peers: [], failures: [] }], machine);
  expect(table).toContain('| Tickerpress | cold | 2.00 s | 1.00 | ? |  | ? |  |');
  expect(table).toContain('; medians of 3 runs; ');
});

function outcome(seconds: number, cpuSeconds: number, pages = 0): Outcome {
  const published = { pages, files: 2 * pages, bytes: 1e7, changes: { added: pages, changed: 0, removed: 0 } };
  return { seconds, cpuSeconds, peakBytes: 612.4e6, runs: 1, published };
}
