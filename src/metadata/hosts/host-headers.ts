import { basePath } from '../../domain/site/site.ts';
import { fileHeaders, securityHeaders, speculationHeader, type PolicySettings } from './policy.ts';

/*
 * The headers of `_headers` for hosts that do not read that file. They depend on settings: after a change of the hosts
 * that pages use, `npm run headers` writes them again.
 */

/** Makes the `headers` of `vercel.json`; for a site under a path, those of its files there. */
export function vercelHeaders(site: PolicySettings) {
  const base = basePath(site).slice(0, -1);
  return [{ pattern: '/*', headers: [...securityHeaders(site), speculationHeader(site)] }, ...fileHeaders].map(
    ({ pattern, headers }) => ({
      source: (base + pattern).replaceAll('.', '\\.').replace('*', '(.*)'),
      headers: headers.map(([key, value]) => ({ key, value })),
    }),
  );
}

const syntaxes = {
  nginx: (name: string, value: string) => `add_header ${name} "${value}" always;`,
  apache: (name: string, value: string) => `Header always set ${name} "${value}"`,
  caddy: (name: string, value: string) => `${name} "${value}"`,
} as const;

export type Server = keyof typeof syntaxes;

/** Line of a server's configuration that sends the policy. */
export function policyLine(server: Server, site: PolicySettings): string {
  return securityHeaders(site)
    .filter(([name]) => name === 'Content-Security-Policy')
    .map(([name, value]) => syntaxes[server](name, value))
    .join('\n');
}
