import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Imported before all else, in syntax that Node 18 reads: says in a sentence that Node is too old or that packages are
 * missing, which Node would tell by a stack of its own, before any code of a command runs.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  refuse(
    `Tickerpress runs with Node 22.18 or newer, and this is ${process.versions.node}. ` +
      'Install the packages with npm ci, which brings a newer Node on Linux, and run the command by npm.',
  );
}

const { dependencies = {} } = readPackage(join(root, 'package.json'));
const missing = Object.keys(dependencies).filter((name) => !isInstalled(name, root));
if (missing.length > 0) {
  const named = missing.length > 3 ? 'Packages are' : `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'}`;
  refuse(`${named} not installed in ${join(root, 'node_modules')}. Install what package-lock.json names: npm ci.`);
}

/** @type {(file: string) => { dependencies?: Readonly<Record<string, string>> }} */
function readPackage(file) {
  try {
    return /** @type {{}} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const what = existsSync(file) ? 'cannot be read' : 'is missing';
    return refuse(`${file} ${what}. Restore it: git checkout HEAD -- package.json.\n${String(error)}`);
  }
}

/**
 * Packages may be in a folder above, as in a workspace.
 *
 * @type {(name: string, folder: string) => boolean}
 */
function isInstalled(name, folder) {
  if (existsSync(join(folder, 'node_modules', name))) return true;
  const above = dirname(folder);
  return above !== folder && isInstalled(name, above);
}

/** @type {(sentence: string) => never} */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
