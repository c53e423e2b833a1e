/**
 * The deepest nesting that is read. Reading and rendering call themselves for each level, and no honest article comes
 * near it; without a limit, a line of ten thousand `>` would exhaust the stack.
 */
const DEEPEST = 50;

/** @throws RangeError below the deepest level, as the lexer does when its own stack is exhausted. */
export function enterLevel(level: number): void {
  if (level > DEEPEST) throw new RangeError(`More than ${DEEPEST} elements lie inside each other.`);
}

/** What `read` returns, or else what `instead` returns if elements lie too deep inside each other. */
export function unlessTooDeep<T>(read: () => T, instead: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return instead();
    throw error;
  }
}
