import type { Company } from '../../domain/registry/company.ts';
import { companiesByName, nameKey } from '../../domain/registry/names/company-names.ts';
import { lifetimesOf, type Registry } from '../../domain/registry/registry.ts';
import { symbolKey } from '../../domain/registry/symbol.ts';
import { toTicker } from '../../domain/registry/ticker.ts';

/** Id of the company that has a ticker, or alone a symbol or a name: `NASDAQ:AAPL`, `$AAPL`, `Apple Inc.` */
export function companyMeant(written: string, registry: Registry): string | undefined {
  const [exchange = '', symbol] = written.toUpperCase().split(/\s*:\s*/);
  if (symbol !== undefined) return lifetimesOf(registry, toTicker(exchange, symbol)).at(-1)?.company.id;
  const held = registry.holdingsBySymbol.get(symbolKey(exchange.replace(/^\$/, ''))) ?? [];
  const companies = new Set<Company>([
    ...(companiesByName(registry).get(nameKey(written)) ?? []),
    ...held.map(({ company }) => company),
  ]);
  const [only] = companies;
  return companies.size === 1 ? only?.id : undefined;
}
