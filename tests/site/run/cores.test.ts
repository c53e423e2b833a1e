import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onCore, takeCore } from './cores.ts';

test('builds are spread over the cores, and one that ends leaves its place', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'cores-')), 'cores');
  const take = () => takeCore(folder, [4, 11]);
  const [first, second, third] = [take(), take(), take()];
  expect([first, second, third].map(({ core }) => core)).toEqual([4, 11, 4]);
  second.leave();
  expect([take().core, take().core]).toEqual([11, 11]);
  first.leave();
  third.leave();
  expect(take().core).toBe(4);
});

test('a build runs as it is where cores cannot be chosen', () => {
  const { core, leave } = takeCore(mkdtempSync(join(tmpdir(), 'cores-')), []);
  leave();
  expect(onCore(core, 'node', ['x.ts'])).toEqual(['node', ['x.ts']]);
  expect(onCore(11, 'node', ['x.ts'])).toEqual(['taskset', ['--cpu-list', '11', 'node', 'x.ts']]);
});
