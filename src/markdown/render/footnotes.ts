import type { Block, Footnote, FootnoteReference } from '../body.ts';
import { escapeAttribute, escapeText } from '../text.ts';

/** Context of footnotes. `pageUrl` is set if links must be absolute; such HTML has no ids as targets. */
export interface FootnotePlace {
  readonly pageUrl: URL | undefined;
  readonly words: FootnoteWords;
}

/** Words for screen readers. */
export interface FootnoteWords {
  readonly footnotes: string;
  readonly footnote: (number: string) => string;
  /** `reference` is "2", or "2, 3" for the third reference to the second note. */
  readonly backToReference: (reference: string) => string;
}

/**
 * Renders a reference. Its number is in brackets where text without styles would make another figure of it, such as
 * 1.421 of 1.42 and note 1: right after a figure, beside another reference, and in feeds.
 */
export function renderFootnoteReference(
  reference: FootnoteReference,
  place: FootnotePlace,
  isBesideNumber: boolean,
): string {
  const { number, occurrence, isInLink } = reference;
  if (number === undefined) return escapeText(`[^${reference.label}]`);
  const id = place.pageUrl === undefined ? ` id="${referenceId(number, occurrence)}"` : '';
  const mark = isBesideNumber || place.pageUrl !== undefined ? `[${number}]` : `${number}`;
  if (isInLink) return `<sup${id}>${mark}</sup>`;
  const href = fragment(`fn-${number}`, place);
  const label = escapeAttribute(place.words.footnote(`${number}`));
  return `<sup><a${id} href="${href}" class="footnote-ref" aria-label="${label}">${mark}</a></sup>`;
}

/** Renders the notes at the end of a body, each with links back to its references. */
export function renderFootnotes(
  footnotes: readonly Footnote[],
  place: FootnotePlace,
  renderBlocks: (blocks: readonly Block[]) => string,
): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map((footnote, index) => {
    const number = index + 1;
    const id = place.pageUrl === undefined ? ` id="fn-${number}"` : '';
    const content = withBackLinks(renderBlocks(footnote.blocks), backLinks(footnote, number, place));
    return `<li${id}>\n${content}</li>\n`;
  });
  const label = escapeAttribute(place.words.footnotes);
  return `<section class="footnotes" aria-label="${label}">\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function backLinks({ references }: Footnote, number: number, place: FootnotePlace): string {
  return Array.from({ length: references }, (_, index) => {
    const occurrence = index + 1;
    const href = fragment(referenceId(number, occurrence), place);
    const which = occurrence === 1 ? `${number}` : `${number}, ${occurrence}`;
    const label = escapeAttribute(place.words.backToReference(which));
    return ` <a href="${href}" class="footnote-back" aria-label="${label}">↩</a>`;
  }).join('');
}

/** Appends the links, inside the last paragraph if the note ends with one. */
function withBackLinks(content: string, links: string): string {
  return content.endsWith('</p>\n')
    ? `${content.slice(0, -'</p>\n'.length)}${links}</p>\n`
    : `${content}<p>${links.trim()}</p>\n`;
}

function referenceId(number: number, occurrence: number): string {
  return occurrence === 1 ? `fnref-${number}` : `fnref-${number}-${occurrence}`;
}

function fragment(id: string, { pageUrl }: FootnotePlace): string {
  return `${pageUrl === undefined ? '' : escapeAttribute(pageUrl.href.split('#', 1)[0] ?? '')}#${id}`;
}
