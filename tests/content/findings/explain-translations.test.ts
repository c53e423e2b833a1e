import { expect, test } from 'vitest';
import { explainTranslation } from '../../../src/content/findings/explain-translations.ts';
import { story } from '../../domain/newsroom.ts';

const entry = story('de');
const hintOf = (meant: string) =>
  explainTranslation({
    ...{ entry, rule: 'translation-of-translation', value: '2014/fr', meant },
    place: { path: ['translationOf'] },
  }).hint;

test('a translation of a translation is led to the original', () => {
  expect(hintOf('2014/original')).toBe('Name the original: 2014/original.');
});

test('of two stories that translate each other, none is told to translate itself', () => {
  for (const name of ['2014/de', 'articles/2014/de.md', '/2014/01/de/']) {
    expect(hintOf(name)).toBe('The two stories name each other: take translationOf: out of the original.');
  }
});
