import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { StandingPage } from '../../domain/edition/newsroom.ts';
import { foldPath, isDeviceName } from '../../domain/addresses/fold-path.ts';
import { markdownPath, outputFile, standingPath, tagPath, tagsPath } from '../../domain/site/permalinks.ts';
import { hasKnownAddress, isKnown } from '../../domain/edition/resolve/rejected-entry.ts';
import { explainDeadFragment, explainDeadLink, guessTarget } from './explain-dead-link.ts';
import { hasFragment, idsOf, type LinkingText } from './linking-text.ts';
import { toSitePath } from './scan-page.ts';

/** Longest name of a file or folder, in bytes, on the file systems and object stores in use. */
const longestSegmentBytes = 255;

/** Characters and ends of names that Windows refuses. */
const refusedPart = /[<>:"|?*\\\p{Cc}]|[. ]$/u;

/**
 * Finds outputs that are one file on some file system, files in the place of another's folder, and names that some file
 * system refuses.
 *
 * @param paths in `dist`.
 * @param articles whose pages, aliases and tags are among the paths: problems of these are reported in the article's
 * file.
 * @param publicFiles lists those of the paths that are files of `public/`.
 */
export function checkPaths(
  paths: Iterable<string>,
  articles: readonly Article[] = [],
  publicFiles: () => readonly string[] = () => [],
): readonly Finding[] {
  const findings = new PathFindings(articles, publicFiles);
  const owners = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const folded = foldPath(path);
    const other = owners.get(folded);
    if (other !== undefined) {
      findings.addCollision(path, other, ...explainCollision(path, other, findings));
    }
    owners.set(folded, path);
    for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
      const folder = folded.slice(0, end);
      if (folders.has(folder)) break;
      folders.set(folder, path);
    }
    if (path.length > shortPath || maybeRefused.test(path)) checkSegments(path, findings);
  }
  for (const [folder, inside] of folders) {
    const path = owners.get(folder);
    if (path === undefined) continue;
    const hint = 'Give one of the two another name: a file cannot also be a folder.';
    const message = `"${path}" is a file, and "${inside}" is in a folder of that name.`;
    findings.addCollision(path, inside, message, hint);
  }
  return findings.all;
}

/** @returns a message and a hint. */
function explainCollision(path: string, other: string, findings: PathFindings): readonly [string, string] {
  if (path !== other) {
    const message = `"${path}" and "${other}" are one file to many disks.`;
    return [message, 'Give one another name, in more than its capitals.'];
  }
  if (!findings.isPublic(path)) return [`There would be two files "${path}".`, 'Give one of the two another name.'];
  const remedy = settingsOfFiles[path] ?? 'Remove this one, or give it another name.';
  return [`The engine writes a file "${path}" itself.`, remedy];
}

/** How to say in a newsroom what its own file in `public/` would say. */
const settingsOfFiles: Readonly<Record<string, string>> = {
  'robots.txt': 'Remove this one. What crawlers may do is set by "machines" in src/newsroom/site.ts.',
  _headers:
    'Remove this one. The hosts that pages may use are named in src/newsroom/site.ts; other headers are set at the host.',
  _redirects: 'Remove this one. Older addresses of a story are its "aliases"; other redirects are set at the host.',
};

function checkSegments(path: string, findings: PathFindings): void {
  for (const segment of path.split('/')) {
    if (isDeviceName(segment) || refusedPart.test(segment)) {
      const message = `No Windows disk can hold a file called "${segment}".`;
      const hint = findings.isPublic(path) ? 'Rename it.' : 'Choose another slug, alias or tag.';
      findings.add('output-name', path, message, hint);
    } else if (segment.length > shortPath && Buffer.byteLength(segment) > longestSegmentBytes) {
      const message = `The name "${segment.slice(0, 40)}…" is too long for a file.`;
      findings.add('output-name', path, message, 'Shorten it.');
    }
  }
}

/** Findings about paths in `dist`, reported in the files that cause these paths. */
class PathFindings {
  readonly all: Finding[] = [];
  readonly #articles: readonly Article[];
  readonly #publicFiles: () => readonly string[];
  #writers: ReadonlyMap<string, string> | undefined;
  #aliases: ReadonlyMap<string, string> | undefined;
  #public: ReadonlySet<string> | undefined;

  constructor(articles: readonly Article[], publicFiles: () => readonly string[]) {
    this.#articles = articles;
    this.#publicFiles = publicFiles;
  }

