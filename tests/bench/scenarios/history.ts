import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the folder a repository of git, with everything committed that `check --changed` looks at. Its objects stay
 * beside the folder after `forgetHistory`, and serve the next time: `check` alone must find no history.
 */
export function keepHistory(folder: string): void {
  const objects = `${folder}-history`;
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  const isNew = !existsSync(objects);
  if (isNew) git('init', '--quiet', '--separate-git-dir', objects);
  else renameSync(kept(folder), join(folder, '.git'));
  if (!isNew) return;
  git('add', 'articles', 'src/newsroom', 'public');
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false'];
  git(...author, '-c', 'gc.auto=0', 'commit', '--quiet', '--message', 'The corpus');
}

export function forgetHistory(folder: string): void {
  rmSync(kept(folder), { force: true });
  renameSync(join(folder, '.git'), kept(folder));
}

/** The file that leads to the objects. */
function kept(folder: string): string {
  return `${folder}-history-link`;
}
