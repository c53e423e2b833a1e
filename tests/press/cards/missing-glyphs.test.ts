import { expect, it } from 'vitest';
import { planDrawings } from '../../../src/domain/models/cards/plan-drawings.ts';
import { explainMissingGlyphs } from '../../../src/press/cards/missing-glyphs.ts';
import { editionOf, story } from '../../domain/newsroom.ts';
import { fill, makeFolder } from '../folders.ts';

function findingsOf(
  part: string,
  text: string,
  characters: readonly string[],
  files: Readonly<Record<string, string>>,
) {
  const root = makeFolder();
  fill(root, files);
  const data = [{ src: 'rates.csv', digest: 'd' }];
  const entry = story('a');
  const planned = planDrawings(editionOf([{ ...entry, body: { ...entry.body, data } }])).at(-1);
  if (!planned) throw new Error('Nothing is drawn.');
  return explainMissingGlyphs(root, planned, [{ part, text, characters }]);
}

const article = { 'articles/2014/a.md': '---\nsection: markets\ntitle: Shares 股 rise\n---\n\nText.' };

it('a missing glyph is named with its place and what to do', () => {
  expect(findingsOf('headline', 'Shares 股 rise', ['股'], article)).toEqual([
    {
      severity: 'warning',
      rule: 'card-glyph',
      file: 'articles/2014/a.md',
      line: 3,
      column: 15,
      about: 'Han',
      message: 'A card is left out: no font has "股" (U+80A1), of the headline.',
      hint: 'Put a font that has the characters (.woff2, .ttf or .otf) into src/newsroom/fonts/, or write the headline without them.',
    },
  ]);
});

it('of many, three are named', () => {
  const [finding] = findingsOf('headline', '', ['日', '銀', 'が', '利', '上'], article);
  expect(finding?.message).toContain('no font has "日" (U+65E5), "銀" (U+9280), "が" (U+304C) and 2 more,');
});

it.each([
  ['section', { 'src/newsroom/sections.yaml': '- id: m\n  name: 市場\n' }, '市', 'src/newsroom/sections.yaml', 2],
  ['name of the site', { 'src/newsroom/site.ts': "name: '市'" }, '市', 'src/newsroom/site.ts', 1],
  ['byline', { 'src/newsroom/authors.yaml': '- name: 市' }, '市', 'src/newsroom/authors.yaml', 1],
  ['chart', { ...article, 'articles/2014/rates.csv': 'year,Rate\n市,1\n' }, '市', 'articles/2014/rates.csv', 2],
])('a character of the %s is looked for where that is written', (part, files, character, file, line) => {
  expect(findingsOf(part, '', [character], files)).toMatchObject([{ file, line }]);
});
