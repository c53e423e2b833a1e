import { keptDemo } from './demo-files.ts';

/*
 * Who owns which path of a newsroom's repository. The engine's are all that are not named here: an upgrade replaces them.
 */

/** Folders of the newsroom. An upgrade writes nothing there. */
const newsroomFolders = ['articles/', 'src/newsroom/', 'public/'] as const;

/** The engine ships these, and a newsroom may edit them: an upgrade takes those that were not edited. */
const sharedFiles: ReadonlySet<string> = new Set([
  ...['.gitattributes', '.gitignore', '.gitlab-ci.yml', 'LICENSE', 'README.md', 'SECURITY.md', 'CONTRIBUTING.md'],
  ...['netlify.toml', 'vercel.json', 'wrangler.jsonc'],
]);
const sharedFolders = ['.github/', '.vscode/', '.ci/'] as const;

export type Owner = 'newsroom' | 'shared' | 'demo' | 'engine';

export function ownerOf(file: string): Owner {
  if (newsroomFolders.some((folder) => file.startsWith(folder))) return 'newsroom';
  if (file.startsWith(`${keptDemo}/`)) return 'demo';
  return sharedFiles.has(file) || sharedFolders.some((folder) => file.startsWith(folder)) ? 'shared' : 'engine';
}
