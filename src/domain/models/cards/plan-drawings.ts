import { findEntry, nameOf } from '../../edition/directory.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import { formatsFor } from '../../language/format.ts';
import { wordsFor } from '../../language/words/words-for.ts';
import type { CardShare, Site } from '../../site/site.ts';
import type { DrawnChart, Drawing, SiteCard, StoryCard } from './drawing.ts';

/** A picture to draw for the site or for a story. */
export interface PlannedDrawing {
  readonly drawing: Drawing;
  readonly article?: Article | undefined;
}

/** Number of stories for `recent`: a month of a busy newsroom. */
const recentStories = 400;

/**
 * Lists the pictures that the engine draws for an edition: a card of the site and, for the newest stories without a
 * picture, a card and each chart for feeds.
 */
export function planDrawings(edition: Edition): readonly PlannedDrawing[] {
  const { site } = edition;
  const most = storiesWithCards(site.cards);
  if (most === 0) return [];
  return [
    { drawing: siteCard(site) },
    ...edition.articles.slice(0, most).flatMap((article) => planStory(article, edition)),
  ];
}

function storiesWithCards(share: CardShare = 'recent'): number {
  if (share === 'recent') return recentStories;
  if (share === 'all') return Infinity;
  return share === 'off' ? 0 : share;
}

function planStory(article: Article, edition: Edition): readonly PlannedDrawing[] {
  const { entry } = article;
  if (entry.image) return [];
  const card: PlannedDrawing = { drawing: storyCard(article, edition), article };
  if (entry.body.pictures.length > 0) return [card];
  const { language } = edition.site;
  const { direction } = wordsFor(language);
  return [
    card,
    ...chartsOf(article).map((chart): PlannedDrawing => ({
      drawing: { kind: 'chart', language, direction, chart },
      article,
    })),
  ];
}

function chartsOf({ entry, path }: Article): readonly DrawnChart[] {
  const { file, body } = entry;
  const source = { file, digest: body.digest, ...(body.data && { data: body.data }) };
  return (body.exhibits ?? []).filter(({ isChart }) => isChart).map(({ number }) => ({ source, path, number }));
}

function siteCard(site: Site): SiteCard {
  const { language, name, tagline, url } = site;
  const { direction } = wordsFor(language);
  return { kind: 'site', language, direction, brand: name, tagline, address: addressOf(url) };
}

/** `example.com`, `example.org/news`. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return decodeURI(`${host}${pathname}`).replace(/\/$/, '');
}

function storyCard(article: Article, edition: Edition): StoryCard {
  const { site, directory } = edition;
  const { entry, section } = article;
  const words = wordsFor(site.language);
  const format = formatsFor(site);
  const [chart] = chartsOf(article);
  const corrected = entry.corrections.filter(({ kind }) => kind === 'correction').at(-1);
  const label = labelOf(article, site);
  const persons = article.authors.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  return {
    kind: 'story',
    language: site.language,
    direction: words.direction,
    brand: site.name,
    section: section.name,
    ...(label !== undefined && { label }),
    ...(entry.kind === 'sponsored' && { isSponsored: true }),
    headline: entry.title,
    date: format.date(entry.published),
    ...(entry.kind === 'opinion' && persons.length > 0 && { byline: format.list(persons) }),
    ...(corrected && { correction: words.seeCorrections(format.date(corrected.date)) }),
    companies: article.companies
      .toSorted((one, other) => Number(other.isSubject) - Number(one.isSubject))
      .map((mention) => {
        const listed = findEntry(directory, mention);
        const name = mention.company?.name ?? (listed ? nameOf(listed) : undefined);
        const [ticker] = mention.tickers;
        return name === undefined || name === ticker ? { name: ticker ?? '' } : { name, ...(ticker && { ticker }) };
      }),
    ...(chart && { chart }),
  };
}

/** Label of a story's kind; undefined for news, or if the section has the same name. */
function labelOf({ entry, section }: Article, { language }: Site): string | undefined {
  const { kinds, sponsoredBy } = wordsFor(language);
  if (entry.kind === 'sponsored') return entry.sponsor === undefined ? kinds.sponsored : sponsoredBy(entry.sponsor);
  return entry.kind === 'news' || kinds[entry.kind] === section.name ? undefined : kinds[entry.kind];
}
