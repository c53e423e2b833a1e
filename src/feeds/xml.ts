/*
 * Writer for the small subset of XML that feeds and sitemaps need. Text is always escaped and never in CDATA: `>`
 * becomes `&gt;`, so `]]>` has no meaning, and readers decode exactly the result of `cleanText`.
 */

export type Attributes = Readonly<Record<string, string | undefined>>;

/** First line of every XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Removes characters that XML 1.0 forbids (U+0000–U+0008, U+FFFE, lone surrogates …) and normalises line ends to `\n`,
 * as any parser would. Idempotent.
 */
export function cleanText(text: string): string {
  const permitted = forbidden.test(text) ? text.replace(allForbidden, '') : text;
  const whole = permitted.isWellFormed() ? permitted : permitted.replace(loneSurrogates, '');
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** Escapes text for content and for attributes in double quotes, in XML and in HTML. */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  if (!/[&<>"]/.test(clean)) return clean;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Writes an element that contains text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${writeAttributes(attributes)}>${escapeText(text)}</${name}>`;
}

/** Writes an element that contains serialised elements. */
export function parentElement(name: string, children: readonly string[], attributes: Attributes = {}): string {
  return `<${name}${writeAttributes(attributes)}>${children.join('')}</${name}>`;
}

export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${writeAttributes(attributes)}/>`;
}

/** Matches by UTF-16 code unit, which is several times as fast as by code point. */
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

/** Writes line ends and tabs of an attribute as references, since parsers turn literal ones into spaces. */
function keepWhitespace(escaped: string): string {
  return escaped.replace(/[\t\n]/g, (character) => (character === '\n' ? '&#10;' : '&#9;'));
}
