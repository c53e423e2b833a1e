import { expect, it } from 'vitest';
import { RESERVED_IDS, headingIds } from '../../src/markdown/headings.ts';

it('hands out ids that are never empty, reserved or the same', () => {
  const texts = [
    'Results',
    'Results',
    'Results 2',
    'Results 2',
    'Results',
    'Results 3',
    '',
    '市場',
    'fn-1',
    'Main',
    'S Main',
  ];
  const nextId = headingIds();
  expect(texts.map(nextId)).toEqual([
    'results',
    'results-2',
    'results-2-2',
    'results-2-3',
    'results-3',
    'results-3-2',
    'section',
    'section-2',
    's-fn-1',
    's-main',
    's-main-2',
  ]);
});

it('evades an id that another heading already says', () => {
  const nextId = headingIds();
  expect(['Results 2', 'Results', 'Results', 'Results'].map(nextId)).toEqual([
    'results-2',
    'results',
    'results-3',
    'results-4',
  ]);
});

it('begins anew with each body', () => {
  expect(headingIds()('Results')).toBe(headingIds()('Results'));
});

it('evades every id of the page', () => {
  const nextId = headingIds();
  for (const id of RESERVED_IDS) expect(nextId(id.replaceAll('-', ' '))).toBe(`s-${id}`);
});

it.each([
  ['“Apple’s” 3rd quarter', 'apples-3rd-quarter'],
  ['Étude de Marché', 'etude-de-marche'],
  ['Straße, Ærø, Łódź', 'strasse-aero-lodz'],
  ['  -- a -- ', 'a'],
  ['ﬁnance ①', 'finance-1'],
  ['市場 Update', 'update'],
])('folds %j to ASCII', (text, id) => {
  expect(headingIds()(text)).toBe(id);
});
