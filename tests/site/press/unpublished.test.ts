import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, writeArticle, type ArticleSource } from '../articles.ts';
import { Newsroom } from '../newsroom.ts';
import { compare, noChanges } from '../snapshot.ts';
import { makePicture } from './edits/pictures.ts';

/** Words that are in an article and in all that only it refers to. Each begins with the article's own letters. */
const kinds = [
  'title',
  'summary',
  'body',
  'heading',
  'tag',
  'picture',
  'caption',
  'slug',
  'alias',
  'point',
  'company',
  'author',
  'bio',
] as const;

describe('what readers may not see yet is nowhere in dist: no word of it, and no name of a file', () => {
  test('while the article is scheduled, and all of it is there once its time has come', async () => {
    const newsroom = await Newsroom.createBuilt();
    await newsroom.build({ now: '2026-07-01T12:00:00Z' });
    const before = newsroom.snapshot();
    await plant(newsroom, 'embargo', { published: '2026-07-01 09:00' });

    const build = await newsroom.build({ now: '2026-07-01T12:59:59Z' });
    expect(build.report.articles.scheduled).toBe(2);
    expect(build.report.nextPublication).toBe('2026-07-01T09:00:00-04:00');
    expect(traces(newsroom, 'embargo')).toEqual([]);
    expect(compare(before, newsroom.snapshot())).toEqual(noChanges);

    expect((await newsroom.build({ now: '2026-07-01T13:00:00Z' })).exitCode).toBe(0);
    expect(new Set(traces(newsroom, 'embargo'))).toEqual(new Set(kinds));
    expect(Object.keys(newsroom.snapshot()).some((path) => path.startsWith('pictures/'))).toBe(true);
  });

  test('while the article is a draft, and again once it has become one', async () => {
    const newsroom = await Newsroom.createBuilt();
    await plant(newsroom, 'unready', { status: 'draft' });
    await newsroom.build();
    const before = newsroom.snapshot();
    expect(traces(newsroom, 'unready')).toEqual([]);

    await plant(newsroom, 'unready', { status: 'ready' });
    await newsroom.build();
    expect(new Set(traces(newsroom, 'unready'))).toEqual(new Set(kinds));

    await plant(newsroom, 'unready', { status: 'draft' });
    expect((await newsroom.build()).exitCode).toBe(0);
    expect(traces(newsroom, 'unready')).toEqual([]);
    expect(compare(before, newsroom.snapshot())).toEqual(noChanges);
  });

  test('when the clean build of a clone makes it', async () => {
    const newsroom = await Newsroom.create({ articles: 'few' });
    await plant(newsroom, 'embargo', { published: '2026-07-01 09:00' });
    await plant(newsroom, 'unready', { status: 'draft' });
    await newsroom.build({ options: ['--clean'] });
    expect([...traces(newsroom, 'embargo'), ...traces(newsroom, 'unready')]).toEqual([]);
  });
});

test('a draft does not decide how a tag that others have is written', async () => {
  const newsroom = await Newsroom.createBuilt();
  const before = newsroom.snapshot();
  const article = newsroom.articles.get(fileOf(0));
  if (!article) throw new Error('There is no article.');
  newsroom.put('articles/000-first-in-order.md', { ...article, status: 'draft', tags: ['SHIPPING', 'CHIPS'] });
  await newsroom.build();
  expect(compare(before, newsroom.snapshot())).toEqual(noChanges);
});

/** Which of the words are somewhere in dist, in a file or in the name of one. */
function traces(newsroom: Newsroom, word: string): readonly string[] {
  const names = Object.keys(newsroom.snapshot());
  const haystacks = [...names, ...names.map((path) => readFileSync(newsroom.path(`dist/${path}`), 'latin1'))];
  const text = haystacks.join('\n').toLowerCase();
  return kinds.filter((kind) => text.includes(`${word}${kind}`));
}

/** Writes an article, and a company and an author that no other article names, full of words that are theirs alone. */
async function plant(newsroom: Newsroom, word: string, fields: Partial<ArticleSource>): Promise<void> {
  const picture = `${word}picture.png`;
  newsroom.write(`articles/${picture}`, await makePicture(word.length));
  newsroom.write(
    `src/newsroom/companies/${word}-company.yaml`,
    JSON.stringify({ name: `${word}company`, listings: [{ exchange: 'NYSE', symbol: symbols[word] }] }),
  );
  const author = `  "${word}-author": { "name": "${word}author", "bio": "${word}bio" },`;
  const authors = newsroom.read('src/newsroom/authors.yaml');
  if (!authors.includes(author)) newsroom.write('src/newsroom/authors.yaml', authors.replace('{\n', `{\n${author}\n`));
  newsroom.write(
    `articles/${word}.md`,
    writeArticle({
      title: `The ${word}title`,
      summary: `The ${word}summary, which must have forty characters at the least.`,
      section: 'markets',
      authors: ['anna-lind', `${word}-author`],
      published: '2026-05-05 05:05',
      slug: `${word}slug`,
      tags: [`${word}tag`],
      aliases: [`/old/${word}alias/`],
      keyPoints: [`The ${word}point`, 'Another'],
      image: { src: picture, alt: `The ${word}caption` },
      body: `The ${word}body of (NYSE:${symbols[word] ?? ''}).\n\n## The ${word}heading\n\n![The ${word}picture](${picture})\n`,
      ...fields,
    }),
  );
}

const symbols: Readonly<Record<string, string>> = { embargo: 'EMBG', unready: 'UNRD' };
