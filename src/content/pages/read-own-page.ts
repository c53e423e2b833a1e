import type { StandingPage } from '../../domain/edition/newsroom.ts';
import { digestWhole } from '../../files/digest.ts';
import type { PageEntry } from '../newsroom/mend-newsroom.ts';
import type { NewsroomFiles } from '../newsroom/newsroom-files.ts';
import { standingPageSchema } from '../newsroom/newsroom-schemas.ts';
import { checkPageName } from './page-address.ts';
import { splitAstro } from './split-astro.ts';
import { findUntypedProps } from './untyped-props.ts';

/** Exports that a page may have: the fields of a standing page's front matter. */
const fields: readonly string[] = ['title', 'description', 'footer', 'policy'] satisfies (keyof StandingPage)[];

/** Reads the constants that a page of the newsroom's own exports, without running its code. */
export function readOwnPage(files: NewsroomFiles, file: string, slug: string): PageEntry {
  const text = files.readText(file);
  const placeholder: StandingPage = {
    ...{ slug, file, title: slug, description: '', digest: '', isOwn: true },
    headings: [],
    internalLinks: [],
  };
  checkPageName(files, file, slug, '.astro');
  if (text === undefined) return { mended: placeholder };
  files.findings.push(...findUntypedProps(text, file));
  const before = files.findings.length;
  const yaml = readExports(files, file, splitAstro(text).script);
  if (files.findings.length > before) return { mended: placeholder };
  const page = files.check(file, files.readYaml(file, yaml), standingPageSchema).value;
  if (!page) return { mended: placeholder };
  const value = { ...placeholder, ...page, digest: digestWhole(text) };
  return { value, mended: value };
}

/**
 * The exported constants as YAML, each at its line and column in the file, so that a finding about a value has its
 * place in the page.
 */
function readExports(files: NewsroomFiles, file: string, script: string): string {
  const complain = (line: number, message: string, hint: string) =>
    files.findings.push({ severity: 'error', rule: 'own-page-fields', file, line, message, hint });
  const found = new Set<string>();
  const lines = script.split('\n').map((code, index): string => {
    const [, kind = '', rest = ''] = /^export\s+(?!type\b|interface\b)(?:(const|let|var)\s+)?(.*)/.exec(code) ?? [];
    if (rest === '') return '';
    const [, name = rest.trim(), type = '', value = ''] = /^(\w+)(\s*:[^=]*)?\s*=\s*(.*?)\s*;?\s*$/.exec(rest) ?? [];
    if (!fields.includes(name)) {
      const hint = `A page exports ${fields.join(', ')} and nothing else. Leave out "export".`;
      complain(index + 1, `Nothing reads the export "${name}" of a page.`, hint);
      return '';
    }
    found.add(name);
    const written = parseLiteral(value);
    if (kind !== 'const' || type.trim() !== '' || written === undefined) {
      const hint = `Write it on one line, as in: export const ${name} = ${name === 'footer' ? '1' : "'…'"};`;
      complain(
        index + 1,
        `"${name}" must be a constant with a plain value: it is read without running the page.`,
        hint,
      );
      return '';
    }
    const column = code.indexOf(value, code.indexOf('='));
    return `${name}:${' '.repeat(Math.max(1, column - name.length - 1))}${JSON.stringify(written)}`;
  });
  for (const name of ['title', 'description'].filter((field) => !found.has(field))) {
    const hint = `Write between the first two lines "---": export const ${name} = '…';`;
    complain(1, `The page exports no "${name}": links and search results have no name for it.`, hint);
  }
  return lines.join('\n');
}

/** The value of a string or an integer; `undefined` for any other expression. */
function parseLiteral(code: string): string | number | undefined {
  if (/^\d+$/.test(code)) return Number(code);
  const [, quote, content = ''] = /^(['"`])((?:\\.|(?!\1).)*)\1$/s.exec(code) ?? [];
  if (quote === undefined || (quote === '`' && content.includes('${'))) return undefined;
  // Other escapes than those of quotes and backslashes are not plain.
  if (/\\[^'"`\\]/.test(content)) return undefined;
  return content.replace(/\\(.)/g, '$1');
}
