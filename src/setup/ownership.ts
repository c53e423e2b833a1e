import { keptDemo } from './demo-files.ts';

/*
 * Ownership of paths in a newsroom's repository. All paths that are not listed here are the engine's: an upgrade
 * replaces them.
 */

/** Folders of the newsroom, in which an upgrade writes nothing but a shared file. */
const newsroomFolders = ['articles/', 'src/newsroom/', 'public/'] as const;

/** Files of the engine that a newsroom may edit: an upgrade replaces only those that were not edited. */
export const sharedFiles: ReadonlySet<string> = new Set([
  ...['.gitattributes', '.gitignore', '.gitlab-ci.yml', 'LICENSE', 'README.md', 'SECURITY.md', 'CONTRIBUTING.md'],
  ...['netlify.toml', 'vercel.json', 'wrangler.jsonc', 'src/newsroom/README.md'],
]);
export const sharedFolders = ['.github/', '.vscode/', '.ci/'] as const;

export type Owner = 'newsroom' | 'shared' | 'demo' | 'engine';

export function ownerOf(file: string): Owner {
  if (sharedFiles.has(file)) return 'shared';
  if (newsroomFolders.some((folder) => file.startsWith(folder))) return 'newsroom';
  if (file.startsWith(`${keptDemo}/`)) return 'demo';
  return sharedFolders.some((folder) => file.startsWith(folder)) ? 'shared' : 'engine';
}

/** Files in force wherever they are: `tests/demo/` has no copy of them. */
const gitFiles: ReadonlySet<string> = new Set(['.gitattributes', '.gitignore']);

/**
 * Whether `tests/demo/` keeps the engine's version of a file: the tests rest on it, and a newsroom may have edited its
 * own.
 */
export function isKeptForTests(file: string): boolean {
  const owner = ownerOf(file);
  return owner === 'newsroom' || (owner === 'shared' && !gitFiles.has(file));
}
