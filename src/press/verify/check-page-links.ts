import type { Finding } from '../../domain/finding.ts';
import { outputFile } from '../../domain/site/permalinks.ts';

/**
 * Checks the other links on rendered pages. A dead one is a fault of a template, or of a page of the newsroom's own.
 *
 * @param links link → the first rendered page that has it.
 * @param readFile returns the text of a file of the new site; `undefined` if it could not be rendered.
 * @param sourcesOf returns the newsroom's code of a page, by its address: the page, if it is the newsroom's own, and
 * components.
 */
export function checkPageLinks(
  links: ReadonlyMap<string, string>,
  exists: (path: string) => boolean,
  readFile: (file: string) => string | undefined,
  sourcesOf: (page: string) => PageSources = () => ({ files: [] }),
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [link, page] of links) {
    const [path = '', fragment] = link.split('#');
    const place = placeOf(sourcesOf(page), path);
    const hint = place
      ? remedyOf(path)
      : 'A source or a rating in front matter, the text of a standing page, or a template gives that address.';
    const complain = (rule: string, message: string) =>
      findings.push({ severity: 'error', rule, ...(place ?? { file: `dist/${outputFile(page)}` }), message, hint });
    if (!exists(path)) {
      complain('dead-link', `The page ${page} leads to ${path}, which does not exist.`);
    } else if (fragment && fragment !== 'top' && readFile(outputFile(path))?.includes(` id="${fragment}"`) === false) {
      complain('dead-fragment', `The page ${page} leads to "#${fragment}" on ${path}, which it does not have.`);
    }
  }
  return findings;
}

/** The newsroom's code of a page. */
export interface PageSources {
  /** The page itself, if it is the newsroom's own. */
  readonly page?: string | undefined;
  /** Paths from the root, and texts, of the page and of components. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

/** The line that has the address; the page of the newsroom's own if none has. */
function placeOf({ page, files }: PageSources, path: string): Pick<Finding, 'file' | 'line'> | undefined {
  const written = path.replace(/^\/(?:\.\.)+(?=\/)/, '');
  for (const { file, text } of files) {
    const index = text.indexOf(written);
    if (index >= 0) return { file, line: text.slice(0, index).split('\n').length };
  }
  return page === undefined ? undefined : { file: page };
}

/** @param path that begins with `/..`, if it is outside the folder of the site. */
function remedyOf(path: string): string {
  if (!path.startsWith('/..')) return 'Correct the address in the page, or in a component that it shows.';
  return `The site has a base path, which addresses of pages begin with. Write href={href('${path.slice(3)}')}, and import { href } from '../../components/site-context.ts'.`;
}
