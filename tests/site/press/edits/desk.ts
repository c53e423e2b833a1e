import type { ArticleSource } from '../../articles.ts';
import type { Newsroom } from '../../newsroom.ts';
import type { Chance } from '../equality/random.ts';

/** State of a random sequence of edits, beside the files of its newsroom. */
export interface Desk {
  readonly newsroom: Newsroom;
  readonly chance: Chance;
  /** Goes up with every edit: what is written is never the same twice. */
  count: number;
  now: Date;
  /** Environment variables of the next builds. */
  env: Readonly<Record<string, string>>;
}

/** Changes something, and says what. */
export type Edit = (desk: Desk) => Promise<string> | string;

export function pickArticle({ newsroom, chance }: Desk): readonly [string, ArticleSource] {
  return chance.pick([...newsroom.articles]);
}

export function letter(count: number): string {
  return String.fromCharCode(65 + (count % 26));
}
