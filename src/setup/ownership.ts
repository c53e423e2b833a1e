/*
 * Who owns which path of a newsroom's repository. The engine's are all that are not named here: an upgrade replaces them.
 */

/** Folders of the newsroom. An upgrade writes nothing there. */
const newsroomFolders = ['articles/', 'src/newsroom/', 'public/'] as const;

/** The engine ships these, and a newsroom may edit them: an upgrade takes those that were not edited. */
export const hostFiles: readonly string[] = [
  '.github/workflows/publish.yml',
  '.github/workflows/release.yml',
  '.github/workflows/scheduled.yml',
  '.github/workflows/test.yml',
  '.gitlab-ci.yml',
  'netlify.toml',
  'vercel.json',
  'wrangler.jsonc',
];

export type Owner = 'newsroom' | 'host' | 'demo' | 'engine';

/** @param keptDemo the folder of the demo that the tests run on. */
export function ownerOf(file: string, keptDemo: string): Owner {
  if (newsroomFolders.some((folder) => file.startsWith(folder))) return 'newsroom';
  if (hostFiles.includes(file)) return 'host';
  return file.startsWith(`${keptDemo}/`) ? 'demo' : 'engine';
}
