import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { openIndex, SearchFailed } from '../../../src/search/index/index-reader.ts';
import { pathOf } from '../../../src/search/index/stories.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { searchCompanies } from '../../../src/search/companies.ts';
import { beginSearch } from '../../../src/search/search.ts';
import type { BenchIndex } from './make-index.ts';

/** Bytes of a body as hosts send it. */
export interface Bytes {
  readonly gzip: number;
  readonly brotli: number;
}

/** What a query loads. */
export interface Transfer {
  readonly written: string;
  readonly paths: readonly string[];
  readonly bytes: Bytes;
  /** Addresses of the first results. */
  readonly pages: readonly string[];
}

/** Qualities at which hosts compress while they send. */
const [gzipLevel, brotliQuality] = [6, 5];

export function sentBytes(text: string | Buffer): Bytes {
  return {
    gzip: gzipSync(text, { level: gzipLevel }).length,
    brotli: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }).length,
  };
}

export function addBytes(all: readonly Bytes[]): Bytes {
  const sum = (part: keyof Bytes) => all.reduce((total, bytes) => total + bytes[part], 0);
  return { gzip: sum('gzip'), brotli: sum('brotli') };
}

/** Runs queries on one open page, one after the other, and counts what each loads that the page does not have. */
export async function runQueries(
  { files, tokeniser }: Pick<BenchIndex, 'files' | 'tokeniser'>,
  queries: readonly string[],
): Promise<readonly Transfer[]> {
  let loaded: string[] = [];
  const load = (path: string) => {
    const text = files.get(path.slice(1));
    if (text === undefined) return Promise.reject(new SearchFailed('missing'));
    loaded.push(path.slice(1));
    return Promise.resolve(text);
  };
  const reader = await openIndex(load);
  const transfers: Transfer[] = [];
  for (const written of queries) {
    const query = parseQuery(written, tokeniser);
    const [, { stories }] = await Promise.all([
      searchCompanies(reader, written),
      beginSearch(query, {}, { reader, tokeniser, load })(),
    ]);
    const bytes = addBytes(loaded.map((path) => sentBytes(files.get(path) ?? '')));
    transfers.push({ written, paths: loaded, bytes, pages: stories.map(pathOf) });
    loaded = [];
  }
  return transfers;
}

/** Each query as the first of a page, and as the one after the query before it in the list. */
export async function measureTransfers(
  index: Pick<BenchIndex, 'files' | 'tokeniser'>,
  queries: readonly string[],
): Promise<{ readonly first: readonly Transfer[]; readonly further: readonly Transfer[] }> {
  const runs = await Promise.all(
    queries.map((written, place) => runQueries(index, [queries.at(place - 1) ?? '', written])),
  );
  const own = (place: 0 | 1) => runs.flatMap((transfers) => transfers[place] ?? []);
  return { first: own(0), further: own(1) };
}
