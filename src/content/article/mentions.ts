import type { Mention, NearMiss } from '../../domain/edition/article.ts';
import { toTicker } from '../../domain/registry/ticker.ts';
import type { Candidate } from '../../tickers/candidate.ts';
import type { NearMissCandidate } from '../../tickers/near-misses.ts';

/** What an entry keeps of a ticker or cashtag that was found in line `line` of its file. */
export function toMention(candidate: Candidate, line: number): Mention {
  const { text } = candidate;
  switch (candidate.kind) {
    case 'ticker':
      return { kind: 'ticker', ticker: toTicker(candidate.exchange, candidate.symbol), text, line };
    case 'cashtag':
      return { kind: 'cashtag', symbol: candidate.symbol, text, line };
    case 'ambiguous':
      return {
        kind: 'ambiguous',
        alias: candidate.alias,
        exchanges: candidate.exchanges,
        symbol: candidate.symbol,
        text,
        line,
      };
  }
}

export function toNearMiss(candidate: NearMissCandidate, line: number): NearMiss {
  const { text } = candidate;
  switch (candidate.kind) {
    case 'misspelt':
      return { kind: 'misspelt', tickers: candidate.tickers, text, line };
    case 'bare':
      return { kind: 'bare', words: candidate.words, symbols: candidate.symbols, text, line };
  }
}

/** Each mention once, where it stands first. */
export function mentionsOnceEach(mentions: readonly Mention[]): readonly Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.kind} ${keyOf(mention)}`;
    if (!first.has(key)) first.set(key, mention);
  }
  return [...first.values()];
}

function keyOf(mention: Mention): string {
  switch (mention.kind) {
    case 'ticker':
      return mention.ticker;
    case 'cashtag':
      return mention.symbol;
    case 'ambiguous':
      return mention.text;
  }
}
