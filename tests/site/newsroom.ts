import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { hasOwnCode } from '../../src/press/check/own-components.ts';
import type { Report } from '../../src/press/report/report.ts';
import { fewArticles, writeArticle, type ArticleSource } from './articles.ts';
import { copyWithTimes } from './copy.ts';
import { enginesOf, keepEngine, lendEngine } from './engines.ts';
import { compileCacheOf, systemVariables } from './run/build-environment.ts';
import { onCore, takeCore, type Seat } from './run/cores.ts';
import { FolderMemory } from './run/folder-memory.ts';
import { madeOnce } from './run/made-once.ts';
import { made, newFolder, nextFolder, workerFolder } from './run/newsroom-folders.ts';
import { readReport } from './run/read-report.ts';
import { serverOfWorker } from './run/server/server-of-worker.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';

/** The instant of a build for which none is given: all but two of the few articles are public by then. */
export const defaultNow = '2026-05-20T12:00:00Z';

export interface NewsroomOptions {
  /** `few`: thirty small articles with every kind of reference between them. */
  readonly articles: 'few' | 'none';
  /** Whether pages that another newsroom with the same code has compiled are borrowed; yes if left out. */
  readonly sharesEngine?: boolean;
  /** The folder in which the newsroom's own is made; where those of the run are if left out. */
  readonly parent?: string;
}

export interface BuildOptions {
  /** `PUBLISH_NOW`. */
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments after `npm run build --`. */
  readonly options?: readonly string[];
  /** Whether it may use all cores of the machine, beside other test files; no if left out. */
  readonly usesAllCores?: boolean;
}

export interface Build {
  /** `null` where the build was killed. */
  readonly exitCode: number | null;
  /** What the terminal showed. */
  readonly output: string;
  /** As written by the last build that got so far. */
  readonly report: Report;
}

export interface RunningBuild {
  readonly process: ChildProcess;
  readonly finished: Promise<Build>;
}

/** A newsroom in a folder of its own, with the project's code: whole builds are tried on it. */
export class Newsroom {
  readonly folder: string;
  /** The articles as they were last put; for edits that depend on what is there. */
  readonly articles = new Map<string, ArticleSource>();
  #remembered: ReadonlyMap<string, ArticleSource> = new Map();
  #memory: FolderMemory | undefined;
  #twin: Newsroom | undefined;
  readonly #sharesEngine: boolean;

  private constructor(folder: string, sharesEngine: boolean) {
    this.folder = folder;
    this.#sharesEngine = sharesEngine;
  }

  static create({ articles, sharesEngine = true, parent }: NewsroomOptions): Promise<Newsroom> {
    const newsroom = new Newsroom(parent === undefined ? nextFolder() : newFolder(parent), sharesEngine);
    cpSync(join(inject('runFolder'), 'template'), newsroom.folder, { recursive: true, verbatimSymlinks: true });
    if (articles === 'few') for (const [file, article] of fewArticles()) newsroom.put(file, article);
    return Promise.resolve(newsroom);
  }

  /** One with the few articles, built at `defaultNow`. */
  static createBuilt(): Promise<Newsroom> {
    return Newsroom.likeBuilt('few', () => Newsroom.create({ articles: 'few' }));
  }

  /**
   * A newsroom of its own, like one that is made and built once for all files of the run.
   *
   * @param name of what is made.
   */
  static async likeBuilt(name: string, make: () => Promise<Newsroom>, options?: BuildOptions): Promise<Newsroom> {
    const original = await madeOnce(`built-${name}`, async (path) => {
      const newsroom = await make();
      const { exitCode, output } = await newsroom.build(options);
      if (exitCode !== 0) throw new Error(`The newsroom "${name}" cannot be built.\n${output}`);
      mkdirSync(path);
      copyWithTimes(newsroom.folder, join(path, 'newsroom'));
      writeFileSync(join(path, 'articles.json'), JSON.stringify([...newsroom.articles]));
    });
    const newsroom = new Newsroom(nextFolder(), true);
    copyWithTimes(join(original, 'newsroom'), newsroom.folder);
    const articles = JSON.parse(readFileSync(join(original, 'articles.json'), 'utf8')) as [string, ArticleSource][];
    for (const [file, article] of articles) newsroom.articles.set(file, article);
    return newsroom;
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** Names in a folder, sorted. */
  list(folder: string): readonly string[] {
    return readdirSync(this.path(folder)).sort();
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  remove(file: string): void {
    rmSync(this.path(file), { recursive: true, force: true });
    this.articles.delete(file);
  }

  /** Adds settings to `site.ts`. */
  set(settings: Readonly<Record<string, unknown>>): void {
    const file = 'src/newsroom/site.ts';
    const lines = Object.entries(settings).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
    this.write(file, this.read(file).replace(/(?=\}\);\s*$)/, lines.join('')));
  }

