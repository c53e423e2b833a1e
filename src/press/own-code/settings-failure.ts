import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const settings = 'src/newsroom/site.ts';

/**
 * Describes an error of the newsroom's settings, or of a file that they import, in a line with its place. `undefined` if
 * the error is the engine's.
 */
export function describeSettingsFailure(error: Error, root = process.cwd()): string | undefined {
  if (error.message.endsWith("newsroom/site.ts' does not provide an export named 'site'"))
    return `${settings}  The file exports no settings. Begin them with: export const site = defineSite({`;
  return describeMissing(error, root) ?? describeSyntax(error, root) ?? describeThrown(error, root);
}

/** `Cannot find package 'x' imported from /home/newsroom/src/newsroom/site.ts` */
function describeMissing({ message }: Error, root: string): string | undefined {
  const [, kind = '', wanted = '', from = ''] =
    /^Cannot find (module|package) '(.+)' imported from (.+)$/.exec(message) ?? [];
  const file = ownFile(from.startsWith('file:') ? fileURLToPath(from) : from, root);
  if (file === undefined) return undefined;
  return kind === 'module'
    ? `${file}  It imports ${relative(root, wanted)}, and there is no such file.`
    : `${file}  It imports the package "${wanted}", which is not installed.`;
}

/** Node writes the place of such an error, the line and a caret above the stack. */
function describeSyntax({ name, message, stack = '' }: Error, root: string): string | undefined {
  const [place = '', ...lines] = stack.split('\n');
  const [, url = '', line = ''] = /^(file:.+):(\d+)$/.exec(place) ?? [];
  const file = name === 'SyntaxError' && url !== '' ? ownFile(fileURLToPath(url), root) : undefined;
  if (file === undefined) return undefined;
  const caret = lines.find((text) => /^\s*\^+\s*$/.test(text));
  const column = caret === undefined ? '' : `:${caret.indexOf('^') + 1}`;
  const isImport = message.includes('does not provide an export');
  return `${file}:${line}${column}  ${isImport ? 'An import fails' : 'Node cannot read this'}: ${message}`;
}

/** The place is the first in a file: Node's own functions have none. */
function describeThrown({ message, stack = '' }: Error, root: string): string | undefined {
  const [, url = '', place = ''] = /^ {4}at (?:.* \()?(file:.+?):(\d+:\d+)\)?$/m.exec(stack) ?? [];
  const file = url === '' ? undefined : ownFile(fileURLToPath(url), root);
  return file === undefined ? undefined : `${file}:${place}  It throws an error: ${message}`;
}

/** The path of a file of the newsroom from the project's root. */
function ownFile(path: string, root: string): string | undefined {
  const own = pathToFileURL(join(root, 'src/newsroom/')).href;
  return path !== '' && pathToFileURL(path).href.startsWith(own) ? relative(root, path) : undefined;
}
