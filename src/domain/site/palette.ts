/** Colours of the light scheme by their tokens, as `#rrggbb`. */
export type Palette = Readonly<Record<ColourName, string>>;

export const colourNames = [
  'paper',
  'raised',
  'ink',
  'soft',
  'rule',
  'accent',
  'alert',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'quiet',
] as const;

export type ColourName = (typeof colourNames)[number];

/** The engine's palette, for pictures, which cannot read `tokens.css`. A test compares the two. */
export const defaultPalette: Palette = {
  paper: '#fbf8f1',
  raised: '#f3eee3',
  ink: '#1b1815',
  soft: '#5d564d',
  rule: '#d8cfbf',
  accent: '#17553f',
  alert: '#a3341f',
  'series-1': '#b5561d',
  'series-2': '#3c6698',
  'series-3': '#8a5a94',
  'series-4': '#857117',
  'series-5': '#a3341f',
  quiet: '#8f8778',
};

/** A colour in a picture that is laid out before its palette is known: `var(--ink)`. */
export function colourToken(name: ColourName): string {
  return `var(--${name})`;
}

/** Replaces the tokens in a text by the colours of a palette. */
export function withColours(text: string, palette: Palette): string {
  return text.replace(/var\(--([\w-]+)\)/g, (token, name: string) => (isColourName(name) ? palette[name] : token));
}

function isColourName(name: string): name is ColourName {
  return Object.hasOwn(defaultPalette, name);
}

/** The look of drawn cards and charts. */
export interface PictureLook {
  readonly palette: Palette;
  /** Files of the newsroom's own typefaces, from the project's root; left out if the engine's are used. */
  readonly serif?: string | undefined;
  readonly sans?: string | undefined;
}

export const defaultPictureLook: PictureLook = { palette: defaultPalette };
