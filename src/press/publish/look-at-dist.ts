import type { Build } from '../steps/build.ts';
import type { Answers } from '../workers/messages.ts';

/**
 * Compares the files in `dist` with the ledger on the early worker, while this thread resolves the edition.
 *
 * @returns paths of files that differ; undefined if there is no worker for it, or it failed.
 */
export async function lookAtDist({
  folders: { dist, ledger },
  pool,
  settings,
}: Pick<Build, 'folders' | 'pool' | 'settings'>): Promise<ReadonlySet<string> | undefined> {
  if (!pool.hasEarlyWorker) return undefined;
  const disturbed = new Set<string>();
  const take = (files: Answers['look']) => {
    for (const { path } of files) disturbed.add(path);
  };
  try {
    await pool.runAll<'look'>([{ kind: 'look', settings, dist, ledger }], take);
    return disturbed;
  } catch {
    return undefined;
  }
}
