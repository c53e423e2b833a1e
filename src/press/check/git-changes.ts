import type { Selection } from '../read/read-selection.ts';
import { explainGitRefusal } from '../../files/git/git-refusal.ts';
import { isCode } from '../../files/system-error.ts';
import { gitIn, splitPaths, type Git } from './run-git.ts';
import { shellWord } from '../../files/git/shell-word.ts';
import { expandSubmodules } from './submodules.ts';

/** Paths of a newsroom's own files. */
const inputs = ['articles', 'src/newsroom', 'public'];

/** Folders whose files are read as they are staged. */
const readStaged = ['articles', 'src/newsroom'];

export interface Changes extends Selection {
  /** Revision that the files were compared with, in words: `main`. */
  readonly since: string;
  /**
   * Staged files that differ in the folder, and count as they are there: settings, looks, code, pictures, and all files
   * of submodules.
   */
  readonly unstaged: readonly string[];
  /** Files beside articles that are in the folder only, with whether git ignores them. */
  readonly absent: ReadonlyMap<string, boolean>;
}

export interface GitProblem {
  /** The problem and its remedy, as sentences. */
  readonly message: string;
}

/** Lists the newsroom's files that differ from a commit or are untracked; before the first commit, all files. */
export function findChanges(root: string, since: string): Promise<Changes | GitProblem> {
  return attempt(root, since, async () => {
    const git = gitIn(root);
    // Resolved to a hash, since git would read a name that begins with a hyphen as an option.
    const hashOf = async () => (await git('rev-parse', '--verify', '--end-of-options', `${since}^{commit}`)).trim();
    const [changed, untracked] = await Promise.all([
      since === 'HEAD' ? sinceHead(git) : hashOf().then((commit) => differing(git, commit)),
      git('ls-files', '-z', '--others', '--exclude-standard', '--', ...inputs),
    ]);
    const isFirst = changed === undefined;
    const known = changed ?? (await git('ls-files', '-z', '--cached', '--', ...inputs));
    const files = await expandSubmodules(root, since, new Set([...splitPaths(known), ...splitPaths(untracked)]));
    return {
      since: isFirst ? 'nothing: there is no commit yet' : since,
      files,
      texts: new Map(),
      data: new Map(),
      newsroom: new Map(),
      unstaged: [],
      absent: new Map(),
    };
  });
}

/**
 * Lists the newsroom's files that the next commit changes, and the staged texts of articles, data and the newsroom's own
 * files where they differ from those in the folder.
 */
export function findStaged(root: string): Promise<Changes | GitProblem> {
  return attempt(root, 'HEAD', async () => {
    const git = gitIn(root);
    const conflicts = splitPaths(await git('diff', '--name-only', '-z', '--diff-filter=U', '--relative'));
    if (conflicts.length > 0) {
      const words = conflicts.map(shellWord).join(' ');
      return {
        message: `A merge left conflicts in ${conflicts.join(', ')}, so that nothing can be committed. Settle them, and add the files: git add ${words}.`,
      };
    }
    const [files, edited, untracked, ignored] = await Promise.all([
      differing(git, '--cached').then((output) => expandSubmodules(root, 'HEAD', new Set(splitPaths(output)))),
      git('diff', '--name-only', '-z', '--no-renames', '--relative', '--', ...inputs).then(splitPaths),
      git('ls-files', '-z', '--others', '--exclude-standard', '--', ...readStaged).then(splitPaths),
      git('ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', ...readStaged).then(splitPaths),
    ]);
    const texts = new Map<string, string | undefined>(untracked.filter(isArticle).map((file) => [file, undefined]));
    const data = new Map<string, string>();
    const ofNewsroom = [...untracked, ...ignored].filter(isOfNewsroom);
    const newsroom = new Map<string, string | undefined>(ofNewsroom.map((file) => [file, undefined]));
    for (const file of edited) {
      if (isArticle(file)) texts.set(file, await git('show', `:./${file}`));
      else if (isData(file)) data.set(file, await git('show', `:./${file}`));
      else if (isOfNewsroom(file)) newsroom.set(file, await git('show', `:./${file}`));
    }
    const ofProject = new Set(edited);
    const unstaged = Array.from(await expandSubmodules(root, '', ofProject)).filter(
      (file) => files.has(file) && !(isReadStaged(file) && ofProject.has(file)),
    );
    const absent = new Map([
      ...untracked.map((file) => [file, false] as const),
      ...ignored.map((file) => [file, true] as const),
    ]);
    return { since: 'HEAD', files, texts, data, newsroom, unstaged, absent };
  });
}

function isArticle(file: string): boolean {
  return file.startsWith('articles/') && file.endsWith('.md');
}

function isData(file: string): boolean {
  return file.startsWith('articles/') && /\.csv$/i.test(file);
}

/** Files that only hold data or text, and pages in Astro's language, whose titles are read. */
function isOfNewsroom(file: string): boolean {
  return /^src\/newsroom\/(?:[^/]+\.yaml|companies\/[^/]+\.yaml|pages\/[^/]+\.(?:md|astro))$/.test(file);
}

/** Whether all that is checked in a file is read as it is staged; the code of pages is not. */
function isReadStaged(file: string): boolean {
  return isArticle(file) || isData(file) || (isOfNewsroom(file) && !file.endsWith('.astro'));
}

/** Lists the files that differ from the last commit; undefined before the first one. */
async function sinceHead(git: Git): Promise<string | undefined> {
  try {
    return await differing(git, 'HEAD');
  } catch (error) {
    if (await hasCommit(git)) throw error;
    return undefined;
  }
}

async function hasCommit(git: Git): Promise<boolean> {
  try {
    await git('rev-parse', '--verify', '--quiet', 'HEAD');
    return true;
  } catch {
    return false;
  }
}

function differing(git: Git, since: string): Promise<string> {
  return git('diff', '--name-only', '-z', '--no-renames', '--relative', since, '--', ...inputs);
}

async function attempt(
  root: string,
  since: string,
  find: () => Promise<Changes | GitProblem>,
): Promise<Changes | GitProblem> {
  try {
    return await find();
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    if (isCode(error, 'ENOENT')) {
      return {
        message: 'Git is not installed, so changes cannot be found. Run npm run check, which reads everything.',
      };
    }
    const refusal = explainGitRefusal(error);
    if (refusal !== undefined) return { message: refusal };
    if (/not a git repository/i.test(said)) {
      return { message: 'This folder is not a git repository. Run npm run check, which reads everything.' };
    }
    if (/bad revision|ambiguous argument|unknown revision|needed a single revision|expected commit/i.test(said)) {
      const isShallow = (await gitIn(root)('rev-parse', '--is-shallow-repository')).trim() === 'true';
      if (isShallow) {
        return {
          message: `Git has no commit "${since}" in this clone, which has the newest ones alone. Fetch the others: git fetch --unshallow.`,
        };
      }
      return { message: `Git has no commit "${since}". Name a branch, a tag or a commit: --changed=main.` };
    }
    return { message: `Git could not tell what has changed: ${said.split('\n')[0] ?? ''}` };
  }
}
