import type { AlertKind } from '../../domain/edition/alert.ts';
import { escapeText } from '../text.ts';

export interface AlertWords {
  /** Title of each kind of note box. */
  readonly alerts: Readonly<Record<AlertKind, string>>;
}

/**
 * Renders a note box with its kind as the title; in feeds, whose readers have no such boxes, a quotation that begins
 * with the title.
 * @param content HTML.
 */
export function renderAlert(
  kind: AlertKind,
  content: string,
  { isForFeed, words }: { readonly isForFeed: boolean; readonly words: AlertWords },
): string {
  const title = escapeText(words.alerts[kind]);
  if (isForFeed) return `<blockquote>\n<p><strong>${title}</strong></p>\n${content}</blockquote>\n`;
  return `<div class="alert alert-${kind}" role="note">\n<p class="alert-title">${title}</p>\n${content}</div>\n`;
}
