import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outputFile } from '../../../src/domain/site/permalinks.ts';
import { fileOf, pageOf } from '../articles.ts';
import { Newsroom, type Build, type BuildOptions } from '../newsroom.ts';
import { compare, noChanges } from '../snapshot.ts';

describe('a published address that an edition no longer has', () => {
  // The newest story: no other one links to it.
  const [file, page] = [fileOf(29), pageOf(29)];
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await Newsroom.createBuilt();
    const { exitCode, report } = await newsroom.build();
    expect(exitCode).toBe(0);
    expect(lost(report)).toEqual([]);
    newsroom.remember();
  });

  beforeEach(() => {
    newsroom.restore();
  });

  /** Builds, and returns the findings about lost addresses, with their files. */
  async function lose(options?: BuildOptions): Promise<readonly string[]> {
    const build = await newsroom.build(options);
    expect(build.exitCode, build.output).toBe(0);
    for (const text of lost(build.report)) expect(build.output).toContain(text);
    return lost(build.report);
  }

  function lost({ findings }: Build['report']): readonly string[] {
    return findings
      .filter(({ rule }) => rule === 'lost-address')
      .map((finding) => `${finding.file}  Warning: ${finding.message}`);
  }

  const isThere = () => existsSync(newsroom.path(`dist/${outputFile(page)}`));

  test('is reported once, when its file is deleted', async () => {
    newsroom.remove(file);
    expect(await lose()).toEqual([
      `dist/${outputFile(page)}  Warning: A story was published at ${page}, and nothing is there any more.`,
    ]);
    expect(isThere()).toBe(false);
    expect(await lose()).toEqual([]);
  });

  test('is reported in a fresh clone, by the committed list', async () => {
    const note = spawnSync(process.execPath, ['src/cli/hosting/addresses.ts'], {
      cwd: newsroom.folder,
      encoding: 'utf8',
    });
    expect([note.status, note.stderr]).toEqual([0, '']);
    expect(newsroom.read('src/newsroom/addresses.txt')).toMatch(new RegExp(`^${page} story \\S+$`, 'm'));
    const idle = await newsroom.build();
    expect(idle.report.pages.rendered).toBe(0);

    for (const folder of ['.press', 'dist']) newsroom.remove(folder);
    newsroom.remove(file);
    expect(await lose()).toEqual([
      `dist/${outputFile(page)}  Warning: A story was published at ${page}, and nothing is there any more.`,
    ]);
    const { snapshot } = await newsroom.clean();
    expect(compare(newsroom.snapshot(), snapshot)).toEqual(noChanges);
  });

  test('is reported when the slug or the date changes, and kept by an alias', async () => {
    newsroom.change(file, { slug: 'renamed' });
    const renamed = page.replace('story-29', 'renamed');
    const told = [
      `${file}  Warning: This story was published at ${page}, and is at ${renamed} now: the old address leads nowhere.`,
    ];
    expect(await lose()).toEqual(told);

    newsroom.restore();
    newsroom.change(file, { published: '2026-04-30 09:30' });
    expect(await lose()).toEqual([told[0]?.replace(renamed, '/2026/04/story-29/')]);

    newsroom.restore();
    newsroom.change(file, { slug: 'renamed', aliases: [page] });
    expect(await lose()).toEqual([]);
    expect(newsroom.read(`dist/${outputFile(page)}`)).toContain(renamed);
  });

  test('is kept together with the identity in feeds, or the loss of that is reported', async () => {
    const identity = /(?<=<guid isPermaLink="false">)[^<]*(?=<)/;
    const before = identity.exec(newsroom.read('dist/rss.xml'))?.[0];
    const moved = file.replace(/[^/]*$/, 'renamed.md');
    const rename = (fields: string) => {
      const text = newsroom.read(file);
      newsroom.remove(file);
      newsroom.write(moved, text.replace('---\n', `---\naliases: [${page}]\n${fields}`));
    };
    const line = `id: ${file.slice('articles/'.length, -'.md'.length)}`;

    rename('');
    const build = await newsroom.build();
    expect(build.report.findings.map(({ file, rule, hint }) => [file, rule, hint])).toContainEqual([
      moved,
      'changed-identity',
      `Add ${line}.`,
    ]);
    expect(identity.exec(newsroom.read('dist/rss.xml'))?.[0]).not.toBe(before);

    newsroom.restore();
    rename(`${line}\n`);
    const kept = await newsroom.build();
    expect(kept.report.findings.map(({ rule }) => rule)).not.toContain('changed-identity');
    expect(identity.exec(newsroom.read('dist/rss.xml'))?.[0]).toBe(before);
    newsroom.write(moved, newsroom.read(moved).replace(line, 'id: another'));
    expect((await newsroom.build()).output).toContain(`Write ${line}.`);
  });

  test('is kept by a story that is withdrawn, and lost by one that becomes a draft', async () => {
    newsroom.change(file, { status: 'withdrawn' });
    expect(await lose()).toEqual([]);
    expect(isThere()).toBe(true);
    newsroom.change(file, { status: 'draft' });
    expect(await lose()).toEqual([
      `${file}  Warning: This story was published at ${page}, and is a draft now: its address leads nowhere.`,
    ]);
  });

  test('is reported by a build from nothing too, as long as dist is there', async () => {
    newsroom.remove(file);
    expect(await lose({ options: ['--clean'] })).toHaveLength(1);
    newsroom.restore();
    newsroom.remove(file);
    newsroom.remove('.press');
    newsroom.remove('dist');
    expect(await lose()).toEqual([]);
  });

  test('stops the press of a newsroom that sets this, until the address is accounted for', async () => {
    const site = newsroom.read('src/newsroom/site.ts');
    newsroom.write('src/newsroom/site.ts', site.replace("lostAddresses: 'warn'", "lostAddresses: 'error'"));
    const before = newsroom.snapshot();
    newsroom.change(file, { slug: 'renamed' });
    for (let attempt = 0; attempt < 2; attempt++) {
      const build = await newsroom.build();
      expect(build.exitCode).toBe(1);
      expect(build.output).toContain(`Add aliases: [${page}].`);
      expect(compare(before, newsroom.snapshot())).toEqual(noChanges);
    }
    newsroom.change(file, { aliases: [page] });
    expect((await newsroom.build()).exitCode).toBe(0);
    expect(isThere()).toBe(true);
  });
});
