/**
 * The deepest nesting that is read. Reading and rendering call themselves for each level, and no honest article comes
 * near it; without a limit, a line of ten thousand `>` would exhaust the stack.
 */
const DEEPEST = 50;

/** @throws RangeError below the deepest level, as the lexer does when its own stack is exhausted. */
export function enterLevel(level: number): void {
  if (level > DEEPEST) throw new RangeError(`More than ${DEEPEST} elements lie inside each other.`);
}

/**
 * Why a body was not read:
 * - `too-deep`: too many elements lie inside each other;
 * - `tangled`: they do so in a way in which marked fails. That happens to a quotation inside a list whose own list goes
 *   on without its mark: `- a⏎⇥> -⏎b`;
 * - `too-many-marks`, `too-many-tags`: reading it would take too long.
 */
export type UnreadReason = 'too-deep' | 'tangled' | 'too-many-marks' | 'too-many-tags';

/** Calls `read`, and `instead` if it fails. `place` is the part of the text that could not be read, empty if unknown. */
export function readOrElse<T>(read: () => T, instead: (reason: UnreadReason, place: string) => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OverloadedError) return instead(error.reason, error.place);
    if (error instanceof RangeError) return instead('too-deep', '');
    if (error instanceof MarkedFailure) return instead('tangled', '');
    throw error;
  }
}

/** Marked failed: its errors are those of a program, which say nothing of the text. */
export class MarkedFailure extends Error {}

/** Reading went over one of its limits. */
export class OverloadedError extends Error {
  readonly reason: Exclude<UnreadReason, 'tangled'>;
  readonly place: string;

  /** @param place the part of the text at which the limit was reached. */
  constructor(reason: OverloadedError['reason'], place: string) {
    super(`The text goes over a limit: ${reason}.`);
    this.reason = reason;
    this.place = place;
  }
}
