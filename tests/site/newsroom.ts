import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Report } from '../../src/press/report.ts';
import { fewArticles, newsroomFiles, writeArticle, type ArticleSource } from './articles.ts';
import { copyWithTimes } from './copy.ts';
import { keepEngine, lendEngine } from './engines.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';

const project = join(import.meta.dirname, '../..');

/** The instant of a build for which none is given: all but two of the few articles are public by then. */
export const defaultNow = '2026-05-20T12:00:00Z';

export interface NewsroomOptions {
  /** `few`: thirty small articles with every kind of reference between them. */
  readonly articles: 'few' | 'none';
  /** Whether pages that another newsroom with the same code has compiled are borrowed; yes if left out. */
  readonly sharesEngine?: boolean;
  /** The folder in which the newsroom's own is made. */
  readonly parent?: string;
}

export interface BuildOptions {
  /** `PUBLISH_NOW`. */
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands behind `npm run build --`. */
  readonly options?: readonly string[];
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
  #twin: Newsroom | undefined;
  readonly #sharesEngine: boolean;

  private constructor(folder: string, sharesEngine: boolean) {
    this.folder = folder;
    this.#sharesEngine = sharesEngine;
  }

  static create({ articles, sharesEngine = true, parent = tmpdir() }: NewsroomOptions): Promise<Newsroom> {
    const newsroom = new Newsroom(mkdtempSync(join(parent, 'newsroom-')), sharesEngine);
    made.add(newsroom.folder);
    cpSync(template(), newsroom.folder, { recursive: true, verbatimSymlinks: true });
    if (articles === 'few') for (const [file, article] of fewArticles()) newsroom.put(file, article);
    return Promise.resolve(newsroom);
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

  /** Writes an article. */
  put(file: string, article: ArticleSource): void {
    this.articles.set(file, article);
    this.write(file, writeArticle(article));
  }

  /** Changes some fields of an article that was put. */
  change(file: string, fields: Partial<ArticleSource>): void {
    const article = this.articles.get(file);
    if (!article) throw new Error(`There is no ${file}.`);
    this.put(file, { ...article, ...fields });
  }

  build(options: BuildOptions = {}): Promise<Build> {
    return this.start(options).finished;
  }

  start({ now = defaultNow, env = {}, options = [] }: BuildOptions = {}): RunningBuild {
    if (this.#sharesEngine) lendEngine(this.folder, env['SITE_URL']);
    // Vitest's own variables would reach Vite and the pages.
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['src/cli/build.ts', ...options], {
      cwd: this.folder,
      env: { PATH, HOME, NODE_COMPILE_CACHE: this.#compileCache(), PUBLISH_NOW: now, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    const finished = new Promise<Build>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => {
        if (this.#sharesEngine && exitCode === 0) keepEngine(this.folder, env['SITE_URL']);
        resolve({ exitCode, output: Buffer.concat(output).toString(), report: readReport(this.folder) });
      });
    });
    return { process: child, finished };
  }

  /** Keeps the newsroom as it is, published files and all, for `restore`. */
  remember(): void {
    copyWithTimes(this.folder, this.#memory());
    this.#remembered = new Map(this.articles);
  }

  /** Makes the newsroom what it was when it was told to remember. */
  restore(): void {
    copyWithTimes(this.#memory(), this.folder);
    this.articles.clear();
    for (const [file, article] of this.#remembered) this.articles.set(file, article);
  }

  /** Of Node; not in the newsroom, whose disk may be small. */
  #compileCache(): string {
    const folder = join(tmpdir(), `${basename(this.folder)}-compile-cache`);
    made.add(folder);
    return folder;
  }

  #memory(): string {
    const folder = `${this.folder}-remembered`;
    made.add(folder);
    return folder;
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

const made = new Set<string>();
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

let templateFolder: string | undefined;

/** The project's code as it was when the first newsroom was made, with small data in place of the demonstration's. */
function template(): string {
  if (templateFolder) return templateFolder;
  const folder = (templateFolder = mkdtempSync(join(tmpdir(), 'newsroom-template-')));
  made.add(folder);
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  linkPackages(join(folder, 'node_modules'));
  mkdirSync(join(folder, 'articles'));
  for (const name of ['companies', 'pages']) rmSync(join(folder, 'src/newsroom', name), { recursive: true });
  for (const [file, text] of newsroomFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const site = join(folder, 'src/newsroom/site.ts');
  writeFileSync(site, shrink(readFileSync(site, 'utf8')));
  return folder;
}

/** Astro writes below `node_modules`: the packages are the project's, and the folder around them is not. */
function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(project, 'node_modules', name), join(folder, name));
  }
}

/** Short lists, so that few articles fill several archive pages and drop out of feeds. */
function shrink(siteFile: string): string {
  const small = siteFile.replace(/feedSize: \d+/, 'feedSize: 6').replace(/archiveSize: \d+/, 'archiveSize: 4');
  if (!/feedSize: 6,[^]*archiveSize: 4,/.test(small)) throw new Error('site.ts no longer says how long lists are.');
  return small;
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
