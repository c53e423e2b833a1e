import type { Candidate } from '../../tickers/candidate.ts';
import { findLinkedNames } from '../../tickers/linked-names.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import type { Prose, TextLeaf } from '../body.ts';
import { recallTickers } from './tickers-in.ts';

/** A ticker found in a run: the candidate's `start` and `end` are offsets into the run's text. */
export interface Mention {
  readonly candidate: Candidate;
  /** The leaf in which it starts. */
  readonly leaf: TextLeaf;
  readonly isLinkable: boolean;
}

/**
 * Finds the tickers of one run, in reading order. The run is searched as a whole, so that the second symbol counts in
 * `(NYSE: BRK.A, **BRK.B**)`. A mention that crosses a boundary of markup cannot become a link; text that includes
 * literal characters, as in `\$AAPL`, is not a mention.
 */
export function findMentions(prose: Prose, vocabulary: Vocabulary): readonly Mention[] {
  const { leaves } = prose;
  if (leaves.every(({ mentions }) => mentions === 'none')) return [];
  const mentions: Mention[] = [];
  let next = 0;
  for (const candidate of candidatesIn(prose, vocabulary)) {
    while (isBefore(leaves[next], candidate.start)) next++;
    const leaf = leaves[next];
    if (leaf === undefined) break;
    const isWithin = candidate.start >= leaf.start && candidate.end <= endOf(leaf);
    if (isWithin ? leaf.mentions === 'none' : touchesLiteral(leaves, next, candidate.end)) continue;
    mentions.push({ candidate, leaf, isLinkable: isWithin && leaf.mentions === 'link' });
  }
  return mentions;
}

/** Tickers, and names that need no ticker. A name inside a ticker's text is not separate. */
function candidatesIn(prose: Prose, vocabulary: Vocabulary): readonly Candidate[] {
  const tickers = recallTickers(prose, vocabulary);
  const names = findLinkedNames(prose.text, vocabulary.names);
  if (names.length === 0) return tickers;
  const free = names.filter(({ start, end }) => !tickers.some((ticker) => ticker.start < end && start < ticker.end));
  return [...tickers, ...free].sort((left, right) => left.start - right.start);
}

function isBefore(leaf: TextLeaf | undefined, position: number): boolean {
  return leaf !== undefined && endOf(leaf) <= position;
}

function touchesLiteral(leaves: readonly TextLeaf[], first: number, end: number): boolean {
  for (let index = first; (leaves[index]?.start ?? end) < end; index++) {
    if (leaves[index]?.mentions === 'none') return true;
  }
  return false;
}

function endOf(leaf: TextLeaf): number {
  return leaf.start + leaf.text.length;
}
