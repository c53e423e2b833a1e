import { describe, expect, test } from 'vitest';
import type { ExhibitEntry } from '../../../../src/domain/edition/article.ts';
import { createArticleModel } from '../../../../src/domain/models/article.ts';
import { articleFigures, articleMarkdown, contentOfStory } from '../../../../src/domain/models/feeds/story-files.ts';
import { toTicker } from '../../../../src/domain/registry/ticker.ts';
import { bodyOf, contextOf, story } from '../../newsroom.ts';

const context = contextOf([story('a', { body: bodyOf([toTicker('NASDAQ', 'FB')]) })]);
const [article] = context.edition.articles;
if (!article) throw new Error('There is no article.');
const model = createArticleModel(article, context);
const page = { path: article.path, model: () => model };

describe('the files of a story', () => {
  test('have the figures of every chart, each with its number', () => {
    const exhibits = [
      { number: 1, csv: 'growth' },
      { number: 3, csv: 'sales' },
    ] as unknown as readonly ExhibitEntry[];
    const files = articleFigures(page, exhibits);
    expect(files.map(({ path }) => path)).toHaveLength(2);
    expect(files.map((file) => file.model())).toMatchObject([{ number: 1 }, { number: 3 }]);
  });

  test('leave out what only the page of the story shows', () => {
    const content = contentOfStory(model);
    expect(content).toMatchObject({ title: 'a', summary: model.summary });
    for (const field of ['frame', 'related', 'newer', 'older', 'headings']) expect(content).not.toHaveProperty(field);
    expect(articleMarkdown(page).model()).toMatchObject({ path: article.path, title: 'a' });
  });

  test('name the kind of a company only if it is an unusual one', () => {
    expect(model.companies).toHaveLength(1);
    expect(model.companies[0]).not.toHaveProperty('kind');
  });
});
