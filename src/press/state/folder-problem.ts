import { accessSync, constants, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Without it, a folder is no newsroom. */
const newsroom = 'src/newsroom';

/** Folders that commands read or write. They may be missing, but not be files. */
const folders = ['articles', 'public'] as const;

/** Without these, no page can be compiled. */
const engine = ['package.json', 'astro.config.mjs', 'src/pages'] as const;

/**
 * Explains in a sentence for the terminal why a folder is no newsroom, and what to do; `undefined` if it is one.
 *
 * @param root the folder's absolute path.
 */
export function findFolderProblem(root: string): string | undefined {
  if (stateOf(join(root, newsroom)) === 'missing') return explainNoNewsroom(root);
  for (const name of [newsroom, ...folders]) {
    const problem = findProblemOf(root, name);
    if (problem !== undefined) return problem;
  }
  return findClosedBelow(root, newsroom);
}

/** All commands read every folder of the settings, and would name the first that is closed by an error of the system. */
function findClosedBelow(root: string, folder: string): string | undefined {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const name = `${folder}/${entry.name}`;
    const problem = findProblemOf(root, name) ?? findClosedBelow(root, name);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/**
 * Explains likewise why one folder of a newsroom cannot be used; `undefined` if it can be, or does not exist yet.
 *
 * @param name path from the root, with forward slashes.
 */
export function findProblemOf(root: string, name: string): string | undefined {
  switch (stateOf(join(root, name))) {
    case 'file':
      return `${name} must be a folder, and is a file. Move or remove it.`;
    case 'other':
      return `${name} must be a folder, and is none. Move or remove what is there.`;
    case 'dangling':
      return `${name} is a link that leads nowhere. Restore what it led to, or put a folder in its place.`;
    case 'closed':
      return `${name} may not be read. Check who owns it, and its permissions.`;
    case 'missing':
    case 'open':
      return undefined;
  }
}

/** Explains likewise what a newsroom lacks of the engine, so that none of its pages can be compiled. */
export function findMissingEngine(root: string): string | undefined {
  const missing = engine.filter((name) => stateOf(join(root, name)) === 'missing');
  if (missing.length === 0) return undefined;
  return `This folder has no ${missing.join(' and no ')}, so no page can be compiled. Restore: git checkout HEAD -- ${missing.join(' ')}.`;
}

function explainNoNewsroom(root: string): string {
  const found = findAbove(root);
  const remedy =
    found === undefined
      ? 'Run the command in the folder of one, where package.json is. npm run init makes one in a clone of Tickerpress.'
      : `The newsroom is in ${relative(root, found)}: run the command there.`;
  return `This folder is no newsroom: it has no folder ${newsroom}. ${remedy}`;
}

/** The nearest folder above that is a newsroom. */
function findAbove(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  return stateOf(join(above, newsroom)) === 'open' ? above : findAbove(above);
}

type State = 'missing' | 'open' | 'closed' | 'file' | 'other' | 'dangling';

/** `missing` also if a file is in the place of a folder above, or that folder may not be read. */
function stateOf(path: string): State {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry) return lstatSync(path, { throwIfNoEntry: false }) ? 'dangling' : 'missing';
    if (!entry.isDirectory()) return entry.isFile() ? 'file' : 'other';
  } catch {
    // A link in a circle.
    return isLink(path) ? 'dangling' : 'missing';
  }
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return 'open';
  } catch {
    return 'closed';
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
