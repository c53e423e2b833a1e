import type { BreadcrumbList, Graph, Thing, WebSite } from 'schema-dts';
import type { ArticleModel } from '../../domain/models/article.ts';
import type { Frame } from '../../domain/models/frame.ts';
import { defaultLook, type Look } from '../../domain/site/look.ts';
import { frontPath, searchPath } from '../../domain/site/permalinks.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { describeArticle } from './json-ld-article.ts';
import { describeAuthor, describeCompany, describePublisher, type Profile } from './json-ld-organisations.ts';

export interface DescribedPage {
  readonly frame: Frame;
  readonly article?: ArticleModel | undefined;
  /** The author of an author's page. */
  readonly profile?: Profile | undefined;
}

/** Makes the JSON-LD graph of a page; undefined if there is nothing to describe. */
export function createJsonLd(page: DescribedPage, site: Site, look: Look = defaultLook): Graph | undefined {
  const { frame, article } = page;
  const things = [
    ...describePage(page, site, look),
    ...(article && !article.isWithdrawn ? [describeArticle(article, site, look)] : []),
    ...(frame.crumbs.length > 0 && !frame.isUnlisted ? [describeCrumbs(frame, site)] : []),
  ];
  return things.length > 0 ? { '@context': 'https://schema.org', '@graph': things } : undefined;
}

/**
 * Writes JSON for a `<script>`, with every `<` escaped, so that no headline can close the element or open a comment in
 * it.
 */
export function escapeForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function describePage({ frame, article, profile }: DescribedPage, site: Site, look: Look): readonly Thing[] {
  if (frame.path === frontPath) return [describeSite(frame, site, look)];
  if (article || frame.isUnlisted) return [];
  const common = {
    '@id': toUrl(site, frame.path),
    url: toUrl(site, frame.path),
    name: frame.title,
    description: frame.description,
    inLanguage: site.language,
    isPartOf: { '@id': siteIdentity(site) },
  };
  if (profile) return [{ '@type': 'ProfilePage', ...common, mainEntity: describeAuthor(profile, site) }];
  if (frame.company) {
    return [{ '@type': 'CollectionPage', ...common, mainEntity: describeCompany(frame.company, frame.path, site) }];
  }
  return [{ '@type': frame.feed ? 'CollectionPage' : 'WebPage', ...common }];
}

function describeSite({ policies }: Frame, site: Site, look: Look): WebSite {
  return {
    '@type': 'WebSite',
    '@id': siteIdentity(site),
    url: site.url,
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    potentialAction: describeSearch(site),
    publisher: {
      ...describePublisher(site, policies, look),
      slogan: site.tagline,
      contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', email: site.publisher.email },
    },
  };
}

/** Describes the search as Google documents it; schema.org's types have no `query-input`. */
function describeSearch(site: Site) {
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${toUrl(site, searchPath)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const;
}

function siteIdentity(site: Site): string {
  return `${site.url}#website`;
}

/** Describes the visible breadcrumbs, from the front page to this page. */
function describeCrumbs({ crumbs, path, title }: Frame, site: Site): BreadcrumbList {
  const trail = [...crumbs, { name: title, path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.path === frontPath ? site.name : crumb.name,
      item: toUrl(site, crumb.path),
    })),
  };
}
