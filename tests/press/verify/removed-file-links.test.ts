import { expect, test } from 'vitest';
import { findLinksToRemovedFiles } from '../../../src/press/verify/removed-file-links.ts';
import type { LedgerRow } from '../../../src/press/state/ledger.ts';

const siteUrl = 'https://example.org/news/';
const row = (source: string): LedgerRow => ({ source, content: 'c', sizeBytes: 1, mtimeMilliseconds: 1 });
const previous = new Map([
  ['favicon.ico', row('15 digest')],
  ['icon.png', row('20 digest')],
  ['pictures/a.jpg', row('a.jpg')],
  ['_assets/site.css', row('30 digest')],
  ['tags/x/index.html', row('model engine tag')],
]);
const texts: Readonly<Record<string, string>> = {
  'index.html': '<link rel="icon" href="/news/favicon.ico"><a href="/news/tags/x/">x</a>',
  'about/index.html': '<link rel="icon" href="/news/favicon.ico">',
  'feed.json': '{"icon":"https://example.org/news/icon.png"}',
};
const kept = [{ path: '/' }, { path: '/about/' }, { path: '/feed.json' }];

function find(removed: readonly string[]) {
  const read: string[] = [];
  const readFile = (file: string) => {
    read.push(file);
    return texts[file] ?? '';
  };
  return { links: Object.fromEntries(findLinksToRemovedFiles(removed, previous, () => kept, readFile, siteUrl)), read };
}

test('a file of the newsroom that goes is found on what is kept, once', () => {
  expect(find(['favicon.ico', 'icon.png']).links).toEqual({ '/favicon.ico': '/', '/icon.png': '/feed.json' });
});

test('nothing is read where no such file goes', () => {
  expect(find([])).toEqual({ links: {}, read: [] });
  expect(find(['pictures/a.jpg', '_assets/site.css', 'tags/x/index.html', 'unknown'])).toEqual({ links: {}, read: [] });
});
