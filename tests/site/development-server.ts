import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface DevelopmentServer {
  /** Ends with a slash. */
  readonly url: string;
  /** Process of the command, whose child is Astro's. */
  readonly pid: number;
  /** What the terminal showed so far. */
  readonly output: () => string;
  /** Asks the command alone to end, and waits until it has. */
  readonly terminate: () => Promise<void>;
  /** Kills the command and Astro's process. */
  readonly stop: () => Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts `npm run dev` for a project, and waits until it serves pages. */
export function startDevelopment(folder: string, now: string, env?: Environment): Promise<DevelopmentServer> {
  return startServer('dev', folder, now, env);
}

/**
 * Starts one of the two servers for a project, and waits until it serves pages.
 *
 * @param isUp whether to wait no longer; asked again and again.
 */
export async function startServer(
  command: 'dev' | 'preview',
  folder: string,
  now: string,
  env: Environment = {},
  isUp: (url: string) => Promise<boolean> | boolean = answers,
): Promise<DevelopmentServer> {
  const port = await freePort();
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['src/cli/astro.ts', command, '--host', '127.0.0.1', '--port', `${port}`], {
    cwd: folder,
    env: { PATH, HOME, PUBLISH_NOW: now, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // With Astro's own process, so that both can be ended.
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('Node cannot be started.');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null) process.kill(-pid, 'SIGKILL');
    await ended;
  };
  const terminate = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}/`;
  while (!(await isUp(url))) {
    if (child.exitCode !== null) throw new Error(`The server ended.\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, pid, output: () => output, terminate, stop };
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.');
  return address.port;
}
