import { describe, expect, test } from 'vitest';
import { planArticle, type GivenProperties } from '../../src/cli/desk/plan-article.ts';

const newsroom = {
  sections: [
    { id: 'markets', name: 'Markets', description: 'What moved.' },
    { id: 'technology', name: 'Technology', description: 'Machines.' },
  ],
  authors: [
    { id: 'jane-roe', name: 'Jane Roe' },
    { id: 'technology-desk', name: 'Technology desk' },
  ] as never,
};
const apple = { ticker: 'NASDAQ:AAPL' as never, name: 'Apple', since: '1980-12-12' };
const find = (headline: string) => (headline.includes('Apple') ? [apple] : []);

/** Answers questions in turn. `asked` are those that were put. */
function answering(answers: readonly (string | undefined)[]) {
  const asked: string[] = [];
  return {
    asked,
    ask: (question: string) => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1]);
    },
  };
}

const plan = (given: GivenProperties, answers?: readonly (string | undefined)[]) =>
  planArticle(given, newsroom, find, answers && answering(answers).ask);

describe('a new article', () => {
  test('asks for everything that is missing, and again after an invalid answer', async () => {
    const { asked, ask } = answering(['Apple  rises', 'tecnology', 'technology', '', 'analysis', '']);
    expect(await planArticle({ headline: '' }, newsroom, find, ask)).toEqual({
      plan: {
        headline: 'Apple rises',
        section: 'technology',
        authors: ['technology-desk'],
        kind: 'analysis',
        sponsor: undefined,
        tickers: ['NASDAQ:AAPL'],
      },
    });
    expect(asked.join('\n')).toMatchInlineSnapshot(`
      "Headline: 
      Section (markets, technology) [markets]: 
      Unknown section "tecnology". Did you mean "technology"? There are markets, technology.
      Section (markets, technology) [markets]: 
      Author (jane-roe, technology-desk) [technology-desk]: 
      Kind (news, analysis, opinion, explainer, sponsored) [news]: 
      Apple is NASDAQ:AAPL, since 1980-12-12.
      Is the story about it? [Y/n] "
    `);
  });

  test('asks for nothing that was given', async () => {
    const { asked, ask } = answering([]);
    const told = { headline: 'Banks rise', section: 'markets', authors: ['jane-roe'], kind: 'news' };
    expect(await planArticle(told, newsroom, find, ask)).toMatchObject({ plan: { ...told, tickers: [] } });
    expect(asked).toEqual([]);
  });

  test('takes sections and authors by their names, too', async () => {
    const told = {
      headline: 'Banks rise',
      section: 'technology',
      authors: ['Jane Roe', 'jane-roe', 'technology DESK'],
    };
    expect(await plan(told)).toMatchObject({
      plan: { section: 'technology', authors: ['jane-roe', 'technology-desk'] },
    });
    expect(await plan({ ...told, section: 'Markets' })).toMatchObject({ plan: { section: 'markets' } });
  });

  test.each([
    ['no headline', { headline: '' }, ['']],
    ['no headline, at the end of input', { headline: '' }, [undefined]],
    ['no section, at the end of input', { headline: 'x' }, [undefined]],
  ])('is not begun with %s', async (_, given, answers) => {
    expect(await plan(given, answers)).toEqual({ problem: 'Nothing was written.' });
  });

  test('has no tickers that its author declines', async () => {
    const told = { headline: 'Apple rises', section: 'markets', authors: ['jane-roe'], kind: 'news' };
    expect(await plan(told, ['n'])).toMatchObject({ plan: { tickers: [] } });
    expect(await plan(told, [undefined])).toMatchObject({ plan: { tickers: [] } });
    expect(await plan(told)).toMatchObject({ plan: { tickers: [] } });
  });

  test.each([
    [
      { headline: 'x', section: 'tecnology' },
      'Unknown section "tecnology". Did you mean "technology"? There are markets, technology.',
    ],
    [
      { headline: 'x', kind: 'opnion' },
      'Unknown kind "opnion". Did you mean "opinion"? There are news, analysis, opinion, explainer, sponsored.',
    ],
    [{ headline: 'x', kind: 'sponsored' }, 'A sponsored piece must say who paid for it: add --sponsor "Acme".'],
    [{ headline: 'x', kind: 'news', sponsor: 'Acme' }, 'Only a sponsored piece has a sponsor: add --kind sponsored.'],
  ])('is not begun where nobody can be asked: %j', async (given, problem) => {
    expect(await plan(given)).toEqual({ problem });
  });
});
