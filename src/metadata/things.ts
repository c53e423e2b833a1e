import type { CorporationLeaf, NewsMediaOrganization, Organization, Person } from 'schema-dts';
import type { CompanyIdentity } from '../domain/models/frame.ts';
import { icons } from '../domain/icons.ts';
import type { AuthorKind } from '../domain/newsroom.ts';
import { toUrl, type Site } from '../domain/site.ts';

/** Whose page an author's page is. */
export interface Profile {
  readonly name: string;
  readonly path: string;
  readonly kind: AuthorKind;
}

/** The newsroom, wherever it is named: the same node on every page. */
export function describePublisher(site: Site) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}#publisher`,
    name: site.publisher.name,
    url: site.url,
    logo: { '@type': 'ImageObject', url: toUrl(site, icons.large.path), width: '512', height: '512' },
  } as const satisfies NewsMediaOrganization;
}

/** A newsroom's desk signs as a whole; everybody else is a person. */
export function describeAuthor({ name, path, kind }: Profile, site: Site) {
  const common = { name, url: toUrl(site, path) };
  return kind === 'desk'
    ? ({ '@type': 'Organization', ...common } satisfies Organization)
    : ({ '@type': 'Person', ...common } satisfies Person);
}

/** `path` is that of its page here; `tickerSymbol` is the market's ISO 10383 code and the symbol: `XNAS AAPL`. */
export function describeCompany(
  { name, legalName, website, tickerSymbols }: CompanyIdentity,
  path: string,
  site: Site,
) {
  const [first, ...others] = tickerSymbols;
  return {
    '@type': 'Corporation',
    name,
    url: toUrl(site, path),
    ...(legalName !== undefined && { legalName }),
    ...(website !== undefined && { sameAs: website }),
    ...(first !== undefined && { tickerSymbol: others.length > 0 ? tickerSymbols : first }),
  } satisfies CorporationLeaf;
}
