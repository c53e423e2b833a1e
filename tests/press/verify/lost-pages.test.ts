import { describe, expect, test } from 'vitest';
import { findLostPages, publishedPages } from '../../../src/press/verify/lost-pages.ts';

const row = (template: string) => ({
  source: `model engine ${template}`,
  content: '',
  sizeBytes: 1,
  mtimeMilliseconds: 1,
});

describe('the page of a company or a tag', () => {
  const pages = [
    { kind: 'company', path: '/tickers/nyse-x/' },
    { kind: 'tag', path: '/tags/oil/' },
  ] as const;

  test('is reported where no story names it any more', () => {
    const findings = findLostPages(pages, () => false, {}, []);
    expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: The page of a company was published at /tickers/nyse-x/, with its feeds, and no story names it any more: these addresses lead nowhere.',
      'warning: The page of a tag was published at /tags/oil/, with its feeds, and no story names it any more: these addresses lead nowhere.',
    ]);
    expect(findLostPages(pages, () => false, { lostAddresses: 'error' }, [])[0]?.severity).toBe('error');
  });

  test('is not reported where it exists, or where another finding says more', () => {
    expect(findLostPages(pages, () => true, {}, [])).toEqual([]);
    const moved = {
      severity: 'warning',
      rule: 'lost-address',
      file: 'src/newsroom/tags.yaml',
      message: 'The tag "Oil" was published at /tags/oil/, and is at /tags/oel/ now.',
    } as const;
    expect(findLostPages(pages, () => false, {}, [moved])).toHaveLength(1);
  });

  test('is reported by number where there are many', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ kind: 'tag' as const, path: `/tags/t${index}/` }));
    expect(findLostPages(many, () => false, {}, []).at(-1)?.message).toMatch(/^10 more pages/);
    expect(findLostPages(many, () => false, {}, [])).toHaveLength(21);
  });

  test('is known from the ledger, or from the committed list', () => {
    const ledger = new Map([
      ['tickers/nyse-x/index.html', row('company')],
      ['tickers/nyse-x/page/1/index.html', row('company')],
      ['tickers/index.html', row('ticker-index')],
      ['tags/oil/index.html', row('tag')],
      ['2014/10/x/index.html', row('article')],
    ]);
    expect(publishedPages(ledger)).toEqual(pages);
    expect(publishedPages(undefined, [{ path: '/2014/10/x/', kind: 'story' }, ...pages])).toEqual(pages);
  });
});
