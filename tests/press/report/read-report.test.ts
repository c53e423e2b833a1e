import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/press/report/read-report.ts';
import { writeReport, type Report } from '../../../src/press/report/report.ts';
import { makeFolder } from '../folders.ts';

const report: Report = {
  outcome: 'published',
  now: '2026-06-30T12:00:00+00:00',
  articles: { total: 2, published: 1, scheduled: 0, draft: 1, withdrawn: 0, rejected: 0 },
  published: { 'articles/a.md': '/2026/06/a/' },
  unpublished: [{ file: 'articles/b.md', fate: 'draft' }],
  pages: { rendered: 3, kept: 120, removed: 1, reasons: { 'its model changed': 3 } },
  files: { added: ['a'], changed: ['b', 'c'], removed: ['d'], total: 140 },
  host: { name: 'cloudflare', limits: [{ limit: 'files', used: 140, allowed: 20_000, percent: 0 }] },
  overrides: [],
  rootFiles: ['robots.txt'],
  siteUrl: 'https://example.org/',
  changes: { feeds: [], stories: ['https://example.org/2026/06/a/'] },
  findings: [{ severity: 'hint', rule: 'long-title', file: 'articles/a.md', message: 'Long.' }],
  stages: { articles: 20 },
  durationMilliseconds: 12_340,
  peakMemoryBytes: 256_000_000,
};

const file = () => join(makeFolder(), 'report.json');

test('a report is read as it was written', () => {
  const written = file();
  writeReport(written, report);
  expect(readReport(written)).toEqual(report);
});

describe('a file that is no report of this engine is as good as none', () => {
  test('no file', () => {
    expect(readReport(file())).toBeUndefined();
  });

  test.each(['', '{', 'null', '1', '"changes"', '[]', '{}', '{"changes": 1}', '{"changes": {}}'])('%s', (text) => {
    const written = file();
    writeFileSync(written, text);
    expect(readReport(written)).toBeUndefined();
  });

  test.each([
    { outcome: 'gone' },
    { now: 1 },
    { articles: { ...report.articles, draft: undefined } },
    { published: [] },
    { published: { 'articles/a.md': 1 } },
    { unpublished: [1] },
    { pages: {} },
    { pages: { ...report.pages, reasons: null } },
    { files: { added: [], changed: [], removed: [] } },
    { files: { ...report.files, removed: [1] } },
    { host: 'cloudflare' },
    { host: { name: 'constructor', limits: [] } },
    { host: { name: 'cloudflare', limits: [{ limit: 'toString', used: 1, allowed: 1, percent: 100 }] } },
    { overrides: {} },
    { rootFiles: 'robots.txt' },
    { siteUrl: undefined },
    { siteUrl: 'example.org' },
    { changes: { feeds: [], stories: [1] } },
    { findings: {} },
    { findings: [{ severity: 'hint' }] },
    { nextPublication: 1 },
  ])('%j', (wrong) => {
    const written = file();
    writeFileSync(written, JSON.stringify({ ...report, ...wrong }));
    expect(readReport(written)).toBeUndefined();
  });
});
