import type { Reference } from '../content/fields/field-notes.ts';
import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Newsroom } from '../domain/edition/newsroom.ts';
import { compareText } from '../domain/order.ts';

/** What fields may name. `strict`: anything else is an error; otherwise other words are right, too. */
export type References = Readonly<Record<Reference, { readonly known: readonly string[]; readonly isStrict: boolean }>>;

/** More companies than this are no list that a person reads; ids are still checked by `npm run check`. */
const mostCompanies = 5_000;

/** @param entries articles of which ids and tags are offered. */
export function referencesOf(newsroom: Newsroom, entries: readonly Pick<ArticleEntry, 'id' | 'tags'>[]): References {
  const idsOf = (things: readonly { readonly id: string }[]) => unique(things.map(({ id }) => id));
  const companies = idsOf(newsroom.companies);
  return {
    sections: { known: unique(newsroom.sections.map(({ id }) => id)), isStrict: newsroom.sections.length > 0 },
    authors: { known: idsOf(newsroom.authors), isStrict: newsroom.authors.length > 0 },
    companies: { known: companies, isStrict: companies.length > 0 && companies.length <= mostCompanies },
    exchanges: { known: idsOf(newsroom.exchanges), isStrict: false },
    tags: {
      known: unique([...newsroom.tags.map(({ id, title }) => title ?? id), ...entries.flatMap(({ tags }) => tags)]),
      isStrict: false,
    },
    stories: { known: idsOf(entries), isStrict: false },
    industries: { known: unique(newsroom.companies.flatMap(({ industry }) => industry ?? [])), isStrict: false },
  };
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort(compareText);
}
