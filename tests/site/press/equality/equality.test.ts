import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultNow, Newsroom, type Build } from '../../newsroom.ts';
import { copyWithTimes } from '../../copy.ts';
import { compare, marksOf, noChanges } from '../../snapshot.ts';
import type { Desk } from '../edits/desk.ts';
import { kindsOf } from '../edits/kinds.ts';
import { Chance } from './random.ts';

/** `PRESS_SEQUENCES=200` is the full run; `PRESS_SEED=17 PRESS_SEQUENCES=1` runs one that failed again. */
const sequences = Number(process.env['PRESS_SEQUENCES'] ?? 6);
const firstSeed = Number(process.env['PRESS_SEED'] ?? 1);
const editsPerSequence = 5;

describe('an incremental build is byte for byte the clean build', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await Newsroom.createBuilt();
    newsroom.remember();
  });

  beforeEach(() => {
    newsroom.restore();
  });

  test.each(Array.from({ length: sequences }, (_, index) => firstSeed + index))(
    'after each of the random edits of seed %i',
    async (seed) => {
      const now = new Date(defaultNow);
      const desk: Desk = { newsroom, chance: new Chance(seed), count: seed * 100, now, env: {} };
      const story: string[] = [];
      for (const edit of kindsOf(seed, editsPerSequence)) {
        desk.count++;
        const undo = keepSources(desk);
        story.push(await edit(desk));
        const isPublished = await buildBothWays(desk, story);
        if (!isPublished) undo();
      }
    },
  );
});

/** @returns how to go back to the sources as they are now. */
function keepSources(desk: Desk): () => void {
  const { newsroom, env } = desk;
  const folder = newsroom.path('.sources');
  const names = ['articles', 'public', 'src'];
  const articles = [...newsroom.articles];
  for (const name of names) copyWithTimes(newsroom.path(name), join(folder, name));
  return () => {
    for (const name of names) copyWithTimes(join(folder, name), newsroom.path(name));
    newsroom.articles.clear();
    for (const [file, article] of articles) newsroom.articles.set(file, article);
    desk.env = env;
  };
}

/**
 * Either both builds publish the same, or both refuse, and what was published stays as it was.
 *
 * @returns whether they published.
 */
async function buildBothWays({ newsroom, now, env }: Desk, story: string[]): Promise<boolean> {
  const before = marksOf(newsroom.path('dist'));
  const options = { now: now.toISOString(), env };
  const build = await newsroom.build(options);
  const clean = await newsroom.clean(options);
  const context = `${story.join('\n')}\n\n${build.output}\n\n${clean.output}`;
  // What was published before is nothing to a clean build.
  expect(build.exitCode, context).toBe(isForLostAddresses(build) ? 1 : clean.exitCode);
  if (build.exitCode === 0) {
    expect(compare(clean.snapshot, newsroom.snapshot()), context).toEqual(noChanges);
    return true;
  }
  story.push('  which was refused, and taken back');
  expect(compare(before, marksOf(newsroom.path('dist'))), context).toEqual(noChanges);
  return false;
}

/** Whether a build is refused for published addresses alone, as a setting may ask. */
function isForLostAddresses({ report }: Build): boolean {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ rule }) => rule === 'lost-address');
}
