import type { Correction } from '../edition/article.ts';
import { instantOf } from '../moment.ts';

/** The note that says when and why a story was withdrawn: the last of that kind. */
export function withdrawalOf(corrections: readonly Correction[]): Correction | undefined {
  return corrections
    .filter(({ kind }) => kind === 'withdrawal')
    .sort((left, right) => instantOf(left.date) - instantOf(right.date))
    .at(-1);
}
