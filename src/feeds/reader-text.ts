import { cleanText } from './xml.ts';

/*
 * RSS and OPML do not define whether a title, a name or a category is text or HTML, and readers differ: some show it as
 * it is, some decode it as HTML, some strip anything like a tag. Ordinary text, including "AT&T" and "P/E < 10", is the
 * same in all of them. Only text that HTML would parse as markup is written as HTML: a reader that expects text then
 * shows `&lt;`, and none loses words or executes them.
 */

/** Escapes text as HTML. Quotes stay: they need no escape outside attributes, and some readers would show it. */
export function toHtml(text: string): string {
  const clean = cleanText(text);
  return /[&<>]/.test(clean) ? escapeMarks(clean) : clean;
}

/** Writes text for an element that some readers parse as text and others as HTML. */
export function toReaderText(text: string): string {
  const clean = cleanText(text);
  return isMarkup(clean) ? escapeMarks(clean) : clean;
}

/** Whether an HTML parser would find a tag, a comment or a character reference in a text. */
export function looksLikeMarkup(text: string): boolean {
  return isMarkup(cleanText(text));
}

function isMarkup(text: string): boolean {
  return /[<&]/.test(text) && markup.test(text);
}

function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Character references that HTML parsers accept without a semicolon. */
const bareReferences =
  'amp|lt|gt|quot|copy|reg|nbsp|iexcl|cent|pound|curren|yen|brvbar|sect|uml|ord[fm]|laquo|raquo|not|shy|macr|deg|' +
  'plusmn|sup[123]|acute|micro|para|middot|cedil|frac(?:12|14|34)|iquest|[aeiouy](?:acute|circ|grave|tilde|uml)|' +
  'aring|aelig|ccedil|eth|ntilde|times|oslash|thorn|szlig|divide';

const markup = new RegExp(`<[a-z!/?]|<[^>]*>|&(?:#x?[\\da-f]|[a-z][a-z\\d]+;|${bareReferences})`, 'i');
