/*
 * Escapes plain text for Markdown that GitHub and other programs read. Only characters that would be markup are
 * escaped, so that figures and names stay readable.
 */

/** Text within a line. At the start of a line, apply `escapeLineStart` as well. */
export function escapeMarkdown(text: string): string {
  const line = toLine(text);
  return MAYBE_SPECIAL.test(line) ? line.replace(SPECIAL, '\\$&').replace(LINE_ENDS, toReference) : line;
}

/** Like `escapeMarkdown`, for the text of a link, in which no bare address becomes another link. */
export function escapeLinkText(text: string): string {
  const line = toLine(text);
  if (!MAYBE_SPECIAL.test(line)) return line;
  // Some readers take the bracket for the end of the link in spite of a backslash.
  return line.replace(MARKUP, '\\$&').replaceAll('\\](', '&#93;(').replace(LINE_ENDS, toReference);
}

/** Escapes the start of a line, so that it begins no heading, list, quotation, rule or table. */
export function escapeLineStart(line: string): string {
  const text = escapeEdges(line);
  if (!/^[#>+=|:\d-]/.test(text)) return text;
  return text
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[|:])/, '\\')
    .replace(/^(?:-{2,}|=+)$/, (underline) => underline.replace(/./g, '\\$&'))
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** Trims spaces and tabs. Other white space at the ends, such as U+00A0, becomes a character reference. */
export function escapeEdges(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  const text = line.slice(start, end);
  return /^\s/.test(text) || /\s/.test(text.slice(-1)) ? text.replace(/^\s|\s$/g, toReference) : text;
}

/** The text of a heading. Number signs at its end are escaped, since they would close the heading. */
export function escapeHeadingEnd(line: string): string {
  return escapeEdges(line).replace(/(^|\s)(#+)$/, '$1\\$2');
}

/** A whole line of plain text. */
export function escapeLine(text: string): string {
  return escapeLineStart(escapeMarkdown(text));
}

/** An address in the brackets of a link or a picture. */
export function writeDestination(url: string): string {
  if (!/[\s&\\()<>]|^$/.test(url)) return url;
  const escaped = url
    .replace(/\s/g, encodeURIComponent)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('\\', '\\\\');
  return /[()<>]|^$/.test(escaped) ? `<${escaped.replace(/[<>]/g, '\\$&')}>` : escaped;
}

/** Quick test: a text that does not match needs no escapes. */
const MAYBE_SPECIAL = /[\\`*_[\]~<&@\u2028\u2029\u0085]|:\/|www\.|mailto:|xmpp:/i;
/**
 * Characters that begin markup anywhere in a line: emphasis, code, links, elements, character references. An underscore
 * within a word begins none.
 */
const MARKUP = /[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?]|$)|&(?=#?\w+;)/giu;
/** Bare addresses that GitHub makes links of: the character whose escape prevents it. */
const ADDRESS = /(?<=https?|ftp):(?=\/\/)|(?<=mailto|xmpp):(?=\S)|(?<=(?<![a-z\d])www)\.|(?<=[\w.+-])@(?=[\w-]+\.)/iu;
const SPECIAL = new RegExp(`${MARKUP.source}|${ADDRESS.source}`, 'giu');
/** Characters that some programs take for the end of a line. */
const LINE_ENDS = /[\u2028\u2029\u0085]/g;

/** Replaces line breaks by spaces. */
function toLine(text: string): string {
  return /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
