import type sanitizeHtml from 'sanitize-html';
import { loadLater } from '../files/load-later.ts';

/**
 * Replaces the character references in `text` (`&amp;`, `&#8211;`, every name of HTML) by their characters. Text that
 * only looks like a reference stays; characters that XML forbids are removed.
 */
export function decodeReferences(text: string): string {
  return withoutForbidden(text.includes('&') ? text.replace(REFERENCE, decodeReference) : text);
}

/** Escapes text between tags. */
export function escapeText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/** Escapes an attribute's value for double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/**
 * Removes characters that XML forbids even as references, so that feeds can carry the text. Lone surrogates become
 * U+FFFD.
 */
export function withoutForbidden(text: string): string {
  return (FORBIDDEN.test(text) ? text.replace(FORBIDDEN_EACH, '') : text).toWellFormed();
}

const sanitiser = loadLater('sanitize-html') as () => typeof sanitizeHtml;

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const NEEDS_ESCAPE = /[&<>]/;
// eslint-disable-next-line no-control-regex -- the characters that XML 1.0 leaves out of `Char`
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const FORBIDDEN_EACH = new RegExp(FORBIDDEN, 'g');
const ESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Decodes with the sanitiser's parser, which has the table of names. Like browsers, it reads `&copyright;` as `&copy;`
 * and text; the semicolon at the end of the result shows that.
 */
function decodeReference(reference: string): string {
  const decoded = sanitiser()(reference, { allowedTags: [] }).replace(
    /&(?:amp|lt|gt);/g,
    (escaped) => ESCAPED[escaped] ?? '',
  );
  return decoded.length > 1 && decoded.endsWith(';') ? reference : decoded;
}
