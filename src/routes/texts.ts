import * as own from './body.ts';

/** The functions of `body.ts` that pages call. */
export type TextRenderer = Pick<
  typeof own,
  'renderArticleBody' | 'renderChartTeaser' | 'renderStandingBody' | 'writeArticleBody' | 'writeFigures'
>;

let renderer: TextRenderer = own;

/**
 * Has the texts of pages rendered by another instance of `body.ts` than the one that was compiled with the pages. A thread of
 * the press has read articles by the same code: V8 would compile and optimise all of it a second time for the pages alone, which
 * took a tenth of a build of 2,500 articles.
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
