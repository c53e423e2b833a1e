import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Newsroom } from '../../newsroom.ts';
import { compare, noChanges } from '../../snapshot.ts';
import { until } from '../until.ts';

test('of two builds at once the second says so, and changes nothing', async () => {
  const newsroom = await Newsroom.create({ articles: 'few' });
  const first = newsroom.start({ usesAllCores: true });
  await until(newsroom.path('.press'), () => existsSync(newsroom.path('.press/lock')));
  const second = await newsroom.build({ usesAllCores: true });
  expect(second.exitCode).toBe(2);
  expect(second.output).toContain(`Another build (process ${first.process.pid}) is at work on this site.`);

  expect((await first.finished).exitCode).toBe(0);
  expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
});

test('of four builds that start at once all end well or say that another is at work', async () => {
  const newsroom = await Newsroom.create({ articles: 'few' });
  const builds = await Promise.all([1, 2, 3, 4].map(() => newsroom.build({ usesAllCores: true })));
  const exitCodes = builds.map(({ exitCode }) => exitCode);
  expect(exitCodes).toContain(0);
  expect(
    exitCodes.every((code) => code === 0 || code === 2),
    exitCodes.join(),
  ).toBe(true);
  expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
});

test('the lock of a build that is gone does not stop the next', async () => {
  const newsroom = await Newsroom.create({ articles: 'few' });
  newsroom.write('.press/lock', '999999999 1');
  const build = await newsroom.build();
  expect(build.exitCode, build.output).toBe(0);
  expect(existsSync(newsroom.path('.press/lock'))).toBe(false);
});
