import { expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { checkNewsroom } from '../../../src/press/check/check-newsroom.ts';
import { newsroomFiles, writeFolder } from '../../content/folder.ts';
import { at, site } from '../../domain/newsroom.ts';
import { brokenArticles, picture } from './broken-articles.ts';
import { brokenNewsroomFiles, toldElsewhere } from './broken-newsroom-files.ts';

const now = at('2026-11-23T12:00:00Z');
const broken = { ...brokenArticles, ...brokenNewsroomFiles };

test('each broken file has one finding that says where it is and what to do, with all others beside it', async () => {
  const root = writeFolder({ ...newsroomFiles, ...picture, ...broken });
  const { findings } = await checkNewsroom(root, site, now);
  await expect(`${formatFindings(findings)}\n`).toMatchFileSnapshot('broken-newsroom.txt');
  const counts = Object.keys(broken).map((file) => {
    const place = toldElsewhere.get(file) ?? file;
    return [file, findings.filter((finding) => finding.file === place).length];
  });
  expect(counts.filter(([, number]) => number !== 1)).toEqual([]);
  expect(findings.length).toBe(Object.keys(broken).length);
  expect(findings.filter(({ hint = '' }) => hint === '')).toEqual([]);
  expect(Object.keys(broken).length).toBeGreaterThan(60);
});
