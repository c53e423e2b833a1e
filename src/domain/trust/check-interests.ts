import type { ArticleEntry } from '../edition/article.ts';
import type { Author } from '../edition/newsroom.ts';
import type { ReferenceProblem } from '../edition/resolve/problems.ts';
import { isKnown } from '../edition/resolve/rejected-entry.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import type { IsoDay } from '../instant.ts';
import type { Company } from '../registry/company.ts';
import { namesOf } from '../registry/names/company-names.ts';
import type { DeclaredHolding } from './holding.ts';

interface Rules {
  readonly companies: ReadonlyMap<string, Company>;
  /** In calendar days; left out if trades are not checked. */
  readonly noTradingDays?: number | undefined;
}

/**
 * Compares the declared holdings of a story's authors with the subjects of the story and the companies that its
 * headline names and its text mentions, and with what its disclosures say of any company. A holding in a company
 * applies to its parts too: a shareholder of Alphabet has an interest in a story about YouTube.
 */
export function checkInterests(
  article: Article,
  { companies, noTradingDays }: Rules,
  problems: ReferenceProblem[],
): void {
  const { entry, day, authors } = article;
  if (entry.kind === 'sponsored' || !isKnown(entry, 'published') || !isKnown(entry, 'disclosures')) return;
  // Names are looked up in headlines of those alone who declare something.
  if (!authors.some(({ holdings }) => holdings !== undefined)) return;
  const subjects = article.companies.flatMap(({ company, isSubject }) =>
    company && (isSubject || isNamedIn(entry.title, company)) ? [company] : [],
  );
  for (const author of authors) {
    if (author.holdings === undefined) continue;
    const place = { path: ['authors', entry.authors.indexOf(author.id)] };
    for (const subject of subjects) {
      const interests = lineage(subject, companies);
      const holdings = author.holdings.filter(({ company }) => interests.includes(company));
      const held = holdings.find((holding) => isHeld(holding, day));
      if (held && !isDisclosed(entry, author.id, interests)) {
        problems.push({ entry, place, rule: 'holding-undisclosed', value: author.id, holding: held });
      }
      if (noTradingDays === undefined) continue;
      const traded = holdings.flatMap(daysOfTrades).find((trade) => daysBetween(trade, day) <= noTradingDays);
      if (traded === undefined) continue;
      problems.push({ entry, place, rule: 'trade-near-story', value: author.id, company: subject.id, traded, day });
    }
    problems.push(...findContradictions(article, author, companies));
  }
}

/** Tests whether a headline contains a name of a company as a whole word. Case counts. */
function isNamedIn(headline: string, company: Company): boolean {
  return namesOf(company).some((name) => {
    const [first = '', ...others] = headline.split(name);
    return others.some((after, index) => {
      const before = index === 0 ? first : (others[index - 1] ?? '');
      return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
    });
  });
}

function findContradictions(
  { entry, day }: Article,
  { id, holdings = [] }: Author,
  companies: Rules['companies'],
): readonly ReferenceProblem[] {
  return entry.disclosures.flatMap(({ author, company, position }, index): readonly ReferenceProblem[] => {
    const meant = companies.get(company);
    if (author !== id || position === 'other' || meant === undefined) return [];
    const interests = lineage(meant, companies);
    const held = holdings.filter((holding) => interests.includes(holding.company) && isHeld(holding, day));
    const [holding] = held;
    if (holding === undefined || held.some((each) => each.position === position)) return [];
    const path = ['disclosures', index, 'position'];
    return [{ entry, place: { path }, rule: 'disclosure-contradicted', value: id, holding }];
  });
}

function isDisclosed({ disclosures }: ArticleEntry, authorId: string, interests: readonly string[]): boolean {
  return disclosures.some(({ author, company }) => author === authorId && interests.includes(company));
}

/** Ids of a company and of all companies that it is a part of. */
function lineage(company: Company, companies: ReadonlyMap<string, Company>): readonly string[] {
  const ids: string[] = [];
  for (let next: Company | undefined = company; next && !ids.includes(next.id);) {
    ids.push(next.id);
    next = next.parent === undefined ? undefined : companies.get(next.parent);
  }
  return ids;
}

function isHeld({ from, until }: DeclaredHolding, day: IsoDay): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

/** Declared days on which a holding began, changed and ended. */
function daysOfTrades({ from, until, trades }: DeclaredHolding): readonly IsoDay[] {
  return [from, ...(trades ?? []), until].flatMap((day) => day ?? []);
}

const dayMilliseconds = 24 * 3600 * 1000;

function daysBetween(left: IsoDay, right: IsoDay): number {
  return Math.abs(Date.parse(left) - Date.parse(right)) / dayMilliseconds;
}
