import type { ArticleEntry } from '../article.ts';
import type { Company } from '../../registry/company.ts';
import { resolveMentions } from './resolve-mentions.ts';
import type { Article, Tag } from './resolved-article.ts';
import type { SettledMentions } from './settled-mentions.ts';
import { dayOf, type Instant, type IsoDay } from '../../instant.ts';
import { dayOfMoment, instantOf, latestInstant } from '../../moment.ts';
import type { Author, Section, TagDescription } from '../newsroom.ts';
import { articlePath } from '../../site/permalinks.ts';
import type { ReferenceProblem } from './problems.ts';
import type { Registry } from '../../registry/registry.ts';
import { isKnown } from './rejected-entry.ts';
import type { Site } from '../../site/site.ts';
import { checkInterests } from '../../trust/check-interests.ts';
import { checkAdvisedCompanies } from '../../trust/check-recommendations.ts';
import { withdrawalOf } from '../../trust/withdrawal.ts';

/** Everything that an article may refer to. `tags` is filled during resolution. */
export interface References {
  readonly site: Site;
  readonly registry: Registry;
  readonly now: Instant;
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly tags: Map<string, Tag>;
  readonly tagDescriptions: ReadonlyMap<string, TagDescription>;
  /** Returns the slug of a tag as written. */
  readonly tagOf: (written: string) => string;
  /** See `MentionReferences`. */
  readonly settledOf?: ((entry: ArticleEntry) => SettledMentions | undefined) | undefined;
}

/**
 * Resolves every reference of an article. References without a target are added to `problems`. An unknown section is
 * replaced by one of that name, so that the rest of the story can be checked in the same run.
 */
export function resolveArticle(entry: ArticleEntry, references: References, problems: ReferenceProblem[]): Article {
  const { site, sections } = references;
  const day = dayOfMoment(entry.published, site.timeZone);
  const section = sections.get(entry.section);
  if (!section && isKnown(entry, 'section'))
    problems.push({ entry, place: { path: ['section'] }, rule: 'unknown-section', value: entry.section });

  const authors = resolveAuthors(entry, references, problems);
  for (const [index, company] of entry.companies?.entries() ?? []) {
    if (company !== '' && !references.companies.has(company)) {
      problems.push({ entry, place: { path: ['companies', index] }, rule: 'unknown-company', value: company });
    }
  }
  for (const [index, { company }] of entry.disclosures.entries()) {
    if (company !== '' && !references.companies.has(company)) {
      const place = { path: ['disclosures', index, 'company'] };
      problems.push({ entry, place, rule: 'unknown-company', value: company });
    }
  }
  findFutureDates(entry, references, problems);
  const isUnexplained = entry.status === 'withdrawn' && withdrawalOf(entry.corrections) === undefined;
  if (isUnexplained && isKnown(entry, 'corrections')) {
    problems.push({ entry, place: { path: ['status'] }, rule: 'withdrawal-unexplained' });
  }
  const { companies, readings } = resolveMentions(entry, readingDay(entry, day), references, problems);
  const tags = resolveTags(entry, references);
  const described = tags.flatMap(({ slug }) => references.tagDescriptions.get(slug)?.topics ?? []);
  const topics = [...new Map([...(section?.topics ?? []), ...described].map((topic) => [topic.id, topic])).values()];
  const article: Article = {
    entry,
    path: articlePath(day, entry.slug),
    day,
    section: section ?? { id: entry.section, name: entry.section, description: '' },
    authors,
    tags,
    ...(topics.length > 0 && { topics }),
    companies,
    readings,
  };
  checkAdvisedCompanies(article, references.companies, problems);
  checkInterests(article, { companies: references.companies, noTradingDays: site.noTradingDays }, problems);
  return article;
}

/** The day at which symbols are read; undefined if it is unknown. */
function readingDay(entry: ArticleEntry, published: IsoDay): IsoDay | undefined {
  if (entry.asOf !== undefined) return entry.asOf;
  return isKnown(entry, 'asOf') && isKnown(entry, 'published') ? published : undefined;
}

/** Finds dates after today; for a scheduled story, after its publication. */
function findFutureDates(entry: ArticleEntry, { now, site }: References, problems: ReferenceProblem[]): void {
  if (!isKnown(entry, 'published')) return;
  const latest = latestInstant([entry.published], now);
  for (const [index, { date }] of entry.corrections.entries()) {
    if (instantOf(date) > latest) {
      problems.push({ entry, place: { path: ['corrections', index, 'date'] }, rule: 'correction-in-future' });
    }
  }
  if (entry.updated !== undefined && instantOf(entry.updated) > latest) {
    problems.push({ entry, place: { path: ['updated'] }, rule: 'update-in-future' });
  }
  for (const [index, { date }] of (entry.ratings ?? []).entries()) {
    if (instantOf(date) > latest) {
      problems.push({ entry, place: { path: ['ratings', index, 'date'] }, rule: 'rating-in-future' });
    }
  }
  const today = dayOf(latest, site.timeZone);
  // A source may be dated by its month or year alone, or in words, which are not compared.
  for (const [index, { date = '' }] of entry.sources.entries()) {
    if (/^\d{4}(?:-\d\d){0,2}$/.test(date) && date > today.slice(0, date.length)) {
      problems.push({ entry, place: { path: ['sources', index, 'date'] }, rule: 'source-in-future' });
    }
  }
  if (entry.asOf !== undefined && entry.asOf > today) {
    problems.push({ entry, place: { path: ['asOf'] }, rule: 'as-of-in-future' });
  }
}

function resolveAuthors(entry: ArticleEntry, { authors }: References, problems: ReferenceProblem[]): readonly Author[] {
  for (const [index, { author }] of entry.disclosures.entries()) {
    if (author !== '' && !authors.has(author)) {
      const place = { path: ['disclosures', index, 'author'] };
      problems.push({ entry, place, rule: 'unknown-author', value: author });
    }
  }
  return entry.authors.flatMap((id, index) => {
    const author = authors.get(id);
    if (!author && id !== '')
      problems.push({ entry, place: { path: ['authors', index] }, rule: 'unknown-author', value: id });
    return author ? [author] : [];
  });
}

/** Resolves tags. "AI" and "ai" are one, titled by the newsroom, or else as in the first article in file order. */
function resolveTags(entry: ArticleEntry, { tags, tagDescriptions, tagOf }: References): readonly Tag[] {
  const found = new Map<string, Tag>();
  for (const written of entry.tags) {
    if (written === '') continue;
    const slug = tagOf(written);
    const tag = tags.get(slug) ?? { slug, title: tagDescriptions.get(slug)?.title ?? written };
    tags.set(slug, tag);
    found.set(slug, tag);
  }
  return [...found.values()];
}
