import { describe, expect, test } from 'vitest';
import type { OwnSettings } from '../../../src/domain/site/own/own-settings.ts';
import { policyLine, vercelHeaders } from '../../../src/metadata/hosts/host-headers.ts';
import { contentSecurityPolicy, metaPolicy, renderHeadersFile } from '../../../src/metadata/hosts/policy.ts';

const plain = { url: 'https://example.org/' };
const services: OwnSettings = {
  newsletter: { form: 'https://letters.example/subscribe?id=7' },
  analytics: { script: 'https://stats.example/js/script.js', connect: ['https://api.stats.example'] },
  comments: { script: 'https://talk.example/client.js', frame: ['https://frames.example'] },
};

/** What a policy has beyond that of a site without services. */
function addedBy(settings: OwnSettings): readonly string[] {
  const before = metaPolicy(plain).split('; ');
  return metaPolicy({ ...plain, ...settings })
    .split('; ')
    .filter((directive) => !before.includes(directive));
}

describe('the policy of a site with services of others', () => {
  test.each([
    ['newsletter', ["form-action 'self' https://letters.example"]],
    [
      'analytics',
      ["script-src 'self' https://stats.example", "connect-src 'self' https://stats.example https://api.stats.example"],
    ],
    [
      'comments',
      [
        "script-src 'self' https://talk.example",
        "connect-src 'self' https://talk.example",
        'frame-src https://frames.example',
      ],
    ],
  ] as const)('allows exactly the hosts that %s names', (name, directives) => {
    expect(addedBy({ [name]: services[name] })).toEqual(directives);
  });

  test('stays as it is for a page of a provider, which is a link', () => {
    expect(addedBy({ newsletter: { url: 'https://letters.example/' } })).toEqual([]);
  });

  test('is one in the meta, in `_headers`, in vercel.json and in servers’ lines', () => {
    const site = { ...plain, ...services };
    const policy = contentSecurityPolicy(site);
    expect(policy.startsWith(metaPolicy(site))).toBe(true);
    expect(renderHeadersFile(site)).toContain(`Content-Security-Policy: ${policy}\n`);
    expect(vercelHeaders(site)[0]?.headers).toContainEqual({ key: 'Content-Security-Policy', value: policy });
    for (const server of ['nginx', 'apache', 'caddy'] as const) {
      expect(policyLine(server, site)).toContain(`Content-Security-Policy "${policy}"`);
    }
  });
});

test('vercel.json and `_headers` have headers for the same files, also of a site under a path', () => {
  for (const url of ['https://example.org/', 'https://example.org/v1.2/news/']) {
    const patterns = renderHeadersFile({ url })
      .split('\n')
      .filter((line) => line.startsWith('/'));
    const sources = vercelHeaders({ url }).map(({ source }) => source.replaceAll('\\.', '.').replace('(.*)', '*'));
    expect(sources).toEqual(patterns);
  }
});
