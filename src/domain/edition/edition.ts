import type { ArticleEntry } from './article.ts';
import { createDirectory, type Directory } from './directory.ts';
import { dayOf, type Instant, type IsoDay } from '../instant.ts';
import { instantOf } from '../moment.ts';
import type { Author, Newsroom, Section, StandingPage } from './newsroom.ts';
import { chooseFront, type ChosenFront, type FrontProblem } from './front-plan.ts';
import { memoiseLast } from '../memoise.ts';
import { compareText } from '../order.ts';
import { monthPath, yearPath } from '../site/permalinks.ts';
import { findCollisions, type ReferenceProblem } from './resolve/problems.ts';
import type { ListingReference } from '../reference/listing-reference.ts';
import { createRegistry, type Registry } from '../registry/registry.ts';
import { resolveArticle } from './resolve/resolve.ts';
import type { Article, Tag } from './resolve/resolved-article.ts';
import type { SettledMentions } from './resolve/settled-mentions.ts';
import { findSharedTagAddresses } from './tags/shared-tag-addresses.ts';
import { findSimilarTags } from './tags/similar-tags.ts';
import type { Site } from '../site/site.ts';
import { findUnstatedChanges } from '../trust/check-recommendations.ts';
import { createTagReader } from '../language/tag-slug.ts';
import { groupTranslations, type Translations } from './translations.ts';
import { isPublic } from './visibility.ts';

/** Articles under one heading, newest first. */
export interface Index<Key> {
  readonly key: Key;
  readonly articles: readonly Article[];
}

/** The whole site, resolved at one instant. Contains public articles only. */
export interface Edition {
  readonly site: Site;
  readonly now: Instant;
  /** Public and not withdrawn, newest first. */
  readonly articles: readonly Article[];
  /** Withdrawn articles keep their pages and are in no list. */
  readonly withdrawn: readonly Article[];
  readonly sections: readonly Index<Section>[];
  readonly tags: ReadonlyMap<string, Index<Tag> & { readonly description?: string | undefined }>;
  /** Authors with public articles; the list of one with only withdrawn articles is empty. */
  readonly authors: readonly Index<Author>[];
  /** By `/2014/10/`, newest month first; the list of a month with only withdrawn articles is empty. */
  readonly months: ReadonlyMap<string, Index<IsoDay>>;
  /** By `/2014/`, like `months`. */
  readonly years: ReadonlyMap<string, Index<IsoDay>>;
  /** Companies and symbols that public articles name. */
  readonly directory: Directory;
  readonly registry: Registry;
  readonly pages: readonly StandingPage[];
  readonly translations: Translations;
  /** The editor's choices for the front page; without them it shows the newest stories. */
  readonly front: ChosenFront;
}

interface EditionContent {
  readonly site: Site;
  readonly newsroom: Newsroom;
  readonly entries: readonly ArticleEntry[];
  /** Names symbols that no company file has; without it they have no names. */
  readonly reference?: ListingReference | undefined;
  /** See `MentionReferences`. */
  readonly settledOf?: ((entry: ArticleEntry) => SettledMentions | undefined) | undefined;
}

/**
 * Resolves a site at an instant. Every article is checked, including drafts and scheduled ones; the edition itself
 * contains only what readers may see. It must not be published if there is a problem of severity `error`.
 */
