import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { defaultNow, Newsroom } from '../newsroom.ts';
import { compare, noChanges } from '../snapshot.ts';

/** Runs a command in a network namespace of its own, in which there is nothing, not even the machine itself. */
const isolate = ['unshare', '--map-root-user', '--net'] as const;
const isPermitted = spawnSync(isolate[0], [...isolate.slice(1), 'true']).status === 0;
if (!isPermitted) {
  console.warn(
    'No network namespace may be made here: nobody has seen a build without a network. As root, or with unprivileged user namespaces, this test runs.',
  );
}

describe.skipIf(!isPermitted)('without any network', () => {
  const run = (newsroom: Newsroom, args: readonly string[]) =>
    spawnSync(isolate[0], [...isolate.slice(1), process.execPath, ...args], {
      cwd: newsroom.folder,
      encoding: 'utf8',
      env: {
        ...{ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', PUBLISH_NOW: defaultNow },
        ...newsroom.compileCache,
      },
    });

  it('nothing can be reached', async () => {
    const newsroom = await Newsroom.create({ articles: 'none' });
    const reach = "fetch('http://127.0.0.1/').catch(({ cause }) => console.log(cause.code))";
    expect(run(newsroom, ['-e', reach]).stdout.trim()).toMatch(/^(?:ENETUNREACH|EADDRNOTAVAIL)$/);
  });

  it('pages are compiled, and the site is the same as with one', async () => {
    const newsroom = await Newsroom.create({ articles: 'few', sharesEngine: false });
    const settings = { hasBuildRecord: true, hasCompressedCopies: true };
    newsroom.set(settings);
    const { status, stdout, stderr } = run(newsroom, ['src/cli/build.ts']);
    expect(status, stdout + stderr).toBe(0);
    expect(run(newsroom, ['src/cli/check.ts']).status).toBe(0);
    // Its pages were compiled with a network, by this newsroom or by another one.
    const connected = await Newsroom.create({ articles: 'few' });
    connected.set(settings);
    expect((await connected.build()).exitCode).toBe(0);
    expect(compare(newsroom.snapshot(), connected.snapshot())).toEqual(noChanges);
  });
});
