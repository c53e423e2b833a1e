import { spawnSync } from 'node:child_process';
import { enterEngineFolder } from './engine-folder.ts';

/* Runs one runner of tests on the demo: `node tests/run-one.ts vitest run …`. */

enterEngineFolder();
const [command = '', ...args] = process.argv.slice(2);
const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: process.cwd() });
process.exitCode = status ?? 1;
