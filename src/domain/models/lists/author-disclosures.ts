import type { Disclosure } from '../../edition/article.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import type { ModelContext } from '../context.ts';
import type { Link } from '../frame.ts';
import type { Moment } from '../../moment.ts';

/** An interest of an author, from the newest story that discloses it. */
export interface AuthorDisclosure {
  readonly company: string;
  /** Left out while the company has no page. */
  readonly companyPath?: string | undefined;
  readonly position: Disclosure['position'];
  readonly note?: string | undefined;
  readonly story: Link;
  readonly published: Moment;
}

/** Lists each position in each company once, newest first. */
export function listDisclosures(
  author: string,
  articles: readonly Article[],
  { edition }: ModelContext,
): readonly AuthorDisclosure[] {
  const found = new Map<string, AuthorDisclosure>();
  for (const { entry, path } of articles) {
    for (const { author: owner, company, position, note } of entry.disclosures) {
      const name = `${company} ${position}`;
      if (owner !== author || found.has(name)) continue;
      found.set(name, {
        company: edition.registry.companies.get(company)?.name ?? company,
        companyPath: edition.directory.byCompany.get(company)?.path,
        position,
        note,
        story: { name: entry.title, path },
        published: entry.published,
      });
    }
  }
  return [...found.values()];
}
