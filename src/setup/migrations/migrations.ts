/** A change of files that a version of the engine asks of every newsroom. The contract: `README.md` beside this file. */
export interface Migration {
  readonly name: string;
  /** What it changes, for the terminal: `Renames "standfirst" to "summary".` */
  readonly description: string;
  /** @param path from the project's root. */
  readonly migrate: (path: string, text: string) => string;
}

/** In the order in which they run. */
export const migrations: readonly Migration[] = [];
