import { readingKey } from '../../domain/edition/resolve/readings.ts';
import { toTicker } from '../../domain/registry/ticker.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import type { Block, Body, Prose } from '../body.ts';
import { renderAlert, type AlertWords } from './render-alert.ts';
import { renderCodeBlock } from './code-blocks.ts';
import { renderExhibit, type ExhibitPlace } from './render-exhibit.ts';
import { renderFigure, renderImage, type Picture } from './figures.ts';
import { renderFootnoteReference, renderFootnotes, type FootnoteWords } from './footnotes.ts';
import { linkResolver, type LinkResolver } from '../links.ts';
import { findMentions, type Mention } from '../survey/mentions.ts';
import { readBody } from '../read/read.ts';
import { renderProse, renderText, type ProseSurface } from './render-prose.ts';
import { renderList } from './render-list.ts';
import { renderTable, type TableWords } from './tables.ts';
import { escapeAttribute, escapeText } from '../text.ts';

export type { Picture } from './figures.ts';

/** Words of a page around a body, in the reader's language. */
export type BodyWords = AlertWords & FootnoteWords & TableWords & TaskWords & ExhibitPlace['words'];

/** Words of a checkbox for screen readers. */
interface TaskWords {
  readonly taskDone: string;
  readonly taskToDo: string;
}

export interface BodyContext extends Pick<ExhibitPlace, 'language' | 'figuresHref' | 'exhibitPicture'> {
  readonly vocabulary: Vocabulary;
  /** Targets of mentions: ticker → URL. Other tickers stay plain text. */
  readonly tickerLinks: ReadonlyMap<string, string>;
  /** Targets of names that need no ticker: company id → URL. The first mention in running text is linked. */
  readonly nameLinks?: ReadonlyMap<string, string> | undefined;
  /** Meanings of notations without an exchange on the article's day: `readingKey` → ticker. */
  readonly readings: ReadonlyMap<string, string>;
  /** The site's address, such as `https://example.org/news/`: its path is the base of root-relative links. */
  readonly siteUrl: URL;
  /** The article's own address. */
  readonly pageUrl: URL;
  /**
   * Whether to write for feeds: with absolute addresses, without ids and without parts that make sense only on the
   * page.
   */
  readonly isForFeed: boolean;
  /** Whether the text is paid for. */
  readonly isSponsored?: boolean | undefined;
  /** Words of the page around the text. */
  readonly words: BodyWords;
  /** Returns the picture that an article names `src`. */
  readonly picture: (src: string) => Picture | undefined;
}

/** Renders Markdown as safe, well-formed HTML without scripts, styles or unclosed elements. Never throws. */
export function renderBody(source: string, context: BodyContext): string {
  return renderRead(readBody(source, resolverOf(context), context.words.quotationMarks).body, context);
}

/**
 * Renders a body that is already read. A body with raw HTML must have been read with the link resolver of this context.
 */
export function renderRead(body: Body, context: BodyContext): string {
  const place = { pageUrl: context.isForFeed ? context.pageUrl : undefined, words: context.words };
  const linkedNames = new Set<string>();
  const surface: ProseSurface = {
    resolveLink: resolverOf(context),
    quotationMarks: context.words.quotationMarks,
    image: (image) => renderImage(image, context),
    footnote: (reference, isBesideNumber) => renderFootnoteReference(reference, place, isBesideNumber),
    checkbox: (isChecked) => renderCheckbox(isChecked, context),
    texts: (prose) => linkMentions(prose, context, linkedNames),
  };
  const renderAll = (blocks: readonly Block[]) => renderBlocks(blocks, surface, context);
  return renderAll(body.blocks) + renderFootnotes(body.footnotes, place, renderAll);
}

function resolverOf(context: BodyContext): LinkResolver {
  return linkResolver({ ...context, isAbsolute: context.isForFeed });
}

function renderBlocks(blocks: readonly Block[], surface: ProseSurface, context: BodyContext): string {
  let html = '';
  for (const [index, block] of blocks.entries()) {
    html += renderBlock(block, surface, context);
    // Separates the text of a tight item from HTML or text on its next line.
    if (block.kind === 'line' && /^(?:html|line)$/.test(blocks[index + 1]?.kind ?? '')) html += '\n';
  }
  return html;
}

