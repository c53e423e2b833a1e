import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './run.ts';

const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Prints how often Node has loaded the compiler that strips types. */
const spy =
  'data:text/javascript,process.on("exit", () => console.error("compilers:", process.moduleLoadList.filter((name) => name.includes("amaro")).length))';

/** Node 22 keeps no TypeScript without its types, and loads the compiler each time. */
const keepsStripped = Number.parseInt(process.versions.node) > 22;

test.runIf(keepsStripped).each(['build', 'check'])(
  'npm run %s needs no compiler once its modules are in the cache',
  (command) => {
    const [, file = ''] = /^node (\S+)$/.exec(scripts[command] ?? '') ?? [];
    const { NODE_COMPILE_CACHE: _, ...env } = process.env;
    const start = () =>
      spawnSync(process.execPath, ['--import', spy, join(project, file), '--help'], { env, encoding: 'utf8' }).stderr;
    start();
    expect(start()).toBe('compilers: 0\n');
  },
);
