import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { printable } from '../../content/findings/printable.ts';
import { isCode } from '../../files/system-error.ts';
import { asServerNote, serverNoteOf } from '../../press/astro/private-api.ts';

/** Options with which Astro deals with a server that runs, or that start none. */
const ownWays = new Set(['--force', '--ignore-lock', '--background', '--help', '-h']);

/**
 * Explains why a server cannot start, in a sentence and what to do; `undefined` if it can, or if the arguments ask for
 * none. Astro would show where in its code it met the problem, or would take another port than the one asked for.
 *
 * @param args of Astro's command line: `['dev', '--port', '4400']`.
 */
export async function findServerProblem(root: string, args: readonly string[]): Promise<string | undefined> {
  const [command = '', next = ''] = args;
  if (command !== 'dev' && command !== 'preview') return undefined;
  if (/^[a-z]/.test(next) || args.some((argument) => ownWays.has(argument))) return undefined;
  const running = await findRunning(root, command);
  if (running !== undefined) return running;
  const port = valueOf(args, 'port');
  if (port !== undefined && !isPort(port))
    return `--port takes a number from 1 to 65535, and "${printable(port)}" is none.`;
  const host = args.includes('--host') ? (valueOf(args, 'host') ?? '') : (valueOf(args, 'host') ?? 'localhost');
  const error = await tryToListen(host, Number(port ?? 0));
  return error === undefined ? undefined : explain(error, command, host, Number(port));
}

/** A server of the same newsroom and the same command that runs, and answers. */
async function findRunning(root: string, command: string): Promise<string | undefined> {
  const note = readNote(join(root, serverNoteOf(command)));
  if (!note || !(await answers(note.url))) return undefined;
  const what = command === 'dev' ? 'The development server' : 'A preview';
  return `${what} of this newsroom runs already, at ${note.url}. Use that one, or end it first: npm run ${command} -- stop.`;
}

function readNote(file: string): ReturnType<typeof asServerNote> {
  try {
    const note = asServerNote(JSON.parse(readFileSync(file, 'utf8')));
    // Throws if there is no such process.
    if (note) process.kill(note.pid, 0);
    return note;
  } catch {
    return undefined;
  }
}

/** Tests for a server at an address: the noted process id may belong to another process by now. */
function answers(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return Promise.resolve(false);
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
    const end = (isAnswering: boolean) => () => {
      socket.destroy();
      resolve(isAnswering);
    };
    socket.setTimeout(1000, end(false)).on('connect', end(true)).on('error', end(false));
  });
}

/** @param host `''` for all addresses of the machine. */
function tryToListen(host: string, port: number): Promise<unknown> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', resolve);
    server.listen({ port, ...(host !== '' && { host }) }, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}

function explain(error: unknown, command: string, host: string, port: number): string | undefined {
  const again = `npm run ${command} -- --port`;
  if (isCode(error, 'EADDRINUSE'))
    return `Port ${port} is in use by another program. End that one, or choose another port: ${again} ${otherPort(port)}.`;
  if (isCode(error, 'EACCES'))
    return `The system does not let you serve on port ${port}. Choose one above 1023: ${again} ${otherPort(port)}.`;
  if (!['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].some((code) => isCode(error, code))) return undefined;
  return `This computer has no address "${printable(host)}" on which to serve. Leave out --host, or write it alone for all addresses.`;
}

function otherPort(port: number): number {
  return port < 1024 ? 4321 : port === 65535 ? port - 1 : port + 1;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}

/** The value of an option: `--port 4400` or `--port=4400`; the last, if there are several. */
function valueOf(args: readonly string[], name: string): string | undefined {
  const values = args.flatMap((argument, index) => {
    if (argument.startsWith(`--${name}=`)) return [argument.slice(name.length + 3)];
    const next = args[index + 1];
    return argument === `--${name}` && next?.startsWith('-') === false ? [next] : [];
  });
  return values.at(-1);
}
