import type { ArticleEntry, Mention } from './article.ts';
import type { Company } from '../registry/company.ts';
import { dayOf, type Instant, type IsoDay } from '../instant.ts';
import { findMisnaming } from '../registry/misnamed.ts';
import { findMeantTicker } from '../registry/near-miss.ts';
import type { Place, ReferenceProblem } from './problems.ts';
import { resolveReferenced } from '../reference/referenced-company.ts';
import {
  lifetimesOf,
  resolveCashtag,
  resolveTicker,
  type Registry,
  type TickerResolution,
} from '../registry/registry.ts';
import type { CompanyMention } from './resolved-article.ts';
import type { Site } from '../site/site.ts';
import type { Ticker } from '../registry/ticker.ts';

/** Companies and cashtags of an article, resolved. */
export interface ResolvedMentions {
  readonly companies: readonly CompanyMention[];
  readonly cashtags: ReadonlyMap<string, Ticker>;
}

interface MentionReferences {
  readonly registry: Registry;
  readonly site: Site;
  readonly now: Instant;
}

/**
 * Resolves the tickers and cashtags of an article. Those that mean nothing, or not what the text says, are added to
 * `problems`.
 *
 * @param day at which symbols are read; undefined if it is unknown.
 */
export function resolveMentions(
  entry: ArticleEntry,
  day: IsoDay | undefined,
  references: MentionReferences,
  problems: ReferenceProblem[],
): ResolvedMentions {
  return day === undefined
    ? findTimelessProblems(entry, references, problems)
    : resolveAt(entry, day, references, problems);
}

function resolveAt(
  entry: ArticleEntry,
  day: IsoDay,
  { registry, site }: MentionReferences,
  problems: ReferenceProblem[],
): ResolvedMentions {
  const mentions = new Map<string, { company?: Company; tickers: Ticker[]; isSubject: boolean }>();
  const note = (ticker: Ticker, company: Company | undefined, isSubject: boolean) => {
    const key = company?.id ?? ticker;
    const mention = mentions.get(key);
    if (!mention) mentions.set(key, { ...(company && { company }), tickers: [ticker], isSubject });
    else if (!mention.tickers.includes(ticker)) mention.tickers.push(ticker);
  };
  const follow = (ticker: Ticker, place: Place, isSubject: boolean) => {
    const resolution = resolveTicker(registry, ticker, day);
    if (resolution.kind === 'held') {
      note(ticker, resolution.company, isSubject);
      return;
    }
    const referenced = resolveReferenced(ticker, day, wordsBefore(entry, ticker), registry);
    // What a file says of its own company's symbols counts, also for the days that the reference blurs.
    if (referenced.kind === 'named' && !isHolder(resolution, referenced.company)) {
      note(ticker, referenced.company, isSubject);
      return;
    }
    if (resolution.kind === 'not-then') {
      problems.push({ entry, place, rule: 'ticker-not-listed', ticker, day, lifetimes: resolution.lifetimes });
      return;
    }
    if (referenced.kind === 'unknown' || referenced.kind === 'named')
      problems.push({ entry, place, rule: 'ticker-unregistered', ticker, day, severity: severityOn(site) });
    else problems.push({ entry, place, rule: `ticker-${referenced.kind}`, ticker, day, row: referenced.row });
    note(ticker, undefined, isSubject);
  };

  const cashtags = new Map<string, Ticker>();
  const reported = new Set<string>();
  for (const [ticker, place] of subjectsOf(entry)) follow(ticker, place, true);
  for (const mention of entry.body.mentions) {
    const place = { line: mention.line };
    if (mention.kind === 'ticker') follow(mention.ticker, place, false);
    else if (mention.kind === 'ambiguous')
      problems.push({ entry, place, rule: 'exchange-ambiguous', ...pick(mention) });
    else {
      const { symbol } = mention;
      const resolution = resolveCashtag(registry, symbol, day);
      if (resolution.kind === 'held') {
        cashtags.set(symbol, resolution.ticker);
        note(resolution.ticker, resolution.company, false);
      } else if (resolution.kind === 'unknown') problems.push({ entry, place, rule: 'cashtag-unknown', symbol, day });
      else problems.push({ entry, place, rule: 'cashtag-ambiguous', symbol, tickers: resolution.tickers });
    }
  }
  for (const naming of entry.body.namings ?? []) {
    const misnaming = findMisnaming(naming, day, registry);
    if (misnaming) problems.push({ entry, place: { line: naming.line }, rule: 'company-misnamed', ...misnaming });
  }
  for (const nearMiss of entry.body.nearMisses ?? []) {
    const meant = findMeantTicker(nearMiss, day, registry);
    // Once per company, and not for a company that the story also names correctly.
    if (!meant || mentions.has(meant.company.id) || reported.has(meant.company.id)) continue;
    reported.add(meant.company.id);
    problems.push({ entry, place: { line: nearMiss.line }, rule: 'ticker-unread', nearMiss, ...meant });
  }
  return { companies: [...mentions.values()], cashtags };
}

/** Without a day, a symbol is known to be wrong only if no company ever held it. */
function findTimelessProblems(
  entry: ArticleEntry,
  { registry, site, now }: MentionReferences,
  problems: ReferenceProblem[],
): ResolvedMentions {
  const companies: CompanyMention[] = [];
  const day = dayOf(now, site.timeZone);
  const follow = (ticker: Ticker, place: Place, isSubject: boolean) => {
    if (lifetimesOf(registry, ticker).length > 0) return;
    if (resolveReferenced(ticker, day, [], registry).kind !== 'unknown') return;
    problems.push({ entry, place, rule: 'ticker-unregistered', ticker, day, severity: severityOn(site) });
    companies.push({ tickers: [ticker], isSubject });
  };
  for (const [ticker, place] of subjectsOf(entry)) follow(ticker, place, true);
  for (const mention of entry.body.mentions) {
    const place = { line: mention.line };
    if (mention.kind === 'ticker') follow(mention.ticker, place, false);
    else if (mention.kind === 'ambiguous')
      problems.push({ entry, place, rule: 'exchange-ambiguous', ...pick(mention) });
  }
  return { companies, cashtags: new Map() };
}

/** The tickers of the front matter, without the empty texts that replace invalid ones. */
function subjectsOf({ tickers, tickerPlaces }: ArticleEntry): readonly (readonly [Ticker, Place])[] {
  return tickers
    .map((ticker, index) => [ticker, tickerPlaces?.[index] ?? { path: ['tickers', index] }] as const)
    .filter(([ticker]) => ticker.length > 0);
}

function isHolder(resolution: TickerResolution, company: Company): boolean {
  return resolution.kind === 'not-then' && resolution.lifetimes.some((holding) => holding.company === company);
}

/** What stands before the symbol's brackets: all of it, and what follows each comma or "and" in it. */
function wordsBefore({ body }: ArticleEntry, ticker: Ticker): readonly string[] {
  return (body.namings ?? []).flatMap(({ words, tickers }) =>
    words !== undefined && tickers.includes(ticker) ? [words, ...words.split(/,\s+|\s+and\s+/)] : [],
  );
}

function severityOn({ unregisteredTickers }: Site): 'error' | 'warning' {
  return unregisteredTickers === 'error' ? 'error' : 'warning';
}

function pick({ alias, exchanges, symbol }: Extract<Mention, { kind: 'ambiguous' }>) {
  return { alias, exchanges, symbol };
}
