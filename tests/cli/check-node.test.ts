import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../src/cli/check-node.mjs');

it.each([
  ['18.20.0', false],
  ['20.20.2', false],
  ['22.12.0', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
])('tells whether the commands run with Node %s', (version, isEnough) => {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', pretend, script], { encoding: 'utf8' });
  expect([status, stderr === '']).toEqual(isEnough ? [0, true] : [1, false]);
  if (!isEnough) expect(stderr).toContain(`Node 22.18 or newer, and this is ${version}.`);
});
