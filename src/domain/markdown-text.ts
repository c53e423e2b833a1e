/*
 * Plain text as Markdown, for files that GitHub and other programs read: what stands for itself in the text stands for
 * itself there. Only what would be markup is escaped, so that figures and names stay as readable as they can.
 */

/** Text within a line. What is at a line's start must go through `escapeLineStart` as well. */
export function escapeMarkdown(text: string): string {
  const line = toLine(text);
  return MAYBE_SPECIAL.test(line) ? line.replace(SPECIAL, '\\$&').replace(LINE_ENDS, toReference) : line;
}

/** As `escapeMarkdown`, for text in which no address becomes a link, since it is in one already. */
export function escapeLinkText(text: string): string {
  const line = toLine(text);
  if (!MAYBE_SPECIAL.test(line)) return line;
  // Some readers take the bracket for the end of the link in spite of a backslash.
  return line.replace(MARKUP, '\\$&').replaceAll('\\](', '&#93;(').replace(LINE_ENDS, toReference);
}

/** A line of Markdown at whose start no text is a mark: no heading, list, quotation, rule or table. */
export function escapeLineStart(line: string): string {
  const text = escapeEdges(line);
  if (!/^[#>+=|:\d-]/.test(text)) return text;
  return text
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[|:])/, '\\')
    .replace(/^(?:-{2,}|=+)$/, (underline) => underline.replace(/./g, '\\$&'))
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** A line without spaces around it; those that are more than space, such as U+00A0, stay, as references. */
export function escapeEdges(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  const text = line.slice(start, end);
  return /^\s/.test(text) || /\s/.test(text.slice(-1)) ? text.replace(/^\s|\s$/g, toReference) : text;
}

/** The text of a heading; number signs at its end would be taken for a part of the mark. */
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

/** What any of the rules below begins with; most texts have nothing of it. */
const MAYBE_SPECIAL = /[\\`*_[\]~<&@\u2028\u2029\u0085]|:\/|www\.|mailto:|xmpp:/i;
/**
 * What a mark begins with, wherever it is in a line: emphasis, code, links, elements, character references. An
 * underscore within a word is none.
 */
const MARKUP = /[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?]|$)|&(?=#?\w+;)/giu;
/** What GitHub makes a link of without any mark: the place where a backslash prevents it. */
const ADDRESS = /(?<=https?|ftp):(?=\/\/)|(?<=mailto|xmpp):(?=\S)|(?<=(?<![a-z\d])www)\.|(?<=[\w.+-])@(?=[\w-]+\.)/iu;
const SPECIAL = new RegExp(`${MARKUP.source}|${ADDRESS.source}`, 'giu');
/** Characters that some programs take for the end of a line. */
const LINE_ENDS = /[\u2028\u2029\u0085]/g;

/** Line breaks of a text mean no more than spaces. */
function toLine(text: string): string {
  return /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
