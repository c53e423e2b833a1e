import {
  escapeEdges,
  escapeHeadingEnd,
  escapeLineStart,
  escapeLinkText,
  escapeMarkdown,
  writeDestination,
} from '../../domain/language/markdown-text.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Image, Inline, Link, Prose, TextLeaf } from '../body.ts';
import type { LinkResolver } from '../links.ts';
import { smarten } from '../../domain/language/typography/punctuation.ts';
import { lexInline } from '../dialect/dialect.ts';
import { plainText } from '../plain.ts';
import type { ExhibitLanguageOptions } from './write-exhibit.ts';
import { decodeReferences } from '../text.ts';

/** Context of the page for which prose is written. */
export interface ProseDestination extends ExhibitLanguageOptions {
  readonly resolveLink: LinkResolver;
  /** Address of the picture that an article names `src`. */
  readonly pictureUrl: (src: string) => string | undefined;
}

/** Context of a run. Headings and cells are one line, and a bar ends a cell. */
export type ProsePlace = 'paragraph' | 'heading' | 'cell';

/** Writes one run as Markdown: one line, and another one per hard break. */
export function writeProse(prose: Prose, place: ProsePlace, destination: ProseDestination): string {
  const writer: Writer = { prose, place, destination, isInLink: false };
  const content = writeContent(prose.content, writer);
  const text = content.includes('\\\n') ? content.replace(BREAKS_AT_ENDS, writeBreaks) : content;
  if (place === 'cell') return escapeEdges(text).replaceAll('|', '\\|');
  if (place === 'heading') return escapeHeadingEnd(text);
  return text.includes('\n') ? text.split('\\\n').map(escapeLineStart).join('\\\n') : escapeLineStart(text);
}

/** Writes a caption as a picture's title: without escapes, which other programs would show, if it has no markup. */
export function writeCaption(caption: Prose, destination: ProseDestination): string {
  const plain = caption.content.every(({ kind }) => kind === 'text')
    ? plainText(caption, destination.quotationMarks)
    : '';
  return plain !== '' && isPlain(plain) ? plain : writeProse(caption, 'heading', destination);
}

/** Whether a line of Markdown is plain text, character by character. */
function isPlain(line: string): boolean {
  const tokens = lexInline(line);
  return (
    tokens.every(({ type }) => type === 'text') && decodeReferences(tokens.map(({ raw }) => raw).join('')) === line
  );
}

/** Writes a picture, with a figure's caption as its title. Of an unpublished picture only the words remain. */
export function writeImage(image: Image, title: string, destination: ProseDestination): string {
  const url = destination.pictureUrl(image.src);
  const alt = smarten(image.alt, destination.quotationMarks);
  if (url === undefined) return [escapeMarkdown(alt), title].filter(Boolean).join('\n\n');
  return `![${escapeLinkText(alt)}](${writeDestination(url)}${writeTitle(title)})`;
}

/** Matches breaks at the start or the end, which Markdown ignores. */
const BREAKS_AT_ENDS = /^ *(?:\\\n *)+|(?: *\\\n)+ *$/g;

function writeBreaks(breaks: string): string {
  return '<br>'.repeat(breaks.split('\\\n').length - 1);
}

interface Writer {
  readonly prose: Prose;
  readonly place: ProsePlace;
  readonly destination: ProseDestination;
  readonly isInLink: boolean;
}

/** Delimiters of an element in Markdown, and the HTML element where Markdown's delimiters would not be recognised. */
const DELIMITERS = {
  strong: { mark: '**', tag: 'strong' },
  emphasis: { mark: '*', tag: 'em' },
  deleted: { mark: '~~', tag: 'del' },
} as const;

function writeContent(content: readonly Inline[], writer: Writer): string {
  let settled = '';
  let ending = '';
  content.forEach((inline, index) => {
    const isAfterCode = inline.kind === 'code' && ending.endsWith('`');
    const piece = isAfterCode ? writeCodeElement(inline.text) : writeInline(inline, writer);
    if (piece === '') return;
    ending = join(ending, isEmphatic(inline) ? delimit(inline, piece, ending, content[index + 1], writer) : piece);
    const end = ending.length > LONG_ENDING ? Math.max(ending.lastIndexOf(' '), ending.lastIndexOf('\n')) : 0;
    if (end <= 0) return;
    settled += ending.slice(0, end);
    ending = ending.slice(end);
  });
  return settled + ending;
}

/** In characters. No mark has a space in it, so only what follows the last one can form a mark with the next piece. */
const LONG_ENDING = 1000;

type Emphatic = Extract<Inline, { readonly kind: keyof typeof DELIMITERS }>;

function isEmphatic(inline: Inline): inline is Emphatic {
  return inline.kind in DELIMITERS;
}

/**
 * Writes asterisks or tildes if every parser recognises them, with text directly inside and only spaces and punctuation
 * outside; otherwise HTML tags.
 */
function delimit(
  { kind }: Emphatic,
  inner: string,
  before: string,
  next: Inline | undefined,
  { prose, destination }: Writer,
): string {
  const { mark, tag } = DELIMITERS[kind];
  const outside = [before.slice(-1), next === undefined ? '' : firstOf(next, prose, destination)];
  const inside = [inner.charAt(0), inner.slice(-1)];
  const isPlain = outside.every((character) => OUTSIDE.test(character)) && inside.every((end) => INSIDE.test(end));
  return isPlain ? `${mark}${inner}${mark}` : `<${tag}>${inner}</${tag}>`;
}

