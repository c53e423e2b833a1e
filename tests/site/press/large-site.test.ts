import { beforeAll, describe, expect, test } from 'vitest';
import { statSync } from 'node:fs';
import { outputFile } from '../../../src/domain/site/permalinks.ts';
import { fileOf, pageOf } from '../articles.ts';
import { Newsroom } from '../newsroom.ts';

/** So many files that a build starts a worker at once; files of aliases take least time to make. */
const aliasesOf = (story: number) =>
  Array.from({ length: 120 }, (_, number) => `/formerly/published/as/${story}-${number}/`);
const allCores = { usesAllCores: true };

describe('a large site', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    for (let story = 0; story < 27; story++) newsroom.change(fileOf(story), { aliases: aliasesOf(story) });
    const { exitCode, output } = await newsroom.build(allCores);
    expect(exitCode, output).toBe(0);
    expect(statSync(newsroom.path('.press/ledger.json')).size).toBeGreaterThan(450_000);
  });

  test('is after an edit as a clean build makes it', async () => {
    newsroom.change(fileOf(7), { title: 'Another headline for an old story', body: 'A **new** text (NYSE:ARBF).\n' });
    const { exitCode, report } = await newsroom.build(allCores);
    expect([exitCode, report.outcome]).toEqual([0, 'published']);
    expect(newsroom.snapshot()).toEqual((await newsroom.clean(allCores)).snapshot);
  });

  test('is mended where somebody changed it', async () => {
    const [page, alias] = [outputFile(pageOf(5)), outputFile('/formerly/published/as/7-7/')];
    const before = newsroom.snapshot();
    newsroom.write(`dist/${page}`, 'Something else.');
    newsroom.remove(`dist/${alias}`);
    newsroom.change(fileOf(7), { body: 'A **newer** text (NYSE:ARBF).\n' });
    const { report } = await newsroom.build(allCores);
    expect(report.pages.reasons).toMatchObject({ 'its file in dist was changed': 1, 'its file in dist is gone': 1 });
    expect(newsroom.snapshot()[page]).toBe(before[page]);
    expect(newsroom.snapshot()[alias]).toBe(before[alias]);
  });
});
