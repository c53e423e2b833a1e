import type { Edition } from '../../domain/edition/edition.ts';
import type { Article } from '../../domain/edition/resolved-article.ts';
import { instantOf } from '../../domain/moment.ts';
import { compareText } from '../../domain/order.ts';
import type { Company } from '../../domain/registry/company.ts';
import { splitTicker } from '../../domain/registry/ticker.ts';
import { filterTerm } from '../../search/filters.ts';
import { fieldWeights } from '../../search/record.ts';
import type { FoundStory } from '../../search/stories.ts';
import type { Tokeniser } from '../../search/tokens.ts';

/** A place in the index. That of a withdrawn story stays, so that the others keep their numbers; nothing of it is there. */
export interface StorySlot {
  /** Changes whenever anything changes that the index has of the story. */
  readonly key: string;
  /** Of the article; empty for a withdrawn one. */
  readonly file: string;
  readonly path: string;
  readonly year: string;
  readonly story: FoundStory | undefined;
  /** Terms beside those of the article's own text, with their weights. */
  readonly extra: () => ReadonlyMap<string, number>;
}

/**
 * Lists the places of all stories that readers may see or could see once, the oldest first.
 *
 * @param contentOf the digest of an article's bytes.
 */
export function listSlots(
  edition: Edition,
  contentOf: (file: string) => string | undefined,
  tokeniser: Tokeniser,
): readonly StorySlot[] {
  const companyTerms = rememberTerms(tokeniser);
  const isListed = new Set(edition.articles);
  return [...edition.articles, ...edition.withdrawn].sort(oldestFirst).map((article): StorySlot => {
    const { day, entry, path, section } = article;
    const year = day.slice(0, 4);
    if (!isListed.has(article)) return { key: '', file: '', path: '', year, story: undefined, extra: () => new Map() };
    const { slug, kind, title, summary } = entry;
    const terms = article.companies
      .filter(({ isSubject }) => isSubject)
      .flatMap(({ company, tickers }) => [
        company ? companyTerms(company) : '',
        ...tickers.map((ticker) => splitTicker(ticker).symbol),
      ])
      .join(' ');
    return {
      key: `${path} ${contentOf(entry.file) ?? ''} ${terms}`,
      file: entry.file,
      path,
      year,
      story: { day, slug, section: section.id, kind, title, standfirst: summary },
      extra: () => extraTerms(article, terms, tokeniser),
    };
  });
}

function oldestFirst(left: Article, right: Article): number {
  return (
    instantOf(left.entry.published) - instantOf(right.entry.published) ||
    compareText(left.entry.slug, right.entry.slug) ||
    compareText(left.entry.file, right.entry.file)
  );
}

function extraTerms(article: Article, companies: string, { split, read }: Tokeniser): ReadonlyMap<string, number> {
  const { section, authors, entry } = article;
  const subjects = article.companies.flatMap(({ company, isSubject }) => (company && isSubject ? [company.id] : []));
  const filters = [
    filterTerm('section', section.id),
    filterTerm('kind', entry.kind),
    ...authors.map(({ id }) => filterTerm('author', id)),
    ...subjects.map((id) => filterTerm('company', id)),
  ];
  const words = split(companies).flatMap((piece) => read(piece).terms);
  return new Map([
    ...words.map((term) => [term, fieldWeights.company] as const),
    ...filters.map((term) => [term, 1] as const),
  ]);
}

/** All names that a company has or had, as one text. A story about it is found by each of them. */
function rememberTerms({ split, read }: Tokeniser): (company: Company) => string {
  const known = new Map<Company, string>();
  return (company) => {
    let text = known.get(company);
    if (text === undefined) {
      const { name, aliases, formerNames } = company;
      const pieces = [name, ...aliases, ...formerNames.map((former) => former.name)].flatMap(split);
      known.set(company, (text = [...new Set(pieces)].filter((piece) => !read(piece).isStopWord).join(' ')));
    }
    return text;
  };
}
