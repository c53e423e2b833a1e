import { newestFirst, type Edition } from '../../domain/edition/edition.ts';
import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import type { Company } from '../../domain/registry/company.ts';
import { filterTerm } from '../../search/filters.ts';
import { fieldWeights } from '../../search/record.ts';
import type { FoundStory } from '../../search/index/stories.ts';
import type { Tokeniser } from '../../search/tokeniser.ts';

/** A slot of the index. A withdrawn story keeps an empty one, so that the numbers of others do not change. */
export interface StorySlot {
  /**
   * Path, digest of the article's bytes and `extra`, which change with any content in the index; empty for a withdrawn
   * story.
   */
  readonly key: string;
  /** ISO day of publication. */
  readonly day: string;
  /** `undefined` for a withdrawn story. */
  readonly article: Article | undefined;
  /** Names and symbols of each company it is about, terms of filters, and tags after a `~`, separated by tabs. */
  readonly extra: string;
}

/**
 * Lists the slots of all published stories, including withdrawn ones, the oldest first.
 *
 * @param contentOf returns the digest of an article's bytes.
 */
export function listSlots(
  { articles, withdrawn }: Edition,
  contentOf: (file: string) => string | undefined,
  tokeniser: Tokeniser,
): readonly StorySlot[] {
  const companyNames = rememberNames(tokeniser);
  const isWithdrawn = new Set(withdrawn);
  const all = withdrawn.length > 0 ? [...articles, ...withdrawn].sort(newestFirst) : articles;
  return all.toReversed().map((article): StorySlot => {
    const { day } = article;
    if (isWithdrawn.has(article)) return { key: '', day, article: undefined, extra: '' };
    let extra = filtersOf(article);
    for (const { company, tickers, isSubject } of article.companies) {
      if (!isSubject) continue;
      if (company) extra += `\t${companyNames(company)}\t${filterTerm('company', company.id)}`;
      for (const ticker of tickers) extra += `\t${ticker.slice(ticker.indexOf(':') + 1)}`;
    }
    for (const tag of tagsOf(article)) extra += `\t~${tag}`;
    const content = contentOf(article.entry.file) ?? '';
    return { key: `${article.path} ${content} ${extra}`, day, article, extra };
  });
}

/** The story as lists of results show it. */
export function foundStoryOf({ article }: StorySlot): FoundStory | undefined {
  if (!article) return undefined;
  const { day, entry, section } = article;
  const { slug, kind, title, summary } = entry;
  return { day, slug, section: section.id, kind, title, standfirst: summary };
}

/** Reads a slot's key; all parts of an empty one are empty. */
export function readKey(key: string): { readonly path: string; readonly content: string; readonly extra: string } {
  const [, path = '', content = '', extra = ''] = /^(\S*) (\S*) (.*)$/s.exec(key) ?? [];
  return { path, content, extra };
}

export type ExtraReader = (extra: string) => ReadonlyMap<string, number>;

/**
 * Returns a function that reads a slot's `extra`: terms in addition to those of the article's text, with their weights.
 */
export function createExtraReader({ split, read, isStopWord }: Tokeniser): ExtraReader {
  const known = new Map<string, readonly (readonly [term: string, weight: number])[]>();
  const readWords = (words: string, weight: number) =>
    split(words)
      .filter((piece) => !isStopWord(piece))
      .flatMap((piece) => read(piece).terms)
      .map((term) => [term, weight] as const);
  const readPart = (part: string) => {
    if (part.startsWith('#')) return [[part, 1] as const];
    return part.startsWith('~') ? readWords(part.slice(1), fieldWeights.tag) : readWords(part, fieldWeights.company);
  };
  return (extra) => {
    const terms = new Map<string, number>();
    for (const part of extra.split('\t')) {
      let own = known.get(part);
      if (!own) known.set(part, (own = readPart(part)));
      for (const [term, weight] of own) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    }
    return terms;
  };
}

/** A story's tags as it writes them, and as their pages are headed. */
function tagsOf({ tags, entry }: Article): ReadonlySet<string> {
  return new Set([...entry.tags, ...tags.map(({ title }) => title)].map((tag) => tag.replace(/\s+/g, ' ')));
}

function filtersOf({ section, authors, entry, day }: Article): string {
  let filters = `${filterTerm('section', section.id)}\t${filterTerm('kind', entry.kind)}`;
  filters += `\t${filterTerm('year', day.slice(0, 4))}`;
  for (const { id } of authors) filters += `\t${filterTerm('author', id)}`;
  return filters;
}

/** Memoises all present and former names of a company as one text. Each of them finds stories about it. */
function rememberNames({ split, isStopWord }: Tokeniser): (company: Company) => string {
  const known = new Map<Company, string>();
  return (company) => {
    let text = known.get(company);
    if (text === undefined) {
      const { name, aliases, formerNames } = company;
      const pieces = [name, ...aliases, ...formerNames.map((former) => former.name)].flatMap(split);
      known.set(company, (text = [...new Set(pieces)].filter((piece) => !isStopWord(piece)).join(' ')));
    }
    return text;
  };
}
