import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram, programEnvironment } from '../../programs/debian-packages.ts';
import { isThere } from '../../programs/external-programs.ts';
import { fileOf, pageOf } from '../articles.ts';
import { makePicture } from '../press/edits/pictures.ts';
import { Newsroom } from '../newsroom.ts';
import { startServer, type WebServer } from '../published/web-servers.ts';
import { listFiles, snapshotOf } from '../snapshot.ts';

/**
 * In place of rsync: the real one, file by file. After each, the test looks at what is there, as it would be if the
 * connection were lost at that moment; and it is lost when the budget is used up.
 */
const watchedRsync = `#!/usr/bin/env bash
real=$RSYNC_REAL
next() {
  exec 3<> "/dev/tcp/127.0.0.1/$RSYNC_WATCHER"
  echo next >&3
  read -r -u 3 answer
  exec 3>&-
  [ "$answer" = go ] || exit 20
}
case "$*" in
  *--files-from=-*)
    list=$(mktemp)
    cat > "$list"
    mapfile -t changed < <("$real" --dry-run --out-format=%n "$@" < "$list" | grep -v '/$')
    rm "$list"
    for file in "\${changed[@]}"; do
      next
      printf '%s\\0' "$file" | "$real" "$@" || exit $?
    done
    ;;
  *--delete*)
    left() { "$real" --dry-run --verbose "$@" | grep -c '^deleting '; }
    while count=$(left "$@"); [ "$count" -gt 0 ]; do
      next
      "$real" --max-delete=1 "$@" 2> /dev/null || [ $? -eq 25 ] || exit 23
      # A folder that is not empty yet.
      [ "$(left "$@")" -lt "$count" ] || exec "$real" "$@" > /dev/null
    done
    ;;
  *) exec "$real" "$@" ;;
esac
`;

const areThere = isThere('rsync') && isThere('nginx');

describe.skipIf(!areThere)('a deployment with rsync', () => {
  let newsroom: Newsroom;
  let target: string;
  let server: WebServer | undefined;
  const bin = () => newsroom.path('bin');

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    newsroom.write('articles/2026/lead.png', await makePicture(1));
    newsroom.change(fileOf(28), { image: { src: 'lead.png', alt: 'A surface of one colour' } });
    cpSync(join(import.meta.dirname, '../../../docs/hosts/deploy.sh'), newsroom.path('docs/hosts/deploy.sh'));
    mkdirSync(bin());
    writeFileSync(join(bin(), 'rsync'), watchedRsync);
    chmodSync(join(bin(), 'rsync'), 0o755);
    target = newsroom.path('server/site');
    mkdirSync(dirname(target));
    await build();
  });

  afterAll(() => server?.stop());

  async function build() {
    const { exitCode, output } = await newsroom.build();
    expect(exitCode, output).toBe(0);
  }

  interface Deployment {
    readonly place?: string;
    /** Called before each change at the target: whether the connection is still there. */
    readonly watch?: () => boolean;
  }

  async function deploy({ place = target, watch }: Deployment = {}) {
    const watcher = createServer((socket) => {
      socket.once('data', () => socket.end(watch?.() ? 'go\n' : 'stop\n'));
    }).listen(0, '127.0.0.1');
    await once(watcher, 'listening');
    const child = spawn('bash', ['docs/hosts/deploy.sh', place], {
      cwd: newsroom.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...programEnvironment(),
        PATH: [
          ...(watch ? [bin()] : []),
          ...[process.execPath, findProgram('rsync') ?? ''].map((program) => dirname(program)),
          process.env['PATH'] ?? '',
        ].join(delimiter),
        RSYNC_REAL: findProgram('rsync') ?? '',
        RSYNC_WATCHER: String((watcher.address() as AddressInfo).port),
      },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    const [status] = (await once(child, 'close')) as [number | null];
    watcher.close();
    return { status, output: Buffer.concat(said).toString() };
  }

  it('copies all of dist/, with the times of its files', async () => {
    const { status, output } = await deploy();
    expect([status, output]).toEqual([0, `Published ${listFiles(newsroom.path('dist')).length} files at ${target}.\n`]);
    expect(snapshotOf(target)).toEqual(newsroom.snapshot());
    expect(statSync(join(target, 'index.html')).mtimeMs).toBe(statSync(newsroom.path('dist/index.html')).mtimeMs);
  });

  it('leaves no broken page wherever it is cut off, under load, and goes on when it is run again', async () => {
    server = await startServer('nginx', target, '/', newsroom.path('nginx'));
    newsroom.write('articles/2026/lead.png', await makePicture(200));
    newsroom.put('articles/2026/late.md', { ...newsroom.article(fileOf(27)), title: 'A late story' });
    newsroom.change(fileOf(26), { slug: 'renamed', aliases: [pageOf(26)] });
    newsroom.remove(fileOf(29));
    await build();
    const readers = new AbortController();
    const load = readPages(server.origin, readers.signal);

    const faults: string[] = [];
    let changes = 0;
    const lookUntil = (last: number) => () => {
      faults.push(...findDeadLinks(target).map((fault) => `after ${changes} changes: ${fault}`));
      return ++changes <= last;
    };
    const cut = await deploy({ watch: lookUntil(20) });
    const cutOff =
      'The deployment was cut off: rsync says why. The site is whole, partly of the earlier edition. Run this again.\n';
    expect([cut.status, cut.output]).toEqual([1, cutOff]);
    const { status, output } = await deploy({ watch: lookUntil(Infinity) });
    expect(status, output).toBe(0);
    faults.push(...findDeadLinks(target));
    readers.abort();
    const { read, broken } = await load;

    expect(faults).toEqual([]);
    expect(broken).toEqual([]);
    expect(read).toBeGreaterThan(20);
    expect(changes).toBeGreaterThan(40);
    expect(snapshotOf(target)).toEqual(newsroom.snapshot());
  });

  it('has nothing to do a second time, and sees a change of one byte at the same length', async () => {
    let changes = 0;
    const watch = () => ++changes < 1000;
    expect((await deploy({ watch })).status).toBe(0);
    expect(changes).toBe(0);
    const file = newsroom.path('dist/robots.txt');
    const { atime, mtimeMs } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Allow', 'allow'));
    utimesSync(file, atime, new Date(mtimeMs + 2));
    expect((await deploy({ watch })).status).toBe(0);
    expect(changes).toBe(1);
    expect(readFileSync(join(target, 'robots.txt'), 'utf8')).toContain('allow');
  });

  it('empties no folder that is not a newsroom', async () => {
    const other = newsroom.path('server/other');
    mkdirSync(join(other, 'precious'), { recursive: true });
    const { status, output } = await deploy({ place: other });
    expect([status, output]).toEqual([1, `${other} is not a newsroom: it has precious. Nothing was uploaded.\n`]);
    expect(existsSync(join(other, 'precious'))).toBe(true);
  });

  it('uploads nothing of a build that was cut off', async () => {
    newsroom.write('.press/journal.json', '{}');
    const { status, output } = await deploy();
    expect([status, output]).toEqual([
      1,
      'dist/ is not known to be whole: build first, with npm run build.\nNothing was uploaded.\n',
    ]);
    newsroom.remove('.press/journal.json');
  });

  it('says that there is no build, and what it takes', async () => {
    renameSync(newsroom.path('.press'), newsroom.path('.kept'));
    const { status, output } = await deploy();
    newsroom.remove('.press');
    renameSync(newsroom.path('.kept'), newsroom.path('.press'));
    expect([status, output]).toEqual([1, expect.stringMatching(/^dist\/ is not known to be whole: build first/)]);
    const misused = await deploy({ place: '--delete' });
    expect([misused.status, misused.output]).toEqual([2, expect.stringContaining('deploy.sh reader@example.org:')]);
  });

  it('can be run again as soon as it has failed', async () => {
    const place = newsroom.path('server/later/site');
    const { status, output } = await deploy({ place });
    expect([status, output]).toEqual([1, expect.stringContaining('The deployment was cut off: rsync says why.')]);
    mkdirSync(dirname(place));
    const again = await deploy({ place });
    expect(again.status, again.output).toBe(0);
  });
});

