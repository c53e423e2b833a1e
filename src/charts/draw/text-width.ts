/**
 * Estimates the width of text in `em` of the site's sans serif, rather too large than too small, so that layouts are
 * computed at build time and nothing is measured in the browser.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x2e80) width += 1;
    else if (/[\s.,:;'’|!ijlI\u00A0()[\]/·-]/.test(character)) width += 0.31;
    else if (/[mwMW@%—]/.test(character)) width += 0.92;
    else if (/[A-Z$€£&+=\u2212]/.test(character)) width += 0.69;
    else if (code >= 0x370 && /\p{Lu}/u.test(character)) width += 0.78;
    else if (code >= 0x370) width += 0.64;
    else width += 0.58;
  }
  return width;
}

/** Width in pixels of text in a drawing, at the page's text size of 16. */
export function labelWidth(text: string): number {
  return widthOf(text) * 12.5;
}

/** Width in `rem` of a gutter for labels of the given pixels, in the steps that `chart-plots.css` defines. */
export function gutterFor(pixels: number): number {
  return pixels <= 0 ? 0 : Math.min(10, Math.ceil((pixels + 8) / 16));
}
