import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoListFile, listDemo } from '../../src/setup/demo-files.ts';
import { describeUpgrade } from '../../src/setup/upgrade/describe-upgrade.ts';
import { applyUpgrade, prepareUpgrade } from '../../src/setup/upgrade/upgrade.ts';
import { cloneAt, commit, environment, git, read, refusal, write } from './repositories.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickerpress-unrecorded-'));
const upstream = join(folder, 'upstream');
const modules = Array.from({ length: 12 }, (_, index) => `src/cli/part-${String(index)}.ts`);

/** An engine of which v0.1.0 has no list of the demo's files, and v0.2.0 another demo. */
beforeAll(() => {
  mkdirSync(upstream);
  const demo = ['2014/one.md', '2014/two.md', '2014/two.csv', '2015/three.md', '2015/three.csv'];
  const newsroom = ['site.ts', 'tags.yaml', 'exchanges.yaml', 'pages/about.md', 'pages/ethics policy.md', 'README.md'];
  for (const file of [
    ...modules,
    ...demo.map((name) => `articles/${name}`),
    ...newsroom.map((name) => `src/newsroom/${name}`),
  ]) {
    write(upstream, file, `First ${file}.\n`);
  }
  git(upstream, 'init', '--quiet', '--initial-branch', 'main');
  commit(upstream, 'one');
  git(upstream, 'tag', 'v0.1.0');
  appendFileSync(join(upstream, 'articles/2014/one.md'), 'Newer.\n');
  appendFileSync(join(upstream, 'src/newsroom/README.md'), 'Newer.\n');
  git(upstream, 'rm', '--quiet', 'src/cli/part-0.ts');
  write(upstream, 'articles/2016/four.md', 'New.\n');
  write(upstream, demoListFile, listDemo(upstream));
  commit(upstream, 'two');
  git(upstream, 'tag', 'v0.2.0');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function cloneFirst(name: string): string {
  return cloneAt(upstream, 'v0.1.0', join(folder, name));
}

/** A newsroom that was made of the demo by hand. */
function makeByHand(root: string): void {
  write(root, 'src/newsroom/site.ts', 'Ours.\n');
  write(root, 'articles/2026/ours.md', 'Ours.\n');
  appendFileSync(join(root, 'articles/2015/three.md'), 'Ours, with three.csv.\n');
  rmSync(join(root, 'articles/2014/two.md'));
}

describe('the first upgrade of a newsroom that was made before there was an init', () => {
  test('names the files that are still the demo’s, of any version, and touches none', () => {
    const root = cloneFirst('by-hand');
    makeByHand(root);
    commit(root, 'ours');
    const upgrade = prepareUpgrade(root, { remote: 'upstream' });
    expect(upgrade.leftovers).toEqual([
      'articles/2014/one.md',
      'articles/2014/two.csv',
      'src/newsroom/pages/about.md',
      'src/newsroom/pages/ethics policy.md',
      'src/newsroom/tags.yaml',
    ]);
    expect(describeUpgrade(upgrade).slice(-7)).toEqual([
      "Still as the demo has them, and published as yours. Remove what you don't want, now or later:",
      '  git rm articles/2014/one.md',
      '  git rm articles/2014/two.csv',
      '  git rm src/newsroom/pages/about.md',
      "  git rm 'src/newsroom/pages/ethics policy.md'",
      'Still as the demo has them. Edit them:',
      '  src/newsroom/tags.yaml',
    ]);
    applyUpgrade(root, upgrade);
    expect(git(root, 'diff', '--name-only', 'HEAD', '--', 'articles', 'src/newsroom')).toBe('src/newsroom/README.md');
    expect(read(root, 'articles/2014/one.md')).toBe('First articles/2014/one.md.\n');
    commit(root, 'upgraded');
    expect(prepareUpgrade(root, { remote: 'upstream' }).leftovers).toEqual([]);
  });

  test('leaves a README in src/newsroom/ that was edited', () => {
    const root = cloneFirst('readme');
    makeByHand(root);
    appendFileSync(join(root, 'src/newsroom/README.md'), 'Ours.\n');
    commit(root, 'ours');
    expect(prepareUpgrade(root, { remote: 'upstream' }).plan.edited).toEqual(['src/newsroom/README.md']);
  });

  test('is none of the demo itself', () => {
    const root = cloneFirst('demo');
    expect(refusal(() => prepareUpgrade(root, { remote: 'upstream' }))).toContain('This is still the demo');
  });
});

describe('an upgrade of a newsroom without the engine’s history and without a record', () => {
  function unpack(name: string): string {
    const root = cloneFirst(name);
    rmSync(join(root, '.git'), { recursive: true });
    git(root, 'init', '--quiet');
    git(root, 'remote', 'add', 'upstream', upstream);
    makeByHand(root);
    return root;
  }

  test('knows the version by its files', () => {
    const root = unpack('unpacked');
    commit(root, 'ours');
    const upgrade = prepareUpgrade(root, { remote: 'upstream' });
    expect(upgrade.base).toBe(git(upstream, 'rev-parse', 'v0.1.0'));
    expect(upgrade.plan.removed).toEqual(['src/cli/part-0.ts']);
    expect(describeUpgrade(upgrade)[0]).toMatch(/^The engine that is here is that of \w{12}, as its files say\.$/);
  });

  test('and names what was edited in it', () => {
    const root = unpack('edited');
    appendFileSync(join(root, 'src/cli/part-1.ts'), 'Ours.\n');
    commit(root, 'ours');
    expect(refusal(() => prepareUpgrade(root, { remote: 'upstream' }))).toMatch(
      /^These files of the engine were changed here.*\n {2}git diff \w{12} HEAD -- src\/cli\/part-1\.ts\n/,
    );
  });

  test('asks where too little of it is as any version has it', () => {
    const root = unpack('guessed');
    for (const file of modules.slice(0, 3)) appendFileSync(join(root, file), 'Ours.\n');
    commit(root, 'ours');
    expect(refusal(() => prepareUpgrade(root, { remote: 'upstream' }))).toContain(
      'The version that is here is not known',
    );
  });
});

test('a second upgrade says that there is nothing to do', () => {
  const root = cloneFirst('again');
  makeByHand(root);
  commit(root, 'ours');
  expect(prepareUpgrade(root, { remote: 'upstream' }).isHere).toBe(false);
  applyUpgrade(root, prepareUpgrade(root, { remote: 'upstream' }));
  commit(root, 'upgraded');
  const again = () =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../src/cli/upgrade.ts')], {
      ...{ cwd: root, encoding: 'utf8', env: environment },
    });
  expect(again()).toMatchObject({
    stdout: expect.stringMatching(/^v0\.2\.0 \(\w{12}\) is the engine that is here\. There is nothing to do\.\n$/),
    stderr: '',
    status: 0,
  });
  expect(git(root, 'status', '--porcelain')).toBe('');
  rmSync(join(root, 'tests/demo/articles/2016/four.md'));
  commit(root, 'damaged');
  expect(prepareUpgrade(root, { remote: 'upstream' }).isHere).toBe(false);
});
