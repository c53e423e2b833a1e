import { OBJECT, type Image, type Inline, type Prose, type TextLeaf } from '../body.ts';
import type { Doubt } from './doubts.ts';
import { enterLevel } from '../dialect/read-or-else.ts';
import { known, type DialectToken } from '../dialect/dialect.ts';
import type { LinkResolver } from '../links.ts';
import { NOTHING_OPEN, closeHtml, sanitiseHtml, type HtmlState } from './sanitise.ts';
import { decodeReferences } from '../text.ts';

/** Functions of the surrounding body that reading a run of inline content needs. */
export interface ProseContext {
  readonly resolveLink: LinkResolver;
  /** Offset of the next token. */
  readonly find: (raw: string) => number;
  readonly seek: (offset: number) => void;
  /** Counts a footnote reference, and numbers its label at the first one. */
  readonly refer: (label: string) => { readonly number: number | undefined; readonly occurrence: number };
  readonly doubt: (doubt: Doubt) => void;
  /**
   * Whether a piece of raw HTML is sanitised; otherwise it is text. `open` is the number of elements open before it.
   */
  readonly admitsHtml: (source: string, open: number) => boolean;
}

/** Reads the inline tokens of one run. `mentions` is how tickers in its ordinary text are treated. */
export function readProse(
  tokens: readonly DialectToken[],
  context: ProseContext,
  mentions: TextLeaf['mentions'] = 'link',
): Prose {
  const run: Run = { text: '', leaves: [] };
  const content = readContent(tokens, run, { mentions, isSmart: true, isInLink: false, level: 0 }, context);
  return { text: run.text, content, leaves: run.leaves };
}

/** Images of a paragraph without other content; empty for any other paragraph. */
export function imagesAlone(prose: Prose): readonly Image[] {
  if (!prose.content.some(({ kind }) => kind === 'image')) return [];
  const others = prose.content.filter(({ kind }) => kind !== 'image');
  if (others.some((inline) => inline.kind !== 'break' && !(inline.kind === 'text' && !inline.text.trim()))) return [];
  return prose.content.filter((inline) => inline.kind === 'image');
}

interface Run {
  text: string;
  leaves: TextLeaf[];
}

interface Mode {
  readonly mentions: TextLeaf['mentions'];
  readonly isSmart: boolean;
  readonly isInLink: boolean;
  /** Number of elements of the run around it. */
  readonly level: number;
}

/** Matches a tag of an element that begins a line of its own. */
const DIVIDES =
  /^<\/?(?:article|blockquote|center|d[dlt]|div|fig(?:caption|ure)|h[1-6r]|li|ol|option|p|section|table|t[dhr]|ul)\b/i;

/** Whether a space after the content would be a second one, or the first character of the run. */
function endsInSpace(content: readonly Inline[]): boolean {
  const last = content.at(-1);
  return (
    last === undefined || (last.kind === 'text' ? /\s$/.test(last.text) : last.kind === 'html' && last.html === ' ')
  );
}

const LITERAL_ELEMENTS: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var']);

function readContent(tokens: readonly DialectToken[], run: Run, outer: Mode, context: ProseContext): Inline[] {
  enterLevel(outer.level);
  const content: Inline[] = [];
  let html = NOTHING_OPEN;
  let mode = outer;
  const joined = joinAmpersands(tokens);
  for (const [index, token] of joined.entries()) {
    if (token.type === 'em' && isBetweenFigures(token.raw, joined[index - 1], joined[index + 1])) {
      const offset = context.find(token.raw);
      context.seek(offset);
      context.doubt({ kind: 'stars-figure', text: token.raw, offset });
    }
    if (token.type === 'html' && context.admitsHtml(token.raw, html.open.length)) {
      const offset = context.find(token.raw);
      const place = outer.isInLink ? 'link' : 'inline';
      const { state, html: kept, elements } = sanitiseHtml(token.text, html, place, context.resolveLink);
      // Text on both sides of a block that is left out was not one word or figure.
      const shown = kept === '' && DIVIDES.test(token.text) && !endsInSpace(content) ? ' ' : kept;
      content.push({ kind: 'html', html: shown, elements, offset });
      html = state;
      mode = modeInside(outer, state);
    } else if (html.hidden === undefined) {
      const inline = readInline(token, run, mode, context);
      if (inline !== undefined) content.push(inline);
    }
  }
  const unclosed = html.open.at(-1);
  if (unclosed !== undefined) {
    const piece = content.findLast(
      (inline) => inline.kind === 'html' && inline.elements.some(({ name }) => name === unclosed),
    );
    if (piece?.kind === 'html' && piece.elements.every(({ words }) => words.length === 0)) {
      context.doubt({ kind: 'html-open', text: `<${unclosed}>`, offset: piece.offset });
    }
  }
  const endTags = closeHtml(html);
  if (endTags !== '') content.push({ kind: 'html', html: endTags, elements: [], offset: context.find('') });
  return content;
}