  /** Writes an article. */
  put(file: string, article: ArticleSource): void {
    this.articles.set(file, article);
    this.write(file, writeArticle(article));
  }

  /** An article that was put. */
  article(file: string): ArticleSource {
    const article = this.articles.get(file);
    if (!article) throw new Error(`There is no ${file}.`);
    return article;
  }

  /** Changes some fields of an article that was put. */
  change(file: string, fields: Partial<ArticleSource>): void {
    this.put(file, { ...this.article(file), ...fields });
  }

  /**
   * Builds in a process that other builds use too, which saves half of a small build's time; or in one of its own where
   * the build depends on the process: with an environment, all cores, a folder elsewhere, or templates of the
   * newsroom's own, whose errors are placed by the addresses of modules.
   */
  async build(options: BuildOptions = {}): Promise<Build> {
    const { now = defaultNow, env = {}, options: args = [], usesAllCores = false } = options;
    const server = serverOfWorker();
    const hasOwnProcess =
      Object.keys(env).length > 0 || usesAllCores || !this.folder.startsWith(workerFolder()) || hasOwnCode(this.folder);
    if (hasOwnProcess || !server.isFree) return this.start(options).finished;
    const { seat, finish } = this.#prepare(options);
    try {
      const job = { root: this.folder, env: { ...this.compileCache, PUBLISH_NOW: now }, options: args };
      const { exitCode, output } = await server.run(job, seat?.core);
      return finish(exitCode, output);
    } finally {
      seat?.leave();
    }
  }

  /** Starts a build in a process of its own. */
  start(options: BuildOptions = {}): RunningBuild {
    const { now = defaultNow, env = {}, options: args = [] } = options;
    const { seat, finish } = this.#prepare(options);
    const [command, words] = onCore(seat?.core, process.execPath, ['src/cli/build.mjs', ...args]);
    const child = spawn(command, words, {
      cwd: this.folder,
      env: { ...systemVariables(), ...this.compileCache, PUBLISH_NOW: now, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    const finished = new Promise<Build>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => {
        seat?.leave();
        resolve(finish(exitCode, Buffer.concat(output).toString()));
      });
    });
    return { process: child, finished };
  }

  /** Lends the build what the newsrooms of the run share. */
  #prepare({ env = {}, usesAllCores = false }: BuildOptions): PreparedBuild {
    if (this.#sharesEngine) lendEngine(this.folder, env['SITE_URL']);
    const known = enginesOf(this.folder);
    const finish = (exitCode: number | null, output: string): Build => {
      if (this.#sharesEngine && exitCode === 0) keepEngine(this.folder, env['SITE_URL'], known);
      return { exitCode, output, report: readReport(this.folder) };
    };
    return { seat: usesAllCores ? undefined : takeCore(join(inject('runFolder'), 'cores')), finish };
  }

  /** Keeps the newsroom as it is, published files and all, for `restore`. */
  remember(): void {
    const copy = `${this.folder}-remembered`;
    made.add(copy);
    this.#memory = new FolderMemory(this.folder, copy);
    this.#remembered = new Map(this.articles);
  }

  /** Makes the newsroom what it was when it was remembered. */
  restore(): void {
    this.#memory?.restore();
    this.articles.clear();
    for (const [file, article] of this.#remembered) this.articles.set(file, article);
  }

  /** The variables that switch on the compile cache of the run: for commands that a test starts itself. */
  get compileCache(): Readonly<Record<string, string>> {
    return compileCacheOf(this.folder);
  }

  /** What is published: path in `dist` → digest of its bytes. */
  snapshot(): Snapshot {
    return snapshotOf(this.path('dist'));
  }

  /** Builds the same state of the newsroom from nothing, in a second folder. */
  async clean(options: BuildOptions = {}): Promise<Build & { readonly snapshot: Snapshot }> {
    this.#twin ??= await Newsroom.create({ articles: 'none', sharesEngine: this.#sharesEngine });
    const twin = this.#twin;
    for (const name of ['articles', 'public', 'src', 'dist', '.press']) twin.remove(name);
    for (const name of ['articles', 'public', 'src']) {
      cpSync(this.path(name), twin.path(name), { recursive: true });
    }
    const build = await twin.build(options);
    return { ...build, snapshot: twin.snapshot() };
  }
}

interface PreparedBuild {
  readonly seat: Seat | undefined;
  readonly finish: (exitCode: number | null, output: string) => Build;
}
