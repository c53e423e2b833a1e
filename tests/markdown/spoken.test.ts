import { expect, it } from 'vitest';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import { renderBody } from '../../src/markdown/render/render.ts';
import { page } from './context.ts';

/** Each place where the page itself says something to those who hear it. */
const source = '- [x] a\n- [ ] b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nc[^1]\n\n[^1]: d\n';

function labelsIn(language: string): readonly string[] {
  const html = renderBody(source, { ...page, words: wordsFor(language) });
  return Array.from(html.matchAll(/aria-label="([^"]*)"/g), ([, label = '']) => label);
}

it.each(['de', 'ar'])('says nothing in English to readers of %s', (language) => {
  const english = labelsIn('en');
  expect(english).toHaveLength(6);
  expect(labelsIn(language).filter((label) => english.includes(label))).toEqual([]);
});
