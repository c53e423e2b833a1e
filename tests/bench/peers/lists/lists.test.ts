import { expect, test } from 'vitest';
import { addressOf, makeLists, paginate, type Listed } from './lists.ts';

const newsroom = {
  sections: [
    { id: 'markets', name: 'Markets', description: 'Shares.' },
    { id: 'energy', name: 'Energy', description: 'Oil.' },
  ],
  authors: [{ id: 'markets-desk', name: 'Markets desk', role: 'Shares', bio: 'Covers exchanges.' }],
  tickers: [{ id: 'nyse-jnj', company: 'Johnson & Johnson', ticker: 'NYSE:JNJ', listings: [] }],
};

test('lists stories by section, tag, ticker, author and month, newest first, and leaves out empty sections', () => {
  const { all, years } = makeLists([story(1), story(3), story(2)], (each) => each, newsroom);
  expect(all.map(({ path, title, stories }) => [path, title, stories.map(({ id }) => id.slice(-1)).join('')])).toEqual([
    ['markets', 'Markets', '321'],
    ['tags/yield-curve', 'yield curve', '321'],
    ['tickers/nyse-jnj', 'Johnson & Johnson (NYSE:JNJ)', '321'],
    ['authors/markets-desk', 'Markets desk', '321'],
    ['2020/01', 'January 2020', '321'],
  ]);
  expect(years.map(({ id, months }) => [id, months.length])).toEqual([['2020', 1]]);
});

test('breaks lists into pages of fifty', () => {
  const stories = Array.from({ length: 120 }, (_, index) => story(1000 + index));
  const [list] = makeLists(stories, (each) => each, newsroom).all;
  if (!list) throw new Error('There is no list.');
  const pages = paginate(list);
  expect(pages.map((page) => [addressOf(list, page.number), page.total, page.stories.length])).toEqual([
    ['/markets/', 3, 50],
    ['/markets/2/', 3, 50],
    ['/markets/3/', 3, 20],
  ]);
});

test('relates a story to earlier ones only: first those that share a ticker, then the newest', () => {
  const plain = { tickers: [], tags: [] };
  const stories = [
    story(9),
    story(8, { tags: ['oil'] }),
    story(7, plain),
    story(6, { tickers: [] }),
    story(5, { tickers: [] }),
    story(4),
    story(3, { tickers: [] }),
  ];
  const { relatedTo } = makeLists(stories, (each) => each, newsroom);
  const [newer, subject] = stories;
  expect(
    [newer, subject].map(
      (each) =>
        each &&
        relatedTo(each)
          .map(({ id }) => id.slice(-1))
          .join(''),
    ),
  ).toEqual(['4865', '4']);
});

test('has neighbours in the same section', () => {
  const stories = [story(3), story(2, { section: 'energy' }), story(1)];
  const [newest] = stories;
  const { neighboursOf } = makeLists(stories, (each) => each, newsroom);
  expect(newest && neighboursOf(newest)).toEqual({ newer: undefined, older: stories[2] });
});

function story(number: number, fields: Partial<Listed> = {}): Listed {
  return {
    id: `2020/01/story-${number}`,
    date: new Date(Date.UTC(2020, 0, 1, 0, number)),
    section: 'markets',
    authors: ['markets-desk'],
    tags: ['yield curve'],
    tickers: ['nyse-jnj'],
    ...fields,
  };
}
