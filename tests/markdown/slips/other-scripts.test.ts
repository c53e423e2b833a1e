import { expect, it } from 'vitest';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { renderBody } from '../../../src/markdown/render/render.ts';
import { page } from '../context.ts';

const hintsOf = (source: string) =>
  surveyBody(source, page.vocabulary, page.words.quotationMarks).problems.map(({ rule, hint }) => [rule, hint]);

it.each([
  ['上位5**「株」**を買う', 'raw-markup', 'Write a space before the first **, or take the marks out.'],
  ['・売上高\n・利益', 'raw-markup', 'Write "- 売上高".'],
  ['一、收入\n二、利润', 'raw-markup', 'Write "- 一、收入".'],
  ['1、收入5%\n2、利润6%', 'raw-markup', 'Write "- 1、收入5%".'],
  ['（1）売上\n（2）利益', 'raw-markup', 'Write "- （1）売上".'],
  [
    '売上高：5億円\n利益：-2億円\n税：1億円',
    'raw-markup',
    'For a list, begin each with "- ". For a table, write | between the cells. To break a line, put \\ at its end.',
  ],
  ['売上[^注 1]', 'raw-markup', 'Write [^注-1].'],
  ['Sales[^see below] rose', 'raw-markup', 'Write [^see-below].'],
])('finds what is shown as typed: %s', (source, rule, hint) => {
  expect(hintsOf(source)).toEqual([[rule, hint]]);
});

it.each([
  '**株**を**買う**、*売る*',
  '**「株」**を買う',
  'これは**重要（じゅうよう）**です',
  '5**2 and 3**2',
  '1.º trimestre\n2.º trimestre',
  '1.ª parte\n2.ª parte',
  '第一、二四半期は\n三、四月に続き',
  '一方、売上は\n二、三の理由で減った',
  '– 5 % in March\n– 6 % in April',
  '– $5bn\n– $6bn',
])('finds nothing in %j', (source) => {
  expect(hintsOf(source)).toEqual([]);
});

it('finds the footnote of a label in the other normal form', () => {
  const source = 'Umsatz[^prüfung]\n\n[^prüfung]: 5 %'.replace('ü', 'u\u0308');
  expect(hintsOf(source)).toEqual([]);
  expect(renderBody(source, page)).toContain('5 %');
});
