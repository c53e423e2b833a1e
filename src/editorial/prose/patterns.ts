/** Any space of words matches any white space: paragraphs have line breaks where their source has them. */
export function withSpaces(source: string): string {
  return source.replaceAll(' ', '\\s');
}

/**
 * Words anywhere, also inside others: for `matchesOf`, which looks at what is around them. Quick, as it has no
 * condition before. It has no flag `u`: with that and `i`, V8 takes a fifth of a second to compile a pattern, in each
 * thread.
 */
export function looseWords(source: string, flags = 'g'): RegExp {
  return new RegExp(withSpaces(source), flags);
}

/** The matches of a pattern of words that neither start nor end inside a word. */
export function* matchesOf(
  pattern: RegExp,
  text: string,
): Generator<{ readonly words: string; readonly index: number }> {
  for (const { 0: words, index } of text.matchAll(pattern)) {
    if (!isWordCharacter(text.charAt(index - 1)) && !isWordCharacter(text.charAt(index + words.length))) {
      yield { words, index };
    }
  }
}

/** Whether a pattern of words matches, not inside another word. */
export function hasWords(pattern: RegExp, text: string): boolean {
  return matchesOf(pattern, text).next().done !== true;
}

/** Whether a text ends with words, not inside another: `pattern` ends with `$`. */
export function endsWithWords(pattern: RegExp, text: string): boolean {
  const index = text.search(pattern);
  return index >= 0 && !isWordCharacter(text.charAt(index - 1));
}

export function isWordCharacter(character: string): boolean {
  return wordCharacter.test(character);
}

const wordCharacter = /[\p{L}\p{N}]/u;

const quotation =
  /"[^"]{0,800}"|“[^”]{0,800}”|„[^“”]{0,800}[“”]|«[^»]{0,800}»|»[^«]{0,800}«|‘[^’]{0,400}(?:’\p{L}[^’]{0,400}){0,9}’(?!\p{L})|(?<=^|[\s(])'[^']{0,400}(?:'\p{L}[^']{0,400}){0,9}'(?![\p{L}\p{N}])/gu;

const quotationMark = /["“„«»‘]/;

/** Apostrophes are looked at apart: one class alone is found five times as quickly as a class or a pair. */
export function mayHoldQuotation(text: string): boolean {
  return quotationMark.test(text) || (text.includes("'") && /(?:^|\s)'/.test(text));
}

/** Replaces quotations by spaces of the same length, since they are not the story's own words. */
export function withoutQuotations(text: string): string {
  return mayHoldQuotation(text) ? text.replace(quotation, (quoted) => ' '.repeat(quoted.length)) : text;
}

/** The quotations of a text, with their marks, in order. */
export function quotationsIn(text: string): readonly { readonly text: string; readonly index: number }[] {
  if (!mayHoldQuotation(text)) return [];
  return Array.from(text.matchAll(quotation), ({ 0: quoted, index }) => ({ text: quoted, index }));
}
