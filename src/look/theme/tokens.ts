/** Type of a token's value: a colour, names of faces, a length, or a line of width, style and colour. */
export type TokenKind = 'colour' | 'faces' | 'length' | 'line';

export interface Token {
  readonly kind: TokenKind;
  /** Use of the token on pages, for the documentation. */
  readonly meaning: string;
}

const colour = (meaning: string): Token => ({ kind: 'colour', meaning });
const faces = (meaning: string): Token => ({ kind: 'faces', meaning });
const length = (meaning: string): Token => ({ kind: 'length', meaning });
const line = (meaning: string): Token => ({ kind: 'line', meaning });

/** Every token that `theme.css` may set. Their values are in `styles/tokens.css`; a test compares the names. */
export const tokens: Readonly<Record<string, Token>> = {
  '--paper': colour('the ground of every page, and the browser’s frame around it'),
  '--raised': colour('the ground of boxes and table heads'),
  '--ink': colour('text, headlines and strong rules'),
  '--soft': colour('dates, captions, other small print, edges of fields'),
  '--rule': colour('thin rules between stories and rows'),
  '--accent': colour('links, marks, the focus ring, selected text'),
  '--alert': colour('corrections, withdrawals and warnings'),
  '--series-1': colour('the first line or bar of a chart, and its label'),
  '--series-2': colour('the second'),
  '--series-3': colour('the third'),
  '--series-4': colour('the fourth'),
  '--series-5': colour('the fifth, and losses'),
  '--quiet': colour('what a chart is not about'),

  '--serif': faces('headlines, text and figures in columns'),
  '--sans': faces('bars, bylines, labels, captions'),
  '--mono': faces('code and addresses'),

  '--small': length('size of small print'),
  '--medium': length('size of bars and labels'),
  '--text': length('size of summaries and lists'),
  '--reading': length('size of a story’s text'),
  '--title-1': length('size of headlines in lists'),
  '--title-2': length('size of headlines of second stories'),
  '--title-3': length('size of headlines of lead stories'),
  '--title-4': length('size of titles of pages'),
  '--title-5': length('size of short titles of stories'),

  '--page': length('greatest width of a page'),
  '--measure': length('greatest width of a line of text'),
  '--gutter': length('room beside the page'),
  '--gap': length('room between columns'),

  '--hairline': line('between stories and rows'),
  '--line': line('above a column'),
  '--thick': line('above a section'),
  '--double': line('below the bar of sections, above the foot'),
};
