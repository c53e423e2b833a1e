import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { Site } from '../../../src/domain/site/site.ts';
import {
  findLostAddresses,
  publishedAddresses,
  type StoryAddresses,
} from '../../../src/press/verify/lost-addresses.ts';
import { editionOf, entryOf, site } from '../edition.ts';
import { fill, makeFolders } from '../folders.ts';

const published = (stories: readonly string[], aliases: readonly string[] = []): StoryAddresses => ({
  stories: new Set(stories),
  aliases: new Set(aliases),
});

/** What is found when an edition of these articles follows a publication that had these addresses. */
function lose(before: StoryAddresses, entries: readonly ArticleEntry[], policy?: Site['lostAddresses']) {
  const edition = { ...editionOf(entries), site: { ...site, lostAddresses: policy } };
  const paths = new Set(
    [...edition.articles, ...edition.withdrawn].flatMap(({ path, entry }) => [path, ...entry.aliases]),
  );
  return findLostAddresses(before, edition, entries, (path) => paths.has(path));
}

const rateCut = published(['/2026/03/rate-cut/']);

describe('the address of a published story', () => {
  test.each<[string, Partial<ArticleEntry>]>([
    ['stays', {}],
    ['is kept by a story that is withdrawn', { status: 'withdrawn' }],
    ['is kept by an alias', { slug: 'cut', aliases: ['/2026/03/rate-cut/'] }],
  ])('%s', (_, fields) => {
    expect(lose(rateCut, [entryOf('rate-cut', fields)])).toEqual([]);
  });

  test.each<[string, readonly ArticleEntry[], string]>([
    [
      'with its file',
      [],
      'dist/2026/03/rate-cut/index.html  Warning: A story was published at /2026/03/rate-cut/, and nothing is there any more. Restore its file with status: withdrawn, or write aliases: [/2026/03/rate-cut/] in the story that takes its place.',
    ],
    [
      'with its slug',
      [entryOf('rate-cut', { slug: 'fed-cuts' })],
      'articles/rate-cut.md  Warning: This story was published at /2026/03/rate-cut/, and is at /2026/03/fed-cuts/ now: the old address leads nowhere. Add aliases: [/2026/03/rate-cut/].',
    ],
    [
      'with the name of its file',
      [entryOf('rate-cuts')],
      'articles/rate-cuts.md  Warning: This story was published at /2026/03/rate-cut/, and is at /2026/03/rate-cuts/ now: the old address leads nowhere. Add aliases: [/2026/03/rate-cut/].',
    ],
    [
      'with its date',
      [entryOf('rate-cut', { published: Date.UTC(2026, 3, 1, 12) as Instant })],
      'articles/rate-cut.md  Warning: This story was published at /2026/03/rate-cut/, and is at /2026/04/rate-cut/ now: the old address leads nowhere. Add aliases: [/2026/03/rate-cut/].',
    ],
    [
      'with its status',
      [entryOf('rate-cut', { status: 'draft' })],
      'articles/rate-cut.md  Warning: This story was published at /2026/03/rate-cut/, and is a draft now: its address leads nowhere. Write status: withdrawn, and the address tells readers so.',
    ],
  ])('goes %s', (_, entries, expected) => {
    expect(formatFindings(lose(rateCut, entries))).toBe(expected);
  });

  test('is to be kept with the identity of the story in feeds, and beside other aliases', () => {
    const identities = new Map([['/2026/03/rate-cut/', { id: '2026/rate-cut', file: 'articles/2026/rate-cut.md' }]]);
    const before = { ...rateCut, identities };
    expect(lose(before, [entryOf('rate-cuts')]).map(({ hint }) => hint)).toEqual([
      'Add aliases: [/2026/03/rate-cut/] and id: 2026/rate-cut, its id in feeds.',
    ]);
    const same = entryOf('rate-cuts', { id: '2026/rate-cut', aliases: ['/a,b/', '', '/a b/'] });
    expect(lose(before, [same]).map(({ hint }) => hint)).toEqual([
      'Write aliases: ["/a,b/", /a%20b/, /2026/03/rate-cut/].',
    ]);
    expect(lose(before, [])[0]?.hint).toMatch(/takes its place, with id: 2026\/rate-cut if it is the same story\.$/);
  });

  test('goes until it is due', () => {
    const entries = [entryOf('rate-cut', { published: Date.UTC(2026, 6, 1, 12) as Instant })];
    expect(formatFindings(lose(published(['/2026/07/rate-cut/']), entries))).toMatchInlineSnapshot(
      `"articles/rate-cut.md  Warning: This story was published at /2026/07/rate-cut/, and is due only at 2026-07-01T08:00:00-04:00: its address leads nowhere until then. Set published: back, if readers are to have it until then."`,
    );
  });

  test('is not said to be that of a story which was there before, or of another month', () => {
    const before = published(['/2026/03/rate-cut/', '/2026/03/rate-cuts/']);
    const others = [entryOf('rate-cuts'), entryOf('rate-cut-2', { published: Date.UTC(2026, 4, 1) as Instant })];
    expect(lose(before, others).map(({ file }) => file)).toEqual(['dist/2026/03/rate-cut/index.html']);
  });

  test('goes with the alias that kept it', () => {
    const before = published(['/2026/03/cut/'], ['/2026/03/rate-cut/', '/old.html']);
    expect(formatFindings(lose(before, [entryOf('cut')]))).toMatchInlineSnapshot(`
      "dist/2026/03/rate-cut/index.html  Warning: The older address /2026/03/rate-cut/ led to a story, and leads nowhere any more. Put it back into the story's front matter: aliases: [/2026/03/rate-cut/].
      dist/old.html  Warning: The older address /old.html led to a story, and leads nowhere any more. Put it back into the story's front matter: aliases: [/old.html]."
    `);
  });

  test('is worth an error to a newsroom that says so', () => {
    const severities = ([undefined, 'warn', 'error'] as const).map((policy) => lose(rateCut, [], policy)[0]?.severity);
    expect(severities).toEqual(['warning', 'warning', 'error']);
  });

  test('is reported by number where very many go', () => {
    const paths = Array.from({ length: 990 }, (_, number) => `/2026/03/story-${number}/`);
    const findings = lose(
      published(
        paths,
        Array.from({ length: 10 }, (_, number) => `/old-${number}/`),
      ),
      [],
    );
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toBe(
      '980 more addresses of stories were published, and nothing is there any more.',
    );
  });
});

describe('what was published', () => {
  const row = (source: string) => ({ source, content: '', sizeBytes: 1, mtimeMilliseconds: 1 });

  test('is known from the ledger, which tells stories from all else', () => {
    const ledger = new Map([
      ['2026/03/rate-cut/index.html', row('model engine article')],
      ['2026/03/rate-cut/index.md', row('model engine article-markdown')],
      ['old.html', row('model engine redirect')],
      ['older/index.html', row('model engine redirect')],
      ['2026/03/index.html', row('model engine month')],
      ['robots.txt', row('12 digest')],
    ]);
    expect(publishedAddresses(ledger, { dist: '/nowhere' })).toEqual(
      published(['/2026/03/rate-cut/'], ['/old.html', '/older/']),
    );
  });

  test('is looked for on the disk where there is no ledger', () => {
    const { dist } = makeFolders();
    const files = ['2026/03/rate-cut/index.html', '2026/03/page/2/index.html', '2026/03/index.html', 'a.html'];
    fill(dist, Object.fromEntries(files.map((file) => [file, ''])));
    expect(publishedAddresses(undefined, { dist })).toEqual(rateCut);
    expect(publishedAddresses(undefined, { dist: '/nowhere' })).toEqual(published([]));
  });
});
