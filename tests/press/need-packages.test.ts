import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fill, makeFolder } from './folders.ts';

const engine = join(import.meta.dirname, '../..');

interface Start {
  readonly version?: string;
  readonly below?: string;
  /** Text of `package.json`; `''` for none. */
  readonly manifest?: string;
}

/** Starts a command of a project that needs two packages, and has some of them. */
function start(installed: readonly string[], { version = '24.0.0', below = '', manifest }: Start = {}) {
  const root = makeFolder();
  const project = join(root, below);
  const dependencies = { marked: '1.0.0', '@astrojs/rss': '1.0.0', yaml: '1.0.0', zod: '1.0.0' };
  for (const name of installed) mkdirSync(join(root, 'node_modules', name), { recursive: true });
  mkdirSync(join(project, 'src/press'), { recursive: true });
  for (const name of ['need-packages.mjs', 'quick-start.mjs'])
    cpSync(join(engine, 'src/press', name), join(project, 'src/press', name));
  fill(project, {
    ...(manifest === '' ? {} : { 'package.json': manifest ?? JSON.stringify({ type: 'module', dependencies }) }),
    'command.ts': "import 'marked/gone';\n",
  });
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  const args = ['--import', pretend, '--import', './src/press/quick-start.mjs', 'command.ts'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { status, said: stderr.replaceAll(root, '') };
}

const all = ['marked', '@astrojs/rss', 'yaml', 'zod'];

test.each([
  [[], 'Packages are not installed in /node_modules. Install what package-lock.json names: npm ci.\n'],
  [['marked', 'yaml', 'zod'], '@astrojs/rss is not installed in /node_modules. Install what'],
  [['marked', 'zod'], '@astrojs/rss, yaml are not installed in /node_modules. Install what'],
])('a command says that packages are missing: there are %j', (installed, sentence) => {
  const { status, said } = start(installed);
  expect([status, said.startsWith(sentence)], said).toEqual([1, true]);
});

test.each([
  ['', 'is missing'],
  ['<<<<<<< HEAD\n{}', 'cannot be read'],
])('a command says that package.json is of no use: %j', (text, what) => {
  const { status, said } = start(all, { manifest: text });
  const sentence = `/package.json ${what}. Restore it: git checkout HEAD -- package.json.\n`;
  expect([status, said.startsWith(sentence)], said).toEqual([1, true]);
});

test('a command says that Node is too old', () => {
  const sentence = 'Tickerpress runs with Node 22.18 or newer, and this is 20.19.0. Install the packages with npm ci,';
  expect(start(all, { version: '20.19.0' }).said).toContain(sentence);
});

test('a command with its packages starts, also if they are in a folder above', () => {
  for (const below of ['', 'newsrooms/one']) expect(start(all, { below }).said).toContain('ERR_MODULE_NOT_FOUND');
});

test('every command of the newsroom begins so', () => {
  const { scripts } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const commands = Object.entries(scripts).filter(
    ([name, script]) => script.includes('src/cli/') && name !== 'postinstall',
  );
  const begun = commands.filter(([, script]) =>
    script
      .split(' && ')
      .every((part) => /^node (?:--import \.\/src\/press\/quick-start\.mjs|src\/cli\/\w+\.mjs)(?= |$)/.test(part)),
  );
  expect(begun).toEqual(commands);
  for (const name of ['build', 'check'])
    expect(readFileSync(join(engine, `src/cli/${name}.mjs`), 'utf8')).toMatch(
      /^import '\.\.\/press\/quick-start\.mjs';/,
    );
});
