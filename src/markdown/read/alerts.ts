import { ALERT_KINDS, type AlertKind } from '../../domain/edition/alert.ts';
import { known, type DialectToken } from '../dialect/dialect.ts';

/** Tokens of a quotation without the mark that makes it an alert. */
export interface AlertReading {
  readonly alert: AlertKind | undefined;
  readonly tokens: readonly DialectToken[];
  /** Problem with the mark, if any; `text` is the mark. */
  readonly doubt: { readonly kind: 'alert-empty' | 'alert-unknown'; readonly text: string } | undefined;
}

/** Reads a quotation as GitHub does: it is an alert if its first line is `[!NOTE]`, in any case. */
export function readAlert(tokens: readonly DialectToken[]): AlertReading {
  const [first, ...others] = tokens;
  const plain = { alert: undefined, tokens, doubt: undefined };
  if (first?.type !== 'paragraph') return plain;
  const [, space = '', direction = '', mark = '', name = ''] = MARK.exec(first.text) ?? [];
  const alert = ALERT_KINDS.find((kind) => mark === `[!${name}]` && kind === name.toLowerCase());
  if (alert === undefined) return mark === '' ? plain : { ...plain, doubt: { kind: 'alert-unknown', text: mark } };
  const start = space + mark;
  if (direction !== '' || !isAlone(start, first.text)) return plain;
  const text = withoutMark(known(first.tokens), start);
  const raw = withoutFirstLine(first.raw, start);
  const content = text.length === 0 ? others : [{ ...first, raw, tokens: [...text] }, ...others];
  const isEmpty = content.every(({ type }) => type === 'space');
  return { alert, tokens: content, doubt: isEmpty ? { kind: 'alert-empty', text: mark } : undefined };
}

/** Known marks at the start of a line of a block's source; `readAlert` has taken those that make an alert. */
export function findStrayMarks(source: string): readonly { readonly text: string; readonly offset: number }[] {
  if (!source.includes('[!')) return [];
  return Array.from(source.matchAll(STRAY_MARK), ({ 0: text, index }) => ({ text, offset: index }));
}

/** Matches a mark at the start of a text, or a misspelt one: GitHub allows only ASCII letters, and no spaces. */
const MARK = /^( {0,3})([\u200e\u200f]?)(\[ *! *([\p{L}\p{M}][\p{L}\p{M}\p{N} !-]*)\])(?![([])/u;
const STRAY_MARK = new RegExp(String.raw`(?<=^ {0,3}[\u200e\u200f]?)\[!(?:${ALERT_KINDS.join('|')})\](?![([:])`, 'gim');

function isAlone(mark: string, text: string): boolean {
  return /^[ \t]*$/.test(text.split('\n', 1)[0]?.slice(mark.length) ?? '');
}

/** Inline tokens of the paragraph after the mark's line. Marked puts all text before the next markup into one token. */
function withoutMark([first, second, ...others]: readonly DialectToken[], mark: string): readonly DialectToken[] {
  if (first?.type !== 'text') return [];
  const rest = second === undefined ? [] : [second, ...others];
  const raw = withoutFirstLine(first.raw, mark);
  if (raw.trim() === '') return second?.type === 'br' ? others : rest;
  return [{ ...first, raw, text: withoutFirstLine(first.text, mark) }, ...rest];
}

function withoutFirstLine(text: string, mark: string): string {
  return text.slice(mark.length).replace(/^[ \t]*\n/, '');
}
