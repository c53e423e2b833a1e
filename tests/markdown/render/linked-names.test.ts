import { expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/render/render.ts';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { page } from '../context.ts';

const names = [{ company: 'fed', name: 'Federal Reserve' }];
const text = `## The Federal Reserve

The Federal Reserve waited, as [the Federal Reserve](https://example.org/) does, and Apple (NASDAQ:AAPL) fell.

The Federal Reserve waits.
`;

test('a name leads to its page where running text first has it', () => {
  const context = page;
  const vocabulary = { ...context.vocabulary, names };
  const html = renderBody(text, { ...context, vocabulary, nameLinks: new Map([['fed', '/news/tickers/fed/']]) });
  expect(html.match(/<a href="\/news\/tickers\/fed\/">Federal Reserve<\/a>/g)).toHaveLength(1);
  expect(html).toContain('The <a href="/news/tickers/fed/">Federal Reserve</a> waited');
});

test('a name is a mention wherever it is, and part of no bracket', () => {
  const context = page;
  const survey = surveyBody(text, { ...context.vocabulary, names }, context.words.quotationMarks, () => undefined);
  const found = survey.occurrences.filter(({ kind }) => kind === 'name');
  expect(found.map(({ linked }) => linked)).toEqual([false, true, false, true]);
  expect(survey.namings.map(({ occurrences }) => occurrences.map((occurrence) => occurrence.text))).toEqual([
    ['NASDAQ:AAPL'],
  ]);
});
