import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const madeFolders = new Set<string>();

/** Writes a Markdown file with its front matter, whose values are JSON, which is YAML, too. */
export function save(file: string, front: object, body = ''): void {
  const folder = dirname(file);
  if (!madeFolders.has(folder)) mkdirSync(folder, { recursive: true });
  madeFolders.add(folder);
  const lines = Object.entries(front)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  writeFileSync(file, `---\n${lines.join('\n')}\n---\n${body}`);
}
