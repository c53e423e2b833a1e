import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEdition, type Edition } from '../domain/edition/edition.ts';
import type { ReferenceProblem } from '../domain/edition/resolve/problems.ts';
import type { Finding } from '../domain/finding.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import type { Site } from '../domain/site/site.ts';
import { findMissingSymbols } from '../editorial/missing-symbols.ts';
import { findRepeatedStories } from '../editorial/repeated-stories.ts';
import { raisesHints } from '../editorial/rule-settings.ts';
import { shippedListings } from '../reference/listings.ts';
import { findFutureHoldings } from './newsroom/checks/check-future-holdings.ts';
import { checkSiteLinks } from './newsroom/checks/check-site-links.ts';
import { followsFromUnread } from './newsroom/unread-parts.ts';
import type { Content } from './read-content.ts';

export interface ResolveChoices {
  /** Reads a file by its path from the project's root. */
  readonly readText?: ((file: string) => string) | undefined;
  /** Whether to report hints about the story in a file; by default, those about all stories are. */
  readonly isHinted?: ((file: string) => boolean) | undefined;
}

/**
 * Resolves content at an instant and collects all findings. The edition includes entries with errors, completed so that
 * everything else can be checked; an edition with errors must not be published.
 */
export async function resolveEdition(
  root: string,
  { mended, unread, entries, rejected, findings, settledOf }: Content,
  site: Site,
  now: Instant,
  { readText = (file) => readFileSync(join(root, file), 'utf8'), isHinted = () => true }: ResolveChoices = {},
): Promise<{ readonly edition: Edition; readonly findings: readonly Finding[] }> {
  const { edition, problems, frontProblems } = createEdition(
    { site, newsroom: mended, entries: [...entries, ...rejected], reference: shippedListings(), settledOf },
    now,
  );
  const caused = (problem: ReferenceProblem) => followsFromUnread(problem, unread);
  const told = problems.filter((problem) => !caused(problem));
  const links = unread.sections ? [] : checkSiteLinks(site, mended, readText);
  const future = unread.authors ? [] : await findFutureHoldings(mended, dayOf(now, site.timeZone), readText);
  // Without exchanges, no ticker in front matter can be read.
  const read = unread.exchanges ? findings.filter(({ rule }) => rule !== 'invalid-tickers') : findings;
  const own = [...read, ...links, ...future];
  const hinted = raisesHints(site) ? edition.articles : edition.articles.filter(({ entry }) => isHinted(entry.file));
  const ofStories = [...findMissingSymbols(hinted), ...findRepeatedStories(entries)];
  if (told.length + frontProblems.length + ofStories.length === 0) return { edition, findings: own };

  // Loaded on demand: most builds have no such problems.
  const { createFieldLocator, explainProblems } = await import('./findings/explain.ts');
  const { explainFront } = await import('./findings/explain-front.ts');
  const placeOf = createFieldLocator(readText);
  const found = explainProblems(told, mended, edition.registry, readText);
  const placed = ofStories.map(({ field, rule, severity, file, ...words }): Finding => {
    return { severity, rule, file, ...placeOf(file, field), ...words };
  });
  return { edition, findings: [...own, ...found, ...explainFront(frontProblems, readText), ...placed] };
}
