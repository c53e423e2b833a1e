import { describe, expect, it } from 'vitest';
import { listInOrder, orderDeletions } from '../../../src/press/publish/publication-order.ts';
import { originalOf } from '../../../src/press/render/compressed-copies.ts';
import type { LedgerRow } from '../../../src/press/state/ledger.ts';

const row = (source: string): LedgerRow => ({ source, content: '', sizeBytes: 1, mtimeMilliseconds: 0 });

describe('the files of a site', () => {
  it('are listed in the order of publication, copies with their originals, and the record last', () => {
    const ledger = new Map([
      ['.well-known/build.json', row('digest record')],
      ['robots.txt', row('m e robots')],
      ['index.html.br', row('content brotli-1.1.0')],
      ['index.html', row('m e front')],
      ['rss.xml', row('m e feed')],
      ['2014/10/a/index.html.gz', row('content zlib-1.3')],
      ['2014/10/a/index.html', row('m e article')],
      ['tickers/nyse-x/index.html', row('m e company')],
      ['pictures/a.webp', row('a.webp')],
      ['report.pdf', row('17 digest')],
    ]);
    const listed = listInOrder(ledger);
    expect(listed.map(({ path }) => path)).toEqual([
      'pictures/a.webp',
      'report.pdf',
      '2014/10/a/index.html',
      '2014/10/a/index.html.gz',
      'rss.xml',
      'tickers/nyse-x/index.html',
      'index.html',
      'index.html.br',
      'robots.txt',
      '.well-known/build.json',
    ]);
    expect(new Set(listed.map(({ phase }) => phase)).size).toBe(7);
  });

  it('go away in the reverse order, each after its compressed copies, which servers would send without it', () => {
    const ledger = new Map([
      ['_assets/a.css', row('17 digest')],
      ['_assets/a.css.gz', row('content zlib-1.3')],
      ['archive.tar.gz', row('17 digest')],
      ['2014/10/a/index.html', row('m e article')],
      ['2014/10/a/index.html.br', row('content brotli-1.1.0')],
      ['2014/10/a/index.md', row('m e article-markdown')],
      ['2014/10/index.html', row('m e month')],
    ]);
    const order = [
      '2014/10/index.html',
      '2014/10/a/index.html.br',
      '2014/10/a/index.html',
      '2014/10/a/index.md',
      '_assets/a.css.gz',
      '_assets/a.css',
      'archive.tar.gz',
    ];
    expect(orderDeletions([...ledger.keys()], ledger)).toEqual(order);
    expect(orderDeletions(['x/index.html', 'x/index.html.gz'], undefined)).toEqual(['x/index.html.gz', 'x/index.html']);
    expect(originalOf('archive.tar.gz')).toBeUndefined();
  });
});
