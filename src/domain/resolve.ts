import type { ArticleEntry, Mention } from './article.ts';
import type { Company } from './company.ts';
import type { Article, CompanyMention, Tag } from './resolved-article.ts';
import { dayOf, type Instant, type IsoDay } from './instant.ts';
import { dayOfMoment, instantOf, latestInstant } from './moment.ts';
import { findMisnaming } from './misnamed.ts';
import { findMeantTicker } from './near-miss.ts';
import type { Author, Section, TagDescription } from './newsroom.ts';
import { articlePath } from './permalinks.ts';
import type { Place, ReferenceProblem } from './problems.ts';
import { resolveCashtag, resolveTicker, type Registry } from './registry.ts';
import type { Site } from './site.ts';
import type { Ticker } from './ticker.ts';

/** All that an article may refer to. `tags` is filled as tags are met. */
export interface References {
  readonly site: Site;
  readonly registry: Registry;
  readonly now: Instant;
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly tags: Map<string, Tag>;
  readonly tagDescriptions: ReadonlyMap<string, TagDescription>;
  /** The slug of a tag as it is written. */
  readonly tagOf: (written: string) => string;
}

/**
 * Follows every reference of an article. What leads nowhere is added to `problems`; without a section the
 * article cannot stand anywhere, and there is no result.
 */
export function resolveArticle(
  entry: ArticleEntry,
  references: References,
  problems: ReferenceProblem[],
): Article | undefined {
  const { site, sections } = references;
  const day = dayOfMoment(entry.published, site.timeZone);
  const section = sections.get(entry.section);
  if (!section) problems.push({ entry, place: { path: ['section'] }, rule: 'unknown-section', value: entry.section });

  const authors = resolveAuthors(entry, references, problems);
  for (const [index, { company }] of entry.disclosures.entries()) {
    if (!references.companies.has(company)) {
      const place = { path: ['disclosures', index, 'company'] };
      problems.push({ entry, place, rule: 'unknown-company', value: company });
    }
  }
  findFutureDates(entry, references, problems);
  const { companies, cashtags } = resolveMentions(entry, entry.asOf ?? day, references, problems);
  if (!section) return undefined;
  return {
    entry,
    path: articlePath(day, entry.slug),
    day,
    section,
    authors,
    tags: resolveTags(entry, references),
    companies,
    cashtags,
  };
}

/** What is dated later than today cannot have happened; of a story that waits, later than its publication. */
function findFutureDates(entry: ArticleEntry, { now, site }: References, problems: ReferenceProblem[]): void {
  const latest = latestInstant([entry.published], now);
  for (const [index, { date }] of entry.corrections.entries()) {
    if (instantOf(date) > latest) {
      problems.push({ entry, place: { path: ['corrections', index, 'date'] }, rule: 'correction-in-future' });
    }
  }
  if (entry.updated !== undefined && instantOf(entry.updated) > latest) {
    problems.push({ entry, place: { path: ['updated'] }, rule: 'update-in-future' });
  }
  if (entry.asOf !== undefined && entry.asOf > dayOf(latest, site.timeZone)) {
    problems.push({ entry, place: { path: ['asOf'] }, rule: 'as-of-in-future' });
  }
}

function resolveAuthors(entry: ArticleEntry, { authors }: References, problems: ReferenceProblem[]): readonly Author[] {
  for (const [index, { author }] of entry.disclosures.entries()) {
    if (!authors.has(author)) {
      const place = { path: ['disclosures', index, 'author'] };
      problems.push({ entry, place, rule: 'unknown-author', value: author });
    }
  }
  return entry.authors.flatMap((id, index) => {
    const author = authors.get(id);
    if (!author) problems.push({ entry, place: { path: ['authors', index] }, rule: 'unknown-author', value: id });
    return author ? [author] : [];
  });
}

/** "AI" and "ai" are one tag. Its title is the newsroom's, or else the words of the first article in file order. */
function resolveTags(entry: ArticleEntry, { tags, tagDescriptions, tagOf }: References): readonly Tag[] {
  const found = new Map<string, Tag>();
  for (const written of entry.tags) {
    const slug = tagOf(written);
    const tag = tags.get(slug) ?? { slug, title: tagDescriptions.get(slug)?.title ?? written };
    tags.set(slug, tag);
    found.set(slug, tag);
  }
  return [...found.values()];
}

function resolveMentions(
  entry: ArticleEntry,
  day: IsoDay,
  { registry, site }: References,
  problems: ReferenceProblem[],
): { readonly companies: readonly CompanyMention[]; readonly cashtags: ReadonlyMap<string, Ticker> } {
  const mentions = new Map<string, { company?: Company; tickers: Ticker[]; isSubject: boolean }>();
  const note = (ticker: Ticker, company: Company | undefined, isSubject: boolean) => {
    const key = company?.id ?? ticker;
    const mention = mentions.get(key);
    if (!mention) mentions.set(key, { ...(company && { company }), tickers: [ticker], isSubject });
    else if (!mention.tickers.includes(ticker)) mention.tickers.push(ticker);
  };
  const follow = (ticker: Ticker, place: Place, isSubject: boolean) => {
    const resolution = resolveTicker(registry, ticker, day);
    if (resolution.kind === 'held') {
      note(ticker, resolution.company, isSubject);
      return;
    }
    if (resolution.kind === 'not-then') {
      problems.push({ entry, place, rule: 'ticker-not-listed', ticker, day, lifetimes: resolution.lifetimes });
      return;
    }
    const severity = site.unregisteredTickers === 'error' ? 'error' : 'warning';
    problems.push({ entry, place, rule: 'ticker-unregistered', ticker, day, severity });
    note(ticker, undefined, isSubject);
  };

  const cashtags = new Map<string, Ticker>();
  const told = new Set<string>();
  for (const [index, ticker] of entry.tickers.entries()) follow(ticker, { path: ['tickers', index] }, true);
  for (const mention of entry.body.mentions) {
    const place = { line: mention.line };
    if (mention.kind === 'ticker') follow(mention.ticker, place, false);
    else if (mention.kind === 'ambiguous')
      problems.push({ entry, place, rule: 'exchange-ambiguous', ...pick(mention) });
    else {
      const { symbol } = mention;
      const resolution = resolveCashtag(registry, symbol, day);
      if (resolution.kind === 'held') {
        cashtags.set(symbol, resolution.ticker);
        note(resolution.ticker, resolution.company, false);
      } else if (resolution.kind === 'unknown') problems.push({ entry, place, rule: 'cashtag-unknown', symbol, day });
      else problems.push({ entry, place, rule: 'cashtag-ambiguous', symbol, tickers: resolution.tickers });
    }
  }
  for (const naming of entry.body.namings ?? []) {
    const misnaming = findMisnaming(naming, day, registry);
    if (misnaming) problems.push({ entry, place: { line: naming.line }, rule: 'company-misnamed', ...misnaming });
  }
  for (const nearMiss of entry.body.nearMisses ?? []) {
    const meant = findMeantTicker(nearMiss, day, registry);
    // Once a story: a company that it names rightly, too, or was told of already, loses nothing.
    if (!meant || mentions.has(meant.company.id) || told.has(meant.company.id)) continue;
    told.add(meant.company.id);
    problems.push({ entry, place: { line: nearMiss.line }, rule: 'ticker-unread', nearMiss, ...meant });
  }
  return { companies: [...mentions.values()], cashtags };
}

function pick({ alias, exchanges, symbol }: Extract<Mention, { kind: 'ambiguous' }>) {
  return { alias, exchanges, symbol };
}
