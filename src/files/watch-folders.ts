import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Watches a folder and all folders below it, also those made later, and the folder itself if it is removed and made
 * again. There is one watcher per folder, however many files it has, so that watching 10,000 articles starts at once.
 * Links to folders are followed. A folder that cannot be watched is left out.
 *
 * @param onChange called after files or folders were added, changed, renamed or removed, perhaps several times per
 * edit.
 * @returns a function that stops watching.
 */
export function watchFolders(folder: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const stopBelow = (place: string) => {
    for (const [known, watcher] of watchers) {
      if (known !== place && !known.startsWith(`${place}/`)) continue;
      watcher.close();
      watchers.delete(known);
    }
  };
  const watchOne = (place: string) => {
    if (watchers.has(place)) return;
    const watcher = watch(place, { persistent: false }, (kind, name) => {
      // A folder that was removed and made again needs another watcher.
      if (kind === 'rename' && name !== null) stopBelow(join(place, name));
      onChange();
      watchAll(place);
    });
    watchers.set(place, watcher);
    watcher.on('error', () => {
      stopBelow(place);
    });
  };
  const watchAll = (path: string) => {
    for (const place of foldersFrom(path)) {
      try {
        watchOne(place);
      } catch {
        // It is gone or unreadable, or the system allows no more watchers.
      }
    }
  };
  const stopAll = () => {
    for (const place of [...watchers.keys()]) stopBelow(place);
  };
  const watchItself = () => {
    try {
      return watch(dirname(folder), { persistent: false }, (kind, name) => {
        if (kind !== 'rename' || name !== basename(folder)) return;
        stopAll();
        onChange();
        watchAll(folder);
      });
    } catch {
      // The folder above is gone or unreadable.
      return undefined;
    }
  };
  const above = watchItself();
  above?.on('error', () => {
    above.close();
  });
  watchAll(folder);
  return () => {
    above?.close();
    stopAll();
  };
}

/** A folder and all below it, as paths without symbolic links. */
function foldersFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  try {
    const place = realpathSync(path);
    if (seen.has(place)) return seen;
    const entries = readdirSync(place, { withFileTypes: true });
    seen.add(place);
    for (const entry of entries) {
      const child = join(place, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(child))) foldersFrom(child, seen);
    }
  } catch {
    // It is gone or unreadable.
  }
  return seen;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
