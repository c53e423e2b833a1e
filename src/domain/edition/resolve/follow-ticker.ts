import type { ArticleEntry } from '../article.ts';
import { endsWithCompany, isLegalForm, namesOf } from '../../registry/names/company-names.ts';
import { isOpeningWord, readNameAtEnd } from '../../registry/names/misnamed.ts';
import type { Company } from '../../registry/company.ts';
import type { IsoDay } from '../../instant.ts';
import { isMissed, isOfNamesake } from '../../registry/missed.ts';
import { resolveReferenced } from '../../reference/referenced-company.ts';
import { resolveTicker, type Holding, type Registry, type TickerResolution } from '../../registry/registry.ts';
import type { Site } from '../../site/site.ts';
import type { Ticker } from '../../registry/ticker.ts';
import type { MentionedCompanies } from './mentioned-companies.ts';
import type { Place, ReferenceProblem } from './problems.ts';

interface FoundTicker {
  readonly ticker: Ticker;
  readonly place: Place;
  readonly isSubject: boolean;
  /** Words that may name its company, in addition to those before its brackets. */
  readonly beside: readonly string[];
}

interface Context {
  readonly entry: ArticleEntry;
  readonly day: IsoDay;
  readonly registry: Registry;
  readonly site: Site;
}

/**
 * Adds a ticker of a story with the company that had it on the day, by the company files or else by the reference. A
 * ticker that nothing explains is added alone, or is added to `problems`.
 */
export function followTicker(
  { ticker, place, isSubject, beside }: FoundTicker,
  { entry, day, registry, site }: Context,
  mentions: MentionedCompanies,
  problems: ReferenceProblem[],
): void {
  const resolution = resolveTicker(registry, ticker, day);
  if (resolution.kind === 'held') {
    mentions.addTicker(ticker, resolution.company, isSubject);
    return;
  }
  const words = [...beside, ...wordsBefore(entry, ticker)];
  if (resolution.kind === 'not-known-then') {
    const { company } = resolution;
    const isNamed = [...words, entry.title].some((each) => isNamedIn(each, company));
    if (!isNamed) problems.push({ entry, place, rule: 'ticker-not-known-then', ticker, day, company });
    mentions.addTicker(ticker, isNamed ? company : undefined, isSubject);
    return;
  }
  // Company files outrank names in the text if by them no company had the symbol on the day.
  const evidence = resolution.kind === 'not-then' ? [] : words;
  const referenced = resolveReferenced(ticker, day, evidence, registry);
  // A company file is authoritative for its symbols, also on days for which the reference is inexact.
  if (referenced.kind === 'named' && !isHolder(resolution, referenced.company)) {
    mentions.addTicker(ticker, referenced.company, isSubject);
    return;
  }
  if (resolution.kind === 'not-then') {
    const { lifetimes } = resolution;
    const stranger = isSubject ? undefined : words.find((each) => isOfStranger(each, lifetimes, day, registry));
    problems.push({ entry, place, rule: 'ticker-not-listed', ticker, day, lifetimes, stranger });
    return;
  }
  if (referenced.kind === 'uncertain' || referenced.kind === 'ended') {
    problems.push({ entry, place, rule: `ticker-${referenced.kind}`, ticker, day, row: referenced.row });
  } else if (isSubject || isStrict(site) || isMissed(ticker, day, words, registry, tickersBeside(entry, ticker))) {
    problems.push({ entry, place, rule: 'ticker-unregistered', ticker, day, words, severity: severityOn(site) });
  }
  // A page for `CSE:DSV` would be one of another company.
  if (!isSubject && isOfNamesake(ticker, day, words, registry)) return;
  mentions.addTicker(ticker, undefined, isSubject);
}

/**
 * Adds a ticker that is of the past by the text, `formerly NYSE: TWTR`, with the company that had it last before the
 * day.
 *
 * @returns whether it was added: no company has it on the day, and one had it before.
 */
export function followFormer(ticker: Ticker, day: IsoDay, registry: Registry, mentions: MentionedCompanies): boolean {
  const resolution = resolveTicker(registry, ticker, day);
  if (resolution.kind !== 'not-then') return false;
  const last = resolution.lifetimes.findLast(({ listing: { until } }) => until !== undefined && until <= day);
  if (last === undefined) return false;
  mentions.addTicker(ticker, last.company, false);
  return true;
}

/** Words before the symbol's brackets: all of them, and those after each comma or "and", but not legal forms. */
export function wordsBefore({ body }: ArticleEntry, ticker: Ticker): readonly string[] {
  return (body.namings ?? []).flatMap(({ words, tickers }) => {
    if (words === undefined || !tickers.includes(ticker)) return [];
    return /,|and/.test(words)
      ? [words, ...words.split(/,\s+|\s+and\s+/).filter((each) => !isLegalForm(each))]
      : [words, words];
  });
}

/** Severity of a symbol that neither a company file nor the reference has. */
export function severityOn(site: Site): 'error' | 'warning' {
  return isStrict(site) ? 'error' : 'warning';
}

/** Returns true if each such symbol is an error. */
export function isStrict({ unregisteredTickers }: Site): boolean {
  return unregisteredTickers === 'error';
}

function isNamedIn(words: string, company: Company): boolean {
  const padded = ` ${words} `;
  // The exact comparison costs a tenth of the other, and suffices for most.
  return namesOf(company).some((name) => padded.includes(` ${name} `)) || endsWithCompany(words, company);
}

function isHolder(resolution: TickerResolution, company: Company): boolean {
  return resolution.kind === 'not-then' && resolution.lifetimes.some((holding) => holding.company === company);
}

/**
 * Whether words before a symbol end with a name that no company file has, on a day before the last company that is
 * known to have had the symbol: `Qwest Communications (NYSE: Q)` in 2005. Company files begin with companies of their
 * time, and do not know who had a symbol earlier.
 */
function isOfStranger(words: string, lifetimes: readonly Holding[], day: IsoDay, registry: Registry): boolean {
  const isEarlier = lifetimes.some(({ listing: { from } }) => from !== undefined && day < from);
  if (!isEarlier || lifetimes.some(({ company }) => isNamedIn(words, company))) return false;
  const [, name] = /(?:^|\s)(\p{Lu}[\p{L}\p{N}&.’'-]+)$/u.exec(words) ?? [];
  return name !== undefined && !isOpeningWord(name) && readNameAtEnd(words, registry) === undefined;
}

/** Tickers of the brackets that have this one. */
function tickersBeside({ body }: ArticleEntry, ticker: Ticker): readonly Ticker[] {
  return (body.namings ?? []).flatMap(({ tickers }) => (tickers.includes(ticker) ? tickers : []));
}
