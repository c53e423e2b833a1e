import {
  escapeEdges,
  escapeHeadingEnd,
  escapeLineStart,
  escapeLinkText,
  escapeMarkdown,
  writeDestination,
} from '../domain/markdown-text.ts';
import type { QuotationMarks } from '../domain/words/quotation-marks.ts';
import type { Image, Inline, Link, Prose, TextLeaf } from './body.ts';
import type { LinkResolver } from './links.ts';
import { smarten } from '../domain/typography/punctuation.ts';
import { decodeReferences } from './text.ts';

/** What writing Markdown needs from the page that it copies. */
export interface ProseDestination {
  readonly resolveLink: LinkResolver;
  /** The address of a picture that an article calls `src`. */
  readonly pictureUrl: (src: string) => string | undefined;
  readonly quotationMarks: QuotationMarks;
}

/** Where a run is: a heading and a cell are one line, whatever breaks there are, and a cell ends at a bar. */
export type ProsePlace = 'paragraph' | 'heading' | 'cell';

/** One run as Markdown: one line, or one for each hard break. */
export function writeProse(prose: Prose, place: ProsePlace, destination: ProseDestination): string {
  const writer: Writer = { prose, place, destination, isInLink: false };
  const content = writeContent(prose.content, writer);
  const text = content.includes('\\\n') ? content.replace(BREAKS_AT_ENDS, writeBreaks) : content;
  if (place === 'cell') return escapeEdges(text).replaceAll('|', '\\|');
  if (place === 'heading') return escapeHeadingEnd(text);
  return text.includes('\n') ? text.split('\\\n').map(escapeLineStart).join('\\\n') : escapeLineStart(text);
}

/** A picture; its title is what a figure's caption is written as. One that is not published leaves its words. */
export function writeImage({ src, alt }: Image, title: string, destination: ProseDestination): string {
  const url = destination.pictureUrl(src);
  if (url === undefined) return [escapeMarkdown(alt), title].filter(Boolean).join('\n\n');
  return `![${escapeLinkText(alt)}](${writeDestination(url)}${writeTitle(title)})`;
}

/** A break at an end is none for Markdown. */
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

/** What an element's ends are in Markdown, and in HTML, which is understood wherever Markdown's are not. */
const DELIMITERS = {
  strong: { mark: '**', tag: 'strong' },
  emphasis: { mark: '*', tag: 'em' },
  deleted: { mark: '~~', tag: 'del' },
} as const;

function writeContent(content: readonly Inline[], writer: Writer): string {
  let written = '';
  content.forEach((inline, index) => {
    const isAfterCode = inline.kind === 'code' && written.endsWith('`');
    const piece = isAfterCode ? writeCodeElement(inline.text) : writeInline(inline, writer);
    if (piece === '') return;
    written = join(written, isEmphatic(inline) ? delimit(inline, piece, written, content[index + 1], writer) : piece);
  });
  return written;
}

type Emphatic = Extract<Inline, { readonly kind: keyof typeof DELIMITERS }>;

function isEmphatic(inline: Inline): inline is Emphatic {
  return inline.kind in DELIMITERS;
}

/**
 * Asterisks and tildes where every reader takes them for what they are: with text directly inside of them, and with
 * nothing but spaces and punctuation outside.
 */
function delimit(
  { kind }: Emphatic,
  inner: string,
  before: string,
  next: Inline | undefined,
  { prose, destination }: Writer,
): string {
  const { mark, tag } = DELIMITERS[kind];
  const outside = [lastCharacter(before), next === undefined ? '' : firstOf(next, prose, destination)];
  const inside = [inner.charAt(0), inner.slice(-1)];
  const isPlain = outside.every((character) => OUTSIDE.test(character)) && inside.every((end) => INSIDE.test(end));
  return isPlain ? `${mark}${inner}${mark}` : `<${tag}>${inner}</${tag}>`;
}

const OUTSIDE = /^(?:[\s.,;:!?()/“”‘’„«»–—…"'-])?$/u;
const INSIDE = /^[\p{L}\p{N}$€£¥%.,!?()+“”‘’…]$/u;

function lastCharacter(text: string): string {
  return /[\s\S]?$/.exec(text)?.[0] ?? '';
}

/** The first character of what follows; a letter, which forbids all marks before it, for what does not begin with text. */
function firstOf(inline: Inline, prose: Prose, { quotationMarks }: ProseDestination): string {
  if (inline.kind === 'break') return ' ';
  if (inline.kind !== 'text') return 'x';
  return inline.text === '' ? 'x' : readable(inline, prose, quotationMarks).charAt(0);
}

/** Text as readers see it. */
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
      // A box without text is none for Markdown.
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
  // What the author escaped may be part of a mark with the text beside it.
  if (!leaf.isSmart && /^[!-/:-@[-`{-~]$/.test(leaf.text)) return `\\${leaf.text}`;
  const text = readable(leaf, prose, destination.quotationMarks);
  const escaped = isInLink ? escapeLinkText(text) : escapeMarkdown(text);
  return leaf.isSmart ? escaped : escaped.replace(TYPOGRAPHY, '\\$&');
}

/** In text that is shown as the author wrote it: what would become typographic elsewhere, or a cashtag. */
const TYPOGRAPHY = /["'$]|(?<=[-.])[-.]/g;

function writeCode(text: string, place: ProsePlace): string {
  if (text === '' || (place === 'cell' && text.includes('|'))) return writeCodeElement(text);
  const fence = '`'.repeat(shortestMissing(text));
  const pad = /^`|`$|^ .*[^ ].* $/s.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** Code where backticks would be read otherwise: the element is the same, though its text is read as Markdown. */
function writeCodeElement(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** The length of the shortest run of backticks that is not in the text. */
function shortestMissing(text: string): number {
  const lengths = new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  let length = 1;
  while (lengths.has(length)) length++;
  return length;
}

function writeLink({ href, title, content }: Link, writer: Writer): string {
  const { resolveLink } = writer.destination;
  const target = href === undefined ? undefined : resolveLink(href)?.href;
  const text = writeContent(content, target === undefined ? writer : { ...writer, isInLink: true });
  if (target === undefined || text === '') return text;
  const [only] = content;
  const isAddress = content.length === 1 && only?.kind === 'text' && title === '' && isAutolink(only.text, target);
  return isAddress ? `<${only.text}>` : `[${text}](${writeDestination(target)}${writeTitle(title)})`;
}

/** Whether an address in angle brackets says the same. */
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

/** Tags as they are; between them may be text, in which Markdown's marks mean nothing as yet. */
export function writeInlineHtml(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) =>
      index % 2 === 1 ? part.replace(/\s+/g, ' ') : escapeMarkdown(decodeReferences(part)).replace(TYPOGRAPHY, '\\$&'),
    )
    .join('');
}

/** Appends a piece, so that no mark comes of the two together. */
function join(written: string, piece: string): string {
  const first = piece.charAt(0);
  // A box must be followed by what is more than space.
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
