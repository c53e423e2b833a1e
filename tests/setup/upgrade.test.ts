import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoListFile, listDemo } from '../../src/setup/demo-files.ts';
import { runMigrations } from '../../src/setup/migrate.ts';
import { planUpgrade } from '../../src/setup/upgrade/plan-upgrade.ts';
import { prepareUpgrade } from '../../src/setup/upgrade/upgrade.ts';
import { commit, environment, found, git, read, refusal, write } from './repositories.ts';

const project = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tickerpress-upgrade-'));
const [upstream, newsroom] = [join(folder, 'upstream'), join(folder, 'newsroom')];
const article = `---
title: Die Notenbank hält still
summary: Die Zinsen bleiben, wo sie sind, und die Märkte hatten nichts anderes erwartet.
section: maerkte
authors: [redaktion]
published: 2026-11-20 09:00
sources: [{ title: Beschluss }]
---
Die Zinsen bleiben.
`;

/** The engine as it is here, in a repository of its own; and a newsroom that was made from a clone of it. */
beforeAll(() => {
  mkdirSync(upstream);
  const parts = [
    'articles',
    'public',
    'src',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
    'netlify.toml',
    'README.md',
  ];
  for (const part of parts) cpSync(join(project, part), join(upstream, part), { recursive: true });
  write(upstream, demoListFile, listDemo(upstream));
  write(upstream, '.gitignore', 'node_modules\n.press\n.astro\ndist\n');
  git(upstream, 'init', '--quiet', '--initial-branch', 'main');
  commit(upstream, 'one');
  git(upstream, 'tag', 'v0.1.0');

  git(folder, 'clone', '--quiet', '--origin', 'upstream', upstream, newsroom);
  symlinkSync(join(project, 'node_modules'), join(newsroom, 'node_modules'));
  found(newsroom);
  write(newsroom, 'articles/2026/notenbank.md', article);
  write(newsroom, 'public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  appendFileSync(join(newsroom, 'netlify.toml'), '# ours\n');
  write(newsroom, 'docs/ours.md', 'Ours.\n');
  commit(newsroom, 'ours');

  // Three changes: of the engine, of the demo, and of shared files.
  write(upstream, 'src/cli/added.ts', 'export const added = 1;\n');
  appendFileSync(join(upstream, 'src/cli/terminal/welcome.ts'), '// Newer.\n');
  git(upstream, 'rm', '--quiet', 'src/cli/ticker.ts');
  commit(upstream, 'two');
  write(upstream, 'articles/2027/new-demo-story.md', 'New.\n');
  appendFileSync(join(upstream, 'src/newsroom/sections.yaml'), '# newer\n');
  appendFileSync(join(upstream, 'src/newsroom/exchanges.yaml'), '# newer\n');
  commit(upstream, 'three');
  appendFileSync(join(upstream, 'netlify.toml'), '# theirs\n');
  appendFileSync(join(upstream, 'README.md'), 'Newer.\n');
  commit(upstream, 'four');
  git(upstream, 'tag', 'v0.2.0');
  git(upstream, 'tag', 'v0.10.0');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an upgrade', () => {
  test('does not begin with uncommitted changes, without its remote, or with a version that is not there', () => {
    write(newsroom, 'articles/2026/offen.md', 'Offen.\n');
    expect(refusal(() => prepareUpgrade(newsroom, { remote: 'upstream' }))).toContain('?? articles/2026/offen.md');
    rmSync(join(newsroom, 'articles/2026/offen.md'));
    expect(refusal(() => prepareUpgrade(newsroom, { remote: 'engine' }))).toContain('git remote add engine <address>');
    expect(refusal(() => prepareUpgrade(newsroom, { remote: 'upstream', ref: 'v9.9.9' }))).toContain('has no "v9.9.9"');
  });

  test('does not replace a file of the engine that was changed here, unless it is asked to', () => {
    const before = git(newsroom, 'rev-parse', 'HEAD');
    appendFileSync(join(newsroom, 'src/cli/terminal/welcome.ts'), '// Ours.\n');
    commit(newsroom, 'engine');
    expect(refusal(() => prepareUpgrade(newsroom, { remote: 'upstream' }))).toMatch(
      / {2}git diff \w{12} HEAD -- src\/cli\/terminal\/welcome\.ts\n/,
    );
    const { plan } = prepareUpgrade(newsroom, { remote: 'upstream', isReplacing: true });
    expect(plan.overwritten).toEqual(['src/cli/terminal/welcome.ts']);
    git(newsroom, 'reset', '--quiet', '--hard', before);
  });

  test('says how exchanges that were edited here differ from those that it brings', () => {
    const before = git(newsroom, 'rev-parse', 'HEAD');
    appendFileSync(join(newsroom, 'src/newsroom/exchanges.yaml'), '# ours\n');
    commit(newsroom, 'exchanges');
    const run = spawnSync(process.execPath, ['src/cli/upgrade.ts', '--dry-run'], {
      ...{ cwd: newsroom, encoding: 'utf8', env: environment },
    });
    expect(run.stdout).toMatch(
      /is yours, and was edited here\. Compare them:\n {2}git diff HEAD \w{12} -- src\/newsroom\/exchanges\.yaml\n/,
    );
    git(newsroom, 'reset', '--quiet', '--hard', before);
  });

  test('takes the engine, leaves what is the newsroom’s, and the newsroom is right afterwards', () => {
    const upgrade = prepareUpgrade(newsroom, { remote: 'upstream' });
    expect(upgrade.ref).toBe('v0.10.0');
    expect(upgrade.plan).toMatchObject({
      taken: ['README.md', 'src/cli/added.ts', 'src/cli/terminal/welcome.ts'],
      removed: ['src/cli/ticker.ts'],
      edited: ['netlify.toml'],
      overwritten: [],
    });
    expect(git(newsroom, 'status', '--porcelain')).toBe('');
    const command = ['src/cli/upgrade.ts'];
    const run = spawnSync(process.execPath, command, { cwd: newsroom, encoding: 'utf8', env: environment });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('v0.10.0 (');
    expect(run.stdout).toContain('take it back: git reset --hard && git clean -fd tests/demo');
    expect(run.stdout).toMatch(
      /src\/newsroom\/exchanges\.yaml is yours, and was not edited here\. Take them:\n {2}git checkout \w{12} -- /,
    );
    expect(run.stdout).not.toContain('on no branch');
    expect(run.status).toBe(0);
    expect(read(newsroom, 'src/cli/terminal/welcome.ts')).toContain('// Newer.');
    expect(existsSync(join(newsroom, 'src/cli/ticker.ts'))).toBe(false);
    expect(read(newsroom, 'netlify.toml')).toMatch(/# ours\n$/);
    expect(read(newsroom, 'articles/2026/notenbank.md')).toBe(article);
    expect(existsSync(join(newsroom, 'articles/2027'))).toBe(false);
    expect(read(newsroom, 'src/newsroom/sections.yaml')).toContain('maerkte:');
    expect(read(newsroom, 'tests/demo/articles/2027/new-demo-story.md')).toBe('New.\n');
    expect(read(newsroom, 'tests/demo/src/newsroom/sections.yaml')).toContain('# newer');
    expect(read(newsroom, 'tests/demo/netlify.toml')).not.toContain('# ours');
    const own = git(newsroom, 'diff', '--name-only', 'HEAD', '--', 'articles', 'src/newsroom', 'public', 'docs');
    expect(own).toBe('');

    const { status, stdout } = spawnSync(process.execPath, ['src/cli/check.ts'], {
      ...{ cwd: newsroom, encoding: 'utf8' },
      env: { ...environment, HOME: folder, PUBLISH_NOW: '2026-11-23T12:00:00Z' },
    });
    expect(stdout).toContain('1 article read: 0 errors');
    expect(status).toBe(0);

    // A second upgrade continues from what the first one took.
    commit(newsroom, 'upgraded');
    const again = prepareUpgrade(newsroom, { remote: 'upstream' });
    expect(again.newExchanges).toBeUndefined();
    expect(again.plan).toMatchObject({
      taken: [],
      removed: [],
      overwritten: [],
    });
  });
});

describe('the plan of an upgrade', () => {
  const tree = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));

  test('without a known base takes the engine, removes nothing, and leaves shared files that differ', () => {
    const own = tree({ 'src/a.ts': '1', 'src/gone.ts': '1', 'netlify.toml': 'ours', 'articles/x.md': '1' });
    const target = tree({ 'src/a.ts': '2', 'netlify.toml': 'theirs', 'articles/x.md': '2', 'vercel.json': '1' });
    expect(planUpgrade(own, target, undefined)).toEqual({
      ...{ taken: ['src/a.ts', 'vercel.json'], removed: [], edited: ['netlify.toml'], overwritten: [] },
      clashing: [],
      demo: ['articles/x.md', 'netlify.toml', 'vercel.json'],
    });
    expect(planUpgrade(own, tree({ '.gitignore': '1' }), undefined).demo).toEqual([]);
  });

  test('is silent about a shared file that was edited here and has not changed in the engine', () => {
    const base = tree({ 'netlify.toml': '1' });
    expect(planUpgrade(tree({ 'netlify.toml': 'ours' }), base, base).edited).toEqual([]);
  });
});

