import { ALERT_KINDS, type AlertKind } from '../domain/alert.ts';
import { known, type DialectToken } from './dialect.ts';
import type { DoubtKind } from './doubts.ts';

/** A quotation's tokens, without the mark that makes it an alert. */
export interface AlertReading {
  readonly alert: AlertKind | undefined;
  readonly tokens: readonly DialectToken[];
  /** What is wrong with the mark, and the mark's first line. */
  readonly doubt: { readonly kind: DoubtKind; readonly text: string } | undefined;
}

/** Reads a quotation as GitHub does: it is an alert if its first line is `[!NOTE]`, in capitals or not. */
export function readAlert(tokens: readonly DialectToken[]): AlertReading {
  const [first, ...others] = tokens;
  const plain = { alert: undefined, tokens, doubt: undefined };
  if (first?.type !== 'paragraph') return plain;
  const [, mark = '', name = '', rest = ''] = MARK.exec(first.text) ?? [];
  if (mark === '') return plain;
  const alert = ALERT_KINDS.find((kind) => kind === name.toLowerCase());
  if (alert === undefined) return { ...plain, doubt: { kind: 'alert-unknown', text: name } };
  if (rest !== '') return { ...plain, doubt: { kind: 'alert-text', text: mark } };
  const text = withoutMark(known(first.tokens), mark);
  const content = text.length === 0 ? others : [{ ...first, tokens: [...text] }, ...others];
  const isEmpty = content.every(({ type }) => type === 'space');
  return { alert, tokens: content, doubt: isEmpty ? { kind: 'alert-empty', text: mark } : undefined };
}

const MARK = /^(\[!([A-Za-z][A-Za-z-]*)\])[ \t]*(.*)/;

/** The paragraph's inline tokens after the mark's line. Marked makes one text token of all up to the next markup. */
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
