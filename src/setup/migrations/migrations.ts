/**
 * A change of newsroom files that a version of the engine requires. The contract is in `README.md` beside this file.
 */
export interface Migration {
  readonly name: string;
  /** Description of the change for the terminal: `Renames "standfirst" to "summary".` */
  readonly description: string;
  /** @param path path from the project's root. */
  readonly migrate: (path: string, text: string) => string;
}

/** Migrations in the order in which they run. */
export const migrations: readonly Migration[] = [];
