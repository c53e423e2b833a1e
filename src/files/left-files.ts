/*
 * Names of files that systems, editors and version control leave in folders. Each use differs:
 *
 * - beside articles, all hidden files are passed over, and backups are reported: `content/files/stray-files.ts`;
 * - in the newsroom's folders, hidden files and those of systems are passed over: `content/newsroom/newsroom-files.ts`;
 * - in `public/`, hidden files are published, but none of these: `press/render/static-files.ts`;
 * - among code, files of systems and backups change no digest: `press/state/code-digest.ts`;
 * - in `dist/`, which may be a checkout, only a repository's own are left alone: `press/publish/list-dist.ts`.
 */

/** Finder's and Explorer's notes on a folder, macOS's attributes of a file, Emacs's locks and Vim's swap files. */
const systemName = /^(?:\.DS_Store|\._.*|(?:eh)?Thumbs\.db|desktop\.ini|\.#.*|\.(?:.*\.)?sw[a-p])$/i;

/** Tests for a file that a system or an editor keeps for itself: nobody wrote it, and nobody misses it. */
export function isOfSystem(name: string): boolean {
  return systemName.test(name);
}

/** Tests for an editor's backup of a file beside it: `a.txt~`. */
export function isBackup(name: string): boolean {
  return name.endsWith('~');
}

/** Tests for the name of a folder, or of a file that leads to one, in which a version control system keeps its own. */
export function isOfRepository(name: string): boolean {
  return /^\.(?:git|hg|svn)$/i.test(name);
}

const leftover = /^~\$|^#.*#$|\.(?:bak|backup|old|orig|rej|tmp|temp|sw[a-p]|part|partial|crdownload|download)$/i;

/** Tests for a copy or an unfinished file that somebody may have meant to keep: a backup, `~$a.docx`, `a.txt.bak`. */
export function isLeftover(name: string): boolean {
  return isBackup(name) || leftover.test(name);
}
