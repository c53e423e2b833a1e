import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileHeaders, securityHeaders } from '../../src/metadata/policy.ts';

const readme = readFileSync(new URL('../../src/metadata/README.md', import.meta.url), 'utf8');

/** What the README tells the owner of a server to write. */
function snippetFor(server: string): string {
  const [, snippet] = new RegExp(`\`\`\`${server}\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
  if (snippet === undefined) throw new Error(`The README has nothing for ${server}.`);
  return snippet;
}

describe.each(['nginx', 'apache', 'caddy'])('the snippet for %s', (server) => {
  const snippet = snippetFor(server);

  it('sends every header of the policy, with its value', () => {
    for (const [name, value] of securityHeaders({ url: 'https://example.org/' })) {
      expect(snippet).toContain(name);
      expect(snippet).toContain(`"${value}"`);
    }
  });

  it('sends the headers of single files as `_headers` has them', () => {
    for (const { pattern, headers } of fileHeaders) {
      const name = pattern.split('/').findLast((segment) => segment !== '' && segment !== '*') ?? '';
      expect(snippet.replaceAll('\\', '')).toContain(name);
      for (const [, value] of headers) expect(snippet).toContain(`"${value}"`);
    }
  });

  it('shows the site’s own page where there is none, and hides what is for other hosts', () => {
    expect(snippet).toContain('/404.html');
    expect(snippet).toMatch(/_\(?(?:\?:)?headers.*redirects/);
  });
});
