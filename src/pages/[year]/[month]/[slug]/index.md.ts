import { writeArticleBody } from '../../../../routes/body.ts';
import { staticPaths } from '../../../../routes/static-paths.ts';
import { renderArticleMarkdown } from '../../../../feeds/article-markdown.ts';
import { site } from '../../../../newsroom/site.ts';
import { endpoint } from '../../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('article-markdown');

export const GET = endpoint('article-markdown', (model) =>
  renderArticleMarkdown(model, site, writeArticleBody(model.body, model.path)),
);
