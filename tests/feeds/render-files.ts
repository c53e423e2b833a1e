import { createArticleModel } from '../../src/domain/models/article.ts';
import type { ModelContext } from '../../src/domain/models/context.ts';
import { planSiteFiles, type SiteFile } from '../../src/domain/models/feeds/site-files.ts';
import { articleMarkdown } from '../../src/domain/models/feeds/story-files.ts';
import type { Site } from '../../src/domain/site/site.ts';
import { renderArticleMarkdown } from '../../src/feeds/article-markdown.ts';
import { renderAtomArchive } from '../../src/feeds/formats/atom-archive.ts';
import { renderAtom } from '../../src/feeds/formats/atom.ts';
import {
  renderCorrectionsAtom,
  renderCorrectionsJson,
  renderCorrectionsRss,
} from '../../src/feeds/formats/corrections-feed.ts';
import { renderJsonFeed } from '../../src/feeds/formats/json-feed.ts';
import { renderOpml } from '../../src/feeds/formats/opml.ts';
import { renderRssArchive } from '../../src/feeds/formats/rss-archive.ts';
import { renderRss } from '../../src/feeds/formats/rss.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../../src/feeds/sitemaps.ts';
import { renderLlmsTxt, renderRobots, renderSecurity } from '../../src/metadata/crawlers.ts';
import { renderManifest } from '../../src/metadata/manifest.ts';
import { renderOpenSearch } from '../../src/metadata/open-search.ts';
import { renderHeadersFile } from '../../src/metadata/hosts/policy.ts';
import { renderRedirectsFile } from '../../src/metadata/hosts/redirects.ts';

/** What every story says, as HTML and as Markdown, where a test does not say otherwise. */
export interface Bodies {
  readonly html: string;
  readonly markdown: string;
}

/** Text of every file of an edition beside its pages, by path. */
export async function renderFiles(
  context: ModelContext,
  bodies: Bodies = { html: '<p>Text</p>', markdown: 'Text' },
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const { articles, site } = context.edition;
  const beside = articles.map((article) =>
    articleMarkdown({ path: article.path, model: () => createArticleModel(article, context) }),
  );
  for (const file of [...planSiteFiles(context), ...beside]) files.set(file.path, await renderFile(file, site, bodies));
  return files;
}

async function renderFile(file: SiteFile, site: Site, { html, markdown }: Bodies): Promise<string> {
  const contentOf = () => html;
  switch (file.template) {
    case 'feed':
      return renderRss(file.model(), site, contentOf);
    case 'json-feed':
      return renderJsonFeed(file.model(), site, contentOf);
    case 'feed-archive':
      return renderRssArchive(file.model(), site);
    case 'atom-archive':
      return renderAtomArchive(file.model(), site);
    case 'atom':
      return renderAtom(file.model(), site, contentOf);
    case 'corrections-feed':
      return renderCorrectionsRss(file.model(), site);
    case 'corrections-atom':
      return renderCorrectionsAtom(file.model(), site);
    case 'corrections-json-feed':
      return renderCorrectionsJson(file.model(), site);
    case 'opml':
      return renderOpml(file.model(), site);
    case 'sitemap':
      return renderSitemap(file.model(), site);
    case 'sitemap-index':
      return renderSitemapIndex(file.model(), site);
    case 'news-sitemap':
      return renderNewsSitemap(file.model(), site);
    case 'article-markdown':
      return renderArticleMarkdown(file.model(), site, markdown);
    case 'robots':
      return renderRobots(file.model(), site);
    case 'guide':
      return renderLlmsTxt(file.model(), site);
    case 'security':
      return renderSecurity(file.model(), site);
    case 'manifest':
      return renderManifest(site);
    case 'headers':
      return renderHeadersFile(site);
    case 'open-search':
      return renderOpenSearch(site);
    case 'redirects':
      return renderRedirectsFile(file.model(), site);
    default:
      // Files without any text of authors or of the newsroom.
      return JSON.stringify(file.model());
  }
}
