import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sleeper = `const inside = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  console.log(inside.pid);`;

test.runIf(existsSync('/proc/self/cwd')).each([
  ['ends', ''],
  ['does not end', 'process.on("SIGTERM", () => undefined);'],
])(
  'an interrupted run ends its step and what that has started, even if the step %s when it is asked to',
  async (_, code) => {
    const step = `import { spawn } from 'node:child_process'; ${code} ${sleeper} setInterval(() => {}, 1000);`;
    const program = `import { startStep, interruption } from ${JSON.stringify(join(import.meta.dirname, 'step.ts'))};
    const child = startStep(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(step)}], process.env, 200);
    child.stdout.pipe(process.stdout);
    child.once('close', () => process.exit(interruption.aborted ? 3 : 4));`;
    const run = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(run, 'exit');
    const [said] = (await once(run.stdout, 'data')) as [Buffer];
    // What has ended has no folder, even while nobody has asked for its exit code.
    const isRunning = () => existsSync(`/proc/${said.toString().trim()}/cwd`);
    expect(isRunning()).toBe(true);
    run.kill('SIGTERM');
    expect(await ended).toEqual([3, null]);
    await expect.poll(isRunning).toBe(false);
  },
);
