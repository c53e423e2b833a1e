import { icons } from '../domain/site/icons.ts';
import { defaultLook, type Look } from '../domain/site/look.ts';
import { labelledTitle } from '../domain/site/labelled-title.ts';
import type { ArticleModel } from '../domain/models/article.ts';
import type { Frame } from '../domain/models/frame.ts';
import {
  atomPath,
  feedPath,
  frontPath,
  jsonFeedPath,
  manifestPath,
  openSearchPath,
} from '../domain/site/permalinks.ts';
import { toHref, toUrl, type Site } from '../domain/site/site.ts';
import { withdrawalOf } from '../domain/trust/withdrawal.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';
import { createJsonLd, escapeForScript, type DescribedPage } from './json-ld/json-ld.ts';
import { openSearchType } from './open-search.ts';
import { referrerPolicy } from './hosts/policy.ts';
import { socialTags, type Tag } from './social.ts';

/** Content of a page's `<head>`. */
export interface Head {
  readonly title: string;
  readonly metas: readonly Tag[];
  readonly links: readonly Tag[];
  /** JSON-LD, escaped for a `<script>`. */
  readonly jsonLd?: string | undefined;
}

export function createHead(page: DescribedPage, site: Site, look: Look = defaultLook): Head {
  const { article, profile } = page;
  const frame = article ? labelFrame(article, site) : page.frame;
  const jsonLd = createJsonLd(page, site, look);
  const { colon } = wordsFor(site.language);
  return {
    title: frame.path === frontPath ? `${site.name}${colon} ${site.tagline}` : `${frame.title} – ${site.name}`,
    metas: [
      { name: 'description', content: frame.description },
      { name: 'robots', content: frame.isUnlisted ? 'noindex' : 'max-image-preview:large' },
      { name: 'referrer', content: referrerPolicy },
      { name: 'color-scheme', content: 'light dark' },
      { name: 'theme-color', content: look.paper.light, media: '(prefers-color-scheme: light)' },
      { name: 'theme-color', content: look.paper.dark, media: '(prefers-color-scheme: dark)' },
      ...(isErrorPage(page) ? [] : socialTags(frame, { article, profile }, site)),
      // Authors come last, since extractors take the last author that they find, and Open Graph's is an address.
      ...(article?.authors ?? []).map(({ name }) => ({ name: 'author', content: name })),
    ],
    links: [
      ...(isErrorPage(page) ? [] : [{ rel: 'canonical', href: toUrl(site, frame.path) }]),
      ...alternates(page, site),
      ...(article?.translations ?? []).map(({ lang, path }) => ({
        rel: 'alternate',
        hreflang: lang,
        href: toUrl(site, path),
      })),
      { rel: 'icon', type: icons.scalable.type, sizes: icons.scalable.sizes, href: toHref(site, icons.scalable.path) },
      { rel: 'icon', type: icons.classic.type, sizes: icons.classic.sizes, href: toHref(site, icons.classic.path) },
      { rel: 'apple-touch-icon', href: toHref(site, icons.apple.path) },
      { rel: 'manifest', href: toHref(site, manifestPath) },
      { rel: 'search', type: openSearchType, title: site.name, href: toHref(site, openSearchPath) },
    ],
    jsonLd: jsonLd && escapeForScript(jsonLd),
  };
}

/** Links to feeds, the page's own first: readers offer them in this order. */
function alternates({ frame, article }: DescribedPage, site: Site): readonly Tag[] {
  const link = (type: string, title: string, path: string) => ({
    rel: 'alternate',
    type,
    title,
    href: toHref(site, path),
  });
  const { colon } = wordsFor(site.language);
  const feeds = (title: string, path: string, jsonPath?: string) => [
    link('application/rss+xml', `${title} (RSS)`, path),
    ...(jsonPath === undefined ? [] : [link('application/feed+json', `${title} (JSON Feed)`, jsonPath)]),
  ];
  return [
    ...(frame.feed ? feeds(`${site.name}${colon} ${frame.feed.title}`, frame.feed.path, frame.feed.jsonPath) : []),
    ...(frame.feed?.atomPath
      ? [link('application/atom+xml', `${site.name}${colon} ${frame.feed.title} (Atom)`, frame.feed.atomPath)]
      : []),
    ...feeds(site.name, feedPath(frontPath), jsonFeedPath(frontPath)),
    link('application/atom+xml', `${site.name} (Atom)`, atomPath),
    ...(article?.markdownPath === undefined ? [] : [link('text/markdown', article.title, article.markdownPath)]),
  ];
}

/** Labels the title of a sponsored or withdrawn story. The reason of a withdrawal becomes the description. */
function labelFrame(article: ArticleModel, site: Site): Frame {
  const title = labelledTitle(article, site);
  if (!article.isWithdrawn) return { ...article.frame, title };
  const { colon, correctionKinds, withdrawnReason } = wordsFor(site.language);
  const description = withdrawalOf(article.corrections)?.text ?? withdrawnReason;
  return { ...article.frame, title: `${correctionKinds.withdrawal}${colon} ${title}`, description };
}

/** Whether a page is the error page, which is served at addresses that are not its own. */
function isErrorPage({ frame }: DescribedPage): boolean {
  return frame.path.endsWith('.html');
}
