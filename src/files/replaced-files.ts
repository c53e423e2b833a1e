/**
 * Texts that count in the place of files in the folder, such as those of git's index; `undefined` for a file to leave out.
 * By paths from the project's root.
 */
export type ReplacedFiles = ReadonlyMap<string, string | undefined>;

export const nothingReplaced: ReplacedFiles = new Map();

/** The names in a folder after the replacement of files in it. */
export function namesAfter(folder: string, names: readonly string[], replaced: ReplacedFiles): readonly string[] {
  const left = new Set(names);
  for (const [file, text] of replaced) {
    const name = file.slice(folder.length + 1);
    if (!file.startsWith(`${folder}/`) || name.includes('/')) continue;
    if (text === undefined) left.delete(name);
    else left.add(name);
  }
  return [...left];
}
