import type { ArticleEntry, Mention } from '../article.ts';
import type { NearMiss } from '../near-miss.ts';
import { dayOf, type Instant, type IsoDay } from '../../instant.ts';
import { findMisnaming } from '../../registry/names/misnamed.ts';
import {
  findMeantInCells,
  findMeantTicker,
  isWorthReporting,
  type MeantTicker,
  type UnreadTicker,
} from '../../registry/near-miss.ts';
import { placeSymbol } from '../../registry/place-symbol.ts';
import { findLikelyTickers, isMeant } from './doubtful.ts';
import { followFormer, followTicker, isStrict, severityOn, wordsBefore } from './follow-ticker.ts';
import { MentionedCompanies } from './mentioned-companies.ts';
import type { Place, ReferenceProblem } from './problems.ts';
import { resolveReferenced } from '../../reference/referenced-company.ts';
import { readingKey } from './readings.ts';
import { lifetimesOf, type Registry } from '../../registry/registry.ts';
import { resolveCashtag, unknownCashtag } from '../../registry/resolve-cashtag.ts';
import type { CompanyMention } from './resolved-article.ts';
import type { Site } from '../../site/site.ts';
import { reviveMentions, settleMentions, type ResolvedMentions, type SettledMentions } from './settled-mentions.ts';
import { isMissed } from '../../registry/missed.ts';
import type { Ticker } from '../../registry/ticker.ts';
import { isOwnAbbreviation, describeUnplaced } from './unplaced.ts';

interface MentionReferences {
  readonly registry: Registry;
  readonly site: Site;
  readonly now: Instant;
  /** Mentions that an earlier run resolved without problems, by the same registry, settings and code. */
  readonly settledOf?: ((entry: ArticleEntry) => SettledMentions | undefined) | undefined;
}

/**
 * Resolves the tickers and cashtags of an article. Those without a meaning, or with another meaning than the text's,
 * are added to `problems`.
 *
 * @param day at which symbols are read; undefined if it is unknown.
 */
export function resolveMentions(
  entry: ArticleEntry,
  day: IsoDay | undefined,
  references: MentionReferences,
  problems: ReferenceProblem[],
): ResolvedMentions {
  if (day === undefined) return findTimelessProblems(entry, references, problems);
  const { registry, site } = references;
  let known = resolved.get(entry);
  if (known?.registry !== registry || known.day !== day || known.isStrict !== isStrict(site)) {
    const found: ReferenceProblem[] = [];
    const settled = references.settledOf?.(entry);
    const mentions =
      settled?.[0] === day ? reviveMentions(settled, registry) : resolveAt(entry, day, references, found);
    known = { registry, day, isStrict: isStrict(site), mentions, found };
    resolved.set(entry, known);
  }
  problems.push(...known.found);
  return known.mentions;
}

interface KnownMentions extends Pick<MentionReferences, 'registry'> {
  readonly day: IsoDay;
  readonly isStrict: boolean;
  readonly mentions: ResolvedMentions;
  readonly found: readonly ReferenceProblem[];
}

/** Memoised by entry, since several editions share entries: in the development server, and for scheduled stories. */
const resolved = new WeakMap<ArticleEntry, KnownMentions>();

/** Mentions of an entry as it was last resolved; `undefined` if there were problems, or a company of another source. */
export function settledMentionsOf(entry: ArticleEntry): SettledMentions | undefined {
  const known = resolved.get(entry);
  return known?.found.length === 0 ? settleMentions(known.mentions, known.day, known.registry) : undefined;
}

