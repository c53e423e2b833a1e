import type { CorporationLeaf, NewsMediaOrganization, Organization, Person, QuantitativeValueLeaf } from 'schema-dts';
import type { CompanyIdentity, Policies } from '../domain/models/frame.ts';
import { icons } from '../domain/site/icons.ts';
import type { AuthorKind } from '../domain/edition/newsroom.ts';
import { toUrl, type Site } from '../domain/site/site.ts';

/** Whose page an author's page is. */
export interface Profile {
  readonly name: string;
  readonly path: string;
  readonly kind: AuthorKind;
}

/** The newsroom, wherever it is named: the same node on every page. */
export function describePublisher(site: Site, { corrections, ethics, principles, masthead, ownership }: Policies) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}#publisher`,
    name: site.publisher.name,
    url: site.url,
    logo: { '@type': 'ImageObject', url: toUrl(site, icons.large.path), width: pixels(512), height: pixels(512) },
    ...(corrections !== undefined && { correctionsPolicy: toUrl(site, corrections) }),
    ...(ethics !== undefined && { ethicsPolicy: toUrl(site, ethics) }),
    ...(principles !== undefined && { publishingPrinciples: toUrl(site, principles) }),
    ...(masthead !== undefined && { masthead: toUrl(site, masthead) }),
    ...(ownership !== undefined && { ownershipFundingInfo: toUrl(site, ownership) }),
  } as const satisfies NewsMediaOrganization;
}

/** A newsroom's desk signs as a whole; everybody else is a person. */
export function describeAuthor({ name, path, kind }: Profile, site: Site) {
  const url = toUrl(site, path);
  const common = { '@id': `${url}#author`, name, url };
  return kind === 'desk'
    ? ({ '@type': 'Organization', ...common } satisfies Organization)
    : ({ '@type': 'Person', ...common } satisfies Person);
}

/** `path` is that of its page here; `tickerSymbol` is the market's ISO 10383 code and the symbol: `XNAS AAPL`. */
export function describeCompany(
  { name, legalName, website, lei, isin, cik, tickerSymbols }: CompanyIdentity,
  path: string,
  site: Site,
) {
  const [first, ...others] = tickerSymbols;
  const url = toUrl(site, path);
  const identifiers = Object.entries({ ISIN: isin, CIK: cik }).flatMap(([propertyID, value]) =>
    value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value } as const],
  );
  return {
    '@type': 'Corporation',
    '@id': `${url}#company`,
    name,
    url,
    ...(legalName !== undefined && { legalName }),
    ...(website !== undefined && { sameAs: website }),
    ...(lei !== undefined && { leiCode: lei }),
    ...(identifiers.length > 0 && { identifier: identifiers }),
    ...(first !== undefined && { tickerSymbol: others.length > 0 ? tickerSymbols : first }),
  } satisfies CorporationLeaf;
}

/** `E37` is UN/CEFACT's code for a pixel. */
export function pixels(value: number) {
  return { '@type': 'QuantitativeValue', value, unitCode: 'E37' } as const satisfies QuantitativeValueLeaf;
}
