import type { CompanyKind } from '../registry/company.ts';
import type { Edition } from '../edition/edition.ts';
import { hasAdvice, hasRegister } from '../trust/has-pages.ts';
import { policyKinds, type PolicyKind } from '../edition/newsroom.ts';
import type { PictureCrop } from './picture.ts';
import type { OutsideLink, SiteLink } from '../site/own/own-settings.ts';
import { feedPath, frontPath, jsonFeedPath, sectionPath, standingPath } from '../site/permalinks.ts';

export interface Link {
  readonly name: string;
  readonly path: string;
}

/** A link to a page of the site, or to another site. */
export type FurnitureLink = Link | OutsideLink;

/** A company in metadata. */
export interface CompanyIdentity {
  readonly name: string;
  readonly kind?: CompanyKind | undefined;
  readonly legalName?: string | undefined;
  readonly website?: string | undefined;
  readonly lei?: string | undefined;
  readonly isin?: string | undefined;
  readonly cik?: string | undefined;
  /** Current symbols in schema.org's form: `XNAS AAPL`. */
  readonly tickerSymbols: readonly string[];
}

/** Paths of the newsroom's policy pages: those with `policy`, or with usual names. */
export interface Policies {
  readonly corrections?: string | undefined;
  readonly ethics?: string | undefined;
  readonly principles?: string | undefined;
  readonly masthead?: string | undefined;
  readonly ownership?: string | undefined;
}

/** Slugs that make a standing page a policy page. */
const policySlugs = {
  corrections: ['corrections-policy', 'corrections'],
  ethics: ['ethics-policy', 'ethics'],
  principles: ['publishing-principles', 'principles', 'editorial-guidelines', 'editorial-policy'],
  masthead: ['masthead'],
  ownership: ['ownership', 'ownership-and-funding', 'funding'],
} as const satisfies Record<PolicyKind, readonly string[]>;

/** Metadata of a page and the furniture around it. Independent of the clock and of the newest article. */
export interface Frame {
  /** The page's own permalink. */
  readonly path: string;
  /** Title for the browser's tab and search results, without the site's name. */
  readonly title: string;
  readonly description: string;
  /** From the front page down to the page's parent. */
  readonly crumbs: readonly Link[];
  /** The page's own feed, in addition to the site's. */
  readonly feed?:
    | {
        readonly title: string;
        readonly path: string;
        readonly jsonPath?: string | undefined;
        readonly atomPath?: string | undefined;
      }
    | undefined;
  /** The company that the page is about, on the company's own page. */
  readonly company?: CompanyIdentity | undefined;
  readonly nav: readonly FurnitureLink[];
  readonly footer: readonly FurnitureLink[];
  readonly policies: Policies;
  /** Whether there is a page of disclosures, and one of recommendations. */
  readonly hasRegister?: boolean | undefined;
  readonly hasRecommendations?: boolean | undefined;
  /** The card for social networks: the page's own, or that of the site. Left out if it has none. */
  readonly card?: PictureCrop | undefined;
  /** Whether search engines must not index the page. */
  readonly isUnlisted?: boolean | undefined;
}

/**
 * What a page in `src/newsroom/pages/*.astro` is given: `frame.title` and `frame.description` as it exports them,
 * `frame.path`, `frame.crumbs`, and what the layout `Base` shows around it.
 */
export interface OwnPageProps {
  readonly frame: Frame;
}

export type Furniture = Pick<Frame, 'nav' | 'footer' | 'policies' | 'card' | 'hasRegister' | 'hasRecommendations'>;

/** Creates the links that are on every page: one object for the whole edition. */
export function createFurniture(edition: Edition, card?: PictureCrop): Furniture {
  return {
    nav: edition.site.navigation?.flatMap((link) => resolveLink(link, edition)) ?? edition.sections.map(linkToSection),
    footer: [
      ...edition.pages
        .filter((page) => page.footer !== undefined)
        .sort((left, right) => (left.footer ?? 0) - (right.footer ?? 0))
        .map(linkToPage),
      ...(edition.site.footerLinks ?? []).flatMap((link) => resolveLink(link, edition)),
    ],
    policies: findPolicies(edition),
    ...(card && { card }),
    ...(hasRegister(edition) && { hasRegister: true }),
    ...(hasAdvice(edition) && { hasRecommendations: true }),
  };
}

/** Links of the bar that the foot of a page has under no other heading. */
export function barLinksAtFoot({ nav, footer }: Pick<Frame, 'nav' | 'footer'>): Frame['nav'] {
  const targetOf = (link: FurnitureLink) => ('url' in link ? link.url : link.path);
  const others = new Set(footer.map(targetOf));
  return nav.filter((link) => !others.has(targetOf(link)));
}

/** Resolves a link of the settings; empty if its target does not exist, which is reported elsewhere. */
function resolveLink(link: SiteLink, { sections, pages }: Edition): readonly FurnitureLink[] {
  if ('url' in link) return [link];
  const found =
    'section' in link
      ? sections.filter(({ key }) => key.id === link.section).map(linkToSection)
      : pages.filter(({ slug }) => slug === link.page).map(linkToPage);
  return found.map(({ name, path }) => ({ name: link.name ?? name, path }));
}

function linkToSection({ key }: Edition['sections'][number]): Link {
  return { name: key.name, path: sectionPath(key.id) };
}

function linkToPage({ title, slug }: Edition['pages'][number]): Link {
  return { name: title, path: standingPath(slug) };
}

/** The first crumb of every page except the front page; templates replace its name. */
export const frontCrumb: Link = { name: 'Front page', path: frontPath };

export function feedOf(title: string, indexPath: string, hasJson = true): NonNullable<Frame['feed']> {
  return { title, path: feedPath(indexPath), ...(hasJson && { jsonPath: jsonFeedPath(indexPath) }) };
}

function findPolicies({ pages }: Edition): Policies {
  return Object.fromEntries(
    policyKinds.flatMap((kind) => {
      const names: readonly string[] = policySlugs[kind];
      const named = names.flatMap(
        (name) => pages.find(({ slug, policy }) => slug === name && policy === undefined) ?? [],
      );
      const [page] = [...pages.filter(({ policy }) => policy === kind), ...named];
      return page ? [[kind, standingPath(page.slug)]] : [];
    }),
  );
}
