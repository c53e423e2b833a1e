import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `_headers` and `_redirects` of a published site say, as hosts read them. */
export interface PublishedRules {
  /** Headers of an address, by their names in lower case. */
  readonly headersOf: (address: string) => ReadonlyMap<string, string>;
  /** The address that took the place of an older one; `undefined` for all others. */
  readonly successorOf: (address: string) => string | undefined;
}

/** Returns a function that reads the rules of a published site, and reads them again once a build has written others. */
export function createRulesReader(dist: string): () => PublishedRules {
  const headers = remembered(join(dist, '_headers'), parseHeaders);
  const redirects = remembered(join(dist, '_redirects'), parseRedirects);
  return () => {
    const rules = headers();
    const successors = redirects();
    return {
      headersOf: (address) =>
        new Map(rules.filter(({ pattern }) => pattern.test(address)).flatMap((rule) => rule.headers)),
      successorOf: (address) => successors.get(address),
    };
  };
}

interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: (readonly [name: string, value: string])[];
}

function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((written) => written !== '')) {
    const [, name, value] = /^\s+([^:]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ pattern: toPattern(line), headers: [] });
    else if (!needingTls.has(name.toLowerCase()))
      rules.at(-1)?.headers.push([name.toLowerCase(), value.replace(upgrade, '')]);
  }
  return rules;
}

/** Browsers would ask for everything on this computer over TLS, which a preview does not serve. */
const needingTls = new Set(['strict-transport-security']);
const upgrade = '; upgrade-insecure-requests';

/** In a pattern, `*` matches any text. */
function toPattern(line: string): RegExp {
  const parts = line.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function parseRedirects(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line) => line.split(' '));
  return new Map(lines.flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])));
}

/** Reads a file when its time or size is new; a file that is not there is empty. */
function remembered<T>(file: string, parse: (text: string) => T): () => T {
  let last: { readonly stamp: string; readonly value: T } | undefined;
  return () => {
    const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
    const stamp = `${mtimeMs} ${size}`;
    if (last?.stamp !== stamp) last = { stamp, value: parse(size === 0 ? '' : readFileSync(file, 'utf8')) };
    return last.value;
  };
}