function resolveAt(
  entry: ArticleEntry,
  day: IsoDay,
  { registry, site }: MentionReferences,
  problems: ReferenceProblem[],
): ResolvedMentions {
  const mentions = new MentionedCompanies();
  const follow = (ticker: Ticker, place: Place, isSubject: boolean, beside: readonly string[] = []) => {
    followTicker({ ticker, place, isSubject, beside }, { entry, day, registry, site }, mentions, problems);
  };
  const nearMisses = [...(entry.body.nearMisses ?? [])];
  const readings = new Map<string, Ticker>();
  const read = (
    mention: Exclude<Mention, { kind: 'ticker' | 'name' }>,
    ticker: Ticker,
    words: readonly string[] = [],
  ) => {
    readings.set(readingKey(mention), ticker);
    follow(ticker, { line: mention.line }, false, words);
  };
  const resolveOpen = (mention: Extract<Mention, { kind: 'ambiguous' | 'unplaced' }>) => {
    const place = { line: mention.line };
    const placed = placeSymbol(mention, mention.words, day, registry);
    if (placed && !(mention.kind === 'unplaced' && isOwnAbbreviation(mention, placed.company))) {
      read(mention, placed.ticker, [mention.words]);
    } else if (mention.kind === 'ambiguous') {
      problems.push({ entry, place, rule: 'exchange-ambiguous', ...pick(mention) });
    } else {
      const unplaced = describeUnplaced(mention, day, registry);
      if (unplaced) problems.push({ entry, place, rule: 'symbol-unplaced', ...unplaced });
    }
  };
  for (const [ticker, place] of subjectsOf(entry)) follow(ticker, place, true);
  for (const id of entry.companies ?? []) mentions.addCompany(registry.companies.get(id), true);
  for (const mention of entry.body.mentions) {
    const place = { line: mention.line };
    switch (mention.kind) {
      case 'ticker':
        if (mention.isFormer && followFormer(mention.ticker, day, registry, mentions)) break;
        if (isMeant(mention, day, registry, wordsBefore(entry, mention.ticker))) follow(mention.ticker, place, false);
        else nearMisses.push(...findLikelyTickers(mention, day, registry, wordsBefore(entry, mention.ticker)));
        break;
      case 'name':
        mentions.addCompany(registry.companies.get(mention.company), false);
        break;
      case 'ambiguous':
      case 'unplaced':
        resolveOpen(mention);
        break;
      case 'cashtag': {
        const { symbol } = mention;
        const resolution = mention.isDoubtful ? unknownCashtag : resolveCashtag(registry, symbol, day);
        if ('ticker' in resolution) read(mention, resolution.ticker);
        else if (resolution.kind === 'unknown') problems.push({ entry, place, rule: 'cashtag-unknown', symbol, day });
        else problems.push({ entry, place, rule: 'cashtag-ambiguous', symbol, tickers: resolution.tickers });
      }
    }
  }
  for (const naming of entry.body.namings ?? []) {
    const misnaming = findMisnaming(naming, day, registry);
    if (misnaming) problems.push({ entry, place: { line: naming.line }, rule: 'company-misnamed', ...misnaming });
  }
  problems.push(...reportNearMisses(entry, nearMisses, day, registry, mentions));
  return { companies: mentions.list(), readings };
}

/**
 * Notations that look like tickers: each company once, unless the story also names it correctly. Of a table's column,
 * the first such company.
 */
function reportNearMisses(
  entry: ArticleEntry,
  nearMisses: readonly NearMiss[],
  day: IsoDay,
  registry: Registry,
  mentions: MentionedCompanies,
): readonly ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const reported = new Set<string>();
  const isKnown = (key: string) => mentions.has(key) || reported.has(key);
  const report = (key: string, line: number, unread: UnreadTicker) => {
    reported.add(key);
    problems.push({ entry, place: { line }, rule: 'ticker-unread', ...unread });
  };
  for (const nearMiss of nearMisses) {
    if (nearMiss.kind === 'columns') {
      const meant = findMeantInCells(nearMiss.cells, day, registry).find((each) => !isKnown(keyOf(each)));
      if (meant) report(keyOf(meant), meant.line, { meant });
      continue;
    }
    const meant = findMeantTicker(nearMiss, day, registry);
    if (!meant && !isWorthReporting(nearMiss)) continue;
    const key = meant ? keyOf(meant) : nearMiss.text;
    if (!isKnown(key)) report(key, nearMiss.line, { nearMiss, meant });
  }
  return problems;
}

function keyOf({ company, ticker }: MeantTicker): string {
  return company?.id ?? ticker;
}

/** Finds symbols that no company ever held: the only certain errors if the day is unknown. */
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
    if (isSubject || isStrict(site) || isMissed(ticker, day, [], registry)) {
      problems.push({ entry, place, rule: 'ticker-unregistered', ticker, day, words: [], severity: severityOn(site) });
    }
    companies.push({ tickers: [ticker], isSubject });
  };
  for (const [ticker, place] of subjectsOf(entry)) follow(ticker, place, true);
  for (const mention of entry.body.mentions) {
    const place = { line: mention.line };
    if (mention.kind === 'ticker' && !mention.isDoubtful) follow(mention.ticker, place, false);
    else if (mention.kind === 'ambiguous')
      problems.push({ entry, place, rule: 'exchange-ambiguous', ...pick(mention) });
  }
  return { companies, readings: new Map() };
}

/** The tickers of the front matter, without the empty texts that replace invalid ones. */
function subjectsOf({ tickers, tickerPlaces }: ArticleEntry): readonly (readonly [Ticker, Place])[] {
  return tickers
    .map((ticker, index) => [ticker, tickerPlaces?.[index] ?? { path: ['tickers', index] }] as const)
    .filter(([ticker]) => ticker.length > 0);
}

function pick({ alias, exchanges, symbol }: Extract<Mention, { kind: 'ambiguous' }>) {
  return { alias, exchanges, symbol };
}
