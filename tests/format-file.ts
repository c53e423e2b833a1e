import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * Formats what is written to a file of the project as `npm run format` would.
 *
 * @param file its path in the project, which tells the language.
 */
export function formatFile(file: string, text: string): string {
  const command = join(root, 'node_modules/.bin/oxfmt');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--stdin-filepath', file], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} cannot be formatted: ${stderr}`);
  return stdout;
}
