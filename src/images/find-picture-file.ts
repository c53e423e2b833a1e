import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import { findFiles, namesIn } from '../files/list-files.ts';

/**
 * Finds the file of an article's picture. File systems differ in whether they store `ü` as one code point or as two,
 * and in whether they treat the forms as equal; here they are equal.
 *
 * @param paths possible paths of the picture, from the project's root.
 * @returns its path as the file system spells it.
 */
export function findPictureFile(root: string, paths: readonly string[]): string | undefined {
  return (
    paths.find((path) => isFile(join(root, path))) ??
    paths.filter(hasAccents).flatMap((path) => findComposed(root, path) ?? [])[0]
  );
}

/** Suggests a picture for an unknown name: another spelling, another extension, another folder. */
export function guessPictureFile(root: string, articleFile: string, path: string): string | undefined {
  const folder = posix.dirname(articleFile);
  const wanted = posix.relative(folder, path.replaceAll('\\', '/'));
  const files = picturesBelow(root, folder);
  const name = posix.basename(wanted);
  return (
    files.find((file) => fold(file) === fold(wanted)) ??
    files.find((file) => fold(posix.basename(file)) === fold(name)) ??
    files.find((file) => stem(file) === stem(wanted)) ??
    files.find((file) => stem(posix.basename(file)) === stem(name)) ??
    nearest(wanted, files) ??
    nearest(name, files)
  );
}

/** Finds a picture of that name anywhere in `articles/` or `public/`. */
export function findElsewhere(root: string, path: string): string | undefined {
  const name = fold(posix.basename(path.replaceAll('\\', '/')));
  return ['articles', 'public'].flatMap((folder) =>
    picturesBelow(root, folder)
      .filter((file) => fold(posix.basename(file)) === name)
      .map((file) => `${folder}/${file}`),
  )[0];
}

function isFile(path: string): boolean {
  // `chart%00.png`: no file system allows such a name, and `statSync` throws.
  if (path.includes('\0')) return false;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function hasAccents(path: string): boolean {
  return path.normalize('NFC') !== path.normalize('NFD');
}

/** Looks up each segment of a path among the names of its folder. */
function findComposed(root: string, path: string): string | undefined {
  let found = '';
  for (const part of path.split('/')) {
    const own = namesIn(join(root, found)).find((name) => name.normalize('NFC') === part.normalize('NFC'));
    if (own === undefined) return undefined;
    found = found === '' ? own : `${found}/${own}`;
  }
  return isFile(join(root, found)) ? found : undefined;
}

/** Most names to compare for a suggestion. */
const mostNames = 5000;

function picturesBelow(root: string, folder: string): readonly string[] {
  try {
    return findFiles(join(root, folder))
      .slice(0, mostNames)
      .filter(({ path, kind }) => kind === 'file' && /\.(?:png|jpe?g|webp|gif|avif|svg)$/i.test(path))
      .map(({ path }) => path)
      .sort();
  } catch {
    return [];
  }
}

/** Normalises case, spaces, underscores and hyphens of a name. */
function fold(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:[\s_-]|%20)+/g, '-');
}

function stem(path: string): string {
  return fold(path).replace(/\.[a-z]+$/, '');
}
