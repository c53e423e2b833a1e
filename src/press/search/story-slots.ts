import { newestFirst, type Edition } from '../../domain/edition/edition.ts';
import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import type { Company } from '../../domain/registry/company.ts';
import { filterTerm } from '../../search/filters.ts';
import { fieldWeights } from '../../search/record.ts';
import type { FoundStory } from '../../search/index/stories.ts';
import type { Tokeniser } from '../../search/tokens.ts';

/** A slot of the index. A withdrawn story keeps an empty one, so that the numbers of others do not change. */
export interface StorySlot {
  /** Changes with any content of the story that is in the index; empty for a withdrawn story. */
  readonly key: string;
  /** ISO day of publication. */
  readonly day: string;
  /** `undefined` for a withdrawn story. */
  readonly article: Article | undefined;
  /** Names and symbols of the companies it is about, as one text. */
  readonly companies: string;
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
    if (isWithdrawn.has(article)) return { key: '', day, article: undefined, companies: '' };
    let companies = '';
    for (const { company, tickers, isSubject } of article.companies) {
      if (!isSubject) continue;
      if (company) companies += `${companyNames(company)} `;
      for (const ticker of tickers) companies += `${ticker.slice(ticker.indexOf(':') + 1)} `;
    }
    const content = contentOf(article.entry.file) ?? '';
    return { key: `${article.path} ${content} ${companies}`, day, article, companies };
  });
}

/** The story as lists of results show it. */
export function foundStoryOf({ article }: StorySlot): FoundStory | undefined {
  if (!article) return undefined;
  const { day, entry, section } = article;
  const { slug, kind, title, summary } = entry;
  return { day, slug, section: section.id, kind, title, standfirst: summary };
}

/** Terms in addition to those of the article's text, with their weights. */
export function extraTermsOf({ article, companies }: StorySlot, tokeniser: Tokeniser): ReadonlyMap<string, number> {
  return article ? extraTerms(article, companies, tokeniser) : new Map();
}

function extraTerms(article: Article, companies: string, { split, read }: Tokeniser): ReadonlyMap<string, number> {
  const { section, authors, entry } = article;
  const subjects = article.companies.flatMap(({ company, isSubject }) => (company && isSubject ? [company.id] : []));
  const filters = [
    filterTerm('section', section.id),
    filterTerm('kind', entry.kind),
    filterTerm('year', article.day.slice(0, 4)),
    ...authors.map(({ id }) => filterTerm('author', id)),
    ...subjects.map((id) => filterTerm('company', id)),
  ];
  const words = split(companies).flatMap((piece) => read(piece).terms);
  return new Map([
    ...words.map((term) => [term, fieldWeights.company] as const),
    ...filters.map((term) => [term, 1] as const),
  ]);
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
