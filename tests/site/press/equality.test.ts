import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultNow, Newsroom } from '../newsroom.ts';
import { copyWithTimes } from '../copy.ts';
import { compare, marksOf, noChanges } from '../snapshot.ts';
import { edits, type Desk } from './edits.ts';
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
      const desk: Desk = { newsroom, chance: new Chance(seed), count: seed * 100, now: new Date(defaultNow) };
      const story: string[] = [];
      for (let step = 0; step < editsPerSequence; step++) {
        desk.count++;
        const undo = keepSources(newsroom);
        story.push(await desk.chance.pick(edits)(desk));
        const isPublished = await buildBothWays(desk, story);
        if (!isPublished) undo();
      }
    },
  );
});

/** @returns how to go back to the sources as they are now. */
function keepSources(newsroom: Newsroom): () => void {
  const folder = newsroom.path('.sources');
  const names = ['articles', 'public', 'src/newsroom', 'src/styles'];
  const articles = [...newsroom.articles];
  for (const name of names) copyWithTimes(newsroom.path(name), join(folder, name));
  return () => {
    for (const name of names) copyWithTimes(join(folder, name), newsroom.path(name));
    newsroom.articles.clear();
    for (const [file, article] of articles) newsroom.articles.set(file, article);
  };
}

/**
 * Either both builds publish the same, or both refuse, and what was published stays as it was.
 *
 * @returns whether they published.
 */
async function buildBothWays({ newsroom, now }: Desk, story: string[]): Promise<boolean> {
  const before = marksOf(newsroom.path('dist'));
  const options = { now: now.toISOString() };
  const build = await newsroom.build(options);
  const clean = await newsroom.clean(options);
  const context = `${story.join('\n')}\n\n${build.output}\n\n${clean.output}`;
  expect(build.exitCode, context).toBe(clean.exitCode);
  if (build.exitCode === 0) {
    expect(compare(clean.snapshot, newsroom.snapshot()), context).toEqual(noChanges);
    return true;
  }
  story.push('  which was refused, and taken back');
  expect(compare(before, marksOf(newsroom.path('dist'))), context).toEqual(noChanges);
  return false;
}
