/** What pages and files must know of a newsroom's look, beside the style sheet. */
export interface Look {
  /** The tone behind every page, by day and by night, as `#rrggbb`. */
  readonly paper: { readonly light: string; readonly dark: string };
  /** Shown in the place of the newsroom's name. */
  readonly logo?: Logo | undefined;
}

export interface Logo {
  /** Its address as links have it, with the base path. */
  readonly light: string;
  /** The drawing for the dark scheme, if there is one of its own. */
  readonly dark?: string | undefined;
  /** Natural size, in pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

/** The look of a newsroom without files of its own. Kept equal to the style sheet's tokens by a test. */
export const defaultLook: Look = { paper: { light: '#fbf8f1', dark: '#151412' } };
