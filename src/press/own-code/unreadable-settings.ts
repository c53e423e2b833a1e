import { accessSync, constants, lstatSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const settings = 'src/newsroom/site.ts';

/**
 * Explains why Node could not read the settings or a file that they import, in a line with what to do; `undefined` if it
 * can. To load a pipe would never end, and an error in loading anything else names no place in the newsroom.
 *
 * @param file path of the settings, if they are another newsroom's.
 */
export function findUnreadableSettings(
  file = fileURLToPath(new URL('../../newsroom/site.ts', import.meta.url)),
): string | undefined {
  const entry = lstatSync(file, { throwIfNoEntry: false });
  if (!entry) return `${settings}  There is no such file, and a newsroom needs it. Restore it.`;
  return explain(file, settings) ?? findUnreadableImport(file);
}

/** An import that leads to no file at all is left to Node, whose error has a place. */
function findUnreadableImport(file: string): string | undefined {
  const root = fileURLToPath(new URL('../../', pathToFileURL(file)));
  const seen = new Set([file]);
  // Grows while it is read.
  for (const path of seen) {
    if (path !== file && isOfEngine(relative(root, path))) continue;
    for (const imported of importsOf(path)) {
      if (seen.has(imported) || !lstatSync(imported, { throwIfNoEntry: false })) continue;
      const problem = explain(imported, relative(root, imported));
      if (problem !== undefined) return `${problem} ${relative(root, path)} imports it.`;
      seen.add(imported);
    }
  }
  return undefined;
}

/** Modules and data beside a module that it imports by name, from the text: Node must not load it yet. */
function importsOf(path: string): readonly string[] {
  if (!/\.[cm]?[jt]s$/.test(path)) return [];
  const specifiers = Array.from(readFileSync(path, 'utf8').matchAll(imports), ([, , specifier = '']) => specifier);
  return specifiers.flatMap((specifier) => fileOf(specifier, path) ?? []);
}

function fileOf(specifier: string, importer: string): string | undefined {
  try {
    return fileURLToPath(new URL(specifier, pathToFileURL(importer)));
  } catch {
    // No file has this address: Node says so.
    return undefined;
  }
}

const imports = /\b(?:from|import)\s*\(?\s*(['"])((?:\.{1,2}\/|\/|file:)[^'"\n]+)\1/g;

/** The engine imports nothing of a newsroom but its settings. */
function isOfEngine(path: string): boolean {
  return /^(?:src\/(?!newsroom\/)|node_modules\/)/.test(path);
}

function explain(file: string, name: string): string | undefined {
  const entry = lstatSync(file);
  const target = entry.isSymbolicLink() ? targetOf(file) : entry;
  if (!target) return `${name}  This link leads to no file. Put a copy of the file in its place.`;
  if (target.isDirectory()) return `${name}  This is a folder, so it cannot be read. Put the file in its place.`;
  if (!target.isFile()) return `${name}  This is no file, so it cannot be read. Put the file in its place.`;
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch {
    return `${name}  The permission to read this file is missing. Check who owns it.`;
  }
}

/** `undefined` if a link leads nowhere, or in a circle. */
function targetOf(file: string): ReturnType<typeof lstatSync> {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
