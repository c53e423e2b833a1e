/** The newsroom's logo, by paths from the root. */
export interface LogoFiles {
  readonly light: string;
  /** For the dark scheme, if it has one of its own. */
  readonly dark?: string | undefined;
  /** Natural size, in pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

export const logoFiles = { light: 'src/newsroom/logo.svg', dark: 'src/newsroom/logo-dark.svg' } as const;
