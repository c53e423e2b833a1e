import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAsHtml, readXml } from '../feeds/reading/read-xml.ts';
import type { ArticleSource } from './articles.ts';
import { Newsroom } from './newsroom.ts';
import { jsonFeedFaults } from './published/rules/json-feed-schema.ts';
import { jsonReaders, xmlReaders } from './published/read-feeds.ts';
import { ReadPage, textsOf } from './published/read-page.ts';
import { hasXmllint, xmllintFaults } from './published/xmllint.ts';
import { listFiles } from './snapshot.ts';

const source: ArticleSource = {
  title: 'A story',
  summary: 'A sentence that says what the story says, in enough words for a summary.',
  section: 'markets',
  authors: ['anna-lind'],
  published: '2026-05-19 09:00',
  body: 'Words.\n',
};

/** Markup and characters that end what they are in, and letters of other planes and directions. */
const title = 'Up ]]> </ScRiPt><script>alert(1)</script> <![CDATA[ &amp; “A&B” 😀𝒜 \u2067שלום\u2069';

describe('an article that means harm', () => {
  let newsroom: Newsroom;
  let files: readonly string[];

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    newsroom.put('articles/2026/harm.md', {
      ...source,
      title,
      summary: `${title}, and enough words after it to make a summary.`,
      tags: ['../x', '..\\y', 'a/b', '</script>', ']]>z'],
      keyPoints: [title, title],
      corrections: [{ date: '2026-05-19 10:00', kind: 'correction', text: title }],
      body: `${title.replaceAll('<', '\\<')}\n\n\`\`\`\n${title}\n\`\`\`\n\n<script>alert(2)</script>\n\n| ]]> |\n|---|\n| ]]> |\n`,
    });
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
    files = listFiles(newsroom.path('dist'));
  });

  const read = (file: string) => newsroom.read(`dist/${file}`);
  const withEnding = (...endings: readonly string[]) =>
    files.filter((file) => endings.some((ending) => file.endsWith(ending)));

  it('leaves every file well-formed', () => {
    const xml = withEnding('.xml', '.opml');
    expect(xml.length).toBeGreaterThan(20);
    for (const file of xml) readXml(read(file));
    for (const file of withEnding('feed.json')) expect(jsonFeedFaults(JSON.parse(read(file)))).toEqual([]);
  });

  it.skipIf(!hasXmllint)('leaves every file well-formed for xmllint too', () => {
    expect(xmllintFaults(withEnding('.xml', '.opml').map((file) => newsroom.path(`dist/${file}`)))).toBe('');
  });

  it('has its headline whole in every reader of every format', async () => {
    for (const file of ['rss.xml', 'atom.xml']) {
      for (const reader of Object.values(xmlReaders)) {
        const [item] = await reader(read(file));
        expect(item?.title).not.toContain('<');
        expect(readAsHtml(item?.title ?? '')).toBe(title);
      }
    }
    for (const reader of Object.values(jsonReaders)) {
      expect((await reader(read('feed.json')))[0]?.title).toBe(title);
    }
    expect(read('news-sitemap.xml')).toContain('Up ]]&gt; &lt;/ScRiPt&gt;');
  });

  it('is inert in pages, heads, JSON-LD and feeds', async () => {
    for (const file of withEnding('.html')) {
      const page = new ReadPage(read(file));
      const scripts = page.all('script').filter(({ attribs }) => attribs['type'] !== 'application/ld+json');
      expect(textsOf(scripts).filter((text) => text.includes('alert'))).toEqual([]);
    }
    const page = new ReadPage(read('2026/05/harm/index.html'));
    expect(textsOf(page.all('h1'))).toEqual([title]);
    expect(page.metas('og:title')).toEqual([title]);
    expect(page.jsonLd().find(({ headline }) => headline !== undefined)?.['headline']).toBe(title);
    const [item] = await jsonReaders.feedsmith(read('feed.json'));
    expect(item?.content).toContain('A&amp;B');
    expect(new ReadPage(item?.content ?? '').all('script')).toEqual([]);
  });

  it('has tags that are words of their letters, and files nowhere but below them', () => {
    expect(files.filter((file) => /^tags\/(?:x|y|a-b|under-script-over|over-z)\/rss\.xml$/.test(file))).toHaveLength(5);
    expect(existsSync(newsroom.path('x'))).toBe(false);
    expect(existsSync(newsroom.path('dist/x'))).toBe(false);
  });
});

describe('an article that cannot be published as it is', () => {
  it.each<[string, Partial<ArticleSource>, RegExp]>([
    ['a control character in its headline', { title: 'Up\u0001 and down' }, /:\d+:\d+ {2}"title" holds an invisible/],
    ['a mark that reverses the letters behind it', { title: 'Up \u202ecneuq' }, /"title" holds an .* \(U\+202E\)/],
    ['such a mark in its text', { body: 'Up \u202ecneuq.\n' }, /:\d+:\d+ {2}There is an .* \(U\+202E\)/],
    ['a headline of 10,000 characters', { title: 'x'.repeat(10_000) }, /:\d+:\d+ {2}"title" has 10000 characters/],
    ['a tag that is only a way out', { tags: ['../..'] }, /:\d+:\d+ {2}"\.\.\/\.\." cannot be a tag/],
  ])('with %s is refused, with its place and the remedy', async (_, fields, message) => {
    const newsroom = await Newsroom.create({ articles: 'none' });
    newsroom.put('articles/2026/story.md', { ...source, ...fields });
    const build = await newsroom.build();
    expect(build.exitCode).toBe(1);
    expect(build.output).toMatch(message);
    expect(existsSync(newsroom.path('dist'))).toBe(false);
  });
});
