import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { explainGitRefusal } from '../../files/git/git-refusal.ts';

/** Identifies Tickerpress's own hook. */
const mark = '# Tickerpress: checks what is staged.';

/**
 * Installs a hook that checks the staged files before each commit, and stops commits with errors. It never replaces
 * another hook.
 *
 * @returns a sentence about the result, and whether the hook is installed.
 */
export function installHook(root: string): { readonly said: string; readonly isDone: boolean } {
  const git = (...args: readonly string[]) => {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  };
  let folder: string;
  let prefix: string;
  try {
    folder = resolve(root, git('rev-parse', '--git-path', 'hooks'));
    prefix = git('rev-parse', '--show-prefix');
  } catch (error) {
    const refusal = explainGitRefusal(error);
    if (refusal !== undefined) return { said: refusal, isDone: false };
    return { said: 'This folder is not a git repository, so it has no hooks. Begin one: git init.', isDone: false };
  }
  const top = git('rev-parse', '--show-toplevel');
  const common = resolve(root, git('rev-parse', '--git-common-dir'));
  if (!isWithin(folder, top) && !isWithin(folder, common)) {
    const said = `Git takes its hooks from ${folder}, which other repositories may share. ${advise(prefix)}`;
    return { said, isDone: false };
  }
  const file = join(folder, 'pre-commit');
  const script = writeHook(prefix);
  const known = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (known === script) return { said: 'The hook is switched on already.', isDone: true };
  if (known !== undefined && !known.includes(mark)) {
    return { said: `There is a hook already: ${file}. It stays as it is. ${advise(prefix)}`, isDone: false };
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, script, { mode: 0o755 });
  return {
    said: `${file}
Each commit now checks what is staged, and is refused where that has an error. "git commit --no-verify" commits without it;
delete the file to switch it off.`,
    isDone: true,
  };
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function advise(prefix: string): string {
  const folder = prefix === '' ? '' : `cd ${quote(prefix)} && `;
  return `Add this line to your own hook: ${folder}npm run --silent check -- --staged || exit 1`;
}

/** A hook for the repository and all its worktrees. One without packages is checked by the code of the first. */
function writeHook(prefix: string): string {
  return `#!/bin/sh
${mark} Delete this file to switch it off.
prefix=${quote(prefix)}
top=$(git rev-parse --show-toplevel) || exit 1
first=$(dirname "$(git rev-parse --path-format=absolute --git-common-dir)") || exit 1
case "$GIT_INDEX_FILE" in
  '' | /*) ;;
  *) GIT_INDEX_FILE="$PWD/$GIT_INDEX_FILE" ;;
esac
# They would make the folder of the newsroom the top of the repository.
unset GIT_DIR GIT_WORK_TREE GIT_PREFIX
cd "$top/$prefix" || exit 1
[ -f src/cli/check.ts ] || exit 0
code=.
[ -d node_modules ] || code="$first/$prefix"
if ! [ -d "$code/node_modules" ]; then
  echo 'The hook that checks what is staged needs the packages: npm ci.' >&2
  exit 1
fi
# In a worktree, the code may be that of an older engine.
command="$code/src/cli/check.mjs"
[ -f "$command" ] || command="$code/src/cli/check.ts"
PATH="$code/node_modules/.bin:$PATH" node "$command" --staged && exit 0
echo 'Nothing was committed. Correct it, or commit as it is: git commit --no-verify.' >&2
exit 1
`;
}

/** A text as one word of a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
