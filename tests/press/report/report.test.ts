import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootFilesOf } from '../../../src/metadata/hosts/root-files.ts';
import { count, summarise, writeReport, type Report } from '../../../src/press/report/report.ts';
import { makeFolder } from '../folders.ts';

const report: Report = {
  outcome: 'published',
  now: '2026-06-30T12:00:00+00:00',
  articles: { total: 12, published: 8, scheduled: 2, draft: 1, withdrawn: 1, rejected: 0 },
  published: {},
  unpublished: [],
  pages: { rendered: 3, kept: 120, removed: 1, reasons: { 'its model changed': 3 } },
  files: { added: ['a'], changed: ['b', 'c'], removed: ['d'], total: 140 },
  siteUrl: 'https://example.org/',
  changes: { feeds: [], stories: [] },
  findings: [],
  stages: { articles: 20, render: 900, plan: 5, publish: 30 },
  durationMilliseconds: 12_340,
  peakMemoryBytes: 256_000_000,
  nextPublication: '2026-07-01T08:00:00-04:00',
};

test('the summary says what happened in a few lines, and leaves out what did not', () => {
  expect(summarise(report)).toMatchInlineSnapshot(`
    "  Articles  8 articles published, 2 scheduled, 1 draft, 1 withdrawn
      Pages     3 rendered, 120 kept, 1 removed
      Files     1 added, 2 changed, 1 removed, 140 in all
      Took      12.3 s (render 0.90 s, publish 0.03 s, articles 0.02 s), 256 MB at most
      Next      2026-07-01T08:00:00-04:00: build again then"
  `);
});

test('the summary says why pages are rendered that no edit concerns', () => {
  const reasons = { 'its model changed': 3, 'its file in dist is gone': 1, 'its file in dist was changed': 20 };
  expect(summarise({ ...report, pages: { ...report.pages, reasons } })).toMatch(
    /3 rendered.*\n {12}1 page because its file in dist is gone, 20 pages because its file in dist was changed\n/,
  );
});

test.each([
  [{ rendered: 3, fromShards: 2 }, '3 rendered (2 by shards), 120 kept'],
  [
    { rendered: 3, fromShards: 0 },
    '3 rendered (0 by shards, which have another commit, PUBLISH_NOW, SITE_URL or version of Node), 120 kept',
  ],
  [{ rendered: 0, fromShards: 0 }, '0 rendered (0 by shards), 120 kept'],
])('the summary of a merge says what shards have rendered, and why nothing may be: %j', (pages, words) => {
  expect(summarise({ ...report, pages: { ...report.pages, ...pages } })).toContain(`  Pages     ${words}`);
});

test('the summary of a site on which nothing waits ends without a next publication', () => {
  const { nextPublication: _, ...rest } = report;
  expect(summarise(rest)).not.toContain('Next');
});

test.each([
  [0, '0 errors'],
  [1, '1 error'],
  [2, '2 errors'],
])('%i of a thing is "%s"', (number, text) => {
  expect(count(number, 'error')).toBe(text);
});

test('the report is written as JSON, a field on each line, and nothing else is left in the folder', () => {
  const folder = makeFolder();
  const file = join(folder, 'report.json');
  const written = { ...report, published: { 'articles/zürich.md': '/2026/06/zürich/' }, nextPublication: undefined };
  writeReport(file, written);
  const text = readFileSync(file, 'utf8');
  const { nextPublication: _, ...expected } = written;
  expect(JSON.parse(text)).toEqual(expected);
  expect(text.split('\n')).toContain(
    '"articles": {"total":12,"published":8,"scheduled":2,"draft":1,"withdrawn":1,"rejected":0},',
  );
  expect(readdirSync(folder)).toEqual(['report.json']);
});

test('the summary of a site under a path names what counts at the root of the host only', () => {
  expect(summarise(report)).not.toContain('Root');
  const siteUrl = 'https://example.org/news/';
  expect(summarise({ ...report, siteUrl, rootFiles: ['robots.txt', '_headers'] })).toContain(
    'robots.txt, _headers count at the root of example.org only, and are in /news/',
  );
});

test.each([
  ['https://example.org/', undefined, []],
  ['https://example.org/news/', undefined, ['robots.txt', '.well-known/security.txt', '_headers', '_redirects']],
  [
    'https://example.org/news/',
    { search: 'allow', training: 'deny', retrieval: 'allow' } as const,
    ['robots.txt', '.well-known/security.txt', '.well-known/tdmrep.json', '_headers', '_redirects'],
  ],
])('what counts at the root only, of %s, is what the site has: rules for machines %j', (url, machines, files) => {
  expect(rootFilesOf({ url, machines })).toEqual(files);
});
