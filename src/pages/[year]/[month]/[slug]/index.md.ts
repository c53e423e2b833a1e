import type { APIContext } from 'astro';
import { readBody } from '../../../../content/body.ts';
import { staticPaths, type StaticPath } from '../../../../content/static-paths.ts';
import { renderArticleMarkdown } from '../../../../feeds/article-markdown.ts';
import { site } from '../../../../newsroom/site.ts';
import { respond } from '../../../_respond.ts';

export const getStaticPaths = () => staticPaths('article-markdown');

export function GET({ props }: APIContext<StaticPath<'article-markdown'>['props']>): Response {
  const { model } = props;
  return respond(renderArticleMarkdown(model, site, readBody(model.body.file, model.body.digest)), 'text/markdown');
}
