import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFolder } from '../../content/folder.ts';
import { CommandServer } from './command-server.ts';

/** A module that counts how often it was used since it was loaded, and knows the folder in which that was. */
const counter = 'let uses = 0;\nexport const root: string = process.cwd();\nexport const use = (): number => ++uses;\n';

const command = `import { setTimeout } from 'node:timers/promises';
import { root, use } from '../press/counter.ts';
import { use as useKept } from '../domain/counter.ts';
const [word, status] = process.argv.slice(2);
if (word === 'throw') throw new Error('out of ink');
if (word === 'exit') {
  console.log('leaving');
  process.exit(Number(status));
}
console.log(process.cwd() === root, use(), useKept(), word, process.env['LEFT'], process.listenerCount('SIGTERM'));
void setTimeout(20).then(() => console.error('later'));
process.env['LEFT'] = 'x';
process.on('SIGTERM', () => undefined);
process.on('uncaughtException', () => undefined);
process.exitCode = Number(status);
`;

function prepare() {
  const files = { 'src/press/counter.ts': counter, 'src/domain/counter.ts': counter, 'src/cli/command.ts': command };
  const entry = join(realpathSync(writeFolder(files)), 'src/cli/command.ts');
  const server = new CommandServer({ PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' });
  return { server, run: (...args: readonly string[]) => server.run({ root: writeFolder({}), entry, args }) };
}

describe.skipIf(process.platform === 'win32')('a process that runs one command after the other', () => {
  test('runs each until nothing is left to do, in its folder, and as if no other had been there', () => {
    const { run } = prepare();
    const said = (uses: number, word: string) => ({
      stdout: `true 1 ${uses} ${word} undefined 0\n`,
      stderr: 'later\n',
      hasEnded: false,
    });
    expect(run('a', '3')).toEqual({ status: 3, ...said(1, 'a') });
    expect(run('b', '0')).toEqual({ status: 0, ...said(2, 'b') });
    expect(run('é', '0')).toEqual({ status: 0, ...said(3, 'é') });
  });

  test('ends with a command that ends it, and says so', () => {
    const { server, run } = prepare();
    expect(run('a', '0').status).toBe(0);
    expect(run('exit', '2')).toEqual({ status: 2, stdout: 'leaving\n', stderr: '', hasEnded: true });
    expect(server.isReady).toBe(false);
  });

  test('says that a command has failed, after one that hides its own failures', () => {
    const { run } = prepare();
    run('a', '0');
    expect(run('throw')).toMatchObject({ status: 1, hasEnded: true });
  });

  test('fails, and does not wait, if its program cannot start', () => {
    const server = new CommandServer({ PATH: process.env['PATH'], NODE_OPTIONS: '--import=./missing.mjs' });
    expect(() => server.run({ root: writeFolder({}), entry: 'command.ts', args: [] })).toThrow();
  });
});
