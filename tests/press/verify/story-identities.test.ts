import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import {
  findChangedIdentities,
  idLine,
  notePublishedStories,
  readPublishedStories,
  type PublishedStories,
} from '../../../src/press/verify/story-identities.ts';
import { editionOf, entryOf } from '../edition.ts';
import { makeFolders } from '../folders.ts';

const before: PublishedStories = new Map([
  ['/2026/03/rate-cut/', { id: '2026/rate-cut', file: 'articles/2026/rate-cut.md' }],
]);

const story = (name: string, fields: Partial<ArticleEntry> = {}) =>
  entryOf(name, { id: `2026/${name}`, file: `articles/2026/${name}.md`, ...fields });
const tell = (entries: readonly ArticleEntry[], published = before) =>
  formatFindings(findChangedIdentities(published, editionOf(entries).articles, entries));

describe("a published story's identity", () => {
  test('changes with the name of its file, though an alias keeps its address', () => {
    expect(tell([story('fed-cuts', { aliases: ['/2026/03/rate-cut/'] })])).toMatchInlineSnapshot(
      `"articles/2026/fed-cuts.md  Warning: In feeds this story is "2026/rate-cut", from articles/2026/rate-cut.md; it is "2026/fed-cuts" now, so that every reader gets it once more. Add id: 2026/rate-cut."`,
    );
  });

  test('changes with the folder of its file, though its address stays', () => {
    const moved = { id: 'fed/rate-cut', file: 'articles/fed/rate-cut.md' };
    expect(tell([story('rate-cut', moved)])).toMatchInlineSnapshot(
      `"articles/fed/rate-cut.md  Warning: In feeds this story is "2026/rate-cut", from articles/2026/rate-cut.md; it is "fed/rate-cut" now, so that every reader gets it once more. Add id: 2026/rate-cut."`,
    );
  });

  test('changes with an id: that was added, changed or taken away', () => {
    expect(tell([story('rate-cut', { id: 'mine' })])).toMatchInlineSnapshot(
      `"articles/2026/rate-cut.md  Warning: In feeds this story is "2026/rate-cut"; it is "mine" now, so that every reader gets it once more. Write id: 2026/rate-cut."`,
    );
    const own: PublishedStories = new Map([
      ['/2026/03/rate-cut/', { id: 'mine: 1', file: 'articles/2026/rate-cut.md' }],
    ]);
    expect(tell([story('rate-cut')], own)).toContain('Add id: "mine: 1".');
  });

  test.each<[string, readonly ArticleEntry[]]>([
    ['where nothing changed', [story('rate-cut')]],
    ['with the id in feeds', [story('fed-cuts', { id: '2026/rate-cut', aliases: ['/2026/03/rate-cut/'] })]],
    ['with another slug', [story('rate-cut', { slug: 'fed-cuts' })]],
    ['without an alias: the lost address is told then', [story('fed-cuts')]],
    ['in a draft, which is in no feed', [story('rate-cut', { id: 'mine', status: 'draft' })]],
    [
      'where another story has the id',
      [story('fed-cuts', { aliases: ['/2026/03/rate-cut/'] }), story('x', { id: '2026/rate-cut' })],
    ],
  ])('stays %s', (_, entries) => {
    expect(tell(entries)).toBe('');
  });

  test('stays in a story that takes over the address of another', () => {
    const both: PublishedStories = new Map([...before, ['/2026/03/b/', { id: '2026/b', file: 'articles/2026/b.md' }]]);
    expect(tell([story('b', { aliases: ['/2026/03/rate-cut/'] })], both)).toBe('');
  });

  test('is reported by number where a whole folder has another name', () => {
    const names = Array.from({ length: 100 }, (_, index) => `story-${index}`);
    const many = new Map(
      names.map((name) => [`/2026/03/${name}/`, { id: `old/${name}`, file: `articles/old/${name}.md` }]),
    );
    const entries = names.map((name) => story(name));
    const findings = findChangedIdentities(many, editionOf(entries).articles, entries);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toContain('80 more stories');
  });
});

test.each([
  ['2014/alibaba-apple-pay', 'id: 2014/alibaba-apple-pay'],
  ['2014', 'id: "2014"'],
  ['true', 'id: "true"'],
  ['a: b', 'id: "a: b"'],
  ['ältere/meldung', 'id: "ältere/meldung"'],
])('the id %j is a line of YAML', (id, line) => {
  expect(idLine(id)).toBe(line);
});

describe('what was published', () => {
  const articles = editionOf([story('rate-cut'), story('b', { id: 'mine' })]).articles;
  const published = new Map(articles.map(({ path, entry: { id, file } }) => [path, { id, file }]));

  test('is read as it was noted', () => {
    const folders = makeFolders();
    expect(readPublishedStories(folders)).toEqual(new Map());
    notePublishedStories(folders, new Map(), articles);
    expect(readPublishedStories(folders)).toEqual(published);
    notePublishedStories(folders, published, articles.slice(0, 1));
    expect(readPublishedStories(folders).size).toBe(1);
  });

  test('is taken from the last report, if that is all there is', () => {
    const folders = makeFolders();
    const files = { 'articles/2026/rate-cut.md': '/2026/03/rate-cut/', odd: 7 };
    writeFileSync(folders.report, JSON.stringify({ outcome: 'published', published: files }));
    writeFileSync(folders.stories, 'torn');
    const known = readPublishedStories(folders);
    expect(known).toEqual(new Map([...before].map(([path, published]) => [path, { ...published, isGuess: true }])));
    // The story may have had its id: when it was published.
    expect(tell([story('rate-cut', { id: 'mine' })], known)).toBe('');
    expect(tell([story('fed-cuts', { aliases: ['/2026/03/rate-cut/'] })], known)).toContain('Add id: 2026/rate-cut.');
  });

  test.each(['', 'null', '[1]', '{"published": 7}', '{"outcome": "refused", "published": {"articles/a.md": "/a/"}}'])(
    'is unknown where the report is %j',
    (report) => {
      const folders = makeFolders();
      writeFileSync(folders.report, report);
      expect(readPublishedStories(folders)).toEqual(new Map());
    },
  );
});
