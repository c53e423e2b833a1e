import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { FootnoteReference, Image, Inline, Prose, TextLeaf } from '../body.ts';
import type { LinkResolver } from '../links.ts';
import { smarten } from '../../domain/language/typography/punctuation.ts';
import { escapeAttribute, escapeText } from '../text.ts';

/** Renderers of inline content that depend on the page. All strings are HTML. */
export interface ProseSurface {
  readonly resolveLink: LinkResolver;
  readonly image: (image: Image) => string;
  /** `isBesideNumber` if it is right after a figure, or beside another reference. */
  readonly footnote: (reference: FootnoteReference, isBesideNumber: boolean) => string;
  readonly checkbox: (isChecked: boolean) => string;
  readonly quotationMarks: QuotationMarks;
  /** Texts of a run, one per leaf. */
  readonly texts: (prose: Prose) => readonly string[];
}

/** Renders a run as HTML. */
export function renderProse(prose: Prose, surface: ProseSurface): string {
  return renderContent(prose.content, surface.texts(prose), surface);
}

/** Renders a part of a leaf: `start` and `end` are offsets into the run's text. */
export function renderText(
  prose: Prose,
  { isSmart }: TextLeaf,
  start: number,
  end: number,
  marks: QuotationMarks,
): string {
  return escapeText(isSmart ? smarten(prose.text, marks, start, end) : prose.text.slice(start, end));
}

function renderContent(content: readonly Inline[], texts: readonly string[], surface: ProseSurface): string {
  const parts: string[] = [];
  for (const [index, inline] of content.entries()) {
    parts.push(
      inline.kind === 'footnote'
        ? surface.footnote(inline, isBesideNumber(parts, content, index))
        : renderInline(inline, texts, surface),
    );
  }
  return parts.join('');
}

/** @param before the HTML of each part before a reference. */
function isBesideNumber(before: readonly string[], content: readonly Inline[], index: number): boolean {
  const isBeside = [index - 1, index + 1].some((place) => content[place]?.kind === 'footnote');
  return isBeside || /\p{Nd}(?:<\/\w+>)*$/u.test(endOf(before));
}

/** The last characters of parts, without joining all of them, which would take long at each of many references. */
function endOf(parts: readonly string[]): string {
  let end = '';
  for (let at = parts.length - 1; at >= 0 && end.length < LONGEST_END; at--) end = `${parts[at] ?? ''}${end}`;
  return end.slice(-LONGEST_END);
}

/** Length of a digit and the end tags after it. */
const LONGEST_END = 40;

function renderInline(
  inline: Exclude<Inline, FootnoteReference>,
  texts: readonly string[],
  surface: ProseSurface,
): string {
  switch (inline.kind) {
    case 'text':
      return texts[inline.index] ?? '';
    case 'strong':
      return `<strong>${renderContent(inline.content, texts, surface)}</strong>`;
    case 'emphasis':
      return `<em>${renderContent(inline.content, texts, surface)}</em>`;
    case 'deleted':
      return `<del>${renderContent(inline.content, texts, surface)}</del>`;
    case 'code':
      return `<code>${escapeText(inline.text)}</code>`;
    case 'break':
      return '<br>\n';
    case 'checkbox':
      return surface.checkbox(inline.isChecked);
    case 'link': {
      const text = renderContent(inline.content, texts, surface);
      const destination = inline.href === undefined || text === '' ? undefined : surface.resolveLink(inline.href);
      if (destination === undefined) return text;
      const rel = destination.rel === undefined ? '' : ` rel="${destination.rel}"`;
      const title =
        inline.title === '' ? '' : ` title="${escapeAttribute(smarten(inline.title, surface.quotationMarks))}"`;
      return `<a href="${escapeAttribute(destination.href)}"${rel}${title}>${text}</a>`;
    }
    case 'image':
      return surface.image(inline);
    case 'html':
      return inline.html;
    default:
      return inline satisfies never;
  }
}
