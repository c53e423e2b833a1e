import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptFolder } from '../run/kept-folder.ts';
import { CommandServer } from './server/command-server.ts';

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

/** What a command ended with; `output` is what it wrote to both streams. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly output: string;
}

let server: CommandServer | undefined;

/** Commands share a process on systems that have named pipes. */
const hasServer = process.platform !== 'win32';

/**
 * Runs a command in a newsroom's folder, in a process that other tests use too: half of a command's time is that of its
 * start. `runAlone` is for what needs an environment, or is about the start itself.
 */
export function run(root: string, command: string, args: readonly string[] = []): Run {
  const entry = startOf(command).at(-1);
  if (!hasServer || entry === undefined) return runAlone(root, command, args);
  if (server?.isReady !== true) server = new CommandServer(environment);
  const { status, stdout, stderr } = server.run({ root, entry, args });
  return { status, stdout, stderr, output: stdout + stderr };
}

/** Runs a command in a newsroom's folder, in a process of its own. */
export function runAlone(
  root: string,
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...startOf(command), ...args], {
    cwd: root,
    env: { ...environment, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, output: stdout + stderr };
}
