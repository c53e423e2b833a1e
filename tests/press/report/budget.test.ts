import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/domain/site/hosts.ts';
import { headerRuleCount, renderHeadersFile } from '../../../src/metadata/hosts/policy.ts';
import {
  describeUse,
  findTightLimits,
  measureBudget,
  measureUse,
  type Budget,
} from '../../../src/press/report/budget.ts';
import type { LedgerRow } from '../../../src/press/state/ledger.ts';
import { readHostRules } from '../../metadata/hosts/host-rules.ts';

const row = (sizeBytes: number): LedgerRow => ({ source: '', content: '', sizeBytes, mtimeMilliseconds: 0 });
const small: Budget = {
  files: 500,
  bytes: 9e6,
  largest: { path: 'a.jpg', bytes: 200_000 },
  redirects: 3,
  headerRules: 30,
};

describe('the budget of a site', () => {
  it('counts files, bytes and rules, and names the largest file', () => {
    const ledger = new Map([
      ['index.html', row(10)],
      ['pictures/a.jpg', row(300)],
      ['rss.xml', row(90)],
    ]);
    const lists = { redirects: 2, headerRules: 5 };
    expect(measureBudget(ledger, lists)).toEqual({
      files: 3,
      bytes: 400,
      largest: { path: 'pictures/a.jpg', bytes: 300 },
      ...lists,
    });
    expect(measureBudget(new Map(), lists)).toEqual({ files: 0, bytes: 0, largest: undefined, ...lists });
  });

  it('counts the rules of `_headers`', () => {
    expect(readHostRules(renderHeadersFile({ url: 'https://example.org/' }))).toHaveLength(headerRuleCount);
  });

  const uses: readonly (readonly [string, Partial<Budget>, Host, 'warning' | 'error', string])[] = [
    ['files', { files: 16_000 }, 'cloudflare', 'warning', '16000 files, which is 80 % of what Cloudflare takes (20000'],
    ['as many files as it takes', { files: 20_000 }, 'cloudflare', 'warning', '20000 files, which is 100 % of'],
    ['a file too many', { files: 20_001 }, 'cloudflare', 'error', '20001 files, which is 100 % of'],
    [
      'files of a paid plan',
      { files: 112_599 },
      'cloudflare-paid',
      'error',
      '112 % of what Cloudflare with a paid plan',
    ],
    [
      'a large file',
      { largest: { path: 'x.pdf', bytes: 26e6 } },
      'cloudflare',
      'warning',
      '26.0 MB in one file (x.pdf)',
    ],
    [
      'too large a file',
      { largest: { path: 'x.pdf', bytes: 27e6 } },
      'cloudflare',
      'error',
      '27.0 MB in one file (x.pdf)',
    ],
    ['redirects', { redirects: 1_700 }, 'cloudflare', 'warning', '1700 redirects'],
    ['too many redirects', { redirects: 2_001 }, 'cloudflare', 'error', '2001 redirects'],
    ['header rules', { headerRules: 101 }, 'cloudflare', 'error', '101 header rules'],
    [
      'bytes',
      { bytes: 9e8 },
      'github-pages',
      'warning',
      '900.0 MB, which is 90 % of what GitHub Pages takes (1000.0 MB)',
    ],
    [
      'too many bytes',
      { bytes: 1.2e9 },
      'gitlab-pages',
      'error',
      '1200.0 MB, which is 120 % of what GitLab Pages takes',
    ],
  ];

  it.each(uses)('tells of %s', (_, part, host, severity, words) => {
    const [finding, ...others] = findTightLimits({ ...small, ...part }, host);
    expect(finding).toMatchObject({ severity, rule: 'host-limit' });
    expect(finding?.message).toContain(words);
    expect(others).toEqual([]);
  });

  it('warns of nothing below 80 %, and of no host that is not named', () => {
    expect(findTightLimits({ ...small, files: 15_999 }, 'cloudflare')).toEqual([]);
    expect(findTightLimits({ ...small, files: 100_000, bytes: 1e12 }, undefined)).toEqual([]);
  });

  it('is shown beside the limits, the tightest first', () => {
    expect(describeUse(measureUse({ ...small, redirects: 900 }, 'cloudflare'), 'cloudflare')).toBe(
      'Cloudflare takes 900 of 2000 redirects (45 %), 30 of 100 header rules (30 %), 500 of 20000 files (2 %), 0.2 of 26.2 MB in one file (0 %)',
    );
    expect(measureUse(small, undefined)).toEqual([]);
  });
});