  isPublic(path: string): boolean {
    return (this.#public ??= new Set(this.#publicFiles())).has(path);
  }

  add(rule: string, path: string, message: string, hint: string): void {
    const cause =
      this.#writersByPath().get(path) ?? (this.isPublic(path) ? `public/${path}` : tagger(path, this.#articles));
    const file = cause ?? `dist/${path}`;
    // A story's page and its copies have the same name.
    if (this.all.some((other) => other.file === file && other.message === message)) return;
    this.all.push({ severity: 'error', rule, file, message, hint });
  }

  addCollision(path: string, other: string, message: string, hint: string): void {
    const at = this.#writersByPath().has(path) ? path : other;
    this.#aliases ??= aliasesOf(this.#articles);
    const alias = this.#aliases.get(at);
    const file = [path, other].find((each) => this.isPublic(each) && (each !== at || path === other));
    if (alias === undefined || file === undefined) this.add('output-collision', at, message, hint);
    else this.add('output-collision', at, `The alias ${alias} is taken by public/${file}.`, 'Remove one of the two.');
  }

  #writersByPath(): ReadonlyMap<string, string> {
    return (this.#writers ??= writersOf(this.#articles));
  }
}

/** Paths up to this length, in code units, have no segment of more bytes than the longest. */
const shortPath = 80;

/**
 * Matches every path with a segment that `isDeviceName` or `refusedPart` matches, so that few paths are cut into
 * segments.
 */
const maybeRefused = /[<>:"|?*\\\p{Cc}]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:[./]|$)/iu;

/**
 * Checks the links that authors wrote, in all texts: also in those whose pages are not rendered again.
 *
 * @param isFile whether the project has a file at a path from its root.
 */
export function checkAuthorLinks(
  articles: readonly Article[],
  pages: readonly StandingPage[],
  exists: (path: string) => boolean,
  siteUrl: string,
  isFile: (path: string) => boolean = () => false,
): readonly Finding[] {
  const ofPages: readonly LinkingText[] = pages.map((page) => ({
    ...page,
    path: standingPath(page.slug),
    isRead: page.isOwn !== true,
  }));
  const linking = articles.filter(({ entry }) => entry.body.internalLinks.length > 0).map(linkingText);
  // Made on demand: most runs have no link to a heading, and none that is dead.
  let all: readonly LinkingText[] | undefined;
  const texts = () => (all ??= [...articles.map(linkingText), ...ofPages]);
  let paths: ReadonlyMap<string, LinkingText> | undefined;
  const textAt = (path: string) => (paths ??= new Map(texts().map((text) => [text.path, text]))).get(path);
  const placed = () => texts().filter(({ isPlaced }) => isPlaced !== false);
  return [...linking, ...ofPages].flatMap(({ file, path, internalLinks }) =>
    internalLinks.flatMap(({ href, line }): readonly Finding[] => {
      // A path from the root is below the base path.
      const target = toSitePath(/^\/(?!\/)/.test(href) ? siteUrl + href.slice(1) : href, path, siteUrl);
      if (target === undefined) return [];
      const [page = '', written] = target.split('#');
      const fragment = written?.normalize('NFC');
      if (!exists(page)) {
        const hint = exists(`${page}/`)
          ? `Write it with a slash at its end: "${page}/".`
          : (explainDeadLink(href, file, { exists, isFile }) ?? guessTarget(file, href, page, placed()));
        return [{ severity: 'error', rule: 'dead-link', file, line, about: page, message: leadsNowhere(href), hint }];
      }
      const goal = fragment ? textAt(page) : undefined;
      if (!fragment || !goal || goal.isRead === false || hasFragment(goal, fragment)) return [];
      return [
        {
          severity: 'error',
          rule: 'dead-fragment',
          file,
          line,
          about: `${page}#${fragment}`,
          message: `The page ${goal.isPlaced === false ? 'of this story' : page} has no heading "#${fragment}".`,
          hint: explainDeadFragment(fragment, `Its headings are ${idsOf(goal, '#').join(', ') || 'none'}.`),
        },
      ];
    }),
  );
}

/** A withdrawn story shows its corrections, but neither its text nor its key points. */
function linkingText({ entry, path }: Article): LinkingText {
  const { file, body, corrections, keyPoints, status } = entry;
  const isWithdrawn = status === 'withdrawn';
  const hasKeyPoints = !isWithdrawn && keyPoints.length > 0;
  return {
    file,
    path,
    // Read on demand, since most articles are remembered without them.
    get headings() {
      return isWithdrawn ? [] : body.headings;
    },
    internalLinks: body.internalLinks,
    parts: [...(hasKeyPoints ? ['key-points'] : []), ...(corrections.length > 0 ? ['corrections'] : [])],
    isRead: isKnown(entry, 'body'),
    isPlaced: hasKnownAddress(entry),
  };
}

function leadsNowhere(href: string): string {
  return `The link "${href}" leads to no page of this site.`;
}

/** File in `dist` → file of the article whose address or alias it is. */
function writersOf(articles: readonly Article[]): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap(({ path, entry }) =>
      [path, markdownPath(path), ...entry.aliases].map((own) => [outputFile(own), entry.file] as const),
    ),
  );
}

/** File in `dist` → alias whose page it is. */
function aliasesOf(articles: readonly Article[]): ReadonlyMap<string, string> {
  return new Map(articles.flatMap(({ entry }) => entry.aliases.map((alias) => [outputFile(alias), alias] as const)));
}

/** File of the first article with the tag that a path is below, if it is below one. */
function tagger(path: string, articles: readonly Article[]): string | undefined {
  const below = `/${path}`;
  if (!below.startsWith(tagsPath)) return undefined;
  return articles.find(({ tags }) => tags.some((tag) => below.startsWith(tagPath(tag.slug))))?.entry.file;
}
