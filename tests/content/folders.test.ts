import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../src/content/findings/print-findings.ts';
import { readArticleFile } from '../../src/content/article/read-article.ts';
import { createArticleReader, readContent } from '../../src/content/read-content.ts';
import { resolveEdition } from '../../src/content/resolve-edition.ts';
import { listArticles } from '../../src/content/files/list-articles.ts';
import { at, site } from '../domain/newsroom.ts';
import { write, type Fields } from './article.ts';
import { newsroomFiles, writeFolder, type Files } from './folder.ts';

const now = at('2026-11-23T12:00:00Z');

/** Reads and resolves a newsroom with these files beside its own. */
async function check(files: Files) {
  const root = writeFolder({ ...newsroomFiles, ...files });
  const content = readContent(root, site);
  const { edition, findings } = await resolveEdition(root, content, site, now);
  return { content, edition, findings };
}

const article = (name: string, fields: Fields = {}, body?: string): Files => ({
  [`articles/2014/${name}.md`]: write(fields, body),
});

describe('a folder', () => {
  test('of a dozen broken articles tells them all at once, each with its file, and counts every one', async () => {
    const { content, edition, findings } = await check({
      ...article('good'),
      ...article('no-title', { title: undefined }),
      ...article('short-summary', { summary: 'Too short.' }),
      ...article('bad-section', { section: 'tecnology' }),
      ...article('bad-author', { authors: '[technology-desk, jane-row]' }),
      ...article('bad-date', { published: '2026-02-30' }),
      ...article('bad-update', { updated: '2013-01-01' }),
      ...article('unknown-field', { titel: 'x' }),
      ...article('no-sponsor', { kind: 'sponsored' }),
      ...article('not-listed-then', { published: '2023-01-05', tickers: '[NASDAQ:FB]' }),
      ...article('which-exchange', {}, 'The share (TSE:7203) fell.\n'),
      ...article('bad-company', { disclosures: '[{ author: jane-roe, company: appel, position: long }]' }),
      ...article('late-correction', { corrections: '[{ date: 2027-01-01, kind: update, text: Later. }]' }),
      ...article('taken', { slug: 'good' }),
      ...article('no-text', {}, ''),
      'articles/2014/no-front-matter.md': 'Apple.\n',
      'articles/2014/story.markdown': write(),
      'articles/2014/notes.txt': 'Call her back.\n',
    });
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "articles/2014/bad-author.md:5:28  Unknown author "jane-row". Did you mean "jane-roe"? Authors are listed in src/newsroom/authors.yaml.
      articles/2014/bad-company.md:7:44  Unknown company "appel". Did you mean "apple"? Each company is a file in src/newsroom/companies/.
      articles/2014/bad-date.md:6:12  There is no such date as 2026-02-30. Correct the month or the day.
      articles/2014/bad-section.md:4:10  Unknown section "tecnology". Did you mean "technology"? Sections are listed in src/newsroom/sections.yaml.
      articles/2014/bad-update.md:7:10  "updated" is before "published". Correct one of the two, or leave "updated" out.
      articles/2014/late-correction.md:7:23  This correction is dated in the future. Give it the time at which it was made.
      articles/2014/no-front-matter.md:1  The file does not start with front matter, so nothing is known of it. Put a line of three hyphens first, then the fields, then a second line of three hyphens.
      articles/2014/no-sponsor.md:7:7  A sponsored piece must say who paid for it. Add sponsor: and who paid for it.
      articles/2014/no-text.md:8  The article has no text. Write it below the front matter.
      articles/2014/no-title.md:2:1  "title" is missing. Add a line that begins with "title:".
      articles/2014/not-listed-then.md:7:11  NASDAQ:FB meant nothing on 5 January 2023. It was Meta Platforms from 18 May 2012 until 9 June 2022. Write the symbol of the day (today NASDAQ:META), or set asOf. If another company had it then, add that one to src/newsroom/companies.
      articles/2014/notes.txt  Warning: An article is a file in Markdown that ends in .md, so this one is not published. Save its text in such a file, or move it elsewhere.
      articles/2014/short-summary.md:3:10  "summary" has 10 characters, and needs at least 40. Lengthen it.
      articles/2014/story.markdown  An article must end in .md, so this one is not read. Rename it to "story.md".
      articles/2014/taken.md:7:7  The address /2014/10/good/ is taken by articles/2014/good.md. Give one of the two another slug: in its front matter.
      articles/2014/unknown-field.md:7:1  Unknown field "titel". Did you mean "title"?
      articles/2014/which-exchange.md:8  "TSE" may mean Toronto Stock Exchange or Tokyo Stock Exchange. Write TYO:7203."
    `);
    expect(content.files).toHaveLength(16);
    const rejected = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    const published = edition.articles.filter(({ entry }) => !rejected.has(entry.file));
    expect(published.map(({ entry }) => entry.slug)).toEqual(['good']);
    expect(rejected.size).toBe(content.files.length - published.length + 1);
  });

  test.each([
    ['NASDAQ:AAPL', 'apple'],
    ['nasdaq:fb', 'meta'],
    ['Meta Platforms', 'meta'],
    ['Apple Inc.', 'apple'],
    ['appel', 'apple'],
  ])('of an article that names the company %j says that it is %j', async (written, id) => {
    const disclosures = `[{ author: jane-roe, company: "${written}", position: long }]`;
    const { findings } = await check(article('story', { disclosures }));
    expect(formatFindings(findings)).toContain(`Unknown company "${written}". Did you mean "${id}"?`);
  });

  test('accounts for every file: read, or reported', () => {
    const root = writeFolder({
      'articles/a.md': '',
      'articles/2014/b.md': '',
      'articles/2014/10/c.md': '',
      'articles/2014/chart.PNG': '',
      'articles/2014/growth.csv': '',
      'articles/2014/d.MD': '',
      'articles/2014/e.mdx': '',
      'articles/2014/f.md~': '',
      'articles/.DS_Store': '',
      'articles/.obsidian/x.md': '',
    });
    const { articles, findings } = listArticles(root);
    expect(articles).toEqual(['articles/2014/10/c.md', 'articles/2014/b.md', 'articles/a.md']);
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "articles/2014/d.MD  An article must end in .md, so this one is not read. Rename it to "d.md".
      articles/2014/e.mdx  An article must end in .md, so this one is not read. Rename it to "e.md".
      articles/2014/f.md~  Warning: This file is not published: its name is that of a backup, or of a file that was not finished. Remove it."
    `);
  });

  test.each(['.md', '.MD', '..md'])('does not pass over a file without a name: %s', (name) => {
    const { articles, findings } = listArticles(writeFolder({ [`articles/2026/${name}`]: write() }));
    expect(articles).toEqual([]);
    expect(formatFindings(findings)).toBe(
      `articles/2026/${name}  This file has no name before its ending, so it is not read. Name it after the story.`,
    );
  });

  test('with links, hidden files and things that are no files in it tells each that it does not read', () => {
    const root = writeFolder({
      'articles/2014/a.md': write(),
      'articles/2014/.hidden.md': write(),
      'articles/2014/._a.md': '',
      'articles/2014/.#a.md': '',
      'elsewhere/b.md': write({ slug: 'b' }),
      'elsewhere/chart.csv': '',
    });
    const link = (goal: string, name: string) => symlinkSync(join(root, goal), join(root, 'articles/2014', name));
    link('elsewhere/b.md', 'b.md');
    link('elsewhere/chart.csv', 'chart.csv');
    link('elsewhere/gone.md', 'gone.md');
    link('elsewhere', 'more');
    link('articles', 'circle.md');
    execFileSync('mkfifo', [join(root, 'articles/2014/pipe.md')]);
    const { articles, findings } = listArticles(root);
    expect(articles).toEqual(['articles/2014/a.md', 'articles/2014/b.md', 'articles/2014/more/b.md']);
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "articles/2014/.hidden.md  Warning: A name that starts with a dot is a hidden file, so this one is not read. Rename it, or remove it.
      articles/2014/circle.md  This link leads to a folder in which it is itself, and so on without end. Remove it.
      articles/2014/gone.md  This link leads nowhere. Remove it, or restore what it led to.
      articles/2014/pipe.md  This is no file, so it cannot be read. Move it elsewhere, or remove it."
    `);
  });

  test('tells of a file that cannot be read, and reads the others', async () => {
    const { content, findings } = await check({ ...article('a'), ...article('b') });
    expect(findings).toEqual([]);
    const reader = createArticleReader(content.newsroom.exchanges, site);
    const root = writeFolder({ 'articles/gone.md/x.txt': '' });
    const result = readArticleFile(root, 'articles/gone.md', reader);
    expect(result.entry).toBeUndefined();
    expect(formatFindings(result.findings)).toMatchInlineSnapshot(
      `"articles/gone.md  This file cannot be read, so nothing is known of it. Check its permissions."`,
    );
  });

  test('that is missing, or cannot be read, is not taken to be empty', () => {
    expect(formatFindings(listArticles(writeFolder({})).findings)).toMatchInlineSnapshot(
      `"articles  There is no such folder, so there is nothing to publish. Begin an article with npm run new."`,
    );
    expect(formatFindings(listArticles(writeFolder({ articles: 'A file.' })).findings)).toMatchInlineSnapshot(
      `"articles  This folder cannot be read, so nothing is known of the articles in it. Check its permissions."`,
    );
  });

  test('is read in the order of its names, whatever the disk says', async () => {
    const { content } = await check({ ...article('b'), ...article('a'), ...article('c') });
    expect(content.files).toEqual(['articles/2014/a.md', 'articles/2014/b.md', 'articles/2014/c.md']);
  });
});

describe('what an article refers to', () => {
  test.each([
    [
      { tickers: '[NASDAQ:META]' },
      'NASDAQ:META meant nothing on 28 October 2014. It was Meta Platforms since 9 June 2022. ' +
        'Write the symbol of the day (then NASDAQ:FB), or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
    ],
    [
      { tickers: '[NASDAQ:MTEA]' },
      'Warning: No company is known to have been NASDAQ:MTEA. Did you mean NASDAQ:META, Meta Platforms?',
    ],
  ])('in its front matter: %j', async (fields, expected) => {
    expect(formatFindings((await check(article('a', fields))).findings)).toBe(`articles/2014/a.md:7:11  ${expected}`);
  });

  test('is never later than today, or than its own publication', async () => {
    const dates = async (published: string, later: string) =>
      (await check(article('a', { published, updated: later, asOf: later.slice(0, 10) }))).findings;
    expect(formatFindings(await dates('2014-10-28', '2062-10-29 10:00'))).toMatchInlineSnapshot(`
      "articles/2014/a.md:7:10  "updated" is in the future. Give it the time at which the story was changed.
      articles/2014/a.md:8:7  "asOf" is in the future. Give the day at which the symbols of the story were read."
    `);
    expect(await dates('2014-10-28', '2014-10-29 10:00')).toEqual([]);
    expect(await dates('2027-10-28', '2027-10-28 00:00')).toEqual([]);
  });

  test('by a cashtag without a holder', async () => {
    expect(formatFindings((await check(article('a', {}, 'The $XYZ case.\n'))).findings)).toMatchInlineSnapshot(
      `"articles/2014/a.md:8  Warning: No company had the symbol $XYZ on 28 October 2014, so it stays plain text. If a company is meant, write its ticker: NASDAQ:AAPL."`,
    );
  });

  test('is reported with its place: in the front matter by column, in the text by line', async () => {
    const { findings } = await check(
      article('a', { authors: '[jane-roe, jane-row]' }, 'One.\n\nApple (NASDAQ:META).\n'),
    );
    expect(findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['unknown-author', 5, 21],
      ['ticker-not-listed', 10, undefined],
    ]);
  });
});

describe('two articles', () => {
  test('at one address, with one id, with one alias, and tags that look like one', async () => {
    const { findings } = await check({
      ...article('a', { slug: 'same', id: 'mine', aliases: '[/old/, /old/, /markets/]', tags: '[chip]' }),
      ...article('b', { slug: 'same', id: 'mine', aliases: '[/old/]', tags: '[chips]' }),
    });
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "articles/2014/a.md:9:18  The alias /old/ leads to this article already. Remove it.
      articles/2014/a.md:9:25  The alias /markets/ is taken by the section "Markets". One address cannot lead to two places: remove it here or there.
      articles/2014/b.md:7:7  The address /2014/10/same/ is taken by articles/2014/a.md. Give one of the two another slug: in its front matter.
      articles/2014/b.md:8:5  The id "mine" is that of articles/2014/a.md. Feeds identify a story by its id: give one of the two an id: of its own.
      articles/2014/b.md:9:11  The alias /old/ is taken by articles/2014/a.md. One address cannot lead to two places: remove it here or there.
      articles/2014/b.md:10:8  Warning: The tags "chips" and "chip" look like one to readers. Write "chip" here, or make the two synonyms in src/newsroom/tags.yaml."
    `);
  });

  test('with tags that share an address are reported, until the newsroom lists both spellings', async () => {
    const files = { ...article('a', { tags: '[24/7, AA+, AA, "AA-"]' }), ...article('b', { tags: '["24:7"]' }) };
    expect(formatFindings((await check(files)).findings)).toMatchInlineSnapshot(
      `"articles/2014/b.md:7:8  Warning: The tags "24:7" and "24/7" have one address, /tags/24-7/, so readers see them as one. Write both alike. To keep both as one tag, add 24-7: { synonyms: ["24/7","24:7"] } to src/newsroom/tags.yaml."`,
    );
    const tags = { 'src/newsroom/tags.yaml': '24-7: { synonyms: ["24/7","24:7"] }\n' };
    expect((await check({ ...files, ...tags })).findings).toEqual([]);
  });
});
