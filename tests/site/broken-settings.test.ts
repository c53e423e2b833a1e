import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultNow, Newsroom } from './newsroom.ts';

const settings = 'src/newsroom/site.ts';

/** Every command that reads the settings, as `package.json` has it, with arguments that make it do so. */
const commands: readonly (readonly string[])[] = [
  ['announce'],
  ['check'],
  ['companies', '--missing'],
  ['correct', 'a'],
  ['files'],
  ['headers'],
  ['new', 'Fed cuts'],
  ['schemas'],
  ['ticker', 'NYSE:IBM'],
  ['withdraw', 'a'],
];

describe('settings that cannot be read', () => {
  let newsroom: Newsroom;
  let scripts: Readonly<Record<string, string>>;

  beforeAll(async () => {
    newsroom = await Newsroom.createBuilt();
    ({ scripts } = JSON.parse(newsroom.read('package.json')) as { readonly scripts: typeof scripts });
  });
  beforeEach(() => {
    newsroom.remove(settings);
  });

  /** Runs a command. One that waits for ever is killed. */
  function run([name = '', ...args]: readonly string[], before: readonly string[] = []) {
    const [, ...start] = (scripts[name] ?? '').split(' ');
    const { PATH = '', HOME = '' } = process.env;
    const [program, ...rest] = [...before, process.execPath, ...start, ...args];
    const { status, stdout, stderr } = spawnSync(program ?? '', rest, {
      cwd: newsroom.folder,
      env: { PATH, HOME, PUBLISH_NOW: defaultNow, NODE_NO_WARNINGS: '1' },
      encoding: 'utf8',
      timeout: 300_000,
      killSignal: 'SIGKILL',
    });
    return { status, output: stdout + stderr };
  }

  test.each(commands)('are explained with their place: npm run %s', (...command) => {
    newsroom.write(settings, '\nexport const site = {{};\n');
    const { status, output } = run(command);
    expect(output).toMatch(/^src\/newsroom\/site\.ts:2:22 {2}Node cannot read this: .*\n$/);
    expect(status).toBe(1);
  });

  test.skipIf(process.platform === 'win32').each(commands)(
    'are not waited for, if they are a pipe: npm run %s',
    (...command) => {
      execFileSync('mkfifo', [newsroom.path(settings)]);
      const { status, output } = run(command);
      expect(output).toBe('src/newsroom/site.ts  This is no file, so it cannot be read. Put the file in its place.\n');
      expect(status).toBe(1);
    },
  );

  test.skipIf(process.platform !== 'linux').each(commands.slice(0, 3))(
    'are explained, if the permission is missing: npm run %s',
    (...command) => {
      newsroom.write(settings, '');
      chmodSync(newsroom.path(settings), 0);
      // The superuser reads every file, without this.
      const drop = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];
      const { status, output } = run(command, process.getuid?.() === 0 ? drop : []);
      expect(output).toBe('src/newsroom/site.ts  The permission to read this file is missing. Check who owns it.\n');
      expect(status).toBe(1);
    },
  );

  test.skipIf(process.platform === 'win32').each(['dev', 'preview'])('stop a server, too: npm run %s', (command) => {
    execFileSync('mkfifo', [newsroom.path(settings)]);
    scripts = { ...scripts, [command]: 'node src/cli/astro.ts' };
    const { status, output } = run([command, command]);
    expect(output).toBe('src/newsroom/site.ts  This is no file, so it cannot be read. Put the file in its place.\n');
    expect(status).toBe(1);
  });
});
