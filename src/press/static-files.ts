import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/order.ts';
import { digestBytes } from './digest.ts';
import type { Engine } from './engine.ts';
import type { Folders } from './layout.ts';

/** A file that is published as it is: a stylesheet, a picture, something of the newsroom's `public` folder. */
export interface StaticFile {
  /** In `dist`. */
  readonly path: string;
  readonly from: string;
  /** Changes whenever the bytes do. */
  readonly source: string;
  readonly phase: 'asset' | 'public';
}

export function listStaticFiles(folders: Folders, engine: Engine, pictures: readonly string[]): readonly StaticFile[] {
  const assets = engine.assets.map((path): StaticFile => {
    const from = join(engine.folder, 'client', path);
    return { path, from, source: sourceOf(from), phase: 'asset' };
  });
  // A picture's name is the digest of its content: the name alone tells it from another.
  const images = pictures.map((name): StaticFile => {
    return { path: `pictures/${name}`, from: join(folders.pictures, name), source: name, phase: 'asset' };
  });
  return [...assets, ...images, ...publicFiles(join(folders.root, 'public'), '')];
}

/** What the newsroom's `public` folder adds, as paths in `dist`. */
export function listPublicFiles(root: string): readonly string[] {
  return publicFiles(join(root, 'public'), '').map(({ path }) => path);
}

/** Tells whether the project has a file at a path from its root, whether or not it is published. */
export function projectFiles(root: string): (path: string) => boolean {
  return (path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

function publicFiles(folder: string, below: string): readonly StaticFile[] {
  let entries;
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .sort((left, right) => compareText(left.name, right.name))
    .flatMap((entry): readonly StaticFile[] => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      const from = join(folder, path);
      if (entry.isDirectory()) return publicFiles(folder, path);
      return entry.isFile() ? [{ path, from, source: sourceOf(from), phase: 'public' }] : [];
    });
}

function sourceOf(file: string): string {
  return `${lstatSync(file).size} ${digestBytes(readFileSync(file))}`;
}
