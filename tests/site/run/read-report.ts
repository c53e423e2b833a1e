import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../src/press/report/report.ts';

const noReport: Report = {
  outcome: 'refused',
  now: '',
  articles: { total: 0, published: 0, scheduled: 0, draft: 0, withdrawn: 0, rejected: 0 },
  published: {},
  unpublished: [],
  pages: { rendered: 0, kept: 0, removed: 0, reasons: {} },
  files: { added: [], changed: [], removed: [], total: 0 },
  siteUrl: '',
  changes: { feeds: [], stories: [] },
  findings: [],
  stages: {},
  durationMilliseconds: 0,
  peakMemoryBytes: 0,
};

/** The report of a newsroom's last build that wrote one; an empty one if there is none. */
export function readReport(folder: string): Report {
  try {
    return JSON.parse(readFileSync(join(folder, '.press/report.json'), 'utf8')) as Report;
  } catch {
    return noReport;
  }
}
