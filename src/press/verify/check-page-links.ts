import type { Finding } from '../../domain/finding.ts';
import { outputFile } from '../../domain/site/permalinks.ts';

/**
 * Checks the other links on rendered pages. A dead one is a fault of a template, or of a page of the newsroom's own.
 *
 * @param links link → the first rendered page that has it.
 * @param readFile returns the text of a file of the new site.
 * @param sourceOf returns the file and the text of a page of the newsroom's own, by its address.
 */
export function checkPageLinks(
  links: ReadonlyMap<string, string>,
  exists: (path: string) => boolean,
  readFile: (file: string) => string,
  sourceOf: (page: string) => PageSource | undefined = () => undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [link, page] of links) {
    const [path = '', fragment] = link.split('#');
    const source = sourceOf(page);
    const place = source ? placeOf(source, path) : { file: `dist/${outputFile(page)}` };
    const hint = source ? remedyOf(path) : 'A template, or the text of a standing page, gives that address.';
    const complain = (rule: string, message: string) =>
      findings.push({ severity: 'error', rule, ...place, message, hint });
    if (!exists(path)) {
      complain('dead-link', `The page ${page} leads to ${path}, which does not exist.`);
    } else if (fragment && fragment !== 'top' && !readFile(outputFile(path)).includes(` id="${fragment}"`)) {
      complain('dead-fragment', `The page ${page} leads to "#${fragment}" on ${path}, which it does not have.`);
    }
  }
  return findings;
}

/** A page of the newsroom's own: its file from the root, and its text. */
export interface PageSource {
  readonly file: string;
  readonly text: string;
}

/** The line that has the address, if the page itself and no component of it has. */
function placeOf({ file, text }: PageSource, path: string): Pick<Finding, 'file' | 'line'> {
  const index = text.indexOf(path.replace(/^\/(?:\.\.)+(?=\/)/, ''));
  return index < 0 ? { file } : { file, line: text.slice(0, index).split('\n').length };
}

/** @param path that begins with `/..`, if it is outside the folder of the site. */
function remedyOf(path: string): string {
  if (!path.startsWith('/..')) return 'Correct the address in the page, or in a component that it shows.';
  return `The site has a base path, which addresses of pages begin with. Write href={href('${path.slice(3)}')}, and import { href } from '../../components/site-context.ts'.`;
}
