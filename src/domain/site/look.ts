/** Values of a newsroom's look that pages and files need in addition to the style sheet. */
export interface Look {
  /** Background colour of every page in the light and the dark scheme, as `#rrggbb`. */
  readonly paper: { readonly light: string; readonly dark: string };
  /** Shown instead of the newsroom's name. */
  readonly logo?: Logo | undefined;
}

export interface Logo {
  /** Its address with the base path. */
  readonly light: string;
  /** The drawing for the dark scheme, if there is one of its own. */
  readonly dark?: string | undefined;
  /** Natural size, in pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

/** The look of a newsroom without files of its own. A test compares it with the style sheet's tokens. */
export const defaultLook: Look = { paper: { light: '#fbf8f1', dark: '#151412' } };
