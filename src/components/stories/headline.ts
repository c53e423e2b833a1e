/** Most characters of a large headline in its usual size; longer ones are set smaller. */
const usualLength = 90;

/** Class of a headline that would fill the window in its usual size. */
export function headlineClass(headline: string): 'long' | undefined {
  return headline.length > usualLength ? 'long' : undefined;
}

/** A compound such as "euro-zone", which is easier to read in one line. */
const compound = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/**
 * Most characters of a compound that is kept in one line: every column has room for them, with text at twice its size
 * too.
 */
const shortCompound = 9;

/** A headline as HTML in which a line never ends after the hyphen of a short compound. */
export function headlineHtml(headline: string): string {
  const html = headline.replace(/[&<>]/g, (character) => escapes[character] ?? '');
  if (!html.includes('-')) return html;
  return html.replace(compound, (word) => (word.length > shortCompound ? word : `<span class="whole">${word}</span>`));
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
