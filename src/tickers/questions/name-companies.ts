import type { Company } from '../../domain/registry/company.ts';
import { companiesByName, nameKey } from '../../domain/registry/names/company-names.ts';
import { isDuring, type Registry } from '../../domain/registry/registry.ts';
import type { ReferenceListing } from '../../domain/reference/listing-reference.ts';
import { withoutLegalForm } from '../../domain/reference/name-agreement.ts';
import { tickerOf, toTicker, type Ticker } from '../../domain/registry/ticker.ts';

/** A company that a headline names, with its symbol on a day. */
export interface NamedCompany {
  readonly ticker: Ticker;
  readonly name: string;
  /** ISO day since which the company is known to have the symbol, if any. */
  readonly since?: string | undefined;
}

/** Most words of a name. */
const mostWords = 6;

/**
 * Finds the listed companies that a headline names in full, in its order, each with the symbol of its first listing on
 * `day` (ISO). Company files of the newsroom and of the engine take precedence over the lists of listings.
 *
 * @param rows every row of these lists.
 */
export function findNamedCompanies(
  headline: string,
  registry: Registry,
  rows: Iterable<ReferenceListing>,
  day: string,
): readonly NamedCompany[] {
  const spans = spansOf(headline);
  const known = companiesByName(registry);
  const found = new Map<number, NamedCompany>();
  const taken = new Set<number>();
  const take = ({ start, end }: Span, company: NamedCompany) => {
    found.set(start, company);
    for (let word = start; word < end; word++) taken.add(word);
  };
  const isFree = ({ start, end }: Span) => {
    for (let word = start; word < end; word++) if (taken.has(word)) return false;
    return true;
  };
  for (const span of spans) {
    const listed = (known.get(span.key) ?? []).flatMap((company) => listedOn(company, day) ?? []);
    const [only, another] = listed;
    if (only && !another && isFree(span)) take(span, only);
  }
  // The first word of a headline always has a capital.
  const unknown = spans.filter(
    (span) => isFree(span) && (span.end - span.start > 1 || span.start > 0) && !known.has(span.key),
  );
  const inLists = byName(unknown, registry, rows, day);
  for (const span of unknown) {
    const company = inLists.get(span.key);
    if (company && isFree(span)) take(span, company);
  }
  const inOrder = [...found].sort(([left], [right]) => left - right).map(([, company]) => company);
  return inOrder.filter(({ ticker }, index) => inOrder.findIndex((other) => other.ticker === ticker) === index);
}

function listedOn(company: Company, day: string): NamedCompany | undefined {
  const listing = company.listings.find((each) => isDuring(each, day));
  return listing && { ticker: tickerOf(listing), name: company.name, since: listing.from ?? listing.since };
}

interface Span {
  /** Index of the first word. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Every run of words that may be a name, the longest first. */
function spansOf(headline: string): readonly Span[] {
  const words = headline
    .replace(/[“”"‘«»:;!?()]|[,.](?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const spans = words.flatMap((word, start) => {
    if (!/^[\p{Lu}\p{N}]/u.test(word)) return [];
    const lengths = Array.from({ length: Math.min(mostWords, words.length - start) }, (_, index) => index + 1);
    return lengths.map((length) => ({
      start,
      end: start + length,
      key: nameKey(words.slice(start, start + length).join(' ')),
    }));
  });
  return spans.sort((left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start);
}

function byName(
  spans: readonly Span[],
  { exchanges }: Registry,
  rows: Iterable<ReferenceListing>,
  day: string,
): ReadonlyMap<string, NamedCompany> {
  const wanted = new Set(spans.map(({ key }) => key));
  const idOf = new Map(Array.from(exchanges.values(), ({ id, mic }) => [mic, id] as const));
  const found = new Map<string, NamedCompany>();
  for (const row of rows) {
    const exchange = idOf.get(row.mic);
    // A row without days counts, since the name identifies the company.
    if (exchange === undefined || !isDuring({ from: row.from, until: row.to }, day)) continue;
    const key = nameKey(withoutLegalForm(row.name));
    if (!wanted.has(key) || found.has(key)) continue;
    found.set(key, { ticker: toTicker(exchange, row.symbol), name: withoutLegalForm(row.name), since: row.from });
  }
  return found;
}
