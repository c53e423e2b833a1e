import { sep } from 'node:path';

/** Characters with a meaning in URLs: Astro and Vite use paths of modules as URLs. */
const unusable = sep === '/' ? /[#?%\\\p{Cc}]/u : /[#?%\p{Cc}]/u;

/**
 * Why a site cannot be made in a folder, as a sentence for the terminal; `undefined` if it can.
 *
 * @param root the folder's absolute path.
 */
export function findPathProblem(root: string): string | undefined {
  const [character] = unusable.exec(root) ?? [];
  if (character === undefined) return undefined;
  const [path, named] = [JSON.stringify(root), JSON.stringify(character)];
  return `The path of this folder, ${path}, has ${named} in it, and pages cannot be compiled in such a place. Rename the folder, or move it.`;
}
