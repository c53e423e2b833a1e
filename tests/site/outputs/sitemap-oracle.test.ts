import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { all, readXml, texts } from '../../feeds/reading/read-xml.ts';
import { defaultNow, Newsroom } from '../newsroom.ts';
import { listFiles } from '../snapshot.ts';

/*
 * The official sitemap lists every page that Astro renders, independently of the plan of outputs: it shows that our
 * sitemaps leave no page out and list none that does not exist.
 */
describe('our sitemaps and the official one', () => {
  let dist: string;
  let official: readonly string[];
  let ours: readonly string[];

  beforeAll(async () => {
    const newsroom = await Newsroom.create({ articles: 'few' });
    const { PATH = '', HOME = '' } = process.env;
    const plain = spawnSync(process.execPath, ['src/cli/astro.ts', 'build'], {
      cwd: newsroom.folder,
      env: { PATH, HOME, PUBLISH_NOW: defaultNow, TICKERPRESS_PLAIN: 'with-sitemap', ...newsroom.compileCache },
      encoding: 'utf8',
    });
    expect(plain.status, `${plain.stdout}${plain.stderr}`).toBe(0);
    dist = newsroom.path('dist');
    official = urlsOf('official-sitemap-index.xml');
    ours = urlsOf('sitemap-index.xml');
  });

  /** The addresses in all files of an index. */
  function urlsOf(index: string): readonly string[] {
    const read = (name: string) => readXml(readFileSync(join(dist, name), 'utf8'));
    const files = texts(read(index), 'sitemap', 'loc').map((url) => new URL(url).pathname.slice(1));
    return files.flatMap((file) => all(read(file), 'url', 'loc').map(({ text }) => text)).sort();
  }

  function pageOf(url: string): string {
    return readFileSync(join(dist, decodeURIComponent(new URL(url).pathname), 'index.html'), 'utf8');
  }

  /** Why a page that Astro rendered must not be listed. */
  function reasonAgainst(url: string): 'leads elsewhere' | 'asks not to be found' | 'lists nothing' | undefined {
    const html = pageOf(url);
    if (html.includes('<meta http-equiv="refresh"')) return 'leads elsewhere';
    if (html.includes('<meta name="robots" content="noindex"')) return 'asks not to be found';
    return html.includes(wordsFor('en').noStories) ? 'lists nothing' : undefined;
  }

  it('list the same pages, but for those that must not be found', () => {
    expect(ours).toEqual(official.filter((url) => reasonAgainst(url) === undefined));
    expect(ours.length).toBeGreaterThan(100);
  });

  it('differ by redirects, former symbols, what was withdrawn and empty lists, and by nothing else', () => {
    const left = official.filter((url) => !ours.includes(url));
    const byReason = Map.groupBy(left, (url) => reasonAgainst(url));
    expect(byReason.get('leads elsewhere')?.map((url) => new URL(url).pathname)).toEqual([
      '/2020/01/an-older-address/',
    ]);
    const others = byReason.get('asks not to be found')?.map((url) => new URL(url).pathname) ?? [];
    expect(others).toContain('/2026/02/withdrawn/');
    for (const path of others) expect(path).toMatch(/^\/(?:search|2026\/02\/withdrawn|tickers\/[a-z]+-[a-z]+)\/$/);
    // The only story of that month was withdrawn.
    expect(byReason.get('lists nothing')?.map((url) => new URL(url).pathname)).toEqual(['/2026/02/']);
    expect([...byReason.keys()].sort()).toEqual(['asks not to be found', 'leads elsewhere', 'lists nothing']);
  });

  it('list every page that was written, but the error page', () => {
    const pages = listFiles(dist).filter((file) => file.endsWith('.html') && file !== '404.html');
    const paths = pages.map((file) => `/${file.slice(0, -'index.html'.length)}`);
    expect(official.map((url) => decodeURIComponent(new URL(url).pathname)).sort()).toEqual(paths.sort());
  });
});
