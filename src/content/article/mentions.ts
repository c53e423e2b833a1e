import type { Mention } from '../../domain/edition/article.ts';
import type { SingleNearMiss, TableNearMiss } from '../../domain/edition/near-miss.ts';
import { readingKey } from '../../domain/edition/resolve/readings.ts';
import { toTicker } from '../../domain/registry/ticker.ts';
import type { TableSymbols } from '../../markdown/survey/table-symbols.ts';
import type { Candidate } from '../../tickers/candidate.ts';
import type { NearMissCandidate } from '../../tickers/near-misses.ts';

/** Converts a ticker or cashtag found in line `line` of a file to a mention. */
export function toMention(candidate: Candidate, line: number): Mention {
  const { text } = candidate;
  switch (candidate.kind) {
    case 'ticker':
      return {
        kind: 'ticker',
        ticker: toTicker(candidate.exchange, candidate.symbol),
        text,
        line,
        ...(candidate.isDoubtful && { isDoubtful: true as const }),
        ...(candidate.isHomonym && { isHomonym: true as const }),
        ...(candidate.isFormer && { isFormer: true as const }),
        ...(candidate.namesakes && { namesakes: candidate.namesakes }),
      };
    case 'cashtag':
      return {
        kind: 'cashtag',
        symbol: candidate.symbol,
        text,
        line,
        ...(candidate.isDoubtful && { isDoubtful: true as const }),
      };
    case 'name':
      return { kind: 'name', company: candidate.company, text, line };
    case 'ambiguous':
      return {
        kind: 'ambiguous',
        alias: candidate.alias,
        exchanges: candidate.exchanges,
        symbol: candidate.symbol,
        words: candidate.words,
        text,
        line,
      };
    case 'unplaced': {
      const { form, symbol, exchanges, words } = candidate;
      return { kind: 'unplaced', form, symbol, ...(exchanges && { exchanges }), words, text, line };
    }
  }
}

/** Converts symbols in a column of a table, each with its line. */
export function toTableNearMiss({ kind, cells }: TableSymbols, lineAt: (offset: number) => number): TableNearMiss {
  return {
    kind,
    cells: cells.map(({ symbol, tickers, names, isCertain, offset }) => {
      return { symbol, tickers, names, ...(isCertain && { isCertain }), line: lineAt(offset) };
    }),
  };
}

/** Converts a notation found in line `line` of a file that looks like a ticker but is not one. */
export function toNearMiss(candidate: NearMissCandidate, line: number): SingleNearMiss {
  const { text } = candidate;
  switch (candidate.kind) {
    case 'misspelt': {
      const { kind, tickers, isCertain } = candidate;
      return { kind, tickers, ...(isCertain && { isCertain }), text, line };
    }
    case 'unknown-code':
    case 'no-colon': {
      const { kind, code, symbol, tickers, words, isAmongTickers, isMarket } = candidate;
      return { kind, code, symbol, tickers, words, isAmongTickers, ...(isMarket && { isMarket }), text, line };
    }
  }
}

/** Keeps the first of equal mentions; a plainer one (see `plainness`) replaces it. */
export function mentionsOnceEach(mentions: readonly Mention[]): readonly Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.kind} ${keyOf(mention)}`;
    const known = first.get(key);
    if (known === undefined || plainness(mention) > plainness(known)) first.set(key, mention);
  }
  return [...first.values()];
}

function keyOf(mention: Mention): string {
  switch (mention.kind) {
    case 'ticker':
      return mention.ticker;
    case 'cashtag':
      return mention.symbol;
    case 'name':
      return mention.company;
    case 'ambiguous':
    case 'unplaced':
      return readingKey(mention);
  }
}

/** A certain mention is plainer than a doubtful one, and after that, one of today than one of a former symbol. */
function plainness(mention: Mention): number {
  const isDoubtful = (mention.kind === 'ticker' || mention.kind === 'cashtag') && mention.isDoubtful === true;
  const isFormer = mention.kind === 'ticker' && mention.isFormer === true;
  return (isDoubtful ? 0 : 2) + (isFormer ? 0 : 1);
}
