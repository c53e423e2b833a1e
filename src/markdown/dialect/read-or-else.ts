/**
 * Deepest nesting that is read. Reading and rendering recurse per level; without a limit, a line of ten thousand `>`
 * would exhaust the stack. Real articles are far below it.
 */
const DEEPEST = 50;

/** @throws RangeError below the deepest level, as the lexer does when its own stack is exhausted. */
export function enterLevel(level: number): void {
  if (level > DEEPEST) throw new RangeError(`More than ${DEEPEST} elements are nested.`);
}

/**
 * Reason why a body was not read:
 * - `too-deep`: elements are nested too deeply;
 * - `tangled`: elements are nested in a way in which marked fails, such as a quotation inside a list whose own list
 *   continues without its mark: `- a⏎⇥> -⏎b`;
 * - `too-many-marks`, `too-many-tags`: reading it would take too long.
 */
export type UnreadReason = 'too-deep' | 'tangled' | 'too-many-marks' | 'too-many-tags';

/**
 * Calls `read`, and `instead` if it fails. `place` is the part of the text that could not be read; empty if unknown.
 */
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

/** Failure of marked itself, whose error messages do not describe the text. */
export class MarkedFailure extends Error {}

/** Reading exceeded one of its limits. */
export class OverloadedError extends Error {
  readonly reason: Exclude<UnreadReason, 'tangled'>;
  readonly place: string;

  /** @param place part of the text at which the limit was reached. */
  constructor(reason: OverloadedError['reason'], place: string) {
    super(`The text goes over a limit: ${reason}.`);
    this.reason = reason;
    this.place = place;
  }
}
