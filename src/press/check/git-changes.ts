import { execFileSync } from 'node:child_process';
import type { Selection } from '../read/read-selection.ts';
import { isCode } from '../../files/system-error.ts';

/** Paths of a newsroom's own files. */
const inputs = ['articles', 'src/newsroom', 'public'];

export interface Changes extends Selection {
  /** Revision that the files were compared with, in words: `main`. */
  readonly since: string;
  /** Files other than articles that are staged, and differ in the folder: they count as they are in the folder. */
  readonly unstaged: readonly string[];
}

export interface GitProblem {
  /** The problem and its remedy, as sentences. */
  readonly message: string;
}

/** Lists the newsroom's files that differ from a commit or are untracked; before the first commit, all files. */
export function findChanges(root: string, since: string): Changes | GitProblem {
  return attempt(since, () => {
    const git = runnerIn(root);
    const isFirst = since === 'HEAD' && !hasCommit(git);
    // Resolved to a hash, since git would read a name that begins with a hyphen as an option.
    const commit = () => git('rev-parse', '--verify', '--end-of-options', `${since}^{commit}`).trim();
    const changed = isFirst ? git('ls-files', '-z', '--cached', '--', ...inputs) : differing(git, commit());
    const untracked = git('ls-files', '-z', '--others', '--exclude-standard', '--', ...inputs);
    const files = new Set([...paths(changed), ...paths(untracked)]);
    return { since: isFirst ? 'nothing: there is no commit yet' : since, files, texts: new Map(), unstaged: [] };
  });
}

/**
 * Lists the newsroom's files that the next commit changes, and the staged texts of articles where they differ from those in
 * the folder.
 */
export function findStaged(root: string): Changes | GitProblem {
  return attempt('HEAD', () => {
    const git = runnerIn(root);
    const staged = hasCommit(git) ? differing(git, '--cached') : git('ls-files', '-z', '--cached', '--', ...inputs);
    const files = new Set(paths(staged));
    const edited = paths(git('diff', '--name-only', '-z', '--no-renames', '--relative', '--', ...inputs));
    const untracked = paths(git('ls-files', '-z', '--others', '--exclude-standard', '--', 'articles'));
    const texts = new Map<string, string | undefined>([
      ...edited.filter(isArticle).map((file) => [file, git('show', `:./${file}`)] as const),
      ...untracked.filter(isArticle).map((file) => [file, undefined] as const),
    ]);
    const unstaged = edited.filter((file) => files.has(file) && !isArticle(file));
    return { since: 'HEAD', files, texts, unstaged };
  });
}

function isArticle(file: string): boolean {
  return file.startsWith('articles/') && file.endsWith('.md');
}

type Git = (...args: readonly string[]) => string;

function runnerIn(root: string): Git {
  return (...args) =>
    execFileSync('git', args, {
      cwd: root,
      // During a commit, git holds locks that other calls would wait for.
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 30,
    });
}

function hasCommit(git: Git): boolean {
  try {
    git('rev-parse', '--verify', '--quiet', 'HEAD');
    return true;
  } catch {
    return false;
  }
}

function differing(git: Git, since: string): string {
  return git('diff', '--name-only', '-z', '--no-renames', '--relative', since, '--', ...inputs);
}

/** Splits a list of names at NUL, the only character that no name contains. */
function paths(output: string): readonly string[] {
  return output.split('\0').filter((path) => path !== '');
}

function attempt(since: string, find: () => Changes): Changes | GitProblem {
  try {
    return find();
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    if (isCode(error, 'ENOENT')) {
      return {
        message: 'Git is not installed, so changes cannot be found. Run npm run check without --changed.',
      };
    }
    if (/not a git repository/i.test(said)) {
      return { message: 'This folder is not a git repository. Run npm run check without --changed.' };
    }
    if (/bad revision|ambiguous argument|unknown revision|needed a single revision|expected commit/i.test(said)) {
      return { message: `Git knows no commit "${since}". Name a branch, a tag or a commit: --changed=main.` };
    }
    return { message: `Git could not tell what has changed: ${said.split('\n')[0] ?? ''}` };
  }
}
