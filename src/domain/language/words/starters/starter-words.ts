/** Initial texts of a new newsroom's files. */
export interface StarterWords {
  readonly tagline: string;
  readonly description: (name: string) => string;
  readonly notice: string;
  readonly describeSection: (section: string) => string;
  readonly pages: Readonly<Record<StarterSlug, StarterPage>>;
}

export interface StarterPage {
  readonly title: string;
  readonly description: (name: string) => string;
  /** Markdown, one entry per paragraph. */
  readonly text: (facts: StarterFacts) => readonly string[];
}

export interface StarterFacts {
  readonly name: string;
  readonly email: string;
  readonly sections: readonly string[];
}

/** Standing pages of a new newsroom, each with its place in the footer. */
export const starterPages = { about: 1, 'corrections-policy': 2 } as const;
export type StarterSlug = keyof typeof starterPages;
