import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { memoise } from '../../domain/memoise.ts';
import { compareText } from '../../domain/order.ts';
import type { PictureLook } from '../../domain/site/palette.ts';
import { settingsFile, type CompiledSettings } from '../astro/compile-settings.ts';
import { isRunByNode } from '../astro/native-modules.ts';
import { settingVariables } from '../environment.ts';
import { dataFile } from './newsroom-data.ts';
import { digestBytes, digestParts } from '../../files/digest.ts';
import { isBackup, isOfSystem } from '../../files/left-files.ts';
import { stampText } from '../../files/stamp.ts';
import { listFiles } from '../../files/list-files.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';

/** Rooms whose code affects the reading of an article's file. */
const readingRooms = ['charts', 'content', 'domain', 'editorial', 'files', 'markdown', 'search', 'tickers'];

/** The code as it is at one moment, listed once and each file digested once for several digests. */
export interface CodeState {
  /** Files below `src`, from the root. */
  readonly files: readonly string[];
  readonly digestOf: (file: string) => string;
}

/** Lists the code as it is now; files are read when their digests are asked for. */
export function readCode(root: string): CodeState {
  const digestOf = memoise((file: string) => contentDigest(join(root, file)));
  return { files: codeBelow(root, 'src'), digestOf };
}

/**
 * Digest of all code, styles, fonts, configuration and settings.
 *
 * @param settings their digest, by `digestSettings`.
 */
export function codeDigest(root: string, settings: string, code = readCode(root)): string {
  return digestFiles(root, settings, allCode(root, code), code.digestOf);
}

/** Digest of everything that compiled pages depend on. They import the settings, and are not compiled from them. */
export function compileDigest(root: string, settings: CompiledSettings, code = readCode(root)): string {
  const files = allCode(root, code).filter((file) => file !== settingsFile);
  return digestFiles(root, JSON.stringify(settings), files, code.digestOf);
}

/**
 * Digest of what pages depend on besides compiled code and models: the code that they import as it is, the press, which
 * renders and checks them, files that the newsroom's code may read, Astro's configuration, the packages loaded at
 * rendering, Node and the settings.
 *
 * @param exported names of what `site.ts` exports. The settings are digested by their values; the text of the file counts
 *   only if it exports more.
 */
export function renderingDigest(
  root: string,
  settings: string,
  exported: readonly string[],
  code = readCode(root),
): string {
  const hasMore = exported.some((name) => name !== 'site');
  const used = code.files.filter((file) => {
    if (file === settingsFile) return hasMore;
    return isRunByNode(file) || (file.startsWith('src/newsroom/') && !/\.(?:astro|css)$/.test(file));
  });
  return digestFiles(root, settings, [...used, 'astro.config.mjs', 'package-lock.json'], code.digestOf);
}

/** Digest of everything that the reading of an article depends on, except its file. */
export function readingDigest(root: string, settings: string): string {
  const rooms = ['src/newsroom', ...readingRooms.map((room) => `src/${room}`)];
  const files = rooms.flatMap((room) => codeBelow(root, room)).filter((path) => !path.endsWith('.astro'));
  return digestFiles(root, settings, [...files, 'src/newsroom/exchanges.yaml', 'package-lock.json']);
}

/** Digest of the list of symbols that the engine ships, which is data. */
export function listingsDigest(root: string, settings: string): string {
  return digestFiles(root, settings, ['src/reference/listings.txt']);
}

/** Digest of that list, and of the code that reads it. */
export function referenceDigest(root: string, settings: string): string {
  return digestFiles(root, settings, ['src/reference/listings.txt', ...codeBelow(root, 'src/reference')]);
}

/**
 * Digest of everything that the search index depends on, except stories and companies.
 *
 * @param reading digest by `readingDigest`.
 */
export function indexDigest(root: string, settings: string, reading: string): string {
  return `${reading} ${digestFiles(root, settings, codeBelow(root, 'src/press/search'))}`;
}

/** Digest of everything that a drawn picture depends on, except its content. */
export function drawingDigest(root: string, settings: string, { palette, serif, sans }: PictureLook): string {
  const rooms = ['charts', 'domain', 'files', 'images', 'markdown', 'press/cards', 'newsroom', 'styles/fonts'];
  const code = rooms.flatMap((room) => codeBelow(root, `src/${room}`)).filter((path) => !path.endsWith('.astro'));
  const faces = [serif, sans].filter((file) => file !== undefined);
  const recipe = JSON.stringify([settings, palette, serif, sans]);
  return digestFiles(root, recipe, [...code, ...faces, 'package-lock.json']);
}

function allCode(root: string, { files }: CodeState): readonly string[] {
  return [...files, ...configuration, ...publicFonts(root)];
}

const configuration = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Fonts that a theme may name, to whose metrics a system's typeface is scaled. */
function publicFonts(root: string): readonly string[] {
  if (!existsSync(join(root, 'src/newsroom/theme.css')) || !existsSync(join(root, 'public'))) return [];
  return codeBelow(root, 'public').filter((path) => path.endsWith('.woff2'));
}

/** Node formats dates, numbers and names of languages and zones from data that differs between its versions. */
const node = [process.version, ...['icu', 'cldr', 'tz', 'unicode'].map((name) => process.versions[name])].join(' ');

function digestFiles(
  root: string,
  settings: string,
  files: readonly string[],
  digestOf: CodeState['digestOf'] = (file) => contentDigest(join(root, file)),
): string {
  return digestParts(partsOf(root, settings, files, digestOf));
}

function* partsOf(
  root: string,
  settings: string,
  files: readonly string[],
  digestOf: CodeState['digestOf'],
): Iterable<string> {
  yield `${node}\0${settings}\0${settingVariables(root, process.env).join('\0')}\0`;
  for (const file of files) yield `${file}\0${digestOf(file)}\0`;
}

/** Digests of files by their paths, with the stamps that they had: most files are part of five digests of a build. */
const known = new Map<string, { readonly stamp: string; readonly digest: string }>();

function contentDigest(file: string): string {
  const stamp = stampText(file);
  const before = known.get(file);
  if (before?.stamp === stamp) return before.digest;
  const digest = digestIfReadable(file);
  known.set(file, { stamp, digest });
  return digest;
}

function digestIfReadable(file: string): string {
  try {
    return digestBytes(readOrdinaryFile(file));
  } catch {
    return 'missing';
  }
}

/** Tests for documentation, and for what systems and editors leave. */
function isNoCode(path: string): boolean {
  const name = basename(path);
  return name.endsWith('.md') || isOfSystem(name) || isBackup(name);
}

function codeBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [folder];
  return listFiles(join(root, folder))
    .map((file) => `${folder}/${file}`)
    .filter((path) => !dataFile.test(path) && (!isNoCode(path) || path.startsWith('src/newsroom/')))
    .sort(compareText);
}
