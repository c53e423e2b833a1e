import { findStrayMarks } from './alerts.ts';
import type { DialectToken, ListToken } from '../dialect/dialect.ts';

/**
 * A passage that Markdown probably reads differently from its author's intention, so that readers would miss a sign or
 * a line. `text` is the passage, or its doubtful part.
 */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly text: string;
  readonly offset: number;
}

export type DoubtKind =
  | 'alert-empty'
  | 'alert-stray'
  | 'alert-unknown'
  | 'code-indented'
  | 'definition-unused'
  | 'fence-open'
  | 'fence-words'
  | 'html-open'
  | 'html-words'
  | 'list-alone'
  | 'list-bullet'
  | 'list-number'
  | 'list-ordinal'
  | 'list-star'
  | 'list-zero'
  | 'quote-figure'
  | 'stars-figure'
  | 'underline';

/** Finds doubts about a block token itself, not about tokens inside it. `offset` counts from its start. */
export function doubtsAbout(token: DialectToken, previous: DialectToken | undefined, isInItem: boolean): Doubt[] {
  switch (token.type) {
    case 'list':
      return [
        ...doubtsAboutZeros(token),
        ...doubtsAboutInnerBullets(token),
        ...(isInItem && !endsWithNumber(previous) ? [] : doubtsAboutList(token, previous)),
      ];
    case 'blockquote':
      return doubtsAboutQuote(token.raw, previous);
    case 'heading':
      return [
        ...doubtsAboutMarks(token.raw),
        ...(isUnlikelyHeading(token) ? [{ kind: 'underline', text: firstLine(token.text), offset: 0 } as const] : []),
      ];
    case 'paragraph':
      return doubtsAboutMarks(token.raw);
    case 'code':
      return doubtsAboutCode(token);
    default:
      return [];
  }
}

/** Finds `>5 %`, and `> 5 %` on a wrapped line or as a whole quotation. */
function doubtsAboutQuote(raw: string, previous: DialectToken | undefined): Doubt[] {
  const isWrapped = /^(?:paragraph|text)$/.test(previous?.type ?? '') && FIGURE_AFTER_SPACE.test(raw);
  if (isWrapped || FIGURE_ALONE.test(raw)) return [{ kind: 'quote-figure', text: firstLine(raw), offset: 0 }];
  return Array.from(raw.matchAll(FIGURE_AFTER_ANGLE), ({ 0: text, index }) => ({
    kind: 'quote-figure',
    text: text.trim(),
    offset: index,
  }));
}

function doubtsAboutMarks(source: string): Doubt[] {
  return findStrayMarks(source).map((mark) => ({ kind: 'alert-stray', ...mark }));
}

/**
 * Whether a heading with hyphens below is longer than a line, ends like a sentence, or has fewer than three hyphens.
 */
function isUnlikelyHeading({ raw, text }: Extract<DialectToken, { type: 'heading' }>): boolean {
  const [, hyphens] = /\n {0,3}(-+)[ \t]*\n*$/.exec(raw) ?? [];
  if (hyphens === undefined) return false;
  return hyphens.length < 3 || text.includes('\n') || SENTENCE_END.test(text);
}

type CodeToken = Extract<DialectToken, { type: 'code' }>;

/** Finds numbers such as `007.`, which HTML shows as 7. */
function doubtsAboutZeros({ items, ordered }: ListToken): Doubt[] {
  const item = ordered ? items.find(({ raw }) => /^\s*0\d/.test(raw)) : undefined;
  return item === undefined ? [] : [{ kind: 'list-zero', text: firstLine(item.raw), offset: 0 }];
}

/** Finds `- - 5 %` and `- + 5 %`, where the second sign is not shown either. */
function doubtsAboutInnerBullets({ raw, items }: ListToken): Doubt[] {
  return items.flatMap((item): Doubt[] => {
    const [inner] = item.tokens;
    if (inner?.type !== 'list' || inner.ordered === true) return [];
    const text = firstLine(item.raw);
    return /^[-*+][ \t]+[-+][ \t]/.test(text) && FIGURE_FIRST.test(text.replace(/^.\s+.\s+/, ''))
      ? [{ kind: 'list-bullet', text, offset: raw.indexOf(item.raw) }]
      : [];
  });
}

