import { printable } from '../../content/findings/printable.ts';
import { misuse, readArguments } from './read-arguments.ts';

export type ServerCommand = 'dev' | 'preview';

/**
 * Checks the arguments of a server, of which Astro ignores what it does not know. Invalid ones end the command with
 * `misuse`, after a sentence and the command's help.
 *
 * @param args without the name of the command: `['--port', '4400']`.
 * @returns the help, if it is asked for.
 */
export function checkServerArguments(command: ServerCommand, args: readonly string[]): string | undefined {
  const help = helpFor(command);
  const [first] = args;
  const order = first?.startsWith('-') === false ? first : undefined;
  const given = order === undefined ? args : args.slice(1);
  const { values } = readArguments(
    { args: given.map((argument, index) => withValue(argument, given[index + 1])), options },
    help,
  );
  if (values.help) return help;
  const problem = findMisuse(order, values);
  if (problem === undefined) return undefined;
  console.error(`${problem}\n\n${help}`);
  process.exit(misuse);
}

/** True for arguments about a server that is running: `['stop']`, `['status']`, `['logs']`. */
export function isOrder(args: readonly string[]): boolean {
  return orders.includes(args[0] ?? '');
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'string' },
  'allowed-hosts': { type: 'string' },
  background: { type: 'boolean' },
  force: { type: 'boolean' },
  'ignore-lock': { type: 'boolean' },
  follow: { type: 'boolean' },
  verbose: { type: 'boolean' },
  silent: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options whose value may be left out, of which Node's parser knows none. */
const withoutValue = new Set(['--host', '--open', '--allowed-hosts']);

function withValue(argument: string, next: string | undefined): string {
  const isAlone = withoutValue.has(argument) && (next === undefined || next.startsWith('-'));
  return isAlone ? `${argument}=` : argument;
}

const orders = ['stop', 'status', 'logs'];

function findMisuse(
  order: string | undefined,
  { follow, background, force, 'ignore-lock': ignoresLock }: Readonly<Record<string, unknown>>,
): string | undefined {
  if (order !== undefined && !orders.includes(order)) {
    const remedy = /^\d+$/.test(order) ? `For a port, write --port ${order}.` : 'Write stop, status, logs, or nothing.';
    return `"${printable(order)}" means nothing here. ${remedy}`;
  }
  if (follow === true && order !== 'logs') return '--follow is for logs alone.';
  if (ignoresLock === true && (background === true || force === true))
    return '--ignore-lock starts a server that nothing else knows of: leave out --background and --force.';
  return undefined;
}

function helpFor(command: ServerCommand): string {
  const what =
    command === 'dev'
      ? 'Serves the site while you write, with drafts and stories that wait.'
      : 'Serves dist/, as the last build left it.';
  return `${what}

  npm run ${command}                          at http://localhost:4321/, or at the next port that is free
  npm run ${command} -- --port 4400           at this port, and no other
  npm run ${command} -- --host                at all addresses of this computer; --host 192.0.2.1 at one
  npm run ${command} -- --allowed-hosts a.example   answers to these names, too, as behind a proxy
  npm run ${command} -- --open                opens a browser
  npm run ${command} -- --background          goes on without the terminal; see stop, status and logs
  npm run ${command} -- --force               ends a server of this newsroom that runs, and takes its place
  npm run ${command} -- --ignore-lock         starts beside it
  npm run ${command} -- --verbose             says more; --silent nothing
  npm run ${command} -- stop                  ends one that runs; status says whether one does, logs [--follow] what it said

The address of the site, and the path in it, are those of SITE_URL or of src/newsroom/site.ts.`;
}
