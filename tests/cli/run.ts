import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { keptFolder } from '../run/kept-folder.ts';

/** The project's folder, with the demo in it. */
export const project = join(import.meta.dirname, '../..');
const { PATH = '', HOME = '' } = process.env;
const environment = {
  ...{ PATH, HOME },
  // With compiled modules there, a command starts in half the time.
  NODE_COMPILE_CACHE: keptFolder('compile-cache'),
  NODE_NO_WARNINGS: '1',
  PUBLISH_NOW: '2026-11-23T12:00:00Z',
};

/** Runs a command in a newsroom's folder. `output` is what it wrote to both streams. */
export function run(
  root: string,
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, `src/cli/${command}.ts`), ...args], {
    cwd: root,
    env: { ...environment, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, output: stdout + stderr };
}
