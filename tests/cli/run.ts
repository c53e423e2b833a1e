import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** @returns the arguments of Node with which npm runs a file of `src/cli`, named without its ending. */
export function startOf(command: string): readonly string[] {
  const words = Object.values(scripts).map((script) => script.split(' '));
  const isOf = (word: string) => /^src\/cli\/(.*)\.(?:ts|mjs)$/.exec(word)?.[1] === command;
  const [, ...args] = words.find((script) => script.some(isOf)) ?? [];
  const start = args.slice(0, args.findIndex(isOf) + 1);
  return start.map((word) => (word.startsWith('-') ? word : join(project, word)));
}

/** Runs a command in a newsroom's folder. `output` is what it wrote to both streams. */
export function run(
  root: string,
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...startOf(command), ...args], {
    cwd: root,
    env: { ...environment, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, output: stdout + stderr };
}
