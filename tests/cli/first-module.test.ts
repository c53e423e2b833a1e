import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { startOf } from './run.ts';

/** Prints how often Node has loaded the compiler that strips types. */
const spy =
  'data:text/javascript,process.on("exit", () => console.error("compilers:", process.moduleLoadList.filter((name) => name.includes("amaro")).length))';

/** Node 22 keeps no TypeScript without its types, and loads the compiler each time. */
const keepsStripped = Number.parseInt(process.versions.node) > 22;

test.runIf(keepsStripped).each(['build', 'check', 'new', 'ticker', 'desk/correct', 'desk/withdraw'])(
  '%s needs no compiler once its modules are in the cache',
  (command) => {
    const { NODE_COMPILE_CACHE: _, ...env } = process.env;
    const start = () =>
      spawnSync(process.execPath, ['--import', spy, ...startOf(command), '--help'], { env, encoding: 'utf8' }).stderr;
    start();
    expect(start()).toBe('compilers: 0\n');
  },
);
