import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoListFile, listDemo } from '../../src/setup/demo-files.ts';
import { applyUpgrade, prepareUpgrade } from '../../src/setup/upgrade/upgrade.ts';
import { cloneAt, commit, found, git, read, refusal, write } from './repositories.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickerpress-upgrade-'));
const upstream = join(folder, 'upstream');

/** An engine of a few files: three versions, and one of them with a new file. */
beforeAll(() => {
  mkdirSync(upstream);
  const files = ['README.md', 'netlify.toml', 'src/pages/[...alias].astro', 'src/newsroom/README.md'];
  const code = ['welcome.ts', 'headers.ts', 'ticker.ts'].map((name) => `src/cli/${name}`);
  for (const file of [...files, ...code, 'articles/2026/story.md', 'src/newsroom/site.ts', 'public/icon.svg']) {
    write(upstream, file, `First ${file}.\n`);
  }
  write(upstream, demoListFile, listDemo(upstream));
  write(upstream, '.ci/run', '#!/bin/sh\n');
  chmodSync(join(upstream, '.ci/run'), 0o755);
  git(upstream, 'init', '--quiet', '--initial-branch', 'main');
  commit(upstream, 'one');
  git(upstream, 'tag', 'v0.1.0');
  write(upstream, 'src/cli/added.ts', 'Added.\n');
  appendFileSync(join(upstream, 'src/cli/welcome.ts'), 'Newer.\n');
  git(upstream, 'rm', '--quiet', 'src/cli/ticker.ts');
  commit(upstream, 'two');
  git(upstream, 'tag', 'v0.2.0');
  for (const file of ['README.md', 'netlify.toml']) appendFileSync(join(upstream, file), 'Newer.\n');
  commit(upstream, 'three');
  git(upstream, 'tag', 'v0.10.0');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A clone of the engine's first version, before `init`. */
function cloneFirst(name: string): string {
  return cloneAt(upstream, 'v0.1.0', join(folder, name));
}

describe('an upgrade of a newsroom', () => {
  test('whose engine was edited and committed before init does not replace the edits', () => {
    const root = cloneFirst('edited');
    appendFileSync(join(root, 'src/cli/welcome.ts'), '// Ours.\n');
    appendFileSync(join(root, 'netlify.toml'), '# ours\n');
    commit(root, 'ours');
    const own = git(root, 'rev-parse', 'HEAD');
    appendFileSync(join(root, 'src/pages/[...alias].astro'), '<!-- ours -->\n');
    rmSync(join(root, 'src/cli/headers.ts'));
    const { edits } = found(root);
    expect(edits).toEqual({
      commit: git(root, 'rev-parse', 'v0.1.0'),
      files: ['src/cli/headers.ts', 'src/cli/welcome.ts', 'src/pages/[...alias].astro'],
    });
    expect(read(root, 'tests/demo/netlify.toml')).not.toContain('# ours');
    commit(root, 'newsroom');
    const asked = () => prepareUpgrade(root, { remote: 'upstream' });
    const commands =
      /git diff \w{12} HEAD -- src\/cli\/headers.ts\n.* -- src\/cli\/welcome.ts\n.* -- 'src\/pages\/\[...alias\].astro'\n/;
    expect(refusal(asked)).toMatch(commands);
    // As a fork records it whose remote branches have the edits, too.
    write(root, 'tests/demo/engine.json', `{ "commit": "${own}", "migrations": [] }\n`);
    commit(root, 'record');
    expect(refusal(asked)).toMatch(commands);
    applyUpgrade(root, prepareUpgrade(root, { remote: 'upstream', isReplacing: true }));
    expect(git(root, 'diff', '--name-only', 'v0.10.0', '--', 'src/cli', 'src/pages')).toBe('');
    expect(statSync(join(root, 'tests/demo/.ci/run')).mode & 0o111).toBe(0o111);
  });

  test('whose own files are where the engine has new ones takes nothing, also if git ignores them', () => {
    const root = cloneFirst('clashing');
    found(root);
    write(root, 'src/cli/added.ts', 'Ours.\n');
    commit(root, 'ours');
    const asked = () => prepareUpgrade(root, { remote: 'upstream', isReplacing: true });
    expect(refusal(asked)).toBe('v0.10.0 has files where you have your own. Rename or move yours:\n  src/cli/added.ts');
    git(root, 'rm', '--quiet', '--cached', 'src/cli/added.ts');
    appendFileSync(join(root, '.gitignore'), 'added.ts\n');
    commit(root, 'ignored');
    expect(refusal(asked)).toContain('src/cli/added.ts');
    expect(read(root, 'src/cli/added.ts')).toBe('Ours.\n');
  });

  test('without the engine’s history asks before it takes all of the engine', () => {
    const root = cloneFirst('unpacked');
    rmSync(join(root, '.git'), { recursive: true });
    expect(found(root).edits).toBeUndefined();
    expect(refusal(() => prepareUpgrade(root, { remote: 'upstream' }))).toContain('git init && git add -A');
    git(root, 'init', '--quiet');
    git(root, 'remote', 'add', 'upstream', upstream);
    appendFileSync(join(root, 'src/cli/welcome.ts'), '// Ours.\n');
    commit(root, 'ours');
    expect(refusal(() => prepareUpgrade(root, { remote: 'upstream' }))).toContain(
      'The version that is here is not known',
    );
    const { base, plan } = prepareUpgrade(root, { remote: 'upstream', isReplacing: true });
    expect([base, plan.taken.includes('src/cli/welcome.ts')]).toEqual([undefined, true]);
  });

  test('takes an older version only if it is named, and reports that it is older', () => {
    const root = cloneFirst('newer');
    git(root, 'reset', '--quiet', '--hard', 'v0.10.0');
    const old = join(folder, 'old');
    git(folder, 'clone', '--quiet', '--bare', upstream, old);
    git(old, 'tag', '--delete', 'v0.2.0', 'v0.10.0');
    git(root, 'remote', 'add', 'old', old);
    found(root);
    commit(root, 'newsroom');
    const message = refusal(() => prepareUpgrade(root, { remote: 'old' }));
    expect(message).toMatch(/^The newest version, v0\.1\.0, is older than the engine here \(\w{12}\)\./);
    expect(prepareUpgrade(root, { remote: 'old', ref: 'v0.1.0' }).isOlder).toBe(true);
    expect(prepareUpgrade(root, { remote: 'upstream' }).isOlder).toBe(false);
    rmSync(old, { recursive: true });
    expect(refusal(() => prepareUpgrade(root, { remote: 'old' }))).toBe(
      '"old" cannot be reached. git ls-remote old says why.',
    );
    expect(refusal(() => prepareUpgrade(root, { remote: 'old', ref: 'v0.1.0' }))).toContain('cannot be reached');
  });

  test('is of a newsroom in a repository of its own, and not of the demo', () => {
    const root = cloneFirst('demo');
    expect(refusal(() => prepareUpgrade(root, { remote: 'upstream' }))).toContain('This is still the demo');
    const larger = join(folder, 'larger');
    cpSync(root, join(larger, 'site'), { recursive: true, filter: (path) => !path.endsWith('/.git') });
    git(larger, 'init', '--quiet');
    commit(larger, 'all');
    expect(found(join(larger, 'site')).edits).toBeUndefined();
    commit(larger, 'newsroom');
    expect(refusal(() => prepareUpgrade(join(larger, 'site'), { remote: 'upstream' }))).toContain(
      'a folder of a larger git',
    );
  });

  test('rests on the engine that was merged since', () => {
    const root = cloneFirst('merged');
    found(root);
    commit(root, 'newsroom');
    git(root, 'merge', '--quiet', '--strategy', 'ours', '--message', 'merge', 'v0.2.0');
    git(root, 'checkout', '--quiet', 'v0.2.0', '--', 'src/cli');
    git(root, 'rm', '--quiet', '--force', 'src/cli/ticker.ts');
    commit(root, 'theirs');
    const { base, plan } = prepareUpgrade(root, { remote: 'upstream' });
    expect(base).toBe(git(root, 'rev-parse', 'v0.2.0'));
    expect(plan).toMatchObject({ taken: ['README.md', 'netlify.toml'], overwritten: [], clashing: [] });
  });
});
