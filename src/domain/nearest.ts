/**
 * Finds the candidate that `word` was probably meant to be, for "did you mean": the one at the smallest
 * Damerau–Levenshtein distance (insertions, deletions, replacements and swaps of one character), if that is at most a
 * third of the longer word. Case is ignored, except to decide between equal distances; then the earlier candidate wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: { readonly candidate: string; readonly distance: number; readonly caseDistance: number } | undefined;
  for (const candidate of candidates) {
    const limit = Math.min(best?.distance ?? Infinity, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const distance = editDistance(folded, candidate.toLowerCase());
    if (distance > limit) continue;
    const caseDistance = editDistance(word, candidate);
    if (best === undefined || distance < best.distance || caseDistance < best.caseDistance) {
      best = { candidate, distance, caseDistance };
    }
  }
  return best?.candidate;
}

/** All candidates within the distance of `nearest`, the nearest first. */
export function allNear(word: string, candidates: Iterable<string>): readonly string[] {
  const folded = word.toLowerCase();
  return Array.from(candidates)
    .filter((candidate) => {
      const limit = Math.floor(Math.max(word.length, candidate.length) / 3);
      if (Math.abs(word.length - candidate.length) > limit) return false;
      return editDistance(folded, candidate.toLowerCase()) <= limit;
    })
    .map((candidate) => ({
      candidate,
      distance: editDistance(folded, candidate.toLowerCase()),
      caseDistance: editDistance(word, candidate),
    }))
    .sort((left, right) => left.distance - right.distance || left.caseDistance - right.caseDistance)
    .map(({ candidate }) => candidate);
}

/**
 * Number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment) from `left` to
 * `right`.
 */
export function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforePrevious, column - 2) + 1 : Infinity,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
