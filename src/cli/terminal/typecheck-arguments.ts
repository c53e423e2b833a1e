import { readArguments } from './read-arguments.ts';

const help = `Checks the types of all code, also of pages and components.

  npm run typecheck
  npm run typecheck -- --watch                        checks again after each edit
  npm run typecheck -- --minimumSeverity warning      shows no hints; or error: no warnings either
  npm run typecheck -- --tsconfig tsconfig.own.json   with other settings of TypeScript`;

/**
 * Checks the arguments of `npm run typecheck`, of which Astro ignores what it does not know. Invalid ones end the command
 * with `misuse`, after a sentence and its help.
 *
 * @param args without the name of Astro's command: `['--minimumFailingSeverity', 'hint']`.
 * @returns the help, if it is asked for.
 */
export function checkTypecheckArguments(args: readonly string[]): string | undefined {
  return readArguments({ args: [...args], options }, help).values.help ? help : undefined;
}

const options = {
  minimumFailingSeverity: { type: 'string' },
  minimumSeverity: { type: 'string' },
  noSync: { type: 'boolean' },
  preserveWatchOutput: { type: 'boolean' },
  root: { type: 'string' },
  tsconfig: { type: 'string' },
  watch: { type: 'boolean', short: 'w' },
  help: { type: 'boolean', short: 'h' },
} as const;
