/** A rule of a `_headers` file: what is sent with every path that its pattern fits. */
interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file as hosts do: for a path, the headers of all rules that fit, the later in place of the
 * earlier.
 */
export function readHeaders(text: string): (path: string) => Readonly<Record<string, string>> {
  const rules = text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim() !== '')
    .map(readRule);
  return (path) =>
    Object.fromEntries(rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers.map(lowerName) : [])));
}

function readRule(block: string): Rule {
  const [pattern = '', ...lines] = block.trim().split('\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
  });
  const expression = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return { pattern: new RegExp(`^${expression}$`), headers };
}

function lowerName([name, value]: readonly [string, string]): readonly [string, string] {
  return [name.toLowerCase(), value];
}
