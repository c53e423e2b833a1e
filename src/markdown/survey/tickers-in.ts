import type { Candidate } from '../../tickers/candidate.ts';
import { recognise } from '../../tickers/recognise.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import type { Prose } from '../body.ts';

type Codes = Vocabulary['exchangesByCode'];

/** Tickers of runs, by the codes of the vocabulary that found them: names have no effect on them. */
const known = new WeakMap<Prose, { readonly codes: Codes; readonly tickers: readonly Candidate[] }>();

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
  const before = known.get(prose);
  return before?.codes === vocabulary.exchangesByCode ? before.tickers : undefined;
}

/** Keeps the tickers that another thread has found. */
export function rememberTickers(prose: Prose, vocabulary: Vocabulary, tickers: readonly Candidate[]): void {
  known.set(prose, { codes: vocabulary.exchangesByCode, tickers });
}
