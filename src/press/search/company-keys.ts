import { nameOf, type Directory, type DirectoryEntry } from '../../domain/edition/directory.ts';
import type { IsoDay } from '../../domain/instant.ts';
import { nameKey } from '../../domain/registry/names/company-names.ts';
import { isDuring } from '../../domain/registry/registry.ts';
import { tickerOf } from '../../domain/registry/ticker.ts';
import { tickersPath } from '../../domain/site/permalinks.ts';
import type { Exchange } from '../../domain/registry/exchange.ts';
import {
  companyKey,
  exchangeOf,
  exchangesIn,
  type CompanyKey,
  type SymbolEndings,
} from '../../search/index/company-index.ts';

/** Lists the names and symbols by which a search finds the companies that public stories name. */
export function listCompanyKeys({ entries }: Directory, today: IsoDay): readonly CompanyKey[] {
  return entries.flatMap((entry) => {
    const keys = keysOf(entry, today);
    const seen = new Set<string>();
    return keys.filter((found) => found.key !== '' && seen.size < seen.add(`${exchangeOf(found)} ${found.key}`).size);
  });
}

/**
 * Keys of one company, current names and symbols first. A former one with the same key on the same exchange is left
 * out.
 */
function keysOf(entry: DirectoryEntry, today: IsoDay): readonly CompanyKey[] {
  const { company, ticker = '', path } = entry;
  const segment = path.slice(tickersPath.length, -1);
  const found = { name: nameOf(entry), ticker, segment, id: company?.id ?? '', former: '', until: '' };
  if (!company) return [{ ...found, key: companyKey(ticker.slice(ticker.indexOf(':') + 1)) }];
  const { name, legalName, aliases, formerNames, listings } = company;
  const names = [name, ...aliases, ...(legalName === undefined ? [] : [legalName])];
  const isCurrent = (listing: (typeof listings)[number]) => isDuring(listing, today);
  return [
    ...names.flatMap((own) => keysOfName(own).map((key) => ({ ...found, key }))),
    ...listings.filter(isCurrent).map((listing) => ({
      ...found,
      ticker: tickerOf(listing),
      key: companyKey(listing.symbol),
    })),
    ...formerNames.flatMap(({ name: former, until = '' }) =>
      keysOfName(former).map((key) => ({ ...found, key, former, until })),
    ),
    ...listings
      .filter((listing) => !isCurrent(listing))
      .map((listing) => ({
        ...found,
        key: companyKey(listing.symbol),
        former: tickerOf(listing),
        until: listing.until ?? '',
      })),
  ];
}

/** Keys of a name with and without its legal form, since readers write either. */
function keysOfName(name: string): readonly string[] {
  return [companyKey(nameKey(name)), companyKey(name)];
}

/** Lists what newswires write after a symbol of each exchange that keys have: see `SymbolEndings`. */
export function listSymbolEndings(
  keys: readonly CompanyKey[],
  exchanges: ReadonlyMap<string, Pick<Exchange, 'suffixes' | 'countryCodes'>>,
): SymbolEndings {
  const endings = new Map<string, string[]>();
  for (const code of exchangesIn(keys)) {
    const { suffixes = [], countryCodes = [] } = exchanges.get(code.slice(0, -1)) ?? {};
    for (const ending of new Set([...suffixes, ...countryCodes].map((text) => text.replace(/^\W/, '').toLowerCase())))
      endings.set(ending, [...(endings.get(ending) ?? []), code]);
  }
  return Object.fromEntries([...endings].sort(([left], [right]) => (left < right ? -1 : 1)));
}
