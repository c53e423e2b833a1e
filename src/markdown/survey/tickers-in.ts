import type { Candidate } from '../../tickers/candidate.ts';
import { recognise } from '../../tickers/recognise.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import type { Prose } from '../body.ts';

/** Tickers of a run, and the codes of the vocabulary that found them: names have no effect on them. */
interface Known {
  readonly codes: Vocabulary['exchangesByCode'];
  readonly tickers: readonly Candidate[];
}

/** Name of the property with a run's tickers. A weak map of the runs would take ten times as long. */
const tickersOf = Symbol('tickers');

/** Finds the tickers of a run. A story's page and its item in feeds are rendered from the same runs. */
export function recallTickers(prose: Prose, vocabulary: Vocabulary): readonly Candidate[] {
  const before = knownTickers(prose, vocabulary);
  if (before) return before;
  const tickers = recognise(prose.text, vocabulary);
  rememberTickers(prose, vocabulary, tickers);
  return tickers;
}

/** The tickers of a run, if they have been found. */
export function knownTickers(prose: Prose, vocabulary: Vocabulary): readonly Candidate[] | undefined {
  const before = (prose as Prose & { readonly [tickersOf]?: Known })[tickersOf];
  return before?.codes === vocabulary.exchangesByCode ? before.tickers : undefined;
}

/** Keeps the tickers that another thread has found. */
export function rememberTickers(prose: Prose, vocabulary: Vocabulary, tickers: readonly Candidate[]): void {
  const known: Known = { codes: vocabulary.exchangesByCode, tickers };
  // It is no part of the run: copies of it have other content, and so perhaps other tickers.
  Object.defineProperty(prose, tickersOf, { value: known, enumerable: false, configurable: true });
}
