import { basename, dirname } from 'node:path/posix';
import { demoFolders, isLasting } from '../demo-files.ts';
import type { Git } from '../git.ts';
import { readHistory } from './history.ts';
import type { Tree } from './plan-upgrade.ts';

/**
 * Finds files of the demo in a newsroom that no `npm run init` has made: those that are as some version of the engine
 * had them, up to `commit`. A file that was edited is the newsroom's. So are pictures and data, unedited too, that an
 * article of the newsroom's own beside them names.
 *
 * @param own tree of the newsroom.
 * @returns sorted paths, without exchanges and companies, which are facts.
 */
export function findLeftovers(git: Git, commit: string, own: Tree): readonly string[] {
  const shipped = new Set(
    readHistory(git, commit, demoFolders).flatMap(({ files }) =>
      [...files].flatMap(([file, entry]) => (entry !== undefined && entry === own.get(file) ? [file] : [])),
    ),
  );
  const ownArticles = [...own.keys()].filter((file) => isArticle(file) && !shipped.has(file));
  const texts = new Map<string, string>();
  const isNamed = (file: string) =>
    ownArticles
      .filter((article) => dirname(article) === dirname(file))
      .some((article) => {
        const text = texts.get(article) ?? git('cat-file', 'blob', `HEAD:${article}`).toString();
        texts.set(article, text);
        return text.includes(basename(file));
      });
  return [...shipped].filter((file) => !isLasting(file) && (isArticle(file) || !isNamed(file))).sort();
}

function isArticle(file: string): boolean {
  return file.startsWith('articles/') && file.endsWith('.md');
}
