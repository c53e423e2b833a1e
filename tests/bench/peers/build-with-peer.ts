import { join } from 'node:path';
import type { CorpusArticle } from '../corpus.ts';
import { takeSnapshot } from '../files.ts';
import { measure } from '../measure.ts';
import { putAside } from '../newsroom-folder.ts';
import { demandSuccess, describePublished, describeRun, type Outcome } from '../outcome.ts';
import type { Peer, PeerBuild } from './peer.ts';

/**
 * One build of another generator's site: from nothing, or after the edit that the build is for.
 *
 * @throws RunFailed if it fails.
 */
export async function buildWithPeer(
  { command, output, leaves }: Peer,
  { env, edit }: PeerBuild,
  folder: string,
  edited: CorpusArticle,
): Promise<Outcome> {
  if (edit) edit(folder, edited);
  else putAside(folder, leaves);
  const folderOfPages = join(folder, output);
  const before = takeSnapshot(folderOfPages);
  const [program, ...args] = command;
  const run = await measure(program, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  demandSuccess(run);
  return { ...describeRun(run), published: describePublished(folderOfPages, before) };
}
