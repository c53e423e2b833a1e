import { posix } from 'node:path';

interface NamedPath {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A name of a source file, or a folder: `press.ts`, `feeds/item.ts`, `src/feeds/`, `[slug].astro`. */
const pathShape = /^(?:[\w.@[\]-]+\/)*(?:[\w.@[\]-]+\.(?:ts|mjs|astro)|[\w.@[\]-]+\/)$/;

/** Paths of source files and folders that a document names as code, without its blocks of code. */
export function pathsIn(markdown: string): readonly NamedPath[] {
  let isInFence = false;
  return markdown.split('\n').flatMap((text, index) => {
    if (/^\s*```/.test(text)) isInFence = !isInFence;
    if (isInFence) return [];
    return [...text.matchAll(/`([^`]+)`/g)]
      .map(([, path = '']) => ({ path, line: index + 1 }))
      .filter(({ path }) => pathShape.test(path));
  });
}

/**
 * Finds paths that lead nowhere: neither from the root, from `src/` nor from any folder of the document's room. In
 * documents that belong to no room, a file may be anywhere.
 *
 * @param files all files of the project.
 */
export function findBrokenPaths(document: string, markdown: string, files: readonly string[]): readonly string[] {
  const folder = posix.dirname(document);
  const isOfRoom = folder.startsWith('src/') && folder !== 'src/newsroom';
  const near = isOfRoom ? files.filter((file) => file.startsWith(`${folder}/`)) : files;
  const exists = (path: string) => {
    const isSame = (file: string, start: string) =>
      path.endsWith('/') ? file.startsWith(start + path) : file === start + path;
    return (
      files.some((file) => isSame(file, '') || isSame(file, 'src/')) ||
      near.some((file) => (path.endsWith('/') ? `/${file}`.includes(`/${path}`) : `/${file}`.endsWith(`/${path}`)))
    );
  };
  return pathsIn(markdown)
    .filter(({ path }) => isOfProject(path) && !exists(path.startsWith('../') ? posix.join(folder, path) : path))
    .map(({ path, line }) => `${document}:${line} names ${path}, which does not exist.`);
}

/** Folders that a build or a newsroom makes, and addresses, may be absent. */
function isOfProject(path: string): boolean {
  return !/^(?:(?:articles|dist|public|demo|tests\/demo|_assets|pictures|src\/newsroom|node_modules)\b|\.(?!\.\/\w))/.test(
    path,
  );
}
