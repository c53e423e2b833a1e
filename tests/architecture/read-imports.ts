import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One line of a source file that brings another file or a package in. */
export interface Import {
  /** Path from the project's root, with forward slashes. */
  readonly from: string;
  /** From 1. */
  readonly line: number;
  /** Another file of the project (`src/domain/site/site.ts`), or a package as written (`node:fs`, `astro/zod`). */
  readonly to: string;
  readonly isFile: boolean;
  /** Gone once types are stripped. */
  readonly isType: boolean;
}

/** All source files under a folder of the project, sorted. */
export function listSources(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js|astro)$/.test(entry.name))
    .map((entry) => posix.join(posix.relative(root, entry.parentPath), entry.name))
    .sort();
}

export function readImports(root: string, file: string): readonly Import[] {
  return importsOf(file, readFileSync(join(root, file), 'utf8'));
}

/**
 * Every import of a file: `import`, `import type`, `export … from`, `import('…')`, `typeof import('…')`, and
 * `new URL('…', import.meta.url)` where it leads to code. Of an `.astro` file the frontmatter and its scripts are read.
 */
export function importsOf(file: string, text: string): readonly Import[] {
  return (file.endsWith('.astro') ? scriptsOf(text) : [{ code: text, firstLine: 1 }]).flatMap(({ code, firstLine }) => {
    const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const found: Import[] = [];
    const note = (node: ts.Node, specifier: ts.Node | undefined, isType: boolean) => {
      if (!specifier || !ts.isStringLiteralLike(specifier)) return;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + firstLine;
      found.push({ from: file, line, isType, ...resolve(file, specifier.text) });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) note(node, node.moduleSpecifier, isTypeOnly(node.importClause));
      else if (ts.isExportDeclaration(node)) note(node, node.moduleSpecifier, node.isTypeOnly);
      else if (ts.isImportTypeNode(node))
        note(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
      else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        note(node, node.arguments[0], false);
      } else if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL') {
        const [target, base] = node.arguments ?? [];
        if (
          base?.getText(source) === 'import.meta.url' &&
          /\.(?:ts|js|mjs|astro)'$/.test(target?.getText(source) ?? '')
        ) {
          note(node, target, false);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function resolve(file: string, specifier: string): Pick<Import, 'to' | 'isFile'> {
  const isFile = specifier.startsWith('.') || specifier.startsWith('/');
  const [path = ''] = specifier.split('?');
  return { isFile, to: isFile ? posix.join(posix.dirname(file), path) : specifier };
}

/** The frontmatter of an `.astro` file, and the text of each `<script>`. */
function scriptsOf(text: string): readonly { readonly code: string; readonly firstLine: number }[] {
  const frontmatter = /^---\n(?<code>.*?)^---/ms.exec(text)?.groups?.['code'] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(?<code>.*?)<\/script>/gs)].map(({ groups, index }) => ({
    code: groups?.['code'] ?? '',
    firstLine: text.slice(0, index).split('\n').length,
  }));
  return [{ code: frontmatter, firstLine: 2 }, ...scripts];
}
