/** The newsroom's logo, with paths from the root. */
export interface LogoFiles {
  readonly light: string;
  /** Logo of the dark scheme, if it has its own. */
  readonly dark?: string | undefined;
  /** Natural size in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export const logoFiles = { light: 'src/newsroom/logo.svg', dark: 'src/newsroom/logo-dark.svg' } as const;
