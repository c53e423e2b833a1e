import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { compilingVariable, keptPages, rendererFile } from './compile-settings.ts';
import type { ModuleDigests } from './module-digests.ts';
import { asCompiledEntry, compiledEntryName, type CompiledEntry } from './private-api.ts';
import { digestBytes, digestParts } from '../../files/digest.ts';
import { settledEnvironment } from '../environment.ts';
import { CompileError } from '../errors.ts';
import { findMissingEngine } from '../state/folder-problem.ts';
import type { Folders } from '../state/folders.ts';
import { listFiles } from '../../files/list-files.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';

/** The compiled pages of one state of the code. */
export interface CompiledPages {
  /**
   * Digest of everything that a page depends on besides its model: the code that it is compiled from and
   * `renderingDigest`.
   */
  readonly digest: string;
  /** File of a page of the newsroom's own → the same digest for that page. */
  readonly own: ReadonlyMap<string, string>;
  readonly folder: string;
  /** Stylesheets and fonts, as paths in `dist`. */
  readonly assets: readonly string[];
  readonly wasCompiled: boolean;
}

type OpenedPages = Omit<CompiledPages, 'wasCompiled'>;

/** Number of compiled states of the code that are kept, so that switching back to a branch needs no compilation. */
const keptEngines = 3;

/**
 * Finds the compiled pages for the code as it is, or has Astro compile them.
 *
 * @param code `compileDigest`.
 * @param rendering `renderingDigest`.
 */
export async function prepareCompiledPages(folders: Folders, code: string, rendering: string): Promise<CompiledPages> {
  const folder = join(folders.engines, code);
  const known = openCompiledPages(folder);
  if (known) return { ...withRendering(known, rendering), wasCompiled: false };

  await compile(folders.root);
  const compiled = openCompiledPages(folder);
  if (!compiled) throw new Error('The code or the settings changed while Astro was compiling the pages. Build again.');
  forgetOldEngines(folders, code);
  return { ...withRendering(compiled, rendering), wasCompiled: true };
}

function withRendering(pages: OpenedPages, rendering: string): OpenedPages {
  const combine = (digest: string) => digestBytes(`${digest} ${rendering}`);
  return {
    ...pages,
    digest: combine(pages.digest),
    own: new Map([...pages.own].map(([file, own]) => [file, combine(own)])),
  };
}

/**
 * Keeps the bundler's allocator (mimalloc) from committing memory ahead that is never used: 80 MB, and a sixth of the
 * time of compiling.
 */
const allocatorSettings = { MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/** Runs Astro in a separate process: it compiles while articles are read, and its memory is freed when it ends. */
async function compile(root: string): Promise<void> {
  const problem = findMissingEngine(root);
  if (problem !== undefined) throw new CompileError(problem);
  const child = spawn(process.execPath, [fileURLToPath(new URL('./compile.ts', import.meta.url))], {
    cwd: root,
    env: { ...settledEnvironment(root, process.env), ...allocatorSettings, [compilingVariable]: 'press' },
    // The IPC channel closes if this process is killed, and Astro's process then ends.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode === 0) return;
  const said = stripVTControlCharacters(Buffer.concat(output).toString()).trim();
  throw new CompileError(`Astro could not compile the pages.\n${said}`);
}

export interface Renderer {
  readonly render: (pageFile: string, model: unknown) => Promise<string>;
  /** Loads a page's code before it is rendered. */
  readonly load: (pageFile: string) => Promise<unknown>;
  /** Reason for rendering pages with Astro's Container, if it is used; see `private-api.ts`. */
  readonly fallback: () => string | undefined;
}

/** Loads compiled pages into this thread. */
export async function loadRenderer(engineFolder: string): Promise<Renderer> {
  const server = join(engineFolder, keptPages);
  const entry = readdirSync(server).find((name) => name.startsWith(compiledEntryName));
  // Vite, which loads this file in the development server, would warn of an address that it cannot know.
  const importFrom = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);
  const compiled =
    entry === undefined ? undefined : asCompiledEntry(await importFrom(pathToFileURL(join(server, entry)).href));
  if (!compiled) {
    throw new Error(
      `The compiled pages in ${engineFolder} have no entry of the form that Astro 7.3.5 writes. ` +
        'If Astro was upgraded, see src/press/astro/private-api.ts; else delete .press and build again.',
    );
  }
  const { manifest } = compiled;
  const modules = new Map<string, Promise<unknown>>();
  const moduleOf = (file: string) => {
    let module = modules.get(file);
    if (!module) modules.set(file, (module = importPage(manifest, file)));
    return module;
  };
  const { renderPage, fallbackReason } = (await moduleOf(rendererFile)) as typeof import('./renderer.ts');
  const load = (pageFile: string) => moduleOf(`src/pages/${pageFile}`);
  return {
    load,
    render: async (pageFile, model) => renderPage((await load(pageFile)) as never, model),
    fallback: fallbackReason,
  };
}

async function importPage({ pageMap }: CompiledEntry['manifest'], file: string): Promise<unknown> {
  const load = pageMap.get(file);
  if (!load) throw new Error(`There is no page file ${file}.`);
  return (await load()).page();
}

/** Records the digests of the modules, and that of the compiled files, so that later damage is detected. */
export function sealCompiledPages(folder: string, modules: ModuleDigests): void {
  writeFileSync(join(folder, modulesFile), JSON.stringify(modules));
  writeFileSync(join(folder, sealFile), digestFiles(folder, listFiles(folder).filter(isSealed)));
}

const sealFile = 'digest';
const modulesFile = 'modules.json';

/** Opens a folder of compiled pages; undefined if there is none, or if any of its files is not as it was sealed. */
export function openCompiledPages(folder: string): OpenedPages | undefined {
  const seal = join(folder, sealFile);
  if (!existsSync(seal)) return undefined;
  try {
    if (readOrdinaryFile(seal).toString() !== digestFiles(folder, listFiles(folder).filter(isSealed))) return undefined;
    const { shared, own } = JSON.parse(readOrdinaryFile(join(folder, modulesFile)).toString()) as ModuleDigests;
    const assets = listFiles(join(folder, 'client')).toSorted();
    const digest = digestBytes(`${shared} ${digestFiles(join(folder, 'client'), assets)}`);
    const pages = Object.entries(own).map(([file, code]) => [file, digestBytes(`${digest} ${code}`)] as const);
    return { digest, own: new Map(pages), folder, assets };
  } catch {
    // An entry is not a file or cannot be read: the code is compiled again.
    return undefined;
  }
}

function isSealed(file: string): boolean {
  return file !== sealFile;
}

function digestFiles(folder: string, files: readonly string[]): string {
  return digestParts(partsOf(folder, files));
}

function* partsOf(folder: string, files: readonly string[]): Iterable<string | Buffer> {
  for (const file of files.toSorted()) {
    yield `${file}\0`;
    yield readOrdinaryFile(join(folder, file));
  }
}

/** Removes the oldest compiled states, and unfinished ones of killed processes. */
function forgetOldEngines({ engines }: Folders, current: string): void {
  const others = readdirSync(engines).filter((name) => name !== current && !name.endsWith('.part'));
  const newestFirst = others
    .map((name) => ({ name, time: statSync(join(engines, name)).mtimeMs }))
    .sort((left, right) => right.time - left.time);
  const kept = new Set([current, ...newestFirst.slice(0, keptEngines - 1).map(({ name }) => name)]);
  for (const name of readdirSync(engines)) {
    if (!kept.has(name)) rmSync(join(engines, name), { recursive: true, force: true });
  }
}