const OUTSIDE = /^(?:[\s.,;:!?()/“”‘’„«»–—…"'-])?$/u;
const INSIDE = /^[\p{L}\p{N}$€£¥%.,:;!?()+“”‘’„«»…–—/-]$/u;

/** First character of the next inline; `x`, before which no mark is written, if it does not begin with text. */
function firstOf(inline: Inline, prose: Prose, { quotationMarks }: ProseDestination): string {
  if (inline.kind === 'break') return ' ';
  if (inline.kind !== 'text') return 'x';
  return inline.text === '' ? 'x' : readable(inline, prose, quotationMarks).charAt(0);
}

/** Text of a leaf as readers see it. */
function readable({ start, text, isSmart }: TextLeaf, prose: Prose, marks: QuotationMarks): string {
  return isSmart ? smarten(prose.text, marks, start, start + text.length) : text;
}

function writeInline(inline: Inline, writer: Writer): string {
  switch (inline.kind) {
    case 'text':
      return writeText(inline, writer);
    case 'strong':
    case 'emphasis':
    case 'deleted':
      return writeContent(inline.content, writer);
    case 'code':
      return writeCode(inline.text, writer.place);
    case 'break':
      return writer.place === 'paragraph' ? '\\\n' : '<br>';
    case 'checkbox':
      // Markdown has no checkbox without text.
      if (writer.prose.text.trim() === '') return inline.isChecked ? '☑ ' : '☐ ';
      return inline.isChecked ? '[x] ' : '[ ] ';
    case 'link':
      return writeLink(inline, writer);
    case 'image':
      return writeImage(inline, '', writer.destination);
    case 'footnote':
      return inline.number === undefined ? escapeMarkdown(`[^${inline.label}]`) : `[^${inline.number}]`;
    case 'html':
      return writeInlineHtml(inline.html);
    default:
      return inline satisfies never;
  }
}

function writeText(leaf: TextLeaf, { prose, destination, isInLink }: Writer): string {
  // A character that the author escaped may form a mark with the adjacent text.
  if (!leaf.isSmart && /^[!-/:-@[-`{-~]$/.test(leaf.text)) return `\\${leaf.text}`;
  const text = readable(leaf, prose, destination.quotationMarks);
  const escaped = isInLink ? escapeLinkText(text) : escapeMarkdown(text);
  return leaf.isSmart ? escaped : escaped.replace(TYPOGRAPHY, '\\$&');
}

/** Characters of literal text that would otherwise be typeset or read as a cashtag. */
const TYPOGRAPHY = /["'$]|(?<=[-.])[-.]/g;

function writeCode(text: string, place: ProsePlace): string {
  if (text === '' || (place === 'cell' && text.includes('|'))) return writeCodeElement(text);
  const fence = '`'.repeat(shortestMissing(text));
  const pad = /^`|`$|^ .*[^ ].* $/s.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** Writes code as an element if backticks would be misread. Its text is escaped, since it is parsed as Markdown. */
function writeCodeElement(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Length of the shortest run of backticks that is not in the text. */
function shortestMissing(text: string): number {
  const lengths = new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  for (let length = 1; ; length++) if (!lengths.has(length)) return length;
}

function writeLink({ href, title, content }: Link, writer: Writer): string {
  const { resolveLink } = writer.destination;
  const target = href === undefined ? undefined : resolveLink(href)?.href;
  const text = writeContent(content, target === undefined ? writer : { ...writer, isInLink: true });
  if (target === undefined || text === '') return text;
  const [only] = content;
  const isAddress = content.length === 1 && only?.kind === 'text' && title === '' && isAutolink(only.text, target);
  return isAddress
    ? `<${only.text}>`
    : `[${text}](${writeDestination(target)}${writeTitle(smarten(title, writer.destination.quotationMarks))})`;
}

/** Whether the link can be written as an address in angle brackets. */
function isAutolink(text: string, target: string): boolean {
  return text === target
    ? /^https?:[^\s<>\\&|]+$/.test(text)
    : target === `mailto:${text}` && /^[\w.+-]+@[a-z\d.-]+$/i.test(text);
}

function writeTitle(title: string): string {
  if (title === '') return '';
  return ` "${title
    .replace(/\s+/g, ' ')
    .replace(/["\\]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')}"`;
}

/** Keeps tags as they are, and escapes the text between them for Markdown. */
export function writeInlineHtml(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) =>
      index % 2 === 1 ? part.replace(/\s+/g, ' ') : escapeMarkdown(decodeReferences(part)).replace(TYPOGRAPHY, '\\$&'),
    )
    .join('');
}

/** Appends a piece, escaping it if the two together would form a mark. */
function join(written: string, piece: string): string {
  const first = piece.charAt(0);
  // A checkbox must be followed by something other than a space.
  if (/^\[[ x]\] $/.test(written))
    return written + piece.replace(/^ +/, '').replace(/^\s/, (space) => `&#${space.charCodeAt(0)};`);
  if (first === '[' && /(?:^|[^\\])(?:\\\\)*!$/.test(written)) return `${written.slice(0, -1)}\\!${piece}`;
  if ((first === '(' || first === ':') && /\[\^\d+\]$/.test(written)) return `${written}\\${piece}`;
  if ((first === '-' || first === '.') && written.endsWith(first)) return `${written}\\${piece}`;
  if (piece.includes(';') && /^#?\w*;/.test(piece)) {
    return written.replace(/(?<!\\)((?:\\\\)*)&(?=#?\w*$)/, '$1\\&') + piece;
  }
  return written + piece;
}
