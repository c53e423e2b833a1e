import { nameKey } from '../domain/registry/names/company-names.ts';
import { compareText } from '../domain/order.ts';
import { widestGapDays } from '../domain/reference/listing-reference.ts';
import type { ListingRow } from './listing-row.ts';

/**
 * Groups dated rows by issuer. Rows of one symbol that follow each other without a gap are one issuer's: a new holder
 * comes after a pause. So are rows of one name that overlap, as classes of shares do, or of which one ends where
 * another begins: a change of symbol or of exchange. Rows of other issuers get no key.
 */
export function findIssuers(rows: readonly ListingRow[]): readonly ListingRow[] {
  const bySymbol = new Groups(rows.length);
  for (const sharing of groupIndices(rows, tickerOf)) {
    for (const [index, next] of pairs(sharing.sort((left, right) => compareRows(rows[left], rows[right])))) {
      if (areContiguous(rows[index], rows[next])) bySymbol.join(index, next);
    }
  }
  const byName = bySymbol.copy();
  for (const sharing of groupIndices(rows, ({ name }) => nameKey(name))) {
    for (const left of sharing) {
      for (const right of sharing) {
        if (left < right && areContiguous(rows[left], rows[right])) byName.join(left, right);
      }
    }
  }
  const groups = byName.all().flatMap((members) => (haveOneName(members, rows) ? [members] : bySymbol.split(members)));
  return nameGroups(rows, groups);
}

/** Whether current rows have the same name: separated issuers share a history, but not a page. */
function haveOneName(members: readonly number[], rows: readonly ListingRow[]): boolean {
  const current = members.flatMap((index) => (rows[index] && rows[index].to === undefined ? [rows[index]] : []));
  return new Set(current.map(({ name }) => nameKey(name))).size <= 1;
}

/** Gives the rows of each group of two or more a key. */
function nameGroups(rows: readonly ListingRow[], groups: readonly (readonly number[])[]): readonly ListingRow[] {
  const counts = new Map<string, number>();
  const issuers = new Map<number, string>();
  for (const members of groups) {
    if (members.length < 2) continue;
    const tickers = [...new Set(members.flatMap((index) => (rows[index] ? [tickerOf(rows[index])] : [])))];
    const key = tickers.sort(compareText).join(' ');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    for (const index of members) issuers.set(index, count === 1 ? key : `${key} #${count}`);
  }
  return rows.map((row, index) => ({ ...row, issuer: issuers.get(index) }));
}

function tickerOf({ mic, symbol }: ListingRow): string {
  return `${mic}:${symbol}`;
}

function compareRows(left: ListingRow | undefined, right: ListingRow | undefined): number {
  return compareText(left?.from ?? '', right?.from ?? '') || compareText(left?.to ?? '~', right?.to ?? '~');
}

/** Whether two periods overlap, or one begins at most `widestGapDays` after the other ends. */
function areContiguous(left: ListingRow | undefined, right: ListingRow | undefined): boolean {
  if (!left || !right) return false;
  return startOf(right) <= endOf(left) + widestGapDays && startOf(left) <= endOf(right) + widestGapDays;
}

/** First day of a row, in days. */
function startOf({ from }: ListingRow): number {
  return from === undefined ? -Infinity : Date.parse(from) / 86_400_000;
}

function endOf({ to }: ListingRow): number {
  return to === undefined ? Infinity : Date.parse(to) / 86_400_000;
}

function groupIndices(rows: readonly ListingRow[], keyOf: (row: ListingRow) => string): readonly number[][] {
  const groups = Map.groupBy(rows.keys(), (index) => (rows[index] ? keyOf(rows[index]) : ''));
  return [...groups.values()];
}

function pairs(indices: readonly number[]): readonly (readonly [number, number])[] {
  return indices.slice(1).map((next, place) => [indices[place] ?? next, next] as const);
}

/** Disjoint sets of indices. */
class Groups {
  readonly #parents: number[];

  constructor(size: number, parents?: readonly number[]) {
    this.#parents = parents ? [...parents] : Array.from({ length: size }, (_, index) => index);
  }

  copy(): Groups {
    return new Groups(this.#parents.length, this.#parents);
  }

  join(left: number, right: number): void {
    const [one, other] = [this.#rootOf(left), this.#rootOf(right)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  all(): readonly (readonly number[])[] {
    return this.split([...this.#parents.keys()]);
  }

  /** The sets that some indices belong to, without other members. */
  split(members: readonly number[]): readonly (readonly number[])[] {
    return [...Map.groupBy(members, (index) => this.#rootOf(index)).values()];
  }

  #rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== undefined && this.#parents[root] !== root) root = this.#parents[root] ?? root;
    return root;
  }
}
