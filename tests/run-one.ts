import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { enterEngineFolder } from './engine-folder.ts';
import { quickFolder } from './run/quick-folder.ts';
import { endSignals, enterRunFolder } from './run/run-folder.ts';

/* Runs one runner of tests on the demo: `node tests/run-one.ts vitest run …`. */

enterEngineFolder();
enterRunFolder(quickFolder());
const [command = '', ...args] = process.argv.slice(2);
const runner = spawn(command, args, { stdio: 'inherit' });
// The terminal interrupts the runner as well, which ends in its own way; other signals come here alone.
for (const signal of endSignals) process.on(signal, () => (signal === 'SIGINT' ? undefined : runner.kill(signal)));
const [status] = (await once(runner, 'close')) as [number | null];
process.exitCode = status ?? 1;
