import type { DataSource } from '../../charts/read/table.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Body } from '../body.ts';
import { unusedDefinitions } from '../dialect/definitions.ts';
import type { Doubt } from './doubts.ts';
import { loneItems } from './lone-items.ts';
import { readOrElse, type UnreadReason } from '../dialect/read-or-else.ts';
import { known, lexBlocks } from '../dialect/dialect.ts';
import { footnoteRegister } from './footnote-register.ts';
import { headingIds } from './headings.ts';
import { HtmlAllowance } from './html-allowance.ts';
import type { LinkResolver } from '../links.ts';
import { createLocator, type Locator } from './locate.ts';
import { findOpenComments } from '../dialect/open-comments.ts';
import { readBlocks, type BlockContext } from './read-blocks.ts';
import { tableLabels } from './table-labels.ts';

/** A body, and the conversion of its offsets into those of the author's file. */
export interface Reading {
  readonly body: Body;
  /** The source with `\n` as line ends, to which the body's offsets refer. */
  readonly text: string;
  readonly inSource: (offset: number) => number;
}

/**
 * Reads Markdown into a body. Never throws.
 *
 * @param resolveLink resolver for links in raw HTML only.
 * @param quotationMarks marks for the names of headings and tables; all other text stays as written.
 * @param findData finds the data files that charts name.
 */
export function readBody(
  source: string,
  resolveLink: LinkResolver,
  quotationMarks: QuotationMarks,
  findData: DataSource = () => undefined,
): Reading {
  const locator = createLocator(source);
  const body = readOrElse(
    () => readTokens(locator, resolveLink, quotationMarks, findData),
    (reason, place) => unread(locator.text, reason, place),
  );
  return { body, text: locator.text, inSource: locator.inSource };
}

function readTokens(
  locator: Locator,
  resolveLink: LinkResolver,
  quotationMarks: QuotationMarks,
  findData: DataSource,
): Body {
  const tokens = lexBlocks(locator.text);
  const footnotes = footnoteRegister(tokens);
  const doubts: Doubt[] = [];
  const html = new HtmlAllowance();
  let hasRawHtml = false;
  let end = 0;
  let exhibits = 0;
  const context: BlockContext = {
    source: locator.text,
    resolveLink,
    find: locator.find,
    seek: locator.seek,
    refer: footnotes.refer,
    doubt: (doubt) => doubts.push(doubt),
    admitsHtml: (source, open) => {
      html.spend(source, open);
      return (hasRawHtml = true);
    },
    nextId: headingIds(),
    labels: tableLabels(quotationMarks),
    nextExhibit: () => ++exhibits,
    findData,
    quotationMarks,
    enterBlock(raw) {
      locator.within(end, end + raw.length);
      end += raw.length;
    },
  };
  const blocks = readBlocks(tokens, context, 0);
  const notes = footnotes.readAll((definition, from, to) => {
    locator.within(from, to);
    return readBlocks(known(definition.tokens), context, 1);
  });
  doubts.push(...loneItems(tokens));
  if (locator.text.includes(']:')) doubts.push(...unusedDefinitions(tokens));
  return {
    blocks,
    footnotes: notes,
    strayFootnotes: footnotes.strays(),
    openComments: findOpenComments(tokens),
    hasRawHtml,
    doubts,
    unread: undefined,
  };
}

function unread(source: string, reason: UnreadReason, place: string): Body {
  const offset = source.indexOf(place.split('\n', 1)[0] ?? '');
  return {
    blocks: [{ kind: 'code', language: '', text: source }],
    footnotes: [],
    strayFootnotes: [],
    openComments: [],
    hasRawHtml: false,
    doubts: [],
    unread: { reason, offset: Math.max(0, offset) },
  };
}
