import { escapeAttribute, escapeText } from '../text.ts';

/**
 * Renders a fenced or indented block of code.
 * @param isPlain leaves out the keyboard stop for scrolling long lines, for feeds.
 */
export function renderCodeBlock(language: string, text: string, isPlain: boolean): string {
  const languageClass = language === '' ? '' : ` class="language-${escapeAttribute(language)}"`;
  const code = escapeText(text === '' || text.endsWith('\n') ? text : `${text}\n`);
  return `<pre${isPlain ? '' : ' tabindex="0"'}><code${languageClass}>${code}</code></pre>\n`;
}
