import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';

const root = join(import.meta.dirname, '..');

/**
 * Formats what is written to a file of the project as `npm run format` would.
 *
 * @param file its path in the project, which tells the language.
 */
export async function formatFile(file: string, text: string): Promise<string> {
  const options = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatConfig;
  const { code, errors } = await format(file, text, options);
  if (errors.length > 0)
    throw new Error(`${file} cannot be formatted: ${errors.map(({ message }) => message).join(' ')}`);
  return code;
}
