import type { Heading, InternalLink } from '../domain/article.ts';
import type { Article } from '../domain/resolved-article.ts';
import type { Finding } from '../domain/finding.ts';
import { nearest } from '../domain/nearest.ts';
import type { StandingPage } from '../domain/newsroom.ts';
import { outputFile, standingPath } from '../domain/permalinks.ts';
import { toSitePath } from './scan-page.ts';

/** Longest name of a file or folder, in bytes, on the file systems and object stores in use. */
const longestSegmentBytes = 255;

/** Names that Windows keeps for devices, whatever their ending. */
const reservedName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/**
 * Two outputs that some file system takes for one, a file in the place of another's folder, and names that some file system refuses.
 *
 * @param paths in `dist`.
 */
export function checkPaths(paths: Iterable<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = owners.get(folded);
    if (other !== undefined) {
      const hint = 'Give one of the two another name: some disks cannot tell them apart.';
      findings.push(finding('output-collision', path, `"${path}" and "${other}" are one file to many disks.`, hint));
    }
    owners.set(folded, path);
    for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
      const folder = folded.slice(0, end);
      if (folders.has(folder)) break;
      folders.set(folder, path);
    }
    for (const segment of path.split('/')) {
      if (reservedName.test(segment) || segment.endsWith('.')) {
        findings.push(
          finding(
            'output-name',
            path,
            `No Windows disk can hold a file called "${segment}".`,
            'Choose another slug or tag.',
          ),
        );
      } else if (segment.length > 80 && Buffer.byteLength(segment) > longestSegmentBytes) {
        findings.push(
          finding('output-name', path, `The name "${segment.slice(0, 40)}…" is too long for a file.`, 'Shorten it.'),
        );
      }
    }
  }
  for (const [folder, inside] of folders) {
    const path = owners.get(folder);
    if (path === undefined) continue;
    const hint = 'Give one of the two another name: a file cannot also be a folder.';
    findings.push(
      finding('output-collision', path, `"${path}" is a file, and "${inside}" lies in a folder of that name.`, hint),
    );
  }
  return findings;
}

/** A text with links in it, and the page that shows it. */
interface LinkingText {
  readonly file: string;
  readonly path: string;
  readonly headings: readonly Heading[];
  readonly internalLinks: readonly InternalLink[];
}

/** Checks the links that authors wrote, in every text: a page that goes takes no kept page's link with it unseen. */
export function checkAuthorLinks(
  articles: readonly Article[],
  pages: readonly StandingPage[],
  exists: (path: string) => boolean,
  siteUrl: string,
): readonly Finding[] {
  const texts: readonly LinkingText[] = [
    ...articles.map(({ entry: { file, body }, path }) => ({ file, path, ...body })),
    ...pages.map((page) => ({ ...page, path: standingPath(page.slug) })),
  ];
  const byPath = new Map(texts.map((text) => [text.path, text]));
  return texts.flatMap(({ file, path, internalLinks }) =>
    internalLinks.flatMap(({ href, line }): readonly Finding[] => {
      // A path from the root is the site's own, whatever the base.
      const target = toSitePath(href.startsWith('/') ? siteUrl + href.slice(1) : href, path, siteUrl);
      if (target === undefined) return [];
      const [page = '', fragment] = target.split('#');
      if (!exists(page)) return [deadLink(file, line, href, page, [...byPath.keys()])];
      const goal = byPath.get(page);
      if (!fragment || !goal || hasFragment(goal, fragment)) return [];
      return [
        {
          severity: 'error',
          rule: 'dead-fragment',
          file,
          line,
          message: `The page ${page} has no heading "#${fragment}".`,
          hint: `Its headings are ${goal.headings.map(({ id }) => `#${id}`).join(', ') || 'none'}.`,
        },
      ];
    }),
  );
}

/**
 * What the engine itself put on a rendered page must lead somewhere too: a fault of a template, if it does not.
 *
 * @param links on some rendered page → the first such page.
 * @param readFile the text of a file of the site as it will be.
 */
export function checkPageLinks(
  links: ReadonlyMap<string, string>,
  exists: (path: string) => boolean,
  readFile: (file: string) => string,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [link, page] of links) {
    const [path = '', fragment] = link.split('#');
    const file = outputFile(page);
    const hint = 'A template or a standing page links to it.';
    if (!exists(path)) {
      findings.push(finding('dead-link', file, `The page ${page} leads to ${path}, which does not exist.`, hint));
    } else if (fragment && fragment !== 'top' && !readFile(outputFile(path)).includes(` id="${fragment}"`)) {
      findings.push(
        finding(
          'dead-fragment',
          file,
          `The page ${page} leads to "#${fragment}" on ${path}, which it does not have.`,
          hint,
        ),
      );
    }
  }
  return findings;
}

function hasFragment({ headings }: LinkingText, fragment: string): boolean {
  return headings.some(({ id }) => id === fragment) || /^(?:fn|fnref)-/.test(fragment) || fragment === 'main';
}

function deadLink(file: string, line: number, href: string, page: string, known: readonly string[]): Finding {
  const slug = page.split('/').filter(Boolean).at(-1) ?? page;
  const meant = known.find((path) => path.endsWith(`/${slug}/`)) ?? nearest(page, known.slice(0, 2000));
  return {
    severity: 'error',
    rule: 'dead-link',
    file,
    line,
    message: `The link "${href}" leads to no page of this site.`,
    hint: meant ? `Did you mean "${meant}"?` : 'It may be a draft, or not published yet.',
  };
}

function finding(rule: string, file: string, message: string, hint: string): Finding {
  return { severity: 'error', rule, file: `dist/${file}`, message, hint };
}
