import { isCode } from '../system-error.ts';

/**
 * Explains in a sentence with a remedy why git answers nothing at all: it is not installed, or does not trust a folder that
 * another user owns, as in a container. `undefined` for any other error.
 *
 * @param error of a process that ran git.
 */
export function explainGitRefusal(error: unknown): string | undefined {
  if (isCode(error, 'ENOENT')) return 'Git is not installed. Install it, and try again.';
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const [, command] = /(git config --global --add safe\.directory .+)/.exec(said) ?? [];
  return command && `Git does not read this folder, which another user owns. Allow it: ${command}`;
}
