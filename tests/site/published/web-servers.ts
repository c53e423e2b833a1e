import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram, findSystemFile, programEnvironment } from '../../programs/debian-packages.ts';
import { snippetFor, type ServerName } from '../../metadata/hosts/snippets.ts';

export interface WebServer {
  /** Ends without a slash. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a folder with a real web server, by the README's configuration and as little as possible around it. Its own
 * files go into `scratch`, a folder that this makes.
 *
 * @param base the path of the site on the server: `/` or `/news/`.
 * @throws if the server does not answer within ten seconds, with what it said.
 */
export async function startServer(name: ServerName, dist: string, base: string, scratch: string): Promise<WebServer> {
  const port = await freePort();
  mkdirSync(scratch, { recursive: true });
  // Servers give up the rights of root before they read.
  chmodSync(dirname(dist), 0o755);
  const snippet = snippetFor(name, base).replaceAll('/srv/newsroom/dist', rootOf(dist, base, scratch));
  const child = starters[name](snippet, port, scratch);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    if (await isAnswering(origin)) return { origin, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${name} does not answer: ${said}`);
}

/** The folder that a server serves: the site, or one in which the site is at its path. */
function rootOf(dist: string, base: string, scratch: string): string {
  if (base === '/') return dist;
  const root = join(scratch, 'root');
  mkdirSync(dirname(join(root, base)), { recursive: true });
  symlinkSync(dist, join(root, base.slice(0, -1)));
  return root;
}

type Starter = (snippet: string, port: number, scratch: string) => ChildProcess;

const starters: Readonly<Record<ServerName, Starter>> = {
  nginx(snippet, port, scratch) {
    const [forHttp = '', forServer = ''] = snippet.split('# In `server`.');
    const [, configuration = ''] = /--conf-path=(\S+)/.exec(outputOf('nginx', ['-V'])) ?? [];
    const stores = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (store) => `${store}_temp_path ${join(scratch, store)};`,
    );
    return run('nginx', ['-p', scratch, '-c', join(scratch, 'nginx.conf')], scratch, {
      'nginx.conf': [
        `daemon off; worker_processes 1; pid ${join(scratch, 'pid')}; error_log stderr; events {}`,
        `http { access_log off; include ${findSystemFile(join(dirname(configuration), 'mime.types'))};`,
        ...stores,
        forHttp,
        `server { listen 127.0.0.1:${port};`,
        forServer,
        '} }',
      ].join('\n'),
    });
  },
  apache(snippet, port, scratch) {
    const modules = join(dirname(realpathSync(findProgram('apache2') ?? '')), '../lib/apache2/modules');
    const loaded = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'deflate', 'filter'];
    return run('apache2', ['-X', '-f', join(scratch, 'apache.conf')], scratch, {
      'apache.conf': [
        `ServerRoot ${scratch}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${join(scratch, 'pid')}`,
        ...loaded.map((module) => `LoadModule ${module}_module ${join(modules, `mod_${module}.so`)}`),
        `ErrorLog ${join(scratch, 'errors')}\nTypesConfig ${findSystemFile('/etc/mime.types')}\nUser www-data\nGroup www-data`,
        `<VirtualHost 127.0.0.1:${port}>`,
        snippet,
        '</VirtualHost>\n',
      ].join('\n'),
    });
  },
  caddy(snippet, port, scratch) {
    return run('caddy', ['run', '--adapter', 'caddyfile', '--config', join(scratch, 'Caddyfile')], scratch, {
      Caddyfile: `{\nadmin off\nauto_https off\n}\nhttp://127.0.0.1:${port} {\n${snippet}\n}\n`,
    });
  },
};

function run(command: string, args: readonly string[], scratch: string, files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(scratch, file), text);
  const env = { ...programEnvironment(), HOME: scratch };
  return spawn(findProgram(command) ?? command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What a command says on either of its streams. */
function outputOf(command: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(findProgram(command) ?? command, args, {
    encoding: 'utf8',
    env: programEnvironment(),
  });
  return stdout + stderr;
}

async function isAnswering(origin: string): Promise<boolean> {
  try {
    await fetch(origin);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
