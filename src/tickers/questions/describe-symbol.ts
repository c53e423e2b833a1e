import type { ReferenceListing } from '../../domain/reference/listing-reference.ts';
import { resolveReferenced } from '../../domain/reference/referenced-company.ts';
import { companyFileOf, type Company } from '../../domain/registry/company.ts';
import { nameOn } from '../../domain/registry/names/company-names.ts';
import { lifetimesOf, resolveTicker, type Registry } from '../../domain/registry/registry.ts';
import type { Article, CompanyMention } from '../../domain/edition/resolve/resolved-article.ts';
import { tickerOf, type Ticker } from '../../domain/registry/ticker.ts';
import { explainNotKnownThen, explainNotThen, explainUnregistered, type Explanation } from '../explain.ts';
import { spellDay, spellPeriod } from '../phrases.ts';
import { describeRows, rowsOf, tickersOfRows } from './describe-reference.ts';
import { readQuestion } from './read-question.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Sources of an answer: the registry, and the newsroom's public articles, newest first. */
export interface SymbolSources {
  readonly registry: Registry;
  readonly vocabulary: Vocabulary;
  readonly articles: readonly Article[];
  /** Finds rows of the reference by the company's name; if left out, only names of company files are found. */
  readonly findByName?: ((name: string) => readonly ReferenceListing[]) | undefined;
}

export interface SymbolAnswer {
  readonly text: string;
  /** Whether a company has the symbol on the given day; without a day, on any day. */
  readonly isMeant: boolean;
}

/** Most stories that are listed by name. */
const listedStories = 30;

/**
 * Describes a symbol: its meaning on a day and at all times, the other names and symbols of its companies, and the
 * stories that have it.
 *
 * @param written `NASDAQ:FB`, `$FB` or `FB`, in any case.
 * @param asked the given day (ISO), if any.
 */
export function describeSymbol(
  written: string,
  sources: SymbolSources,
  today: string,
  asked: string | undefined,
): SymbolAnswer {
  const { registry, vocabulary } = sources;
  const question = readQuestion(written, registry, vocabulary, asked ?? today);
  const named = question.tickers.length > 0 ? [] : tickersOfRows(sources.findByName?.(written) ?? [], registry);
  const { tickers, doubt } = named.length > 0 ? { tickers: named, doubt: undefined } : question;
  const isMeant = tickers.some((ticker) =>
    asked === undefined
      ? lifetimesOf(registry, ticker).length > 0 || rowsOf(ticker, registry).length > 0
      : resolveTicker(registry, ticker, asked).kind === 'held' ||
        resolveReferenced(ticker, asked, [], registry).kind === 'named',
  );
  const paragraphs = [
    ...(doubt ? [sentence(doubt)] : []),
    ...tickers.flatMap((ticker) => describeTicker(ticker, sources, asked ?? today)),
  ];
  return { text: paragraphs.join('\n\n'), isMeant };
}

/** Paragraphs about one ticker: its meaning on the day and on other days, its companies, its stories. */
function describeTicker(ticker: Ticker, { registry, articles }: SymbolSources, day: string): readonly string[] {
  const companies = [...new Set(lifetimesOf(registry, ticker).map(({ company }) => company))];
  const rows = companies.length > 0 ? undefined : describeRows(ticker, registry);
  return [
    rows ?? describeMeaning(ticker, registry, day),
    ...companies.map((company) => describeCompany(company, registry)),
    describeStories(ticker, companies, articles),
  ];
}

function describeMeaning(ticker: Ticker, registry: Registry, day: string): string {
  const resolution = resolveTicker(registry, ticker, day);
  switch (resolution.kind) {
    case 'held': {
      const { company, listing } = resolution;
      const then = nameOn(company, day);
      const name = then === company.name ? then : `${then} (now ${company.name})`;
      const period = spellPeriod(listing);
      const others = lifetimesOf(registry, ticker).filter((holding) => holding.listing !== listing);
      const eras = others.map((other) => `\n  It also was ${other.company.name}${spellPeriod(other.listing)}.`);
      return `${ticker} on ${spellDay(day)}: ${name}${period && `,${period}`}.${eras.join('')}`;
    }
    case 'not-known-then':
      return sentence(explainNotKnownThen(ticker, day, resolution.company));
    case 'not-then':
      return sentence(explainNotThen(resolution, ticker, day));
    case 'unregistered':
      return sentence(explainUnregistered(registry, ticker, day));
  }
}

function describeCompany(company: Company, registry: Registry): string {
  const { name, legalName, formerNames, aliases, listings } = company;
  const parent = company.parent === undefined ? undefined : registry.companies.get(company.parent);
  const names = [
    ...(legalName !== undefined && legalName !== name ? [legalName] : []),
    ...formerNames.map((former) => `${former.name}${spellPeriod({ until: former.until })}`),
    ...aliases,
  ];
  return [
    `${name}  ${companyFileOf(company)}`,
    ...(names.length > 0 ? [`  also called  ${[...new Set(names)].join('; ')}`] : []),
    `  symbols      ${listings.map((listing) => `${tickerOf(listing)}${spellPeriod(listing)}`).join('; ')}`,
    ...(parent ? [`  part of      ${parent.name}`] : []),
  ].join('\n');
}

function describeStories(ticker: Ticker, companies: readonly Company[], articles: readonly Article[]): string {
  const stories = articles.flatMap((article) => {
    const mention = article.companies.find(({ tickers }) => tickers.includes(ticker));
    return mention ? [describeStory(article, mention)] : [];
  });
  const others = articles.filter(({ companies: mentions }) =>
    mentions.some(({ company, tickers }) => company && companies.includes(company) && !tickers.includes(ticker)),
  );
  const older = stories.length - listedStories;
  return [
    stories.length === 0 ? `No story has ${ticker}.` : `${countStories(stories.length)} ${ticker}:`,
    ...stories.slice(0, listedStories),
    ...(older > 0 ? [`  and ${older} older`] : []),
    ...(others.length > 0 ? [`${countMore(others.length)} by another symbol.`] : []),
  ].join('\n');
}

function describeStory({ entry, day }: Article, { isSubject }: CompanyMention): string {
  return `  ${entry.file}  ${day}  ${isSubject ? 'subject' : 'mention'}  ${entry.title}`;
}

function countStories(count: number): string {
  return count === 1 ? 'One story has' : `${count} stories have`;
}

function countMore(count: number): string {
  return count === 1 ? 'One more names the company' : `${count} more name the company`;
}

function sentence({ message, hint }: Explanation): string {
  return hint === '' ? message : `${message} ${hint}`;
}
