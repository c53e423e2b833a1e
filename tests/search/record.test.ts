import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchLanguageFor } from '../../src/search/languages/search-language.ts';
import { joinedFormsIn } from '../../src/search/joined-forms.ts';
import { createQuickTokeniser } from '../../src/search/quick-tokeniser.ts';
import { createRecorder, fieldWeights, type StoryText } from '../../src/search/record.ts';
import { createTokeniser } from '../../src/search/tokens.ts';

const { split: splitText, read } = createTokeniser(searchLanguageFor('en'));

/** The weights of a story by their definition. */
function weigh({ headline, standfirst, keyPoints, headings, body }: StoryText): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const split = (some: string) => splitText(`${some} ${joinedFormsIn(some).join(' ')}`);
  for (const { terms, isStopWord } of split(body).map(read))
    for (const term of isStopWord ? [] : terms) weights.set(term, Math.min((weights.get(term) ?? 0) + 1, 3));
  const add = (texts: readonly string[], weight: number) => {
    const tokens = texts.flatMap(split).map(read);
    const counted = tokens.filter(({ isStopWord }) => !isStopWord || weight === fieldWeights.headline);
    for (const term of new Set(counted.flatMap(({ terms }) => terms)))
      weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  add([headline], fieldWeights.headline);
  add([standfirst], fieldWeights.standfirst);
  add(keyPoints, fieldWeights.keyPoints);
  add(headings, fieldWeights.headings);
  return weights;
}

function readRecord(record: string): ReadonlyMap<string, number> {
  const lines = record.split('\n').filter((line) => line !== '');
  return new Map(
    lines.flatMap((line) => {
      const [weight, ...terms] = line.split(' ');
      return terms.map((term) => [term, Number(weight)] as const);
    }),
  );
}

const words = ['the', 'bank', 'banks', "bank's", 'rates', '$25bn', 'AT&T', 'Q3', '東京都', '京都', 'rating', 'ratings'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '));
const texts = fc.array(text, { maxLength: 3 });
const story = fc.record({ headline: text, standfirst: text, keyPoints: texts, headings: texts, body: text });

describe('The search record of a story', () => {
  const record = createRecorder(createQuickTokeniser(searchLanguageFor('en')));

  test('has each term with its weight, whatever stories came before', () => {
    fc.assert(
      fc.property(story, (written) => {
        expect(readRecord(record(written))).toEqual(weigh(written));
      }),
      { numRuns: 300 },
    );
  });

  test('lists the weights in ascending order, and the terms of each as the text has them', () => {
    const body = 'Rates rise, and rates rise. Yields fall.';
    expect(record({ headline: 'Yields', standfirst: '', keyPoints: [], headings: [], body })).toBe(
      '1 fall\n2 rate rise\n13 yield',
    );
  });

  test.each([
    ['en', 'Profit rose in the third quarter; third-quarter sales did too.', 'q3'],
    ['en', 'Two thirds of a quarter, and a quarter of a third', undefined],
    ['de', 'Im dritten Quartal stieg der Gewinn.', 'q3'],
    ['de', 'Das dritte Halbjahr ohne Quartal', undefined],
    ['fr', 'Au troisième trimestre 2014', 't3'],
    ['fr', 'Le premier, et le trimestre', undefined],
  ])('has in %s the code of a quarter that %j names: %j', (language, body, code) => {
    const collect = createRecorder(createQuickTokeniser(searchLanguageFor(language)));
    const terms = collect({ headline: '', standfirst: '', keyPoints: [], headings: [], body }).split(/\s/);
    expect(terms.filter((term) => /^[qt]\d$/.test(term))).toEqual(code === undefined ? [] : [code]);
  });

  test('is empty for a story without words', () => {
    expect(record({ headline: '', standfirst: '', keyPoints: [], headings: [], body: '—' })).toBe('');
  });
});
