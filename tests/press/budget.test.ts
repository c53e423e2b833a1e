import { describe, expect, it } from 'vitest';
import { findTightLimits, measureBudget, type Budget } from '../../src/press/budget.ts';
import type { LedgerRow } from '../../src/press/state/ledger.ts';

const row = (sizeBytes: number): LedgerRow => ({ source: '', content: '', sizeBytes, mtimeMilliseconds: 0 });
const small: Budget = { files: 500, bytes: 9e6, largest: { path: 'a.jpg', bytes: 200_000 }, redirects: 3 };

describe('the budget of a site', () => {
  it('counts files, bytes and redirects, and names the largest file', () => {
    const ledger = new Map([
      ['index.html', row(10)],
      ['pictures/a.jpg', row(300)],
      ['rss.xml', row(90)],
    ]);
    expect(measureBudget(ledger, 2)).toEqual({
      files: 3,
      bytes: 400,
      largest: { path: 'pictures/a.jpg', bytes: 300 },
      redirects: 2,
    });
    expect(measureBudget(new Map(), 0)).toEqual({ files: 0, bytes: 0, largest: undefined, redirects: 0 });
  });

  it.each<[string, Partial<Budget>, 'cloudflare' | 'github-pages', string]>([
    ['files', { files: 16_000 }, 'cloudflare', 'The site has 16000 files, which is 80 % of what Cloudflare takes'],
    ['files beyond the limit', { files: 22_599 }, 'cloudflare', 'which is 112 % of'],
    ['a large file', { largest: { path: 'x.pdf', bytes: 26e6 } }, 'cloudflare', '26.0 MB in one file (x.pdf)'],
    ['redirects', { redirects: 1_700 }, 'cloudflare', '1700 redirects'],
    ['bytes', { bytes: 9e8 }, 'github-pages', '900.0 MB, which is 90 % of what GitHub Pages takes'],
  ])('warns of %s from 80 %% on', (_, part, host, words) => {
    const [finding, ...others] = findTightLimits({ ...small, ...part }, host);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain(words);
    expect(others).toEqual([]);
  });

  it('warns of nothing below that, and of no host that is not named', () => {
    expect(findTightLimits({ ...small, files: 15_999 }, 'cloudflare')).toEqual([]);
    expect(findTightLimits({ ...small, files: 100_000, bytes: 1e12 }, undefined)).toEqual([]);
  });
});
