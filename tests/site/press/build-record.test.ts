import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestBytes } from '../../../src/files/digest.ts';
import { fileOf } from '../articles.ts';
import { Newsroom, type Build } from '../newsroom.ts';
import { compare, listFiles, noChanges } from '../snapshot.ts';

const commit = 'a'.repeat(40);
const record = '.well-known/build.json';

describe('a newsroom with compressed copies and a build record', () => {
  let newsroom: Newsroom;
  const bytes = (file: string) => readFileSync(newsroom.path(`dist/${file}`));
  const readRecord = () => JSON.parse(newsroom.read(`dist/${record}`)) as Readonly<Record<string, unknown>>;
  const build = async (options?: Parameters<Newsroom['build']>[0]): Promise<Build> => {
    const done = await newsroom.build(options);
    expect(done.exitCode, done.output).toBe(0);
    return done;
  };

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    newsroom.set({ hasCompressedCopies: true, hasBuildRecord: true });
    await build({ env: { GITHUB_SHA: commit, CI: 'true' } });
  });

  it('has two copies of each text file of a kilobyte or more, and of no other', () => {
    const files = listFiles(newsroom.path('dist'));
    const copies = files.filter((file) => /\.(?:br|gz)$/.test(file));
    const texts = files.filter((file) => /\.(?:html|css|js|json|xml|opml|md|csv|txt|svg|webmanifest)$/.test(file));
    const large = texts.filter((file) => bytes(file).length >= 1024);
    expect(copies).toEqual(large.flatMap((file) => [`${file}.br`, `${file}.gz`]).sort());
    expect(large.length).toBeGreaterThan(50);
    for (const file of large) {
      expect(brotliDecompressSync(bytes(`${file}.br`)).equals(bytes(file))).toBe(true);
      expect(gunzipSync(bytes(`${file}.gz`)).equals(bytes(file))).toBe(true);
    }
  });

  it('says what a rebuild needs, and what it gives', () => {
    const files = listFiles(newsroom.path('dist')).filter((file) => file !== record && !/\.(?:br|gz)$/.test(file));
    const lines = files.map((file) => `${digestBytes(bytes(file))} ${file}\n`);
    expect(readRecord()).toEqual({
      generator: 'tickerpress 0.1.0',
      node: process.version,
      siteUrl: 'https://example.com/',
      now: '2026-05-20T12:00:00.000Z',
      commit,
      lockfile: createHash('sha256').update(newsroom.read('package-lock.json')).digest('hex'),
      files: files.length,
      digest: createHash('sha256').update(lines.join('')).digest('hex'),
    });
  });

  it('changes nothing when nothing changes, although time and commits go on', async () => {
    const before = newsroom.snapshot();
    const idle = await build({ now: '2026-05-20T12:10:00Z', env: { GITHUB_SHA: 'b'.repeat(40) } });
    expect(idle.report.files).toMatchObject({ added: [], changed: [], removed: [] });
    rmSync(newsroom.path('.press/ledger.json'));
    const forgetful = await build({ now: '2026-05-20T12:20:00Z' });
    expect(forgetful.report.files).toMatchObject({ added: [], changed: [], removed: [] });
    expect(compare(newsroom.snapshot(), before)).toEqual(noChanges);
  });

  it('remakes the copies of what changed, and is what a clean build is', async () => {
    newsroom.change(fileOf(3), {
      summary: 'A summary that nobody has read before, with a few words more than it had.',
    });
    const { report } = await build({ now: '2026-05-20T12:30:00Z', env: { GITHUB_SHA: commit } });
    const changed = report.files.changed.filter((file) => !/\.(?:br|gz)$/.test(file));
    const snapshot = newsroom.snapshot();
    const copies = changed.filter((file) => `${file}.gz` in snapshot);
    expect(report.files.changed).toEqual(
      [...changed, ...copies.flatMap((file) => [`${file}.br`, `${file}.gz`])].sort(),
    );
    expect(changed).toContain(record);
    expect(readRecord()).toMatchObject({ now: '2026-05-20T12:30:00.000Z' });

    const clean = await newsroom.clean({ now: '2026-05-20T12:30:00Z', env: { GITHUB_SHA: commit } });
    expect(clean.exitCode, clean.output).toBe(0);
    expect(compare(newsroom.snapshot(), clean.snapshot)).toEqual(noChanges);
  });

  it('heals a copy that is gone or damaged', async () => {
    const before = newsroom.snapshot();
    newsroom.remove('dist/index.html.gz');
    newsroom.write('dist/rss.xml.br', 'x');
    newsroom.write(`dist/${record}`, newsroom.read(`dist/${record}`).replace(/[0-9]/, 'x'));
    const { report } = await build({ now: '2026-05-20T12:30:00Z', env: { GITHUB_SHA: commit } });
    expect(report.files.added).toEqual(['index.html.gz']);
    expect(compare(newsroom.snapshot(), before)).toEqual(noChanges);
  });

  it('removes all of it when the setting is switched off', async () => {
    newsroom.write(
      'src/newsroom/site.ts',
      newsroom.read('src/newsroom/site.ts').replace(/ {2}has(?:Comp|Build).*\n/g, ''),
    );
    await build();
    expect(listFiles(newsroom.path('dist')).filter((file) => /\.(?:br|gz)$|build\.json/.test(file))).toEqual([]);
  });
});
