import type { Disclosure } from '../../edition/article.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Moment } from '../../moment.ts';
import { authorPath, registerPath } from '../../site/permalinks.ts';
import { hasRegister } from '../../trust/has-pages.ts';
import type { ModelContext } from '../context.ts';
import type { Frame, Link } from '../frame.ts';
import type { Page, Pager } from '../list.ts';
import { holdingsOf, type HoldingModel } from './holdings.ts';
import { ledgerPages } from './ledger-pages.ts';

/** A disclosure with its story. */
export interface RegisteredDisclosure extends Omit<Disclosure, 'author' | 'company'> {
  readonly author: string;
  readonly company: string;
  /** Path of the story's page. */
  readonly path: string;
  readonly title: string;
  readonly published: Moment;
}

/** `/disclosures/register/`, or an older page of it. */
export interface RegisterModel {
  readonly frame: Frame;
  /** Holdings by author; left out on older pages, and if the newsroom shows none. */
  readonly holders?: readonly { readonly author: Link; readonly holdings: readonly HoldingModel[] }[] | undefined;
  /** Newest story first. */
  readonly disclosures: readonly RegisteredDisclosure[];
  readonly pager: Pager;
}

/** Pages of the register; empty without holdings and disclosures. */
export function registerPages(context: ModelContext): readonly Page<RegisterModel>[] {
  const { edition, words } = context;
  if (!hasRegister(edition)) return [];
  const { site, authors } = edition;
  const holders = authors
    .map(({ key }) => ({ author: { name: key.name, path: authorPath(key.id) }, holdings: holdingsOf(key, context) }))
    .filter(({ holdings }) => holdings.length > 0);
  return ledgerPages(
    {
      path: registerPath,
      title: words.trust.register,
      description: words.trust.describeRegister(site.name),
      entries: listDisclosures(edition),
      create: (frame, disclosures, pager): RegisterModel => ({
        frame,
        ...(site.declaresHoldings && pager.number === undefined && { holders }),
        disclosures,
        pager,
      }),
    },
    context,
  );
}

function listDisclosures({ articles, authors, registry }: Edition): readonly RegisteredDisclosure[] {
  const names = new Map(authors.map(({ key }) => [key.id, key.name]));
  return articles.flatMap(({ entry, path }) =>
    entry.disclosures.map((disclosure) => ({
      ...disclosure,
      author: names.get(disclosure.author) ?? disclosure.author,
      company: registry.companies.get(disclosure.company)?.name ?? disclosure.company,
      path,
      title: entry.title,
      published: entry.published,
    })),
  );
}