/**
 * Joins an escaped ampersand to the text around it: no ticker begins with one, so that an escape in `NSE:M\&M`, which
 * converters write, prevents none.
 */
function joinAmpersands(tokens: readonly DialectToken[]): readonly DialectToken[] {
  if (!tokens.some(isAmpersand)) return tokens;
  const joined: DialectToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const text = isAmpersand(token) ? '&amp;' : token.type === 'text' ? token.text : undefined;
    if (text === undefined) joined.push(token);
    else if (last?.type === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + text, raw: last.raw + token.raw };
    else joined.push(token.type === 'text' ? token : { type: 'text', raw: token.raw, text });
  }
  return joined;
}

function isAmpersand(token: DialectToken): boolean {
  return token.type === 'escape' && token.text === '&';
}

/**
 * Whether emphasis is between figures, as in `*3 + 2*6`, or of figures alone after another one, as in `5 *3 * 2 and 3*`,
 * where the stars were probably multiplication signs or those of notes.
 */
function isBetweenFigures(
  emphasis: string,
  previous: DialectToken | undefined,
  next: DialectToken | undefined,
): boolean {
  if (!/\d\*$/.test(emphasis)) return false;
  const isSeries = /^\*\d[^\p{L}]*\s/u.test(emphasis) && !/\p{L}{4}/u.test(emphasis);
  return /^\d/.test(next?.raw ?? '') || (isSeries && /\d[ \t]$/.test(previous?.raw ?? ''));
}

function readInline(token: DialectToken, run: Run, mode: Mode, context: ProseContext): Inline | undefined {
  switch (token.type) {
    case 'text':
      return readText(decodeReferences(token.text), token.raw, run, mode, context);
    case 'html':
      return readText(token.raw, token.raw, run, literal(mode), context);
    case 'escape':
      return readText(token.text, token.raw, run, literal(mode), context);
    case 'strong':
      return { kind: 'strong', content: readContent(known(token.tokens), run, deeper(mode), context) };
    case 'em':
      return { kind: 'emphasis', content: readContent(known(token.tokens), run, deeper(mode), context) };
    case 'del':
      return { kind: 'deleted', content: readContent(known(token.tokens), run, deeper(mode), context) };
    case 'codespan':
      return { kind: 'code', text: readObject(token.text, token.raw, run, context) };
    case 'br':
      run.text += '\n';
      return { kind: 'break' };
    case 'checkbox':
      return { kind: 'checkbox', isChecked: token.checked };
    case 'link': {
      const offset = context.find(token.raw);
      context.seek(offset);
      const inside = deeper(linked(token.autolink === true ? literal(mode) : mode));
      const content = readContent(known(token.tokens), run, inside, context);
      context.seek(offset + token.raw.length);
      const href = mode.isInLink ? undefined : token.href;
      return { kind: 'link', href, title: decodeReferences(token.title ?? ''), content, offset };
    }
    case 'image': {
      const offset = context.find(token.raw);
      run.text += OBJECT;
      const alt = decodeReferences(textOf(known(token.tokens))).trim();
      return {
        kind: 'image',
        src: decodeReferences(token.href),
        alt,
        title: decodeReferences(token.title ?? ''),
        offset,
      };
    }
    case 'footnoteReference': {
      const offset = context.find(token.raw);
      run.text += OBJECT;
      return { kind: 'footnote', label: token.label, isInLink: mode.isInLink, ...context.refer(token.label), offset };
    }
    default:
      return undefined;
  }
}

function readText(text: string, raw: string, run: Run, mode: Mode, context: ProseContext): TextLeaf {
  const leaf: TextLeaf = {
    kind: 'text',
    text,
    start: run.text.length,
    index: run.leaves.length,
    mentions: mode.mentions,
    isSmart: mode.isSmart,
    offset: context.find(raw),
  };
  run.text += text;
  run.leaves.push(leaf);
  return leaf;
}

function readObject(text: string, raw: string, run: Run, context: ProseContext): string {
  context.find(raw);
  run.text += OBJECT;
  return text;
}

function modeInside(outer: Mode, { open }: HtmlState): Mode {
  const mode = open.some((name) => LITERAL_ELEMENTS.has(name)) ? literal(outer) : outer;
  return open.includes('a') ? linked(mode) : mode;
}

function literal(mode: Mode): Mode {
  return { ...mode, mentions: 'none', isSmart: false };
}

function linked(mode: Mode): Mode {
  return { ...mode, mentions: mode.mentions === 'none' ? 'none' : 'index', isInLink: true };
}

function deeper(mode: Mode): Mode {
  return { ...mode, level: mode.level + 1 };
}

/** Text of tokens without their markup, such as an image's alternative text. */
function textOf(tokens: readonly DialectToken[]): string {
  let text = '';
  for (const token of tokens) {
    if ('tokens' in token) text += textOf(known(token.tokens));
    else if (token.type === 'br') text += ' ';
    else if ('text' in token && token.type !== 'html') text += token.text;
  }
  return text;
}
