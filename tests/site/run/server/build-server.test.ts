import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFolder } from '../../../content/folder.ts';
import { Newsroom } from '../../newsroom.ts';
import { compare, noChanges } from '../../snapshot.ts';
import { BuildServer } from './build-server.ts';

/** A module that counts how often it was used since it was loaded. */
const counter = 'let uses = 0;\nexport const use = (): number => ++uses;\n';

const code = {
  'src/press/quick-start.mjs': '',
  'src/press/counter.ts': counter,
  'src/newsroom/site.ts': counter,
  'src/domain/counter.ts': counter,
  'src/content/over-pure.ts': "export { use } from '../domain/counter.ts';\n",
  'src/content/over-settings.ts': "import { use as count } from '../newsroom/site.ts';\nexport const use = count;\n",
  'src/cli/build.mjs': `import { setTimeout } from 'node:timers/promises';
import { use as usePress } from '../press/counter.ts';
import { use as usePure } from '../domain/counter.ts';
import { use as useOverPure } from '../content/over-pure.ts';
import { use as useOverSettings } from '../content/over-settings.ts';
const { LEFT, OWN } = process.env;
console.log(process.cwd(), usePress(), usePure(), useOverPure(), useOverSettings(), OWN, LEFT, process.exitCode);
void setTimeout(20).then(() => console.error('later'));
process.env['LEFT'] = 'x';
const [exitCode] = process.argv.slice(2);
if (exitCode === 'at once') process.exit(3);
process.exitCode = Number(exitCode);
`,
};

function prepare() {
  const folderOf = (files: Readonly<Record<string, string>>) => realpathSync(writeFolder(files));
  const server = new BuildServer({
    template: folderOf(code),
    env: { PATH: process.env['PATH'] },
    folder: folderOf({}),
  });
  onTestFinished(() => {
    server.end();
  });
  const build = async (changes: Readonly<Record<string, string>>, option: string, OWN = '') => {
    const root = folderOf({ ...code, ...changes });
    const { output, ...rest } = await server.run({ root, env: { OWN }, options: [option] });
    return { ...rest, output: output.replace(root, 'here') };
  };
  return { server, build };
}

describe('a process that builds one newsroom after the other', () => {
  test('keeps pure modules alone, and gives each build the process as it was', async () => {
    const { build } = prepare();
    expect(await build({}, '1', 'a')).toEqual({ exitCode: 1, output: 'here 1 1 2 1 a undefined undefined\nlater\n' });
    expect(await build({}, '0', 'b')).toEqual({ exitCode: 0, output: 'here 1 3 4 1 b undefined undefined\nlater\n' });
  });

  test('takes modules of a newsroom that differ from it, and those that import one', async () => {
    const { build } = prepare();
    await build({}, '0');
    const changes = { 'src/domain/counter.ts': counter.replace('= 0', '= 50') };
    expect((await build(changes, '0')).output).toContain('here 1 51 52 1 ');
    expect((await build({}, '0')).output).toContain('here 1 3 4 1 ');
  });

  test('builds on after a build that ends the process', async () => {
    const { build } = prepare();
    expect(await build({}, 'at once')).toMatchObject({ exitCode: 3, output: expect.stringContaining('here 1 1 ') });
    expect(await build({}, '0')).toMatchObject({ exitCode: 0, output: expect.stringContaining('here 1 1 ') });
  });

  test('fails, and does not wait, if its program cannot start', async () => {
    const server = new BuildServer({ template: join(realpathSync(writeFolder({})), 'none'), env: {}, folder: '/' });
    await expect(server.run({ root: '/', env: {}, options: [] })).rejects.toThrow('has ended');
  });
});

test('a newsroom is built as in a process of its own, also after one with other settings', async () => {
  const other = await Newsroom.createBuilt();
  other.set({ name: 'The Other' });
  expect((await other.build()).exitCode).toBe(0);
  const newsroom = await Newsroom.createBuilt();
  newsroom.set({ language: 'de', name: 'Der Bote', timeZone: 'Asia/Tokyo' });
  newsroom.remember();
  const served = await newsroom.build();
  expect(served.exitCode, served.output).toBe(0);
  const snapshot = newsroom.snapshot();
  newsroom.restore();
  const alone = await newsroom.start().finished;
  const comparable = (output: string) => output.replace(/^ +Took .*$/m, '');
  expect(comparable(served.output)).toBe(comparable(alone.output));
  expect(compare(snapshot, newsroom.snapshot())).toEqual(noChanges);
});
