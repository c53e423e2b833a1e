import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../../src/domain/trust/recommendation.ts';
import { describeRating, describeRecommendation } from '../../../../src/domain/trust/advice-facts.ts';
import { toTicker } from '../../../../src/domain/registry/ticker.ts';
import { at, modelsOf, outputsOf, site, story } from '../../newsroom.ts';

const advice: Recommendation = {
  company: 'apple',
  direction: 'buy',
  horizon: '12 months',
  target: '120.50',
  currency: 'USD',
  price: '106.74',
  priceAt: at('2026-03-01T20:00:00Z'),
  basis: 'Fifteen times earnings.',
  risks: 'A weak Christmas.',
  code: 'Our code',
  changedFrom: { direction: 'hold', target: '100', date: at('2025-12-01T12:00:00Z') },
};
const disclosures = [{ author: 'jane-roe', company: 'apple', position: 'none' as const }];
const rating = {
  house: 'Morgan Stanley',
  company: 'apple',
  direction: 'overweight' as const,
  target: '38',
  currency: 'USD',
  date: at('2012-06-27T12:00:00Z'),
};
const advising = (slug: string, published: string) =>
  story(slug, {
    published,
    authors: ['jane-roe'],
    tickers: [toTicker('NASDAQ', 'AAPL')],
    recommendation: advice,
    disclosures,
  });
const recent = advising('recent', '2026-03-02T12:00:00Z');
const old = advising('old', '2025-11-22T12:00:00Z');

describe('recommendations', () => {
  test('are listed for twelve months, with direction, horizon, target, price, its time, authors and company', () => {
    const shown = modelsOf('recommendations', [recent, old]).get('/recommendations/')?.recommendations ?? [];
    expect(shown).toMatchObject([
      {
        ...advice,
        companyName: 'Apple',
        companyPath: '/tickers/nasdaq-aapl/',
        authors: [{ name: 'Jane Roe', path: '/authors/jane-roe/' }],
        path: '/2026/03/recent/',
      },
    ]);
  });

  test('are on the pages of their company and their author', () => {
    const company = modelsOf('company', [recent, old]).get('/tickers/nasdaq-aapl/');
    expect(company?.recommendations.map(({ path }) => path)).toEqual(['/2026/03/recent/']);
    const introduction = modelsOf('author', [recent, old]).get('/authors/jane-roe/')?.introduction;
    expect(introduction).toMatchObject({ recommendations: [{ path: '/2026/03/recent/' }] });
  });

  test('have no page where no story advises anything, nor a link to one', () => {
    const outputs = outputsOf([story('plain')]);
    expect(outputs.has('/recommendations/')).toBe(false);
    expect(JSON.stringify([...outputs.values()])).not.toContain('hasRecommendations');
    expect(outputsOf([story('reporting', { ratings: [rating] })]).has('/recommendations/')).toBe(true);
  });

  test('of drafts and of what is to come are nowhere', () => {
    const hidden = [{ ...recent, status: 'draft' as const }, advising('later', '2026-12-01T12:00:00Z')];
    expect(outputsOf(hidden).has('/recommendations/')).toBe(false);
  });

  test('have all their parts', () => {
    const model = modelsOf('article', [recent]).get('/2026/03/recent/')?.recommendation;
    expect(model && describeRecommendation(model, site)).toMatchInlineSnapshot(`
      [
        {
          "name": "Company",
          "value": "Apple",
        },
        {
          "name": "Direction",
          "value": "Buy",
        },
        {
          "name": "Time horizon",
          "value": "12 months",
        },
        {
          "name": "Price target",
          "value": "$120.50",
        },
        {
          "name": "Price",
          "value": "$106.74 on 1 March 2026 at 15:00",
        },
        {
          "name": "Before",
          "value": "Hold, $100, 1 December 2025",
        },
        {
          "name": "Basis",
          "value": "Fifteen times earnings.",
        },
        {
          "name": "Risks",
          "value": "A weak Christmas.",
        },
        {
          "name": "Made by",
          "value": "Jane Roe",
        },
        {
          "name": "Date",
          "value": "2 March 2026 at 07:00",
        },
        {
          "name": "Code of conduct",
          "value": "Our code",
        },
      ]
    `);
  });
});

describe('ratings', () => {
  test('are in one line', () => {
    const [shown] = modelsOf('article', [story('a', { ratings: [rating] })]).get('/2014/10/a/')?.ratings ?? [];
    expect(shown && describeRating(shown, site)).toBe(
      'Morgan Stanley, 27 June 2012: Apple, Overweight, Price target $38',
    );
  });
});

describe('the register of disclosures', () => {
  test('lists what stories disclosed, newest story first', () => {
    const register = modelsOf('register', [recent, old]).get('/disclosures/register/');
    expect(register?.disclosures.map(({ author, company, path }) => [author, company, path])).toEqual([
      ['Jane Roe', 'Apple', '/2026/03/recent/'],
      ['Jane Roe', 'Apple', '/2025/11/old/'],
    ]);
    expect(register?.holders).toBeUndefined();
  });

  test('is not there while there is nothing to list', () => {
    expect(outputsOf([story('plain')]).has('/disclosures/register/')).toBe(false);
  });
});