describe('migrations', () => {
  test('change the newsroom’s files once, each on what the one before it left', () => {
    const root = mkdtempSync(join(folder, 'migrated-'));
    write(root, 'tests/demo/engine.json', '{ "migrations": ["a-known-one"] }\n');
    write(root, 'articles/2026/a.md', 'standfirst: A\n');
    write(root, 'articles/2026/b.md', 'summary: B\n');
    write(root, 'articles/2026/c.png', 'standfirst');
    const rename = (name: string, from: string, to: string) => ({
      ...{ name, description: `Renames ${from}.` },
      migrate: (_path: string, text: string) => text.replace(from, to),
    });
    const all = [
      rename('a-known-one', 'A', 'never'),
      rename('first', 'standfirst', 'deck'),
      rename('second', 'deck', 'summary'),
    ];
    const ran = runMigrations(root, all).map(({ migration, files }) => [migration.name, ...files]);
    expect(ran).toEqual([
      ['first', 'articles/2026/a.md'],
      ['second', 'articles/2026/a.md'],
    ]);
    expect(read(root, 'articles/2026/a.md')).toBe('summary: A\n');
    expect(read(root, 'articles/2026/c.png')).toBe('standfirst');
    expect(runMigrations(root, all)).toEqual([]);
  });

  test.each([
    '',
    '<<<<<<< HEAD\n{ "migrations": [] }\n',
    '{}',
    '[]',
    '{ "migrations": "a" }',
    '{ "commit": 5, "migrations": [] }',
  ])('do not run where the record of those that ran is %j', (text) => {
    const root = mkdtempSync(join(folder, 'broken-'));
    write(root, 'tests/demo/engine.json', text);
    expect(refusal(() => runMigrations(root, []))).toContain(
      'tests/demo/engine.json is not as npm run init and npm run upgrade write it.',
    );
    expect(read(root, 'tests/demo/engine.json')).toBe(text);
  });
});