export function createEdition(
  { site, newsroom, entries, reference, settledOf }: EditionContent,
  now: Instant,
): {
  readonly edition: Edition;
  readonly problems: readonly ReferenceProblem[];
  readonly frontProblems: readonly FrontProblem[];
} {
  const registry = registryOf(newsroom.exchanges, newsroom.companies, reference);
  const problems: ReferenceProblem[] = [];
  const tagDescriptions = indexTagDescriptions(newsroom);
  const tagOf = createTagReader(tagDescriptions, site.language);
  const authors = site.declaresHoldings ? newsroom.authors : newsroom.authors.map(withoutHoldings);
  const references = {
    site,
    registry,
    now,
    sections: indexById(newsroom.sections),
    authors: indexById(authors),
    companies: indexById(newsroom.companies),
    tags: new Map<string, Tag>(),
    tagDescriptions,
    tagOf,
    settledOf,
  };
  const inFileOrder = entries.toSorted((left, right) => compareText(left.file, right.file));
  const resolved = inFileOrder.map((entry) => {
    // An article that is not public must not affect the spelling of tags.
    const tags = isPublic(entry, now) ? references.tags : new Map<string, Tag>();
    return resolveArticle(entry, { ...references, tags }, problems);
  });
  problems.push(...findCollisions(resolved, newsroom));
  problems.push(...findUnstatedChanges(resolved, site.timeZone));
  problems.push(...findSharedTagAddresses(resolved, tagDescriptions, tagOf, site.language));
  const isShown = (article: Article) => isPublic(article.entry, now) && isListed(article);
  const translations = groupTranslations(resolved, site.language, isShown, problems);

  const visible = resolved.filter(({ entry }) => isPublic(entry, now)).sort(newestFirst);
  const articles = visible.filter(isListed);
  const tags = groupBy(articles, ({ tags }) => tags.map((tag) => [tag.slug, tag]));
  problems.push(...findSimilarTags([...tags.values()], tagDescriptions, tagOf, site.language));
  const sectionIds = newsroom.sections.map(({ id }) => id);
  const chosen = chooseFront(newsroom.front, resolved, sectionIds, { now, url: site.url });
  const edition: Edition = {
    site,
    now,
    articles,
    withdrawn: visible.filter((article) => !isListed(article)),
    sections: indexAll(newsroom.sections, articles, ({ section }) => [section.id]),
    authors: indexAuthors(authors, visible),
    tags: new Map(
      [...tags]
        .sort(([left], [right]) => compareText(left, right))
        .map(([slug, index]) => [slug, { ...index, description: tagDescriptions.get(slug)?.description }]),
    ),
    months: withoutWithdrawn(groupBy(visible, ({ day }) => [[monthPath(day), day]])),
    years: withoutWithdrawn(groupBy(visible, ({ day }) => [[yearPath(day), day]])),
    directory: createDirectory(articles, registry, dayOf(now, site.timeZone)),
    registry,
    pages: newsroom.pages,
    translations,
    front: chosen.front,
  };
  return { edition, problems, frontProblems: chosen.problems };
}

/** Memoised per newsroom, which also keeps the resolved mentions of articles. */
const registryOf = memoiseLast(createRegistry);

/** Removes an author's holdings, which are private unless the newsroom shows them. */
function withoutHoldings({ holdings: _, ...author }: Author): Author {
  return author;
}

/** Compares articles, newest first; ties are broken by slug, then file, so the order never depends on the disk. */
export function newestFirst(left: Article, right: Article): number {
  return (
    instantOf(right.entry.published) - instantOf(left.entry.published) ||
    compareText(left.entry.slug, right.entry.slug) ||
    compareText(left.entry.file, right.entry.file)
  );
}

/** Whether an article is in lists. A withdrawn one keeps its page, and the pages of its author and month. */
function isListed({ entry }: Article): boolean {
  return entry.status !== 'withdrawn';
}

function withoutWithdrawn<Key>(groups: ReadonlyMap<string, Index<Key>>): ReadonlyMap<string, Index<Key>> {
  return new Map([...groups].map(([name, { key, articles }]) => [name, { key, articles: articles.filter(isListed) }]));
}

function indexTagDescriptions(newsroom: Newsroom) {
  return new Map(newsroom.tags.flatMap((tag) => [tag.id, ...tag.synonyms].map((slug) => [slug, tag] as const)));
}

function indexById<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** @param visible public articles, including withdrawn ones, which keep their authors' pages. */
function indexAuthors(authors: readonly Author[], visible: readonly Article[]): readonly Index<Author>[] {
  const idsOf = (article: Article) => article.authors.map(({ id }) => id);
  const writers = new Set(visible.flatMap(idsOf));
  return indexAll(
    authors.filter(({ id }) => writers.has(id)),
    visible.filter(isListed),
    idsOf,
  );
}

function indexAll<Key extends { readonly id: string }>(
  keys: readonly Key[],
  articles: readonly Article[],
  idsOf: (article: Article) => readonly string[],
): readonly Index<Key>[] {
  const lists = new Map<string, Article[]>(keys.map((key) => [key.id, []]));
  for (const article of articles) for (const id of idsOf(article)) lists.get(id)?.push(article);
  return keys.map((key) => ({ key, articles: lists.get(key.id) ?? [] }));
}

function groupBy<Key>(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly (readonly [string, Key])[],
): Map<string, Index<Key>> {
  const groups = new Map<string, { key: Key; articles: Article[] }>();
  for (const article of articles) {
    for (const [name, key] of keysOf(article)) {
      const group = groups.get(name);
      if (group) group.articles.push(article);
      else groups.set(name, { key, articles: [article] });
    }
  }
  return groups;
}
