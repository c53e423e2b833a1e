import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, describe, expect, test } from 'vitest';

let parent: string;
beforeEach(() => {
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'runs-')));
});

/**
 * A process that enters a run's folder below `parent`, leaves something there, says its path, and goes on with `code`.
 */
async function startRun(code: string, env: Readonly<Record<string, string>> = {}) {
  const program = `import { enterRunFolder } from ${JSON.stringify(join(import.meta.dirname, 'run-folder.ts'))};
    import { mkdtempSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    import { spawn } from 'node:child_process';
    enterRunFolder(${JSON.stringify(parent)});
    console.log(mkdtempSync(tmpdir() + '/newsroom-'));
    ${code}`;
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  // By lines, since two that are written at once may come as one piece.
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => String((await lines.next()).value);
  return { child, left: await nextLine(), nextLine, ended };
}

const forever = 'setInterval(() => undefined, 1000);';

test.each([
  ['ends', ''],
  ['ends early', 'process.exit(3);'],
  ['fails', 'throw new Error("no paper");'],
])('nothing is left in the folder for temporary files when a run %s', async (_, code) => {
  const run = await startRun(code);
  expect(run.left.startsWith(`${parent}/tickerpress-run-${run.child.pid}-`)).toBe(true);
  await run.ended;
  expect(readdirSync(parent)).toEqual([]);
});

describe.skipIf(process.platform === 'win32')('a run that is interrupted', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s leaves nothing, and ends by that signal',
    async (signal) => {
      const run = await startRun(forever);
      run.child.kill(signal);
      expect(await run.ended).toEqual([null, signal]);
      expect(readdirSync(parent)).toEqual([]);
    },
  );

  test('may end in its own way first', async () => {
    const run = await startRun(`${forever} process.on('SIGTERM', () => setTimeout(() => process.exit(7), 50));`);
    run.child.kill('SIGTERM');
    expect(await run.ended).toEqual([7, null]);
    expect(readdirSync(parent)).toEqual([]);
  });

  test.runIf(existsSync('/proc/self/cwd'))('ends what it has started in its folder', async () => {
    const run = await startRun(`${forever}
      const inside = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { cwd: tmpdir(), detached: true });
      console.log(inside.pid);`);
    const inside = await run.nextLine();
    expect(process.kill(Number(inside), 0)).toBe(true);
    run.child.kill('SIGTERM');
    await run.ended;
    await expect.poll(() => existsSync(`/proc/${inside}/cwd`)).toBe(false);
  });

  test('by SIGKILL leaves its folder to the next run, which removes no folder of a run that goes on', async () => {
    const [killed, other] = [await startRun(forever), await startRun(forever)];
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(killed.left)).toBe(true);
    mkdirSync(join(parent, 'of-somebody-else'));
    await (
      await startRun('')
    ).ended;
    expect([existsSync(killed.left), existsSync(other.left), existsSync(join(parent, 'of-somebody-else'))]).toEqual([
      ...[false, true, true],
    ]);
    other.child.kill();
    await other.ended;
  });
});

test('processes that a run starts have its folder, and leave it to the run', async () => {
  const shared = join(parent, 'shared');
  mkdirSync(shared);
  const run = await startRun('', { TICKERPRESS_RUN_FOLDER: shared, TMPDIR: shared });
  await run.ended;
  expect(readdirSync(parent)).toEqual(['shared']);
  expect(existsSync(run.left)).toBe(true);
});