/**
 * Finds a list of one item without a blank line or a colon before it, which is often a wrapped line; or a list of a
 * figure with a sign, or of figures that all have a plus.
 */
function doubtsAboutList({ items, ordered }: ListToken, previous: DialectToken | undefined): Doubt[] {
  const [item] = items;
  if (item === undefined) return [];
  const text = firstLine(item.raw);
  if (items.length > 1) {
    // A plus seldom marks a list, and here it is before figures alone.
    const areGains =
      !ordered && items.every(({ raw, text: content }) => /^\s*\+/.test(raw) && FIGURE_FIRST.test(content));
    return areGains ? [{ kind: 'list-bullet', text, offset: 0 }] : [];
  }
  const isAdjacent = /^(?:paragraph|text|list)$/.test(previous?.type ?? '') && !ANNOUNCES.test(previous?.raw ?? '');
  if (ordered) return isAdjacent ? [{ kind: 'list-number', text, offset: 0 }] : [];
  if (item.task) return [];
  const isSigned = /^\s*[+-]/.test(item.raw) && FIGURE_FIRST.test(item.text);
  return isAdjacent || isSigned ? [{ kind: 'list-bullet', text, offset: 0 }] : [];
}

/** Finds indented prose, a fence without an end, and words after a fence, of which only the first is the language. */
function doubtsAboutCode({ codeBlockStyle, lang = '', raw, text }: CodeToken): Doubt[] {
  if (codeBlockStyle === 'indented') {
    return (PROSE.test(text) && !CODE_SIGN.test(text)) || TABLE.test(text)
      ? [{ kind: 'code-indented', text: firstLine(text).trim(), offset: 0 }]
      : [];
  }
  const kinds: DoubtKind[] = [];
  if (!isClosed(raw)) kinds.push('fence-open');
  if (!/^[\w+#.-]*(?:\s*\{.*)?$/.test(lang)) kinds.push('fence-words');
  return kinds.map((kind) => ({ kind, text: firstLine(raw), offset: 0 }));
}

/** Whether the last line of a fenced block is a fence at least as long as the first. */
function isClosed(raw: string): boolean {
  const fence = /^ *(`+|~+)/.exec(raw)?.[1] ?? '';
  const lines = raw.trimEnd();
  const last = lines.slice(lines.lastIndexOf('\n') + 1).trim();
  return lines.includes('\n') && last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
}

/** Whether the last line of a text begins with a number, like a list item that cannot interrupt a paragraph. */
function endsWithNumber(token: DialectToken | undefined): boolean {
  return token?.type === 'text' && /\n {0,3}\d{1,9}[.)] [^\n]*\n?$/.test(token.raw);
}

/** First line of a text, without the space around it. */
export function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}

const ANNOUNCES = /\n\s*\n$|[:：][*_]*\s*$/;
const FIGURE_AFTER_ANGLE = /^ {0,3}>[\p{Nd}~\p{Sc}].*$/gmu;
const FIGURE_AFTER_SPACE = /^ {0,3}> ?[~\p{Sc}]*\p{Nd}/u;
const FIGURE_ALONE = /^ {0,3}> ?[~\p{Sc}]*\p{Nd}(?:[\p{Nd}.,٫٬]*\p{Nd})?\s?[\p{L}\p{Sc}%‰٪]*\s*$/u;
const FIGURE_FIRST =
  /^[~<>=\p{Sc}]*(?:[%٪]\p{Nd}|\p{Nd}[\p{Nd}.,٫٬]*\s?(?:[%％]|‰|per cent|percent|Prozent|bps?|bn|mn?|pp|points?|Punkte?|٪|\p{Sc}))/u;
const SENTENCE_END = /[.,;]$/;
/** Matches four words with single spaces between them, or two before a figure with its unit. */
const PROSE = /(?<!\p{L})\p{L}{2,}[,.;:]? (?:(?:\S+ ){2}\p{L}{2}|(?:\S+ ){1,2}[-+~(]?\p{Sc}?\d[\d.,]*\s?(?:%|\p{L}))/u;
/** Matches a line with bars above a line of hyphens and bars. */
const TABLE = /^[^\n|]*\|[^\n]*\n[ \t|:]*-[ \t:-]*\|[ \t|:-]*$/m;
const CODE_SIGN = /[{}[\]=<>|\\]|;$|\(\)/m;
