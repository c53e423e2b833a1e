import { describe, expect, it } from 'vitest';
import type { StoryCard } from '../../../../src/domain/models/cards/drawing.ts';
import { planDrawings } from '../../../../src/domain/models/cards/plan-drawings.ts';
import type { Site } from '../../../../src/domain/site/site.ts';
import { at, bodyOf, editionOf, story, type Changes } from '../../newsroom.ts';
import { toTicker } from '../../../../src/domain/registry/ticker.ts';

const chartBody = {
  ...bodyOf([]),
  exhibits: [
    { number: 1, csv: 'table.csv', isChart: false },
    { number: 2, csv: 'growth.csv', isChart: true },
    { number: 3, csv: 'rates.csv', isChart: true },
  ],
};

/** What is drawn, in order: `site`, or the kind with the story's slug. */
function plan(stories: readonly ReturnType<typeof story>[], site: Partial<Site> = {}): readonly string[] {
  return planDrawings(editionOf(stories, { site })).map(({ drawing, article }) =>
    article ? `${drawing.kind} ${article.entry.slug}` : drawing.kind,
  );
}

function cardOf(changes: Changes): StoryCard {
  const planned = planDrawings(editionOf([story('a', changes)])).find(({ drawing }) => drawing.kind === 'story');
  if (planned?.drawing.kind !== 'story') throw new Error('There is no card.');
  return planned.drawing;
}

describe('what is drawn', () => {
  const stories = [1, 2, 3].map((day) => story(`s${day}`, { published: `2014-10-0${day}T13:30:00Z` }));

  it.each([
    [undefined, ['site', 'story s3', 'story s2', 'story s1']],
    ['recent', ['site', 'story s3', 'story s2', 'story s1']],
    ['all', ['site', 'story s3', 'story s2', 'story s1']],
    [2, ['site', 'story s3', 'story s2']],
    ['off', []],
  ] as const)('is by the policy: %s', (cards, expected) => {
    expect(plan(stories, { cards })).toEqual(expected);
  });

  it('is for the newest 400 stories unless the newsroom says otherwise', () => {
    const many = Array.from({ length: 402 }, (_, index) => story(`s${index}`));
    expect(plan(many)).toHaveLength(401);
    expect(plan(many, { cards: 'all' })).toHaveLength(403);
  });

  it('is nothing for stories that are not public', () => {
    const hidden = [
      story('draft', { status: 'draft' }),
      story('later', { published: '2030-01-01T00:00:00Z' }),
      story('gone', {
        status: 'withdrawn',
        corrections: [{ date: at('2014-11-01T10:00:00Z'), kind: 'withdrawal', text: 'Wrong.' }],
      }),
    ];
    expect(plan(hidden)).toEqual(['site']);
  });

  it('is no card where the story has a picture, and no chart for feeds where it has any', () => {
    const image = { src: 'a.jpg', alt: 'A' };
    expect(plan([story('a', { image, body: chartBody })])).toEqual(['site']);
    const pictures = [{ src: 'b.jpg', line: 3 }];
    expect(plan([story('a', { body: { ...chartBody, pictures } })])).toEqual(['site', 'story a']);
    expect(plan([story('a', { body: chartBody })])).toEqual(['site', 'story a', 'chart a', 'chart a']);
  });
});

describe('a card', () => {
  it('shows section, headline, date, companies and the first chart', () => {
    const body = { ...chartBody, mentions: bodyOf([toTicker('NYSE', 'BABA')]).mentions };
    const card = cardOf({ title: 'A headline', tickers: [toTicker('NASDAQ', 'AAPL')], body });
    expect(card).toEqual({
      kind: 'story',
      language: 'en',
      direction: 'ltr',
      brand: 'The Opening Print',
      section: 'Markets',
      headline: 'A headline',
      date: '28 October 2014',
      companies: [
        { name: 'Apple', ticker: 'NASDAQ:AAPL' },
        { name: 'Alibaba', ticker: 'NYSE:BABA' },
      ],
      chart: { source: { file: 'articles/2014/a.md', digest: 'd' }, path: '/2014/10/a/', number: 2 },
    });
  });

  it('says what kind of story it is, who says so, and that it was corrected', () => {
    expect(cardOf({ kind: 'analysis' })).toMatchObject({ label: 'Analysis' });
    expect(cardOf({ kind: 'opinion', authors: ['jane-roe'] })).toMatchObject({ label: 'Opinion', byline: 'Jane Roe' });
    expect(cardOf({ kind: 'opinion' })).not.toHaveProperty('byline');
    expect(cardOf({ kind: 'sponsored', sponsor: 'Acme' })).toMatchObject({
      label: 'Sponsored by Acme',
      isSponsored: true,
    });
    const corrections = [{ date: at('2014-10-30T10:00:00Z'), kind: 'correction', text: 'Not so.' } as const];
    expect(cardOf({ corrections })).toMatchObject({ correction: 'Corrected 30 October 2014' });
  });
});
