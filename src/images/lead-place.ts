import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';

/** Locates the lead picture in an article's front matter. Reads the file, so call it only for findings. */
export function placeOfLead(root: string, file: string, src: string): Pick<Finding, 'line' | 'column'> {
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
  } catch {
    return {};
  }
  const field = /^image[ \t]*:/m.exec(text)?.index;
  if (field === undefined) return {};
  const key = /\bsrc["']?[ \t]*:\s*/g;
  key.lastIndex = field;
  const value = key.exec(text) === null ? -1 : key.lastIndex;
  const quoted = /["']/.test(text.charAt(value)) ? 1 : 0;
  const at = text.startsWith(src, value + quoted) ? value : field;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
