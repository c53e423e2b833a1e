import { Marked, type MarkedOptions, type MarkedToken, type Tokenizer, type Token, type Tokens } from 'marked';
import {
  footnoteDefinition,
  footnoteReference,
  type FootnoteDefinitionToken,
  type FootnoteReferenceToken,
} from './footnote-syntax.ts';
import {
  addressLength,
  apostrophesOfMailbox,
  isPrice,
  mailboxLength,
  mailboxStart,
  startOfForeignHost,
} from './bare-addresses.ts';
import { BoundedLexer } from './bounded-lexer.ts';
import { BoundedTokenizer } from './bounded-tokenizer.ts';
import { amendEmphasis, characterBefore, mayHaveCjk } from './cjk-emphasis.ts';
import { mayBeTable, mayBeUnderlined } from './block-starts.ts';
import { literalStar, loneTilde } from './literal-marks.ts';
import { plainTextLength } from './text-run.ts';
import { MarkedFailure } from './read-or-else.ts';

/** Tokens of the dialect: GitHub's Markdown and footnotes. */
export type DialectToken = MarkedToken | Tokens.ListItem | FootnoteDefinitionToken | FootnoteReferenceToken;

export type ListToken = Extract<DialectToken, { type: 'list' }>;

/**
 * Lexes the block tokens of a body. They cover the source without gaps, with `\n` as line ends.
 *
 * @throws MarkedFailure if marked fails.
 * @throws RangeError or OverloadedError if it would take too long.
 */
export function lexBlocks(source: string): readonly DialectToken[] {
  try {
    return known(lexerFor(source).lex(source));
  } catch (error) {
    throw isMarkedBug(error) ? new MarkedFailure('Marked cannot read this text.', { cause: error }) : error;
  }
}

/** Whether an error is from marked's rule for quotations, the only one known to fail. Other errors are ours. */
function isMarkedBug(error: unknown): boolean {
  return error instanceof TypeError && (error.stack?.split('\n')[1] ?? '').includes('.blockquote (');
}

/**
 * Lexes the inline tokens of one line, such as a caption.
 *
 * @throws OverloadedError if it would take too long.
 */
export function lexInline(source: string): readonly DialectToken[] {
  return known(lexerFor(source).inlineTokens(source));
}

/** Narrows the type of tokens to those of the dialect; marked's own type is open to extensions. */
export function known(tokens: readonly Token[] | undefined): readonly DialectToken[] {
  return (tokens ?? []) as readonly DialectToken[];
}

/** Text without characters of these scripts is read alike by both, and sooner by marked's own rules. */
function lexerFor(source: string): BoundedLexer {
  return mayHaveCjk(source) ? new CjkLexer(cjkDialect.defaults) : new BoundedLexer(dialect.defaults);
}

/** Lexer with the rules for emphasis in Chinese, Japanese and Korean: see `cjk-emphasis.ts`. */
export class CjkLexer extends BoundedLexer {
  constructor(options: MarkedOptions) {
    super(options);
    const { tokenizer } = this.options;
    if (tokenizer) tokenizer.rules = amendEmphasis(tokenizer.rules);
  }
}

/** Tokenizer of marked with the exceptions given at each rule. */
export class DialectTokenizer extends BoundedTokenizer {
  /** Same result as marked, but faster: see `text-run.ts`. */
  override inlineText(source: string): Tokens.Text | undefined {
    const length = plainTextLength(source);
    if (length === undefined) return this.#textBeforeMailbox(source);
    const text = source.slice(0, length);
    return { type: 'text', raw: text, text, escaped: this.lexer.state.inRawBlock };
  }

