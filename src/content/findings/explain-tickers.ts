import type { ReferenceProblem } from '../../domain/edition/resolve/problems.ts';
import type { Registry } from '../../domain/registry/registry.ts';
import {
  explainAmbiguousExchange,
  explainMisnaming,
  explainNotKnownThen,
  explainNotThen,
  explainStranger,
  explainUnknownCashtag,
  explainUnregistered,
} from '../../tickers/explain.ts';
import { explainEnded, explainUncertain } from '../../tickers/explain-reference.ts';
import { explainNearMiss, explainUnplaced } from '../../tickers/explain-unread.ts';
import { list } from '../fields/issues.ts';
import type { Explanation } from './explanation.ts';

type TickerRule =
  | `ticker-${'not-listed' | 'uncertain' | 'ended' | 'unregistered' | 'not-known-then' | 'unread'}`
  | `cashtag-${'unknown' | 'ambiguous'}`
  | 'exchange-ambiguous'
  | 'company-misnamed'
  | 'symbol-unplaced';

/** Explains why a ticker names no company, or another one than it seems to. */
export function explainTicker(
  problem: Extract<ReferenceProblem, { rule: TickerRule }>,
  registry: Registry,
): Explanation {
  switch (problem.rule) {
    case 'ticker-not-listed':
      return problem.stranger === undefined
        ? explainNotThen({ kind: 'not-then', lifetimes: problem.lifetimes }, problem.ticker, problem.day)
        : { severity: 'warning', ...explainStranger(problem.stranger, problem.lifetimes, problem.ticker, problem.day) };
    case 'ticker-uncertain':
      return { severity: 'hint', ...explainUncertain(problem.ticker, problem.day, problem.row) };
    case 'ticker-ended':
      return { severity: 'warning', ...explainEnded(problem.ticker, problem.day, problem.row) };
    case 'ticker-unregistered':
      return {
        severity: problem.severity,
        ...explainUnregistered(registry, problem.ticker, problem.day, problem.words),
      };
    case 'ticker-not-known-then':
      return { severity: 'hint', ...explainNotKnownThen(problem.ticker, problem.day, problem.company) };
    case 'exchange-ambiguous':
      return explainAmbiguousExchange(registry, problem.alias, problem.exchanges, problem.symbol);
    case 'cashtag-unknown':
      return { severity: 'warning', ...explainUnknownCashtag(registry, problem.symbol, problem.day) };
    case 'cashtag-ambiguous':
      return {
        severity: 'warning',
        message: `$${problem.symbol} may mean ${list(problem.tickers, 'or')}, so it stays plain text.`,
        hint: 'Write the ticker that you mean.',
      };
    case 'company-misnamed':
      return { severity: 'warning', ...explainMisnaming(problem) };
    case 'ticker-unread':
      return { severity: 'warning', ...explainNearMiss(problem) };
    case 'symbol-unplaced':
      return { severity: 'warning', ...explainUnplaced(problem) };
  }
}
