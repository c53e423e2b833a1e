import { readFileSync } from 'node:fs';

export const serverNames = ['nginx', 'apache', 'caddy'] as const;
export type ServerName = (typeof serverNames)[number];

const readme = readFileSync(new URL('../../src/metadata/README.md', import.meta.url), 'utf8');

/** What the README tells the owner of a server to write. */
export function snippetFor(server: ServerName): string {
  const [, snippet] = new RegExp(`\`\`\`${server}\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
  if (snippet === undefined) throw new Error(`The README has nothing for ${server}.`);
  return snippet;
}
