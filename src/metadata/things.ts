import type { NewsMediaOrganization, Organization, Person } from 'schema-dts';
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
