import { Marked, type Tokenizer, type MarkedToken, type Token, type Tokens } from 'marked';
import {
  footnoteDefinition,
  footnoteReference,
  type FootnoteDefinitionToken,
  type FootnoteReferenceToken,
} from './footnote-syntax.ts';
import { addressLength, apostrophesOfMailbox, isPrice } from './bare-addresses.ts';
import { BoundedLexer } from './bounded-lexer.ts';
import { BoundedTokenizer } from './bounded-tokenizer.ts';
import { mayBeTable, mayBeUnderlined } from './block-starts.ts';
import { literalStar, loneTilde } from './literal-marks.ts';
import { plainTextLength } from './text-run.ts';
import { MarkedFailure } from './read-or-else.ts';

/** What the dialect reads: GitHub's Markdown, and footnotes. */
export type DialectToken = MarkedToken | Tokens.ListItem | FootnoteDefinitionToken | FootnoteReferenceToken;

/**
 * The block tokens of a body. They cover the source without gaps, with lines ended by `\n`.
 *
 * @throws MarkedFailure where marked fails.
 * @throws RangeError or OverloadedError where it would take too long.
 */
export function lexBlocks(source: string): readonly DialectToken[] {
  try {
    return known(new BoundedLexer(dialect.defaults).lex(source));
  } catch (error) {
    throw isMarkedBug(error) ? new MarkedFailure('Marked cannot read this text.', { cause: error }) : error;
  }
}

/** Where marked loses its way it says so: in its rule for quotations. Whatever else goes wrong is a fault of ours. */
function isMarkedBug(error: unknown): boolean {
  return error instanceof TypeError && (error.stack?.split('\n')[1] ?? '').includes('.blockquote (');
}

/**
 * The inline tokens of one line, such as a caption.
 *
 * @throws OverloadedError where it would take too long.
 */
export function lexInline(source: string): readonly DialectToken[] {
  return known(new BoundedLexer(dialect.defaults).inlineTokens(source));
}

/** Names the tokens that the dialect can produce, which marked leaves open to extensions. */
export function known(tokens: readonly Token[] | undefined): readonly DialectToken[] {
  return (tokens ?? []) as readonly DialectToken[];
}

/** Marked's, but for what is said at each rule. */
export class DialectTokenizer extends BoundedTokenizer {
  /** Quicker, and the same: `text-run.ts` says why. */
  override inlineText(source: string): Tokens.Text | undefined {
    const length = plainTextLength(source);
    if (length === undefined) return super.inlineText(source);
    const text = source.slice(0, length);
    return { type: 'text', raw: text, text, escaped: this.lexer.state.inRawBlock };
  }

  /** Quicker, and the same: as `block-starts.ts`. */
  override lheading(source: string): Tokens.Heading | undefined {
    this.enterParagraph(source);
    return mayBeUnderlined(source) ? super.lheading(source) : undefined;
  }

  /** Likewise. */
  override table(source: string): Tokens.Table | undefined {
    return mayBeTable(source) ? super.table(source) : undefined;
  }

  /** A bare address ends where `bare-addresses.ts` says; for GitHub it would go on to the next space. */
  override url(source: string): Tokens.Link | undefined {
    const apostrophes = apostrophesOfMailbox(source);
    if (apostrophes !== '') return this.#mailbox(apostrophes, source);
    const link = super.url(source);
    if (link === undefined || isPrice(link.raw)) return undefined;
    const length = addressLength(source);
    return length < link.raw.length ? super.url(source.slice(0, length)) : link;
  }

  #mailbox(start: string, source: string): Tokens.Link | undefined {
    const rest = this.url(source.slice(start.length));
    if (rest === undefined) return undefined;
    const text = start + rest.text;
    return { ...rest, raw: text, text, href: `mailto:${text}`, tokens: [{ type: 'text', raw: text, text }] };
  }

  /**
   * No list begins with a number above 999, so that a paragraph may begin with a year or a large figure: `1999. The
   * year of the bubble.` A list that began below may go on above.
   */
  override list(source: string): Tokens.List | undefined {
    return LARGE_NUMBER.test(source) ? undefined : super.list(source);
  }
}

const LARGE_NUMBER = /^ {0,3}0*[1-9]\d{3,}[.)]/;

/** What reads the dialect, with a tokenizer. */
export function createDialect(tokenizer: Tokenizer): Marked {
  const dialect = new Marked({
    gfm: true,
    extensions: [footnoteDefinition, footnoteReference, loneTilde, literalStar()],
  });
  dialect.setOptions({ tokenizer });
  return dialect;
}

const dialect = createDialect(new DialectTokenizer());
