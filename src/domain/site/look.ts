/** What pages and files must know of a newsroom's look, beside the style sheet. */
export interface Look {
  /** The tone behind every page, by day and by night, as `#rrggbb`. */
  readonly paper: { readonly light: string; readonly dark: string };
}

/** The look of a newsroom without files of its own. Kept equal to the style sheet's tokens by a test. */
export const defaultLook: Look = { paper: { light: '#fbf8f1', dark: '#151412' } };
