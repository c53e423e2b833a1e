import { isOfRepository } from '../../files/left-files.ts';
import { listFiles } from '../../files/list-files.ts';

/**
 * Lists the published files, and others that are beside them. What belongs to a version control system is none of them:
 * some have `dist` as a checkout of the branch that is served (`git worktree add dist gh-pages`).
 */
export function listDist(dist: string): readonly string[] {
  return listFiles(dist).filter((path) => !isOfRepository(path.split('/', 1)[0] ?? ''));
}
