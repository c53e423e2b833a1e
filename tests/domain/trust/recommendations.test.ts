import { describe, expect, test } from 'vitest';
import type { Direction, Recommendation } from '../../../src/domain/trust/recommendation.ts';
import { at, resolve, story } from '../newsroom.ts';

const disclosures = [{ author: 'markets-desk', company: 'apple', position: 'none' as const }];
const advice = (direction: Direction, changes: Partial<Recommendation> = {}) => ({
  company: 'apple',
  direction,
  ...changes,
});
const advising = (slug: string, published: string, recommendation: Recommendation) =>
  story(slug, { published, recommendation, disclosures });
const rulesOf = (...entries: Parameters<typeof resolve>[0]) =>
  resolve(entries).problems.map(({ rule, entry }) => `${entry.slug} ${rule}`);

describe('a recommendation', () => {
  test('names a company of the registry', () => {
    expect(rulesOf(advising('a', '2026-03-01T12:00:00Z', advice('buy', { company: 'aple' })))).toEqual([
      'a unknown-company',
    ]);
  });

  test('comes with what each author holds', () => {
    expect(
      rulesOf(story('a', { recommendation: advice('buy'), authors: ['markets-desk', 'jane-roe'], disclosures })),
    ).toEqual(['a recommendation-undisclosed']);
  });

  const first = advising('first', '2026-03-01T12:00:00Z', advice('hold', { target: '40' }));

  test.each<[string, string, Recommendation, readonly string[]]>([
    ['says that it differs', '2026-09-01T12:00:00Z', advice('buy'), ['second recommendation-change-unstated']],
    [
      'says that its target differs',
      '2026-09-01T12:00:00Z',
      advice('hold', { target: '41' }),
      ['second recommendation-change-unstated'],
    ],
    ['says nothing if it is the same', '2026-09-01T12:00:00Z', advice('hold', { target: '40' }), []],
    ['says nothing if its target has other decimals', '2026-09-01T12:00:00Z', advice('hold', { target: '40.00' }), []],
    ['forgets what is a year old', '2027-03-01T12:00:00Z', advice('buy'), []],
    [
      'is right if it names the last one',
      '2026-09-01T12:00:00Z',
      advice('buy', { changedFrom: { direction: 'hold', target: '40', date: at('2026-03-01T12:00:00Z') } }),
      [],
    ],
    [
      'is wrong if it names another',
      '2026-09-01T12:00:00Z',
      advice('buy', { changedFrom: { direction: 'sell', date: at('2026-03-01T12:00:00Z') } }),
      ['second recommendation-change-wrong'],
    ],
    [
      'is right if it names the last target with other decimals',
      '2026-09-01T12:00:00Z',
      advice('buy', { changedFrom: { direction: 'hold', target: '40.0', date: at('2026-03-01T12:00:00Z') } }),
      [],
    ],
    [
      'is wrong if it names another target',
      '2026-09-01T12:00:00Z',
      advice('buy', { changedFrom: { direction: 'hold', target: '45', date: at('2026-03-01T12:00:00Z') } }),
      ['second recommendation-change-wrong'],
    ],
  ])('%s from the one before', (_, published, recommendation, expected) => {
    expect(rulesOf(advising('second', published, recommendation), first)).toEqual(expected);
  });
});

describe('a rating', () => {
  test('names a company of the registry', () => {
    const rating = { house: 'A', company: 'aple', direction: 'buy' as const, date: at('2014-10-01T12:00:00Z') };
    expect(rulesOf(story('a', { ratings: [rating] }))).toEqual(['a unknown-company']);
  });
});
