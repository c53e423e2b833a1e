import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Puts off loading a package to its first use: some take as long to load as a command takes for everything else, and
 * most runs do not use them.
 *
 * @param name of a CommonJS package; an ES module cannot be loaded without waiting.
 * @returns a function that returns what the package exports.
 */
export function loadLater(name: string): () => unknown {
  let exported: { readonly value: unknown } | undefined;
  return () => (exported ??= { value: require(name) as unknown }).value;
}
