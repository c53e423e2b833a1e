import { statSync } from 'node:fs';
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
  if (kindOf(join(root, newsroom)) !== 'folder') return explainNoNewsroom(root);
  const [file] = folders.filter((name) => kindOf(join(root, name)) === 'other');
  return file === undefined ? undefined : `${file} must be a folder, and is none. Move or remove what is there.`;
}

/** Explains likewise what a newsroom lacks of the engine, so that none of its pages can be compiled. */
export function findMissingEngine(root: string): string | undefined {
  const missing = engine.filter((name) => kindOf(join(root, name)) === undefined);
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
  return kindOf(join(above, newsroom)) === 'folder' ? above : findAbove(above);
}

/** `undefined` for what is not there, also if a file is in the place of a folder above, and for what cannot be read. */
function kindOf(path: string): 'folder' | 'other' | undefined {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry && (entry.isDirectory() ? 'folder' : 'other');
  } catch {
    return undefined;
  }
}
