import type { Finding } from '../domain/finding.ts';
import type { Look } from '../domain/site/look.ts';

/** The newsroom's look, as its files have it. */
export interface LookReading {
  readonly look: Look;
  /** What the style sheet of the site has in addition. */
  readonly css: string;
  readonly findings: readonly Finding[];
}
