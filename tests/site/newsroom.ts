import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import type { Report } from '../../src/press/report/report.ts';
import { fewArticles, writeArticle, type ArticleSource } from './articles.ts';
import { copyWithTimes } from './copy.ts';
import { enginesOf, keepEngine, lendEngine } from './engines.ts';
import { onCore, takeCore } from './run/cores.ts';
import { FolderMemory } from './run/folder-memory.ts';
import { madeOnce } from './run/made-once.ts';
import { made, newFolder, nextFolder } from './run/newsroom-folders.ts';
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

  build(options: BuildOptions = {}): Promise<Build> {
    return this.start(options).finished;
  }

  start({ now = defaultNow, env = {}, options = [], usesAllCores = false }: BuildOptions = {}): RunningBuild {
    if (this.#sharesEngine) lendEngine(this.folder, env['SITE_URL']);
    const known = enginesOf(this.folder);
    // Vitest's own variables would reach Vite and the pages.
    const { PATH = '', HOME = '' } = process.env;
    const seat = usesAllCores ? undefined : takeCore(join(inject('runFolder'), 'cores'));
    const [command, args] = onCore(seat?.core, process.execPath, ['src/cli/build.mjs', ...options]);
    const child = spawn(command, args, {
      cwd: this.folder,
      env: {
        PATH,
        HOME,
        ...this.compileCache,
        PUBLISH_NOW: now,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    const finished = new Promise<Build>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => {
        seat?.leave();
        if (this.#sharesEngine && exitCode === 0) keepEngine(this.folder, env['SITE_URL'], known);
        resolve({ exitCode, output: Buffer.concat(output).toString(), report: readReport(this.folder) });
      });
    });
    return { process: child, finished };
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

  /**
   * Node's compile cache: one for all newsrooms of the run, whose disks may be small. A portable cache identifies
   * modules by their paths from the cache's folder, so every newsroom has a link to it at the same place.
   *
   * @returns the variables that switch it on.
   */
  get compileCache(): Readonly<Record<string, string>> {
    const link = this.path('.compile-cache');
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(join(inject('runFolder'), 'compile-cache'), link);
    return { NODE_COMPILE_CACHE: link, NODE_COMPILE_CACHE_PORTABLE: '1' };
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

const noReport: Report = {
  outcome: 'refused',
  now: '',
  articles: { total: 0, published: 0, scheduled: 0, draft: 0, withdrawn: 0, rejected: 0 },
  published: {},
  unpublished: [],
  pages: { rendered: 0, kept: 0, removed: 0, reasons: {} },
  files: { added: [], changed: [], removed: [], total: 0 },
  siteUrl: '',
  changes: { feeds: [], stories: [] },
  findings: [],
  stages: {},
  durationMilliseconds: 0,
  peakMemoryBytes: 0,
};

function readReport(folder: string): Report {
  try {
    return JSON.parse(readFileSync(join(folder, '.press/report.json'), 'utf8')) as Report;
  } catch {
    return noReport;
  }
}
