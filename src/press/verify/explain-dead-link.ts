import { posix } from 'node:path';
import { decodeOrKeep } from '../../domain/addresses/decode-or-keep.ts';
import { foldPath } from '../../domain/addresses/fold-path.ts';
import { nearest } from '../../domain/nearest.ts';
import { hasFragment, type LinkingText } from './linking-text.ts';

/** Tests for paths of a site and of its project. */
export interface Surroundings {
  /** Whether the site has a page or a file at a path. */
  readonly exists: (path: string) => boolean;
  /** Whether the project has a file at a path from its root. */
  readonly isFile: (path: string) => boolean;
}

/**
 * Returns the remedy for a dead link that was not meant to lead to a page: an address without its scheme, or a file
 * beside the text. Undefined if it looks like a link to a page.
 *
 * @param file the text that holds the link, from the project's root.
 */
export function explainDeadLink(href: string, file: string, { exists, isFile }: Surroundings): string | undefined {
  const mail = explainMail(href);
  if (mail !== undefined) return mail;
  const web = toWebAddress(href);
  if (web !== undefined) return `This is an address on the web without https://. Write "${web}".`;
  const path = decodeOrKeep(href.split(/[?#]/, 1)[0] ?? '');
  const name = posix.basename(path);
  if (!FILE.test(name) || SOURCE.test(name)) return undefined;
  if (!path.startsWith('/') && exists(`/${path}`)) return `Write it with a slash at its beginning: "/${path}".`;
  const beside = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
  // Other sites have pages at such addresses.
  if (/\.html?$/i.test(name) && !isFile(beside)) return undefined;
  const move = `Put it into public/, as public/${name}, and write "/${encodeURI(name)}".`;
  return isFile(beside)
    ? `The file is there, but only pictures that a text shows are published from its folder. ${move}`
    : `There is no file "${beside}". ${move}`;
}

/**
 * Suggests the target of a dead link: the page of a file that it names, or one with a similar slug.
 *
 * @param file the text that holds the link, from the project's root.
 * @param page the path to which the link leads.
 */
export function guessTarget(file: string, href: string, page: string, texts: readonly LinkingText[]): string {
  const [path = '', fragment = ''] = href.split('#');
  const meant = findByFile(file, path, texts) ?? findSimilar(page, texts);
  if (!meant) return 'It may be a draft, or not published yet.';
  const id = decodeOrKeep(fragment).normalize('NFC');
  return `Did you mean "${meant.path}${id !== '' && hasFragment(meant, id) ? `#${id}` : ''}"?`;
}

/** The text whose file a link names, from the folder of its own text or from that of the project. */
function findByFile(file: string, path: string, texts: readonly LinkingText[]): LinkingText | undefined {
  if (!SOURCE.test(path)) return undefined;
  const decoded = decodeOrKeep(path);
  const named = decoded.startsWith('/') ? posix.normalize(decoded.slice(1)) : posix.join(posix.dirname(file), decoded);
  const folded = foldSource(named);
  return texts.find((text) => text.file === named) ?? texts.find((text) => foldSource(text.file) === folded);
}

/** The path of a text's file without what differs between disks and editors: capitals, accents and the ending. */
function foldSource(path: string): string {
  return foldPath(path).replace(SOURCE, '');
}

const SOURCE = /\.(?:md|mdx|markdown)$/i;

/** Most texts that a slug is compared with. */
const mostCompared = 2000;

function findSimilar(page: string, texts: readonly LinkingText[]): LinkingText | undefined {
  // Other sites have an ending there.
  const slug = slugOf(page.replace(/(?:\/index)?\.(?:html?|md|mdx|markdown)$/i, ''));
  const same = texts.find(({ path }) => slugOf(path) === slug);
  if (same || slug === '') return same;
  const compared = texts.slice(0, mostCompared);
  const similar = nearest(
    slug,
    compared.map(({ path }) => slugOf(path)),
  );
  return compared.find(({ path }) => slugOf(path) === similar);
}

function slugOf(path: string): string {
  return path.split('/').findLast(Boolean) ?? '';
}

/**
 * Returns the remedy for a fragment that no heading has, or that another program made for a note: `#_ftn1`, `#_Toc4711`.
 *
 * @param headings says which there are.
 */
export function explainDeadFragment(fragment: string, headings: string): string {
  const number = NOTE.exec(fragment)?.[1];
  if (number !== undefined) {
    return `This is a note of a word processor or a wiki. Write [^${number}] in the text, and [^${number}]: before the note.`;
  }
  return /^_(?:Toc|Ref|Hlk|heading=|bookmark)/i.test(fragment)
    ? `This is an address of a word processor. ${headings}`
    : headings;
}

const NOTE =
  /^(?:_(?:ftn|edn)(?:ref)?|sd(?:foot|end)note|(?:cite|foot|end)[_-]?(?:note|ref)-?(?:ref)?-?|fn:?(?:ref)?:?)(\d{1,4})(?:sym|anc)?$/i;

function explainMail(href: string): string | undefined {
  if (!/^[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,24}$/i.test(href)) return undefined;
  // `mailto@example.org` has no mailbox.
  const written = href.replace(/^mailto@(?=[^@]*$)/i, 'desk@');
  return `This is an e-mail address without mailto:. Write "mailto:${written}".`;
}

/** Completes `www.example.org`, `example.org/path`, `https:/example.org` and `http//example.org`. */
function toWebAddress(href: string): string | undefined {
  const [, scheme = '', rest = ''] = /^((?:https?(?::\/?|\/{1,2}))?)(.*)$/i.exec(href) ?? [];
  const host = rest.split(/[/?#:]/, 1)[0] ?? '';
  const isHost = /^(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,24}$/u.test(host) && (scheme !== '' || !FILE.test(host));
  return isHost ? `https://${rest}` : undefined;
}

/** Names with a file extension; some extensions are top-level domains as well. */
const FILE =
  /\.(?:pdf|csv|tsv|xlsx?|docx?|pptx?|od[stp]|rtf|txt|html?|md|json|xml|ya?ml|zip|gz|png|jpe?g|gif|svg|webp|avif|mp[34]|mov|wav|ics|epub|js|css)$/i;
