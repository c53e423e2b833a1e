import type { Edition } from '../../domain/edition/edition.ts';
import { orderDeletions } from '../publish/publication-order.ts';
import { publish as publishFiles } from '../publish/publish.ts';
import { writeLedger, type Ledger } from '../state/ledger.ts';
import { notePublishedStories } from '../verify/story-identities.ts';
import type { Build } from './build.ts';
import type { Plan } from './plan.ts';
import type { Rendered } from './render.ts';

/**
 * Moves the stage into `dist`, and records the publication.
 *
 * @returns symbolic links that were replaced by folders, as paths in `dist`.
 */
export function publish(
  { folders, progress, watch }: Build,
  edition: Edition,
  plan: Plan,
  rendered: Rendered,
): readonly string[] {
  const { work, removed } = rendered;
  const { previous, published } = plan;
  progress.show('Publishing');
  let links: readonly string[] = [];
  if (work.moves.length > 0 || removed.length > 0)
    links = publishFiles(folders, { moves: work.moves, deletions: orderDeletions(removed, previous) }, work.ledger);
  else if (!isSameLedger(work.ledger, previous)) writeLedger(folders.ledger, work.ledger);
  rendered.rememberIndex();
  notePublishedStories(folders, published.identities, edition.articles);
  watch.lap('publish');
  return links;
}

/** Compares rows by identity: unchanged rows are the same objects. */
function isSameLedger(ledger: Ledger, previous: Ledger | undefined): boolean {
  return ledger.size === previous?.size && [...ledger].every(([path, row]) => previous.get(path) === row);
}
