import type { Candidate } from '../../tickers/candidate.ts';
import { findNearMisses, type NearMissCandidate } from '../../tickers/near-misses.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { OBJECT, type Prose } from '../body.ts';

/**
 * Finds text of a run that looks like a ticker but was not read as one. Literal text, as in `NASDAQ\:AAPL`, is
 * deliberate.
 *
 * @param found tickers found in the run.
 */
export function nearMissesIn(
  prose: Prose,
  vocabulary: Vocabulary,
  found: readonly Pick<Candidate, 'start' | 'end'>[],
  inSource: (offset: number) => number,
): readonly (NearMissCandidate & { readonly offset: number })[] {
  const missed = findNearMisses(withoutLiterals(prose), vocabulary, found);
  if (missed.length === 0) return [];
  let leaf = 0;
  return missed
    .toSorted((left, right) => left.start - right.start)
    .map((candidate) => {
      while ((prose.leaves[leaf + 1]?.start ?? Infinity) <= candidate.start) leaf++;
      const { offset = 0, start = 0 } = prose.leaves[leaf] ?? {};
      return { ...candidate, offset: inSource(offset) + candidate.start - start };
    });
}

/** Masks literal text; the result is as long as the run's text. */
function withoutLiterals({ text, leaves }: Prose): string {
  const parts: string[] = [];
  let done = 0;
  for (const leaf of leaves) {
    if (leaf.mentions !== 'none') continue;
    parts.push(text.slice(done, leaf.start), OBJECT.repeat(leaf.text.length));
    done = leaf.start + leaf.text.length;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}
