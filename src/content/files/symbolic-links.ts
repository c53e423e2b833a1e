import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Finding } from '../../domain/finding.ts';

/*
 * One rule for symbolic links anywhere in a newsroom: a link counts as its target, if the target is in the project. The
 * published site must neither depend on other files of the machine nor reveal them.
 */

/** Links must not lead to these folders, nor to hidden files such as `.env`. */
const ownFolders: readonly string[] = ['dist', 'node_modules'];

/**
 * Finds a symbolic link on the way to a path that must not be followed. `undefined` if there is none.
 *
 * @param root the project's folder.
 * @param path from there, with forward slashes.
 */
export function findLinkProblem(root: string, path: string): Finding | undefined {
  const complain = (message: string, hint: string): Finding => {
    return { severity: 'error', rule: 'stray-link', file: path, message, hint };
  };
  const home = realpathSync(root);
  let goal;
  try {
    goal = realpathSync(join(root, path));
  } catch {
    // The reader of the file reports that it is gone or may not be read.
    if (lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
    return complain('This link leads nowhere.', 'Remove it, or restore what it led to.');
  }
  const place = relative(home, goal);
  if (place === join(path)) return undefined;
  const segments = place.split(sep);
  if (segments[0] === '..' || join(home, place) !== goal) {
    const message = 'This link leads out of the project, so what it leads to is not published.';
    return complain(message, 'Put a copy in its place, or move what it leads to into the project.');
  }
  if (segments.some((segment) => segment.startsWith('.')) || ownFolders.includes(segments[0] ?? '')) {
    const message = `This link leads to ${segments.join('/')}, which is not for readers.`;
    return complain(message, 'Remove it, or put a copy in its place.');
  }
  const stats = statSync(goal);
  if (stats.isDirectory() && `${realpathSync(dirname(join(root, path)))}${sep}`.startsWith(`${goal}${sep}`)) {
    return complain('This link leads to a folder in which it is itself, and so on without end.', 'Remove it.');
  }
  return undefined;
}
