import { expect, test } from 'vitest';
import * as texts from '../../src/routes/texts.ts';

test('the texts of pages are rendered by the functions that a thread passes', () => {
  const called =
    (name: string) =>
    (...given: readonly unknown[]) =>
      JSON.stringify([name, ...given]);
  texts.useTextRenderer({
    renderArticleBody: called('page'),
    renderChartTeaser: called('teaser'),
    renderStandingBody: called('standing'),
    writeArticleBody: called('copy'),
    writeFigures: called('figures'),
  });
  const body = { file: 'articles/story.md', digest: '', tickerPaths: [], readings: [], pictures: [] };
  const written = JSON.stringify(body);
  expect([
    texts.renderArticleBody(body, { pagePath: '/story/' }),
    texts.renderChartTeaser({ body, path: '/story/', number: 1 }, 'id'),
    texts.renderStandingBody('about.md', 'digest', '/about/'),
    texts.writeArticleBody(body, '/story/'),
    texts.writeFigures(body, '/story/', 2),
  ]).toEqual([
    `["page",${written},{"pagePath":"/story/"}]`,
    `["teaser",{"body":${written},"path":"/story/","number":1},"id"]`,
    '["standing","about.md","digest","/about/"]',
    `["copy",${written},"/story/"]`,
    `["figures",${written},"/story/",2]`,
  ]);
});
