import { existsSync, rmSync } from 'node:fs';
import { printableLines } from '../content/findings/printable.ts';
import { describeError } from './errors.ts';
import { createProgress, type Progress } from './progress.ts';
import { healFolders } from './publish/heal.ts';
import { completePublication } from './publish/publish.ts';
import { foldersOf, type Folders } from './state/folders.ts';
import { PressIsBusy, takeLock } from './state/lock.ts';
import { findPathProblem } from './state/project-path.ts';
import { Pool } from './workers/pool.ts';

/** One run of the press on a locked project. */
export interface Session {
  readonly folders: Folders;
  readonly pool: Pool;
  readonly progress: Progress;
  /** Set after publication: the message of a later failure says that the site was published. */
  isPublished: boolean;
}

/**
 * Locks a project, completes a publication that was cut off, runs `work`, and cleans up. Failures are printed.
 *
 * @param work returns an exit code.
 * @returns that code; 1 after a failure; 2 if another build is running.
 */
export async function inSession(root: string, work: (session: Session) => Promise<number>): Promise<number> {
  const problem = findPathProblem(root);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  const folders = foldersOf(root);
  let release: () => void;
  try {
    healFolders(folders);
    release = takeLock(folders.lock);
  } catch (error) {
    const isBusy = error instanceof PressIsBusy;
    console.error(isBusy ? error.message : describeStop(error, folders));
    return isBusy ? 2 : 1;
  }
  const pool = new Pool();
  const session: Session = { folders, pool, progress: createProgress(process.stderr), isPublished: false };
  try {
    if (completePublication(folders)) console.log('Completed a publication that had been cut off.');
    for (const folder of [folders.stage, folders.bodies]) rmSync(folder, { recursive: true, force: true });
    return await work(session);
  } catch (error) {
    session.progress.clear();
    console.error(describeStop(error, folders, session.isPublished));
    return 1;
  } finally {
    await pool.close();
    rmSync(folders.bodies, { recursive: true, force: true });
    if (!existsSync(folders.journal)) rmSync(folders.stage, { recursive: true, force: true });
    release();
  }
}

/** @param isPublished whether the build failed only after it had published. */
function describeStop(error: unknown, { journal }: Folders, isPublished = false): string {
  return `${describeState(existsSync(journal), isPublished)}\n${printableLines(describeError(error))}`;
}

function describeState(isPublishing: boolean, isPublished: boolean): string {
  if (isPublishing) {
    return 'The press stopped while it was publishing. Every file is whole, and the next build completes the rest.';
  }
  if (isPublished) return 'The site was published, and the press stopped as it wrote its report.';
  return 'The press stopped, and nothing was published.';
}
