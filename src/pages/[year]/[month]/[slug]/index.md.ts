import { writeArticleBody } from '../../../../content/body.ts';
import { staticPaths } from '../../../../content/static-paths.ts';
import { renderArticleMarkdown } from '../../../../feeds/article-markdown.ts';
import { site } from '../../../../newsroom/site.ts';
import { endpoint } from '../../../_endpoint.ts';

export const getStaticPaths = () => staticPaths('article-markdown');

export const GET = endpoint('article-markdown', 'text/markdown', (model) =>
  renderArticleMarkdown(model, site, writeArticleBody(model.body, model.path)),
);
