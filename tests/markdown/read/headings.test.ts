import { expect, it } from 'vitest';
import { RESERVED_IDS, headingIds } from '../../../src/markdown/read/headings.ts';
import { SHADOWING_IDS } from '../../../src/markdown/read/shadowing-ids.ts';

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
    '市場',
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

it.each(['location', 'constructor', 'cookie', 'forms', 'images', 'links', 'title', 'submit', 'onload'])(
  'evades "%s", which a script would look up on document or a form',
  (name) => {
    expect(headingIds()(name)).toBe(`s-${name}`);
  },
);

it('lists names that may be ids, each without a capital', () => {
  expect(SHADOWING_IDS.size).toBeGreaterThan(100);
  for (const name of SHADOWING_IDS) expect(headingIds()(name)).toBe(`s-${name}`);
});

it.each([
  ['نتائج الربع الثالث', 'نتائج-الربع-الثالث'],
  ['نَتائِج', 'نَتائِج'],
  ['Ελλάδα 2014', 'ελλάδα-2014'],
  ['Прибыль «Газпрома»', 'прибыль-газпрома'],
  ['市場', '市場'],
  ['ガス料金', 'ガス料金'],
  ['תוצאות 2014', 'תוצאות-2014'],
  ['रुपया', 'रुपया'],
  ['2014', '2014'],
  ['!!', 'section'],
])('keeps the letters of %j', (text, id) => {
  expect(headingIds()(text)).toBe(id);
});

it('tells grades and names apart that differ by the sign at their end', () => {
  const nextId = headingIds();
  const texts = ['AA', 'AA+', 'AA-', 'AA− with a stable outlook', 'C#', 'C++', 'Disney+ gains', '500+'];
  expect(texts.map(nextId)).toEqual([
    'aa',
    'aa-plus',
    'aa-minus',
    'aa-minus-with-a-stable-outlook',
    'c-sharp',
    'c-plus-plus',
    'disney-plus-gains',
    '500-plus',
  ]);
});

it.each([
  ['评级A-', '评级a-minus'],
  ['格付けはAA-に', '格付けはaa-minus-に'],
  ['格付けはAA+に', '格付けはaa-plus-に'],
  ['등급 A-로', '등급-a-minus-로'],
  ['Ａ＋', 'a-plus'],
  ['Ａ－', 'a-minus'],
  ['A\u00ad+', 'a-plus'],
  ['AA-–AA+', 'aa-minus-aa-plus'],
  ['C++20', 'c-plus-plus-20'],
  ['D-', 'd-minus'],
  ['F1-', 'f1-minus'],
  ['500-', '500-minus'],
  ['+5 %', 'plus-5'],
  ['-5 %', 'minus-5'],
  ['Tesla −$5bn', 'tesla-minus-5bn'],
])('spells the signs of %j beside other letters and forms', (text, id) => {
  expect(headingIds()(text)).toBe(id);
});

it.each([
  ['Results –', 'results'],
  ['2014–', '2014'],
  ['A-, B- und C-Aktien', 'a-b-und-c-aktien'],
  ['A-/B-Aktien', 'a-b-aktien'],
  ['A- and B-shares', 'a-and-b-shares'],
  ['Long-term', 'long-term'],
  ['Up 5 -6% a year', 'up-5-6-a-year'],
  ['Up 5% to $3', 'up-5-to-3'],
  ['#1 in phones', '1-in-phones'],
  ['C+I', 'c-i'],
])('leaves other signs of %j out', (text, id) => {
  expect(headingIds()(text)).toBe(id);
});

it('leaves ids alone when a heading of other words is added before them', () => {
  const [first, second] = [headingIds(), headingIds()];
  second('مقدمة');
  expect(second('نتائج')).toBe(first('نتائج'));
});

it.each([
  ['“Apple’s” 3rd quarter', 'apples-3rd-quarter'],
  ['Étude de Marché', 'etude-de-marche'],
  ['Straße, Ærø, Łódź', 'strasse-aero-lodz'],
  ['GROẞE STRAẞE', 'grosse-strasse'],
  ['  -- a -- ', 'a'],
  ['ﬁnance ①', 'finance-1'],
  ['市場 Update', '市場-update'],
  ['Прибыль Apple', 'прибыль-apple'],
  ['نتائج Q3 2014', 'نتائج-q3-2014'],
])('folds %j to ASCII', (text, id) => {
  expect(headingIds()(text)).toBe(id);
});
