import { readFileSync } from 'node:fs';

export const serverNames = ['nginx', 'apache', 'caddy'] as const;
export type ServerName = (typeof serverNames)[number];

const readme = readFileSync(new URL('../../../src/metadata/README.md', import.meta.url), 'utf8');

/**
 * What the README says to put into a server's configuration.
 *
 * @param base `/`, or the path of the site, for which the README says what to change: `/news/`.
 */
export function snippetFor(server: ServerName, base = '/'): string {
  const [, snippet] = new RegExp(`\`\`\`${server}\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
  if (snippet === undefined) throw new Error(`The README has nothing for ${server}.`);
  return snippet.replace(/(?<=[ "]|\/dist)\/(?=404\.html|speculation-rules\.json|_redirects)/g, base);
}
