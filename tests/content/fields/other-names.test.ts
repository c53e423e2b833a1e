import { expect, test } from 'vitest';
import { readArticle } from '../../../src/content/article/read-article.ts';
import { file, reader, write } from '../article.ts';

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