const links = /(?:href|src)="(\/[^"#?]*)"|srcset="([^"]+)"/g;

/** Paths of the site that a page needs or leads to, but for other forms of itself. */
function pathsIn(html: string): readonly string[] {
  return [...html.replace(/<link rel="alternate"[^>]*>/g, '').matchAll(links)].flatMap(([, path, set = '']) =>
    path === undefined ? set.split(/,\s*/).map((source) => source.split(' ')[0] ?? '') : [path],
  );
}

/**
 * Links that lead to no file: those of pages that a reader can reach from the front page, and on all pages those to
 * pictures and styles. A story that goes and its month lead to each other, and nothing leads to them.
 */
function findDeadLinks(folder: string): readonly string[] {
  const files = new Set(listFiles(folder));
  const fileOfPath = (path: string) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const linked = new Map(
    pages.map((file) => [file, pathsIn(readFileSync(join(folder, file), 'utf8')).map(fileOfPath)] as const),
  );
  const reached = new Set(['index.html']);
  for (const page of reached) for (const target of linked.get(page) ?? []) reached.add(target);
  return [...linked].flatMap(([page, targets]) =>
    targets
      .filter((target) => !files.has(target) && (reached.has(page) || /^(?:_assets|pictures)\//.test(target)))
      .map((target) => `${page} → ${target}`),
  );
}

/** Between two pages of a reader: without it, the reader would take as much of a core as the deployment. */
const pauseMilliseconds = 20;

/** Reads pages with what they show, one after the other, as browsers do, until it is stopped. */
async function readPages(origin: string, signal: AbortSignal) {
  const broken: string[] = [];
  const pages = ['/', pageOf(28), '/markets/', '/tickers/', '/feeds/', '/tags/'];
  let read = 0;
  for (; !signal.aborted; read++) {
    await setTimeout(pauseMilliseconds);
    const page = pages[read % pages.length] ?? '/';
    const answer = await fetch(origin + page);
    const html = await answer.text();
    if (!answer.ok || !html.trimEnd().endsWith('</html>')) broken.push(`${page}: ${answer.status}`);
    for (const path of pathsIn(html).filter((needed) => /^\/(?:_assets|pictures)\//.test(needed))) {
      const { ok, status } = await fetch(origin + path);
      if (!ok) broken.push(`${page} → ${path}: ${status}`);
    }
  }
  return { read, broken };
}
