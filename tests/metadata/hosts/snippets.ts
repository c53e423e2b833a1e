import { readFileSync } from 'node:fs';

export const serverNames = ['nginx', 'apache', 'caddy'] as const;
export type ServerName = (typeof serverNames)[number];

const guide = readFileSync(new URL('../../../docs/own-server.md', import.meta.url), 'utf8');

/**
 * What `docs/own-server.md` says to put into a server's configuration.
 *
 * @param base `/`, or the path of the site, for which it says what to change: `/news/`.
 */
export function snippetFor(server: ServerName, base = '/'): string {
  const [, snippet] = new RegExp(`\`\`\`${server}\n([\\s\\S]*?)\`\`\``).exec(guide) ?? [];
  if (snippet === undefined) throw new Error(`docs/own-server.md has nothing for ${server}.`);
  return snippet.replace(/(?<=[ "]|\/dist)\/(?=404\.html|speculation-rules\.json|_redirects)/g, base);
}
