/*
 * How hosts read `_headers`, after the code that they publish: Cloudflare's `@cloudflare/pages-shared` (asset-server),
 * and Netlify's `@netlify/headers-parser` and `@netlify/headers`.
 */

export interface HostRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a `_headers` file. */
export function readHostRules(text: string): readonly HostRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((written) => written !== '')) {
    const [, name, value] = /^ {2}([^:]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ pattern: line, headers: [] });
    else rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** Cloudflare's matching: one `*` for any text, and slashes count. */
export function matchesPattern(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.split('*').map(escapeForPattern).join('.*')}$`).test(path);
}

/** Every value that Cloudflare would send, by header: it joins those of all matching rules. */
export function cloudflareHeaders(rules: readonly HostRule[], path: string): ReadonlyMap<string, readonly string[]> {
  const sent = rules.filter(({ pattern }) => matchesPattern(pattern, path)).flatMap(({ headers }) => headers);
  const byName = Map.groupBy(sent, ([name]) => name);
  return new Map([...byName].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]));
}

/** Netlify's: slashes at the end do not count, and of several rules with a header the last one does. */
export function netlifyHeaders(rules: readonly HostRule[], path: string): ReadonlyMap<string, readonly string[]> {
  const sent = rules.filter(({ pattern }) => netlifyPattern(pattern).test(path)).flatMap(({ headers }) => headers);
  return new Map(sent.map(([name, value]) => [name, [value]]));
}

function netlifyPattern(pattern: string): RegExp {
  const parts = pattern
    .split('/')
    .filter(Boolean)
    .map((part) => {
      if (part === '*') return '?(.*)';
      return part.includes('*') ? part.replaceAll('*', '(.*)') : escapeForPattern(part);
    });
  return new RegExp(`^/${parts.join('/')}/?$`, 'iu');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