  #textBeforeMailbox(source: string): Tokens.Text | undefined {
    const text = super.inlineText(source);
    const end = text && !text.escaped ? mailboxStart(source, text.raw.length) : undefined;
    const token = end === undefined ? text : super.inlineText(source.slice(0, end));
    // Marked decodes numbers, and leaves those of Windows-1252 (`5&#150;6`, `&#128;5`) as control characters. All
    // references are decoded later, by the rules of HTML.
    return token && { ...token, text: token.raw };
  }

  /** Same result as marked, but faster: see `block-starts.ts`. */
  override lheading(source: string): Tokens.Heading | undefined {
    this.enterParagraph(source);
    return mayBeUnderlined(source) ? super.lheading(source) : undefined;
  }

  /** Same result as marked, but faster: see `block-starts.ts`. */
  override table(source: string): Tokens.Table | undefined {
    return mayBeTable(source) ? super.table(source) : undefined;
  }

  /** Ends a bare address according to `bare-addresses.ts`; GitHub's would continue to the next space. */
  override url(source: string): Tokens.Link | undefined {
    const apostrophes = apostrophesOfMailbox(source);
    if (apostrophes !== '') return this.#mailbox(apostrophes, source);
    const mailbox = source.slice(0, mailboxLength(source));
    if (mailbox !== '') return linkTo(`mailto:${mailbox}`, mailbox);
    const start = startOfForeignHost(source);
    if (start !== '') return this.#foreignAddress(start, source);
    const link = super.url(source);
    if (link === undefined || isPrice(link.raw)) return undefined;
    const length = addressLength(source);
    return length < link.raw.length ? super.url(source.slice(0, length)) : link;
  }

  /** @param start what is before the host. */
  #foreignAddress(start: string, source: string): Tokens.Link | undefined {
    const address = source.slice(0, addressLength(source));
    const letter = /^./u.exec(address.slice(start.length))?.[0] ?? '';
    // With a letter of ASCII in its place, marked finds the end.
    const known = super.url(start + 'x'.repeat(letter.length) + address.slice(start.length + letter.length));
    if (known === undefined) return undefined;
    const raw = address.slice(0, known.raw.length);
    return linkTo(/^www/i.test(raw) ? `http://${raw}` : raw, raw);
  }

  /** Reads `<müller@example.org>`, which marked leaves as text. */
  override autolink(source: string): Tokens.Link | undefined {
    const mailbox = source.startsWith('<') ? source.slice(1, 1 + mailboxLength(source.slice(1))) : '';
    if (mailbox === '' || source.charAt(mailbox.length + 1) !== '>') return super.autolink(source);
    return { ...linkTo(`mailto:${mailbox}`, mailbox), raw: `<${mailbox}>` };
  }

  #mailbox(start: string, source: string): Tokens.Link | undefined {
    const rest = this.url(source.slice(start.length));
    if (rest === undefined) return undefined;
    const text = start + rest.text;
    return linkTo(`mailto:${text}`, text);
  }

  /**
   * Rejects lists that begin with a number above 999, so that a paragraph can begin with a year or a large figure:
   * `1999. The year of the bubble.` A list that begins below 999 may continue above it.
   */
  override list(source: string): Tokens.List | undefined {
    return LARGE_NUMBER.test(source) ? undefined : super.list(source);
  }
}

/** The tokenizer of `CjkLexer`. Marked masks every run where these rules are overridden, even without such marks. */
export class CjkTokenizer extends DialectTokenizer {
  override emStrong(source: string, masked: string, previous?: string): Tokens.Em | Tokens.Strong | undefined {
    return super.emStrong(source, masked, characterBefore(source, masked, previous));
  }

  override del(source: string, masked: string, previous?: string): Tokens.Del | undefined {
    return super.del(source, masked, characterBefore(source, masked, previous));
  }
}

function linkTo(href: string, text: string): Tokens.Link {
  return { type: 'link', raw: text, text, href, autolink: true, tokens: [{ type: 'text', raw: text, text }] };
}

const LARGE_NUMBER = /^ {0,3}0*[1-9]\d{3,}[.)]/;

/** Makes an instance of marked for the dialect with a tokenizer. */
export function createDialect(tokenizer: Tokenizer): Marked {
  const dialect = new Marked({
    gfm: true,
    extensions: [footnoteDefinition, footnoteReference, loneTilde, literalStar()],
  });
  dialect.setOptions({ tokenizer });
  return dialect;
}

const dialect = createDialect(new DialectTokenizer());
const cjkDialect = createDialect(new CjkTokenizer());
