import type { z } from 'astro/zod';
import type { Company, Listing } from '../../domain/registry/company.ts';
import type { Exchange } from '../../domain/registry/exchange.ts';
import type { Author, Newsroom, Section, StandingPage, TagDescription } from '../../domain/edition/newsroom.ts';
import type { RegistryProblem } from '../../domain/registry/checks/registry-problem.ts';
import { tagSlug } from '../../domain/language/tag-slug.ts';
import { site } from '../../newsroom/site.ts';
import type { NewsroomEntry } from './newsroom-files.ts';
import type { companySchema } from './company-schema.ts';
import type { authorSchema, exchangeSchema, sectionSchema, tagSchema } from './newsroom-schemas.ts';

/** A standing page. */
export interface PageEntry {
  /** Left out if it has errors. */
  readonly value?: StandingPage | undefined;
  /** The parts that other files refer to: its address, its headings and its links. */
  readonly mended: StandingPage;
}

/** All entries of a newsroom's files, including those with errors. */
export interface NewsroomParts {
  readonly sections: readonly NewsroomEntry<z.output<typeof sectionSchema>>[];
  readonly authors: readonly NewsroomEntry<z.output<typeof authorSchema>>[];
  readonly tags: readonly NewsroomEntry<z.output<typeof tagSchema>>[];
  readonly exchanges: readonly NewsroomEntry<z.output<typeof exchangeSchema>>[];
  readonly companies: readonly NewsroomEntry<z.output<typeof companySchema>>[];
  readonly pages: readonly PageEntry[];
}

/** Returns the newsroom without entries that have errors. */
export function takeSound(parts: NewsroomParts): Newsroom {
  return {
    sections: sound(parts.sections),
    authors: sound(parts.authors),
    tags: sound(parts.tags).map(describeTag),
    exchanges: sound(parts.exchanges),
    companies: sound(parts.companies),
    pages: parts.pages.flatMap(({ value }) => value ?? []),
  };
}

function describeTag(tag: Omit<TagDescription, 'writings'>): TagDescription {
  const { title, synonyms } = tag;
  return {
    ...tag,
    synonyms: synonyms.map((synonym) => tagSlug(synonym, site.language)),
    writings: [...(title === undefined ? [] : [title]), ...synonyms],
  };
}

function sound<Value extends object>(entries: readonly NewsroomEntry<Value>[]): readonly ({ id: string } & Value)[] {
  return entries.flatMap(({ id, value }) => (value ? [{ id, ...value }] : []));
}

/**
 * Returns a newsroom for checking articles, in which entries with errors are completed, so that these cause no findings
 * in articles. It is never published.
 *
 * @param problems of exchanges and companies that have no other errors.
 */
export function mendNewsroom(parts: NewsroomParts, problems: readonly RegistryProblem[]): Newsroom {
  return {
    sections: parts.sections.map(({ id, value, rest }): Section => {
      return { id, ...(value ?? { name: rest?.name ?? id, description: '' }) };
    }),
    authors: parts.authors.map(({ id, value, rest }): Author => {
      const { name = id, kind = 'person', portrait } = rest ?? {};
      return { id, ...(value ?? { name, kind, ...(portrait !== undefined && { portrait }) }) };
    }),
    tags: parts.tags.map(({ id, value, rest }): TagDescription => {
      return describeTag({ id, ...(value ?? { title: rest?.title, synonyms: present(rest?.synonyms) }) });
    }),
    exchanges: mendExchanges(parts.exchanges),
    companies: parts.companies.map((entry) => mendCompany(entry, problems)),
    pages: parts.pages.map(({ mended }) => mended),
  };
}

/** Completes the exchanges alone. An entry with errors keeps its codes, so that tickers can be read. */
export function mendExchanges(entries: NewsroomParts['exchanges']): readonly Exchange[] {
  return entries.map(({ id, value, rest }) => {
    if (value) return { id, ...value };
    return {
      id,
      name: rest?.name ?? id,
      shortName: rest?.shortName ?? id,
      mic: rest?.mic ?? '',
      aliases: present(rest?.aliases),
      country: rest?.country ?? '',
      timeZone: rest?.timeZone ?? 'UTC',
      symbols: rest?.symbols ?? '[A-Z0-9]{1,6}(?:[.-][A-Z0-9]{1,3})?',
      classSeparator: rest?.classSeparator,
      padDigits: rest?.padDigits,
    };
  });
}

/** Companies with errors, as far as they can be read: without listings if one of these has an error itself. */
export function readableParts(companies: NewsroomParts['companies']): readonly Company[] {
  return companies.flatMap((entry) => {
    if (entry.value || !entry.rest) return [];
    const { isin, lei, cik, listings = [] } = entry.rest;
    const mended = mendCompany(entry, []);
    const areWhole = listings.every((listing) => listing?.exchange !== undefined && listing.symbol !== undefined);
    return [{ ...mended, isin, lei, cik, listings: areWhole ? mended.listings : [] }];
  });
}

function mendCompany(
  { id, value, rest }: NewsroomParts['companies'][number],
  problems: readonly RegistryProblem[],
): Company {
  const wrong = new Set(
    problems.flatMap(({ companyId, path: [field, index] }) =>
      companyId === id && field === 'listings' ? [index] : [],
    ),
  );
  if (value && wrong.size === 0) return { id, ...value };
  const listings = (rest?.listings ?? []).flatMap((listing, index): readonly Listing[] => {
    if (listing?.exchange === undefined || listing.symbol === undefined) return [];
    const { exchange, symbol, from, until, since } = listing;
    // Listings with a wrong period are valid on all days, so that articles may name the company.
    const always = { exchange, symbol, since: firstDayOfAll };
    return [wrong.has(index) ? always : { ...always, ...(since && { since }), from, until }];
  });
  return {
    id,
    name: rest?.name ?? id,
    kind: rest?.kind ?? 'company',
    formerNames: present(rest?.formerNames).flatMap(({ name, until }) => (name === undefined ? [] : [{ name, until }])),
    aliases: present(rest?.aliases),
    parent: rest?.parent,
    listings,
  };
}

const firstDayOfAll = '0001-01-01';

function present<Value>(values: readonly (Value | undefined)[] = []): readonly Value[] {
  return values.filter((value) => value !== undefined);
}
