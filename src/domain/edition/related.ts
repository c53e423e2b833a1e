import type { Edition } from './edition.ts';
import type { Article } from './resolve/resolved-article.ts';
import type { Translations } from './translations.ts';
import { memoiseByObject } from '../memoise.ts';

/** A shared company counts for more than all the tags that two articles can share. */
const companyWeight = 1000;
const tagWeight = 1;

/** Number of articles examined on each side per shared company and tag, which bounds the cost per article. */
const lookAround = 40;

/** The part of an edition from which related stories are chosen; its articles are newest first. */
type Related = Pick<Edition, 'articles' | 'translations' | 'site'>;

/**
 * Chooses related stories of one article at a time: earlier ones, and where they are too few, the first that followed
 * about the same companies. Publishing a story therefore changes only pages whose list is not full, and only at its
 * end. Shared companies weigh more than shared tags, and recency breaks ties. A list has no translation of its own
 * story, and of any other only one language: of an earlier story its own, if there is one; of one that followed the
 * first, since another could only take its place later. Sponsored articles are in no list.
 * A position among the articles also decides between stories of one moment.
 */
export function createRelated(
  { articles, translations, site }: Related,
  most: number,
): (article: Article) => readonly Article[] {
  const positions = new Map(articles.map((article, position) => [article, position]));
  const unpaid = Array.from(articles.entries()).filter(([, { entry }]) => entry.kind !== 'sponsored');
  const byCompany = positionsBy(unpaid, companyKeys);
  const byTag = positionsBy(unpaid, tagKeys);
  const ranking = new Ranking(articles.length, most);
  const articlesAt = (places: readonly number[]) => places.flatMap((place) => articles[place] ?? []);
  /** The article itself, or the first language of it, by which languages of one story are told. */
  const storyAt = (position: number) => storyOf(articles[position], translations);

  /** The first stories after a position, by lists of those about its companies. */
  const followingOf = (
    lists: readonly (readonly number[])[],
    position: number,
    missing: number,
    known: ReadonlySet<Article | undefined>,
  ) => {
    const first = lists.flatMap((list) => firstOfStories(laterIn(list, position), missing, storyAt, known));
    const inOrder = [...new Set(first)].sort((left, right) => right - left);
    return articlesAt(firstOfStories(inOrder, missing, storyAt, known));
  };
  return memoiseByObject((article) => {
    const position = positions.get(article);
    if (position === undefined) return [];
    const aboutCompanies = companyKeys(article).map((key) => byCompany.get(key) ?? []);
    const withTags = tagKeys(article).map((key) => byTag.get(key) ?? []);
    for (const list of aboutCompanies) ranking.add(earlierIn(list, position), companyWeight);
    for (const list of withTags) ranking.add(earlierIn(list, position), tagWeight);
    const others =
      translations.size > 0 &&
      withoutOtherLanguages(article, articlesAt(ranking.candidates), translations, site.language);
    const chosen = articlesAt(ranking.take(others ? (place) => others.has(articles[place]) : undefined));
    if (chosen.length >= most) return chosen;
    const known = new Set([article, ...chosen].map((each) => storyOf(each, translations)));
    return [...chosen, ...followingOf(aboutCompanies, position, most - chosen.length, known)];
  });
}

function positionsBy(
  articles: readonly (readonly [position: number, article: Article])[],
  keysOf: (article: Article) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const [position, article] of articles) {
    for (const key of keysOf(article)) {
      const list = lists.get(key);
      if (list) list.push(position);
      else lists.set(key, [position]);
    }
  }
  return lists;
}

/** The nearest positions after one in a list of ascending positions, which are those of earlier stories. */
function earlierIn(list: readonly number[], position: number): readonly number[] {
  const first = firstNotBelow(list, position + 1);
  return list.slice(first, first + lookAround);
}

/** The nearest positions before one, which are those of later stories, the nearest first. */
function laterIn(list: readonly number[], position: number): readonly number[] {
  const end = firstNotBelow(list, position);
  return list.slice(Math.max(0, end - lookAround), end).reverse();
}

/** Index of the first number that is not below `bound`, in ascending numbers. */
function firstNotBelow(numbers: readonly number[], bound: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

function storyOf(article: Article | undefined, translations: Translations): Article | undefined {
  return article && (translations.get(article)?.[0] ?? article);
}

/** The first positions of a list, of so many stories that are not known. */
function firstOfStories(
  list: readonly number[],
  most: number,
  storyAt: (position: number) => Article | undefined,
  known: ReadonlySet<Article | undefined>,
): readonly number[] {
  const found: number[] = [];
  const stories = new Set(known);
  for (const position of list) {
    if (found.length >= most) break;
    if (stories.has(storyAt(position))) continue;
    stories.add(storyAt(position));
    found.push(position);
  }
  return found;
}

/** Ranks positions by score, then the newest (the lowest) first. One is used for all articles, since it is large. */
class Ranking {
  readonly #scores: Int32Array;
  readonly #candidates: Int32Array;
  readonly #most: number;
  #count = 0;

  constructor(positions: number, most: number) {
    this.#scores = new Int32Array(positions);
    this.#candidates = new Int32Array(positions);
    this.#most = most;
  }

  /** Positions with a score. */
  get candidates(): readonly number[] {
    return [...this.#candidates.subarray(0, this.#count)];
  }

  add(positions: readonly number[], weight: number): void {
    const scores = this.#scores;
    for (const position of positions) {
      const score = scores[position] ?? 0;
      if (score === 0) this.#candidates[this.#count++] = position;
      scores[position] = score + weight;
    }
  }

  /** Returns the best positions, without sorting all candidates, and clears the scores. */
  take(isAllowed: ((position: number) => boolean) | undefined): readonly number[] {
    const chosen: number[] = [];
    for (let index = 0; index < this.#count; index++) {
      const candidate = this.#candidates[index] ?? 0;
      if (chosen.length === this.#most && !this.#isBetter(candidate, chosen.at(-1))) continue;
      if (isAllowed && !isAllowed(candidate)) continue;
      let place = chosen.length;
      while (place > 0 && this.#isBetter(candidate, chosen[place - 1])) place--;
      chosen.splice(place, 0, candidate);
      if (chosen.length > this.#most) chosen.pop();
    }
    for (let index = 0; index < this.#count; index++) this.#scores[this.#candidates[index] ?? 0] = 0;
    this.#count = 0;
    return chosen;
  }

  #isBetter(candidate: number, other: number | undefined): boolean {
    if (other === undefined) return true;
    const difference = (this.#scores[candidate] ?? 0) - (this.#scores[other] ?? 0);
    return difference > 0 || (difference === 0 && candidate < other);
  }
}

/** Leaves one language of each candidate: that of the article, or else the first. */
function withoutOtherLanguages(
  article: Article,
  candidates: readonly Article[],
  translations: Translations,
  siteLanguage: string,
): ReadonlySet<Article | undefined> {
  const languageOf = ({ entry }: Article) => entry.lang ?? siteLanguage;
  const present = new Set(candidates);
  return new Set(
    candidates.filter((candidate) => {
      const group = translations.get(candidate)?.filter((each) => each === article || present.has(each));
      if (!group) return true;
      if (group.includes(article)) return false;
      return candidate === (group.find((each) => languageOf(each) === languageOf(article)) ?? group[0]);
    }),
  );
}

function companyKeys({ companies }: Article): readonly string[] {
  return companies.map(({ company, tickers }) => company?.id ?? String(tickers[0]));
}

function tagKeys({ tags }: Article): readonly string[] {
  return tags.map(({ slug }) => slug);
}
