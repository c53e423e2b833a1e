import { appendFileSync, cpSync, existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../../../src/press/state/ledger.ts';
import { fileOf } from '../articles.ts';
import { Newsroom, type Build } from '../newsroom.ts';
import { compare, noChanges } from '../snapshot.ts';

const count = 3;
const numbers = [1, 2, 3];

async function create(): Promise<Newsroom> {
  const newsroom = await Newsroom.create({ articles: 'few' });
  newsroom.set({ hasCompressedCopies: true, hasBuildRecord: true });
  return newsroom;
}

/** The ledger without times of files. */
function rowsOf(newsroom: Newsroom): Readonly<Record<string, object>> {
  const rows = [...(readLedger(newsroom.path('.press/ledger.json')) ?? [])];
  return Object.fromEntries(rows.map(([path, row]) => [path, { ...row, mtimeMilliseconds: 0 }]));
}

describe('a site whose shards are rendered on other machines and merged', () => {
  let single: Newsroom;
  let shards: string;
  let merged: Newsroom;

  /** Copies rendered shards to a newsroom, as a workflow does. */
  function deliver(newsroom: Newsroom, some: readonly number[] = numbers): void {
    newsroom.remove('.press/shards');
    for (const number of some) {
      const name = `.press/shards/${number}-of-${count}`;
      cpSync(`${shards}/${number}-of-${count}`, newsroom.path(name), { recursive: true });
    }
  }

  async function merge(newsroom: Newsroom): Promise<Build> {
    const build = await newsroom.build({ options: ['--merge'] });
    expect(build.exitCode, build.output).toBe(0);
    return build;
  }

  beforeAll(async () => {
    single = await create();
    const build = await single.build();
    expect(build.exitCode, build.output).toBe(0);
    const other = await create();
    for (const number of numbers) {
      // Each machine begins without anything but the other shards, which stay.
      for (const name of ['articles', 'newsroom.json', 'mentions.json']) other.remove(`.press/${name}`);
      const shard = await other.build({ options: ['--shard', `${number}/${count}`] });
      expect(shard.exitCode, shard.output).toBe(0);
      expect(shard.output).toMatch(new RegExp(`Shard +\\d+ of ${build.report.pages.rendered} pages rendered`));
    }
    expect(existsSync(other.path('dist'))).toBe(false);
    shards = other.path('.press/shards');
    merged = await create();
    deliver(merged);
  });

  it('is the site of a single build, byte for byte, with the same ledger', async () => {
    const { report, output } = await merge(merged);
    expect(compare(single.snapshot(), merged.snapshot())).toEqual(noChanges);
    expect(rowsOf(merged)).toEqual(rowsOf(single));
    expect(report.pages.rendered).toBeGreaterThan(100);
    expect(report.pages.fromShards).toBe(report.pages.rendered);
    expect(output).toContain(`${report.pages.rendered} rendered (${report.pages.rendered} by shards)`);
    expect(existsSync(merged.path('.press/shards'))).toBe(false);
    expect((await merged.build({ options: ['--verify'] })).output).toContain('all as they were');
    const next = await merged.build();
    expect(next.report.outcome).toBe('unchanged');
  });

  it('renders what the shards have in another state, or damaged', async () => {
    deliver(merged);
    const file = fileOf(3);
    merged.change(file, { title: 'A headline that no shard knows' });
    const damaged = `.press/shards/${numbers.find((number) => existsSync(merged.path(`.press/shards/${number}-of-3/files/about/index.html`))) ?? 0}-of-3/files/about/index.html`;
    appendFileSync(merged.path(damaged), '<!-- damaged -->');
    merged.remove('dist');
    merged.remove('.press/ledger.json');
    const { report } = await merge(merged);
    expect(report.pages.fromShards).toBeGreaterThan(50);
    expect(report.pages.fromShards).toBeLessThan(report.pages.rendered);
    expect(compare((await merged.clean()).snapshot, merged.snapshot())).toEqual(noChanges);
    expect(merged.read('dist/about/index.html')).not.toContain('damaged');
  });

  it('says so if the shards are of another address, and renders all pages', async () => {
    deliver(merged);
    const env = { SITE_URL: 'https://example.org/news/' };
    const { exitCode, output, report } = await merged.build({ env, options: ['--merge'] });
    expect(exitCode, output).toBe(0);
    expect(report.pages.fromShards).toBe(0);
    expect(output).toContain(`${report.pages.rendered} rendered (0 by shards, which have another commit, `);
    expect(compare((await merged.clean({ env })).snapshot, merged.snapshot())).toEqual(noChanges);
  });

  it.each<readonly [string, (newsroom: Newsroom) => void, RegExp]>([
    ['there are none', (newsroom) => newsroom.remove('.press/shards'), /^There are no shards in \.press\/shards\/\./],
    ['one is missing', (newsroom) => deliver(newsroom, [1, 3]), /lacks 2\/3, .*--shard 2\/3\.$/],
    [
      'one was cut off',
      (newsroom) => {
        deliver(newsroom);
        newsroom.remove('.press/shards/1-of-3/ledger.json');
      },
      /lacks 1\/3, /,
    ],
    [
      'they are of two divisions',
      (newsroom) => {
        deliver(newsroom);
        newsroom.write('.press/shards/1-of-2/ledger.json', '');
      },
      /has shards of 2, of 3\./,
    ],
  ])('says so and publishes nothing if %s', async (_, prepare, message) => {
    prepare(merged);
    const before = merged.snapshot();
    const { exitCode, output } = await merged.build({ options: ['--merge'] });
    expect(exitCode).toBe(1);
    expect(output.trim()).toMatch(message);
    expect(compare(before, merged.snapshot())).toEqual(noChanges);
  });

  it('leaves a published site and its ledger as they are while a shard is rendered', async () => {
    appendFileSync(single.path('dist/about/index.html'), '<!-- altered -->');
    single.change(fileOf(3), { title: 'A headline that is not published yet' });
    const [before, ledger] = [single.snapshot(), single.read('.press/ledger.json')];
    const { exitCode, output } = await single.build({ options: ['--shard', '2/3'] });
    expect(exitCode, output).toBe(0);
    expect(compare(before, single.snapshot())).toEqual(noChanges);
    expect(single.read('.press/ledger.json')).toBe(ledger);
  });

  it('has no shard while there is an error, and says what is wrong', async () => {
    const newsroom = await create();
    newsroom.change(fileOf(3), { section: 'markts' });
    const { exitCode, output } = await newsroom.build({ options: ['--shard', '1/3'] });
    expect(exitCode).toBe(1);
    expect(output).toContain('Unknown section "markts".');
    expect(output).toContain('1 error: shard 1/3 was not rendered.');
    expect(existsSync(newsroom.path('.press/shards/1-of-3/ledger.json'))).toBe(false);
  });

  it.each(['4/3', '0/3', 'third'])('does not take %s for a shard', async (text) => {
    const { exitCode, output } = await merged.build({ options: ['--shard', text] });
    expect(exitCode).toBe(2);
    expect(output).toContain(
      `--shard takes a number and how many there are, as 3/8 for the third of eight, not "${text}".`,
    );
  });
});
