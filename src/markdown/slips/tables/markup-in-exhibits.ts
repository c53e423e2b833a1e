import type { RawMark } from '../raw-mark.ts';

/** Finds Markdown in a text of a chart or of an earnings table, which are plain: `*Coal*` as the name of a row. */
export function findMarkupInExhibit(text: string): readonly RawMark[] {
  return Array.from(text.matchAll(MARKUP), ({ 0: written, index }): RawMark => {
    return {
      position: index,
      message: `Texts of a chart or an earnings table are plain, so readers would see "${written}" as typed.`,
      hint: 'Remove the markup.',
    };
  });
}

/** A pair of marks around words. A star alone is that of a note. */
const MARKUP =
  /(?<![\w*])(\*{1,2})(?=[\p{L}\p{N}])[^*\n]{0,98}[\p{L}\p{N}.%)]\1(?![\w*])|(?<![\w])(_{1,2})(?=[\p{L}\p{N}])[^_\n]{0,98}[\p{L}\p{N}.%)]\2(?!\w)|~~[^~\n]{1,99}~~|`[^`\n]{1,99}`|\[[^[\]\n]{1,99}\]\([^()\s]{1,200}\)/gu;
