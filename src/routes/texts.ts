import * as own from './body.ts';

/** The functions of `body.ts` that pages call. */
export type TextRenderer = Pick<
  typeof own,
  'renderArticleBody' | 'renderChartTeaser' | 'renderStandingBody' | 'writeArticleBody' | 'writeFigures'
>;

let renderer: TextRenderer = own;

/**
 * Replaces the instance of `body.ts` that was compiled with the pages by another one. A thread of the press has the
 * same code loaded already, since it reads articles with it: for the copy in the pages, V8 would compile and optimise
 * all of it a second time, which takes a tenth of a build of 2,500 articles.
 */
export function useTextRenderer(other: TextRenderer): void {
  renderer = other;
}

export const renderArticleBody: TextRenderer['renderArticleBody'] = (body, options) =>
  renderer.renderArticleBody(body, options);

export const renderChartTeaser: TextRenderer['renderChartTeaser'] = (chart, id) =>
  renderer.renderChartTeaser(chart, id);

export const renderStandingBody: TextRenderer['renderStandingBody'] = (file, digest, pagePath) =>
  renderer.renderStandingBody(file, digest, pagePath);

export const writeArticleBody: TextRenderer['writeArticleBody'] = (body, pagePath) =>
  renderer.writeArticleBody(body, pagePath);

export const writeFigures: TextRenderer['writeFigures'] = (body, pagePath, number) =>
  renderer.writeFigures(body, pagePath, number);
