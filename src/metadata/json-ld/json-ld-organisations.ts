import type {
  CorporationLeaf,
  GovernmentOrganization,
  NewsMediaOrganization,
  Organization,
  Person,
  QuantitativeValueLeaf,
  Thing,
} from 'schema-dts';
import type { CompanyIdentity, Policies } from '../../domain/models/frame.ts';
import { icons } from '../../domain/site/icons.ts';
import type { Logo, Look } from '../../domain/site/look.ts';
import type { AuthorKind } from '../../domain/edition/newsroom.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';

/** Subject of an author's page. */
export interface Profile {
  readonly name: string;
  readonly path: string;
  readonly kind: AuthorKind;
  /** Path of the author's picture. */
  readonly portrait?: string | undefined;
}

/** Describes the newsroom, as the same node on every page. */
export function describePublisher(
  site: Site,
  { corrections, ethics, principles, masthead, ownership }: Policies,
  { logo }: Look,
) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}#publisher`,
    name: site.publisher.name,
    url: site.url,
    logo: describeLogo(site, logo),
    ...(site.profiles && site.profiles.length > 0 && { sameAs: site.profiles.map(({ url }) => url) }),
    ...(corrections !== undefined && { correctionsPolicy: toUrl(site, corrections) }),
    ...(ethics !== undefined && { ethicsPolicy: toUrl(site, ethics) }),
    ...(principles !== undefined && { publishingPrinciples: toUrl(site, principles) }),
    ...(masthead !== undefined && { masthead: toUrl(site, masthead) }),
    ...(ownership !== undefined && { ownershipFundingInfo: toUrl(site, ownership) }),
  } as const satisfies NewsMediaOrganization;
}

/** Describes the logo, or the largest of the icons. */
function describeLogo(site: Site, logo: Logo | undefined) {
  return {
    '@type': 'ImageObject',
    url: logo ? new URL(logo.light, site.url).href : toUrl(site, icons.large.path),
    width: pixels(logo?.width ?? 512),
    height: pixels(logo?.height ?? 512),
  } as const;
}

/** Describes an author: a desk is a part of the newsroom, every other author a person. */
export function describeAuthor({ name, path, kind, portrait }: Profile, site: Site) {
  const url = toUrl(site, path);
  const image = portrait === undefined ? {} : { image: toUrl(site, portrait) };
  const common = { '@id': `${url}#author`, name, url, ...image };
  return kind === 'desk'
    ? ({ '@type': 'Organization', ...common } satisfies Organization)
    : ({ '@type': 'Person', ...common } satisfies Person);
}

/**
 * Describes a company. `path` is the path of its page; `tickerSymbol` is the market's ISO 10383 code and the symbol:
 * `XNAS AAPL`.
 */
export function describeCompany(
  { name, kind = 'company', legalName, website, lei, isin, cik, tickerSymbols }: CompanyIdentity,
  path: string,
  site: Site,
) {
  const [first, ...others] = tickerSymbols;
  const url = toUrl(site, path);
  const identifiers = Object.entries({ ISIN: isin, CIK: cik }).flatMap(([propertyID, value]) =>
    value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value } as const],
  );
  const common = {
    '@id': `${url}#company`,
    name,
    url,
    ...(website !== undefined && { sameAs: URL.parse(website)?.href ?? website }),
    ...(identifiers.length > 0 && { identifier: identifiers }),
  };
  const organisation = {
    ...common,
    ...(legalName !== undefined && { legalName }),
    ...(lei !== undefined && { leiCode: lei }),
  };
  switch (kind) {
    case 'company':
    case 'fund':
    case 'private':
    case 'unit':
      return {
        '@type': 'Corporation',
        ...organisation,
        ...(first !== undefined && { tickerSymbol: others.length > 0 ? tickerSymbols : first }),
      } satisfies CorporationLeaf;
    case 'government':
      return { '@type': 'GovernmentOrganization', ...organisation } satisfies GovernmentOrganization;
    case 'central-bank':
    case 'organisation':
      return { '@type': 'Organization', ...organisation } satisfies Organization;
    // schema.org has no type for these.
    case 'index':
    case 'currency':
    case 'token':
    case 'commodity':
      return { '@type': 'Thing', ...common } satisfies Thing;
  }
}

/** Quantity of pixels; `E37` is UN/CEFACT's code for a pixel. */
export function pixels(value: number) {
  return { '@type': 'QuantitativeValue', value, unitCode: 'E37' } as const satisfies QuantitativeValueLeaf;
}
