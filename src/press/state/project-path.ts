import { sep } from 'node:path';

/** Characters with a meaning in URLs, since Astro and Vite use paths of modules as URLs. */
const unusable = sep === '/' ? /[#?%\\\p{Cc}]/u : /[#?%\p{Cc}]/u;

/**
 * Explains in a sentence for the terminal why a site cannot be built in a folder; `undefined` if it can.
 *
 * @param root the folder's absolute path.
 */
export function findPathProblem(root: string): string | undefined {
  const [character] = unusable.exec(root) ?? [];
  if (character === undefined) return undefined;
  const [path, named] = [JSON.stringify(root), JSON.stringify(character)];
  return `The path of this folder, ${path}, has ${named} in it, and pages cannot be compiled in such a place. Rename the folder, or move it.`;
}
