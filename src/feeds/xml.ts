/*
 * The little XML that feeds and sitemaps need. Text is always escaped and never put into CDATA: `>` becomes
 * `&gt;`, so that `]]>` means nothing, and what a reader decodes is exactly what `cleanText` let through.
 */

export type Attributes = Readonly<Record<string, string | undefined>>;

/** First line of every XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Text as XML 1.0 can carry it: characters that it forbids (U+0000–U+0008, U+FFFE, lone surrogates …) are removed,
 * and line ends are `\n`, which any parser would make of them. Idempotent.
 */
export function cleanText(text: string): string {
  const permitted = forbidden.test(text) ? text.replace(allForbidden, '') : text;
  const whole = permitted.isWellFormed() ? permitted : permitted.replace(loneSurrogates, '');
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** Safe between tags and between double quotes, in XML and in HTML. */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  if (!/[&<>"]/.test(clean)) return clean;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${writeAttributes(attributes)}>${escapeText(text)}</${name}>`;
}

/** An element that holds elements, already written. */
export function parentElement(name: string, children: readonly string[], attributes: Attributes = {}): string {
  return `<${name}${writeAttributes(attributes)}>${children.join('')}</${name}>`;
}

export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${writeAttributes(attributes)}/>`;
}

/** By UTF-16 unit, which is several times as fast as by character. */
const forbidden = /[^\t\n\r\u0020-\uFFFD]/;
const allForbidden = new RegExp(forbidden, 'g');
const loneSurrogates = /\p{Surrogate}/gu;

function writeAttributes(attributes: Attributes): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${name}="${keepWhitespace(escapeText(value))}"`;
  }
  return written;
}

/** A parser turns every line end and tab of an attribute into a space, unless it is a reference. */
function keepWhitespace(escaped: string): string {
  return escaped.replace(/[\t\n]/g, (character) => (character === '\n' ? '&#10;' : '&#9;'));
}
