import { expect, test } from 'vitest';
import { readArticle } from '../../../src/content/article/read-article.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { file, reader, write } from '../article.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

test.each([
  ['embargo', 'published'],
  ['byline', 'authors'],
  ['standfirst', 'summary'],
  ['language', 'lang'],
  ['withdrawn', 'status: withdrawn'],
  ['Autoren', 'authors'],
  ['rubrique', 'section'],
  ['etiquetas', 'tags'],
  ['samenvatting', 'summary'],
  ['عنوان', 'title'],
])('the field "%s" of other systems is %s here', (name, ours) => {
  const { findings } = readArticle(file, write({ [name]: 'x' }), reader);
  expect(findings.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    `Unknown field "${name}". Did you mean "${ours}"?`,
  ]);
});

test.each([
  ['status', 'entwurf', 'draft'],
  ['status', 'published', 'ready'],
  ['kind', 'Kommentar', 'opinion'],
  ['kind', 'advertorial', 'sponsored'],
  ['kind', 'análisis', 'analysis'],
])('the %s "%s" of other systems and languages is %s here', (field, written, ours) => {
  const { findings } = readArticle(file, write({ [field]: written }), reader);
  expect(findings.map(({ hint }) => hint)).toEqual([expect.stringContaining(`Did you mean "${ours}"?`)]);
});

test('a word of another field is none of this one', () => {
  const { findings } = readArticle(file, write({ kind: 'draft' }), reader);
  expect(findings[0]?.hint).toBe('Write news, analysis, opinion, explainer or sponsored.');
});

test('a name inside a picture is compared with the names there', () => {
  const { findings } = readArticle(file, write({ image: '{ src: x.png, altText: x }' }), reader);
  expect(findings.map(({ hint }) => hint)).toEqual(['Did you mean "alt"?']);
});

test.each([
  ['titel: Jane', 'name'],
  ['name: Jane, website: x', 'url'],
  ['name: Jane, biography: x', 'bio'],
])('those of an author are compared with the names of an author: %s', (fields, ours) => {
  const authors = `jane-roe: { ${fields} }\n`;
  const { findings } = readNewsroom(writeFolder({ ...newsroomFiles, 'src/newsroom/authors.yaml': authors }));
  expect(findings.map(({ hint }) => hint)).toEqual([`Did you mean "${ours}"?`]);
});
