import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isUndecodable, undecodable } from '../../content/files/stray-files.ts';
import { findLinkProblem } from '../../content/files/symbolic-links.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Phase } from '../../domain/site/templates.ts';
import { compareText } from '../../domain/order.ts';
import { digestBytes } from '../../files/digest.ts';
import { isCode } from '../../files/system-error.ts';
import { isBackup, isOfRepository, isOfSystem } from '../../files/left-files.ts';
import type { CompiledPages } from '../astro/compiled-pages.ts';
import type { Folders } from '../state/folders.ts';

/** A file that is published unchanged: a stylesheet, a picture, or a file of the newsroom's `public` folder. */
export interface StaticFile {
  /** Path in `dist`. */
  readonly path: string;
  /** Path of the file with its bytes, or a function that makes them. */
  readonly from: string | (() => Uint8Array);
  /** Changes whenever the bytes do. */
  readonly source: string;
  /** The first phase, for files that any page may refer to, if left out. */
  readonly phase?: Phase | undefined;
}

/** @param engine undefined if only links are checked, and nothing is published. */
export function listStaticFiles(
  folders: Folders,
  engine: CompiledPages | undefined,
  pictures: readonly string[],
): readonly StaticFile[] {
  const assets = (engine?.assets ?? []).map((path): StaticFile => {
    const from = join(engine?.folder ?? '', 'client', path);
    return { path, from, source: sourceOf(from) };
  });
  // A picture's name is the digest of its content, so it identifies the bytes.
  const images = pictures.map((name): StaticFile => {
    return { path: `pictures/${name}`, from: join(folders.pictures, name), source: name };
  });
  const publicFiles = listPublicFiles(folders.root).map((path): StaticFile => {
    const from = join(folders.root, publicFolder, path);
    return { path, from, source: sourceOf(from) };
  });
  return [...assets, ...images, ...publicFiles];
}

/** Lists the files of the newsroom's `public` folder that are published, as paths in `dist`. */
export function listPublicFiles(root: string): readonly string[] {
  return walkPublic(root, publicFolder).files;
}

/** Tests whether the project has a file at a path from its root, published or not. */
export function projectFiles(root: string): (path: string) => boolean {
  return (path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

/** Finds everything in the `public` folder that cannot be published. */
export function checkPublicFolder(root: string): readonly Finding[] {
  return walkPublic(root, publicFolder).findings;
}

const publicFolder = 'public';

/** Tests for what readers have no use for: what systems, editors and version control leave. */
function isLeft(name: string): boolean {
  return isOfSystem(name) || isBackup(name) || isOfRepository(name);
}

interface PublicFolder {
  /** Paths below `public`. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

function walkPublic(root: string, folder: string): PublicFolder {
  const nothing: PublicFolder = { files: [], findings: [] };
  const problem = findLinkProblem(root, folder);
  if (problem) return { ...nothing, findings: [problem] };
  const stats = statSync(join(root, folder), { throwIfNoEntry: false });
  if (isUndecodable(folder)) return { ...nothing, findings: [strayFile(folder, undecodable)] };
  if (stats?.isFile()) {
    if (stats.size > largestBytes) return { ...nothing, findings: [strayFile(folder, tooLarge(stats.size))] };
    return { ...nothing, files: [folder.slice(publicFolder.length + 1)] };
  }
  if (!stats?.isDirectory()) return stats ? { ...nothing, findings: [strayFile(folder, notAFile)] } : nothing;
  const names = readNames(join(root, folder));
  if (!names) return { ...nothing, findings: [closedFolder(folder)] };
  const parts = names
    .filter((name) => !isLeft(name))
    .sort(compareText)
    .map((name) => walkPublic(root, `${folder}/${name}`));
  return { files: parts.flatMap(({ files }) => files), findings: parts.flatMap(({ findings }) => findings) };
}

/** `undefined` if the folder may not be read. */
function readNames(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isCode(error, 'EACCES')) return undefined;
    throw error;
  }
}

function closedFolder(file: string): Finding {
  const message = 'This folder cannot be read, so nothing is known of the files in it.';
  return { severity: 'error', rule: 'folder-unreadable', file, message, hint: 'Check its permissions.' };
}

/** Largest file that Node reads at once, in bytes. */
const largestBytes = 2 ** 31 - 1;

const notAFile = { message: 'This is no file, so it cannot be published.', hint: 'Move it elsewhere, or remove it.' };

function tooLarge(bytes: number): Pick<Finding, 'message' | 'hint'> {
  const message = `The file has ${(bytes / 1e9).toFixed(1)} GB, and files of up to 2 GB can be published.`;
  return { message, hint: 'Publish it elsewhere, and link it.' };
}

function strayFile(file: string, problem: Pick<Finding, 'message' | 'hint'>): Finding {
  return { severity: 'error', rule: 'stray-file', file, ...problem };
}

function sourceOf(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.length} ${digestBytes(bytes)}`;
}
