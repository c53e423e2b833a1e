import { cleanText } from './xml.ts';

/*
 * RSS and OPML leave open whether a title, a name or a category is text or HTML, and readers take it for either: some
 * show it as it is, some decode it as HTML, some strip what looks like a tag. Ordinary text, "AT&T" and "P/E < 10"
 * among it, is the same in all of them. Only what HTML would read as markup is written as HTML: a reader that expects
 * text then shows `&lt;`, and none loses words or runs them.
 */

/** A text as HTML, in which nothing is markup. Quotes need no escape outside of attributes, and some readers show it. */
export function toHtml(text: string): string {
  const clean = cleanText(text);
  return /[&<>]/.test(clean) ? escapeMarks(clean) : clean;
}

/** A text for an element of which readers do not agree whether it holds text or HTML. */
export function toReaderText(text: string): string {
  const clean = cleanText(text);
  return isMarkup(clean) ? escapeMarks(clean) : clean;
}

/** Whether HTML would read part of a text as a tag, a comment or a character reference. */
export function looksLikeMarkup(text: string): boolean {
  return isMarkup(cleanText(text));
}

function isMarkup(text: string): boolean {
  return /[<&]/.test(text) && markup.test(text);
}

function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The references that HTML reads without a semicolon, too. */
const bareReferences =
  'amp|lt|gt|quot|copy|reg|nbsp|iexcl|cent|pound|curren|yen|brvbar|sect|uml|ord[fm]|laquo|raquo|not|shy|macr|deg|' +
  'plusmn|sup[123]|acute|micro|para|middot|cedil|frac(?:12|14|34)|iquest|[aeiouy](?:acute|circ|grave|tilde|uml)|' +
  'aring|aelig|ccedil|eth|ntilde|times|oslash|thorn|szlig|divide';

const markup = new RegExp(`<[a-z!/?]|<[^>]*>|&(?:#x?[\\da-f]|[a-z][a-z\\d]+;|${bareReferences})`, 'i');
