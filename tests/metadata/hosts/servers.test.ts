import { describe, expect, it } from 'vitest';
import { fileHeaders, ownPagesOnly, securityHeaders, speculationHeader } from '../../../src/metadata/hosts/policy.ts';
import { serverNames, snippetFor } from './snippets.ts';

describe.each(serverNames)('the snippet for %s', (server) => {
  const snippet = snippetFor(server);

  it('sends every header of the policy, with its value', () => {
    for (const [name, value] of securityHeaders({ url: 'https://example.org/' })) {
      expect(snippet).toContain(name);
      expect(snippet).toContain(`"${value}"`);
    }
  });

  it('names the speculation rules', () => {
    const [name, value] = speculationHeader({ url: 'https://example.org/' });
    expect(snippet).toContain(name);
    expect(snippet).toContain(value);
  });

  it('sends the headers of single files as `_headers` has them', () => {
    // Where `_headers` has a rule for all kinds of pages and files, servers have one for what is not shared.
    for (const { pattern, headers } of fileHeaders.filter(
      ({ headers }) => !headers.every((header) => header === ownPagesOnly),
    )) {
      const name = pattern.split('/').findLast((segment) => segment !== '' && segment !== '*') ?? '';
      expect(snippet.replaceAll('\\', '')).toContain(name);
      // nginx adds the character set by itself: a type that holds one is no longer a type that it compresses.
      for (const [, value] of headers) {
        expect(snippet).toContain(server === 'nginx' ? value.replace('; charset=utf-8', '') : `"${value}"`);
      }
    }
  });

  it('shows the site’s own page where there is none, and hides what is for other hosts', () => {
    expect(snippet).toContain('/404.html');
    expect(snippet).toMatch(/_\(?(?:\?:)?headers.*redirects/);
  });
});
