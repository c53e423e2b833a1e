import { newestFirst, type Edition } from '../../domain/edition/edition.ts';
import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import type { Company } from '../../domain/registry/company.ts';
import { filterTerm } from '../../search/filters.ts';
import { fieldWeights } from '../../search/record.ts';
import type { FoundStory } from '../../search/index/stories.ts';
import type { Tokeniser } from '../../search/tokens.ts';

/** A slot of the index. A withdrawn story keeps an empty one, so that the numbers of others do not change. */
export interface StorySlot {
  /** Path, digest of the article's bytes and `extra`, which change with any content in the index; empty for a withdrawn story. */
  readonly key: string;
  /** ISO day of publication. */
  readonly day: string;
  /** `undefined` for a withdrawn story. */
  readonly article: Article | undefined;
  /** Names and symbols of the companies it is about, as one text, and the terms of filters, separated by tabs. */
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
    let companies = '';
    let filters = filtersOf(article);
    for (const { company, tickers, isSubject } of article.companies) {
      if (!isSubject) continue;
      if (company) {
        companies += `${companyNames(company)} `;
        filters += `\t${filterTerm('company', company.id)}`;
      }
      for (const ticker of tickers) companies += `${ticker.slice(ticker.indexOf(':') + 1)} `;
    }
    const extra = companies + filters;
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

/** Reads a slot's key: digest of the article's bytes, and `extra`. */
export function readKey(key: string): Pick<StorySlot, 'extra'> & { readonly content: string } {
  const [, content = '', extra = ''] = /^\S* (\S*) (.*)$/s.exec(key) ?? [];
  return { content, extra };
}

/** Terms in addition to those of the article's text, with their weights. */
export function extraTermsOf(
  { extra }: Pick<StorySlot, 'extra'>,
  { split, read }: Tokeniser,
): ReadonlyMap<string, number> {
  const [companies = '', ...filters] = extra.split('\t');
  const words = split(companies).flatMap((piece) => read(piece).terms);
  return new Map([
    ...words.map((term) => [term, fieldWeights.company] as const),
    ...filters.map((filter) => [filter, 1] as const),
  ]);
}

/** Terms of filters, each after a tab. */
function filtersOf({ section, authors, entry, day }: Article): string {
  const filters = [
    filterTerm('section', section.id),
    filterTerm('kind', entry.kind),
    filterTerm('year', day.slice(0, 4)),
    ...authors.map(({ id }) => filterTerm('author', id)),
  ];
  return `\t${filters.join('\t')}`;
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
