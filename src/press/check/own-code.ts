import { existsSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { splitAstro } from '../../content/pages/split-astro.ts';
import type { Finding } from '../../domain/finding.ts';
import { nearest } from '../../domain/nearest.ts';
import { compareText } from '../../domain/order.ts';
import { offenceKinds } from '../own-code/offence-kinds.ts';
import { checkOverrides, readOwnFiles } from './own-components.ts';
import { listFiles } from '../../files/list-files.ts';

const engineRoot = join(import.meta.dirname, '../../..');

/**
 * Finds what is wrong with the newsroom's components and pages of its own in Astro's language, without compiling the
 * site.
 */
export async function checkOwnCode(root: string): Promise<readonly Finding[]> {
  const texts = [...readOwnFiles(root, 'pages'), ...readOwnFiles(root, 'components')];
  if (texts.length === 0) return [];
  // It loads a native library, which newsrooms without such files do not need.
  const { transform } = await import('@astrojs/compiler-rs');
  const findings = texts.flatMap(([file, text]) => {
    // The errors after the first may be its consequences.
    const { diagnostics, scripts, css } = transform(text, { filename: join(root, file) });
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error) return [explainError(file, error)];
    return [
      ...checkImports(root, file, text),
      ...checkElements(file, text),
      ...(scripts.length > 0 ? [findBundled(file, text, 'script')] : []),
      ...(css.length > 0 ? [findBundled(file, text, 'style')] : []),
    ];
  });
  return [...findings, ...checkOverrides(root)];
}

interface SyntaxError {
  readonly text: string;
  /** Lines count from 1, columns from 0; the first is the place of the error. */
  readonly labels: readonly { readonly text: string | null; readonly line: number; readonly column: number }[];
}

function explainError(file: string, { text, labels: [place, opening] }: SyntaxError): Finding {
  const usual = 'An element, a bracket, a brace or a quotation mark before this place may lack its end.';
  const hint =
    opening === undefined ? usual : `${opening.text ?? 'It belongs together with what is here'}: line ${opening.line}.`;
  const message = `Astro cannot read this file: ${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}.`;
  return {
    ...{ severity: 'error', rule: 'own-code', file, message, hint },
    ...(place && { line: place.line, column: place.column + 1 }),
  };
}

/** Finds imports by relative paths that lead to no file. */
function checkImports(root: string, file: string, text: string): readonly Finding[] {
  const { script } = splitAstro(text);
  return [...script.matchAll(/^[ \t]*import\b(?:[^'";]*?\bfrom)?\s*['"](\.[^'"]+)['"]/gm)].flatMap((found) => {
    const [statement, path = ''] = found;
    const target = posix.join(posix.dirname(file), path.replace(/[?#].*/, ''));
    if (existsSync(placeOf(root, target))) return [];
    const meant = findMeant(root, target);
    const advice =
      meant === undefined
        ? 'Correct the path, which is relative to this file.'
        : `Did you mean "${relativeTo(file, meant)}"?`;
    const line = lineAt(text, found.index + statement.length - 1);
    const message = `The import "${path}" leads to no file: there is no ${target}.`;
    return [{ severity: 'error', rule: 'own-code', file, line, message, hint: advice }];
  });
}

/** Place of a file that is named from the root: the engine's are where this program is. */
function placeOf(root: string, file: string): string {
  return file.startsWith('src/newsroom/') ? join(root, file) : join(engineRoot, file);
}

/** Finds components that a page shows and does not import. */
function checkElements(file: string, text: string): readonly Finding[] {
  const { script, markup } = splitAstro(text);
  const names = new Map<string, number>();
  for (const { 1: name = '', index } of markup.matchAll(/(?<![\w$])<([A-Z]\w*)/g)) {
    if (name !== 'Fragment' && !names.has(name)) names.set(name, index);
  }
  return [...names].flatMap(([name, index]): readonly Finding[] => {
    if (new RegExp(`(?<!</?)\\b${name}\\b`).test(script + markup)) return [];
    const message = `The file shows <${name}> and imports no "${name}".`;
    const hint = `Write, between the first two lines "---": import ${name} from '…/${name}.astro';`;
    return [{ severity: 'error', rule: 'own-code', file, line: lineAt(text, index), message, hint }];
  });
}

/** An element that Astro takes out of the file for a bundle, which pages of the press do not load. */
function findBundled(file: string, text: string, element: 'script' | 'style'): Finding {
  const index = splitAstro(text).markup.search(new RegExp(`<${element}[\\s>/]`));
  const { message, hint } = offenceKinds[element === 'style' ? 'style-element' : element];
  const line = index < 0 ? undefined : lineAt(text, index);
  return { severity: 'error', rule: 'own-page-policy', file, line, message, hint };
}

/**
 * A file of the same name elsewhere, as after a file of the engine has moved; or one of a similar name in the same
 * folder.
 */
function findMeant(root: string, target: string): string | undefined {
  const files = [
    ...listBelow(engineRoot).filter((file) => !file.startsWith('src/newsroom/')),
    ...listBelow(root).filter((file) => file.startsWith('src/newsroom/')),
  ].sort(compareText);
  const moved = files.find((file) => basename(file) === basename(target));
  if (moved !== undefined) return moved;
  return nearest(
    target,
    files.filter((file) => posix.dirname(file) === posix.dirname(target)),
  );
}

function listBelow(root: string): readonly string[] {
  return listFiles(join(root, 'src')).map((file) => `src/${file}`);
}

function relativeTo(file: string, target: string): string {
  const path = posix.relative(posix.dirname(file), target);
  return path.startsWith('.') ? path : `./${path}`;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