function renderBlock(block: Block, surface: ProseSurface, context: BodyContext): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderProse(block.prose, surface)}</p>\n`;
    case 'line':
      return renderProse(block.prose, surface);
    case 'heading': {
      // The page's own headline is its only first-level heading.
      const name = `h${Math.max(2, block.depth)}`;
      const id = context.isForFeed ? '' : ` id="${escapeAttribute(block.id)}"`;
      return `<${name}${id}>${renderProse(block.prose, surface)}</${name}>\n`;
    }
    case 'figure':
      return renderFigure(block.image, block.caption && renderProse(block.caption, surface), context);
    case 'quote': {
      const content = renderBlocks(block.blocks, surface, context);
      return block.alert === undefined
        ? `<blockquote>\n${content}</blockquote>\n`
        : renderAlert(block.alert, content, context);
    }
    case 'list':
      return renderList(block, (item) => renderBlocks(item, surface, context));
    case 'code':
      return renderCodeBlock(block.language, block.text, context.isForFeed);
    case 'exhibit':
      return renderExhibit(block, context, (mention) => mentionHref(mention, context));
    case 'table':
      return renderTable(block, (prose) => renderProse(prose, surface), context);
    case 'rule':
      return '<hr>\n';
    case 'html':
      return block.html === '' || block.html.endsWith('\n') ? block.html : `${block.html}\n`;
    default:
      return block satisfies never;
  }
}

/**
 * Texts of a run, with its tickers linked, and names without a ticker linked at their first mention.
 *
 * @param linkedNames companies whose names have been linked.
 */
function linkMentions(prose: Prose, context: BodyContext, linkedNames: Set<string>): string[] {
  const { quotationMarks } = context.words;
  const mentions = findMentions(prose, context.vocabulary);
  let next = 0;
  return prose.leaves.map((leaf) => {
    let html = '';
    let from = leaf.start;
    for (let mention = mentions[next]; mention?.leaf === leaf; mention = mentions[++next]) {
      const { start, end } = mention.candidate;
      // Other mentions span several texts.
      if (!mention.isLinkable || isLinkedName(mention, linkedNames)) continue;
      html += renderText(prose, leaf, from, start, quotationMarks) + renderMention(mention, context);
      from = end;
    }
    return html + renderText(prose, leaf, from, leaf.start + leaf.text.length, quotationMarks);
  });
}

/** Whether the name is already linked; if not, adds it to `linkedNames`. */
function isLinkedName({ candidate }: Mention, linkedNames: Set<string>): boolean {
  if (candidate.kind !== 'name') return false;
  const isLinked = linkedNames.has(candidate.company);
  linkedNames.add(candidate.company);
  return isLinked;
}

function renderMention({ candidate }: Pick<Mention, 'candidate'>, context: BodyContext): string {
  const text = escapeText(candidate.text);
  const href = mentionHref({ candidate }, context);
  if (href === undefined) return text;
  const style = candidate.kind === 'name' ? '' : ' class="ticker"';
  return `<a${style} href="${escapeAttribute(href)}">${text}</a>`;
}

function mentionHref({ candidate }: Pick<Mention, 'candidate'>, context: BodyContext): string | undefined {
  const url = mentionUrl(candidate, context);
  return url !== undefined && context.isForFeed ? new URL(url, context.siteUrl).href : url;
}

function mentionUrl(
  candidate: Mention['candidate'],
  { readings, tickerLinks, nameLinks }: BodyContext,
): string | undefined {
  switch (candidate.kind) {
    case 'ticker':
      return tickerLinks.get(toTicker(candidate.exchange, candidate.symbol));
    case 'cashtag':
    case 'ambiguous':
    case 'unplaced': {
      const ticker = readings.get(readingKey(candidate));
      return ticker === undefined ? undefined : tickerLinks.get(ticker);
    }
    case 'name':
      return nameLinks?.get(candidate.company);
    default:
      return candidate satisfies never;
  }
}

/** Renders a checkbox; as text in feeds, whose readers remove form controls. */
function renderCheckbox(isChecked: boolean, { isForFeed, words }: Pick<BodyContext, 'isForFeed' | 'words'>): string {
  if (isForFeed) return isChecked ? '☑ ' : '☐ ';
  const label = escapeAttribute(isChecked ? words.taskDone : words.taskToDo);
  return `<input type="checkbox" disabled${isChecked ? ' checked' : ''} aria-label="${label}"> `;
}
