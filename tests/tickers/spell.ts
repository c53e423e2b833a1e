import { placeSymbol, placeTicker } from '../../src/domain/registry/place-symbol.ts';
import { resolveTicker } from '../../src/domain/registry/registry.ts';
import { resolveCashtag, unknownCashtag } from '../../src/domain/registry/resolve-cashtag.ts';
import { isOwnAbbreviation } from '../../src/domain/edition/resolve/unplaced.ts';
import { toTicker } from '../../src/domain/registry/ticker.ts';
import type { Candidate } from '../../src/tickers/candidate.ts';
import { recognise } from '../../src/tickers/recognise.ts';
import { registry, vocabulary } from './newsroom.ts';

/** What a candidate means, and the linked text where that is written otherwise: `HKEX:0700 ← HKG:700`. */
export function spell(candidate: Candidate): string {
  const meaning = spellMeaning(candidate);
  return meaning === candidate.text ? meaning : `${meaning} ← ${candidate.text}`;
}

/**
 * What an article of `day` would say of one run of text: the tickers it links, and the problems it has.
 * A symbol that no company file holds is a warning, but it has a page, so that it is linked as well.
 */
export function readTickers(text: string, day: string): { readonly tickers: string[]; readonly problems: string[] } {
  const tickers: string[] = [];
  const problems: string[] = [];
  for (const candidate of recognise(text, vocabulary)) {
    switch (candidate.kind) {
      case 'name':
        break;
      case 'ambiguous': {
        const placed = placeSymbol(candidate, candidate.words, day, registry);
        if (placed) tickers.push(placed.ticker);
        else problems.push(`ambiguous exchange: ${candidate.exchanges.join(', ')}`);
        break;
      }
      case 'unplaced': {
        const placed = placeSymbol(candidate, candidate.words, day, registry);
        if (placed && !isOwnAbbreviation({ ...candidate, line: 1 }, placed.company)) tickers.push(placed.ticker);
        break;
      }
      case 'cashtag': {
        const resolution = candidate.isDoubtful ? unknownCashtag : resolveCashtag(registry, candidate.symbol, day);
        if ('ticker' in resolution) tickers.push(resolution.ticker);
        else problems.push(`${resolution.kind} cashtag`);
        break;
      }
      case 'ticker': {
        const ticker = toTicker(candidate.exchange, candidate.symbol);
        if (candidate.isDoubtful && !placeTicker(ticker, '', day, registry)?.isDated) break;
        const resolution = resolveTicker(registry, ticker, day);
        if (resolution.kind !== 'not-then') tickers.push(ticker);
        if (resolution.kind !== 'held') problems.push(`${ticker} ${resolution.kind}`);
      }
    }
  }
  return { tickers, problems };
}

function spellMeaning(candidate: Candidate): string {
  switch (candidate.kind) {
    case 'ticker':
      return `${candidate.exchange}:${candidate.symbol}`;
    case 'ambiguous':
      return `${candidate.exchanges.join('|')}:${candidate.symbol}`;
    case 'cashtag':
      return `$${candidate.symbol}`;
    case 'name':
      return candidate.company;
    case 'unplaced':
      return `?${candidate.exchanges === undefined ? '' : candidate.exchanges.join('|')}:${candidate.symbol}`;
  }
}
