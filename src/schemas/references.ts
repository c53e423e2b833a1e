import type { Reference } from '../content/fields/field-notes.ts';
import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Newsroom } from '../domain/edition/newsroom.ts';
import { compareText } from '../domain/order.ts';

/** Values that fields may refer to. If `isStrict`, other values are errors; otherwise they are allowed. */
export type References = Readonly<Record<Reference, { readonly known: readonly string[]; readonly isStrict: boolean }>>;

/** Most companies to list, since longer lists are of no use; `npm run check` checks ids in any case. */
const mostCompanies = 5_000;

/** @param entries articles whose ids and tags are offered. */
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
