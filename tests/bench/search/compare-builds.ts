import type { CorpusArticle } from '../corpus.ts';
import { measure, type MeasuredRun } from '../measure.ts';
import { editArticle, forgetBuilds } from '../newsroom-folder.ts';
import { leaveOutSearch } from '../scenarios/features.ts';

/** A build with the search, and the same without. */
export interface BuildPair {
  readonly name: 'cold' | 'one article edited';
  readonly searching: MeasuredRun;
  readonly plain: MeasuredRun;
}

/**
 * Builds a newsroom's folder with the search and without, cold and after an edit.
 *
 * @throws Error if a build fails.
 */
export async function compareBuilds(folder: string, articles: readonly CorpusArticle[]): Promise<readonly BuildPair[]> {
  const middle = articles[Math.floor(articles.length / 2)];
  const run = async () => {
    const env = { ...process.env, PUBLISH_NOW: '2026-11-23T09:00:00Z', ASTRO_TELEMETRY_DISABLED: '1' };
    const made = await measure(process.execPath, ['src/cli/build.ts'], { cwd: folder, env });
    if (made.exitCode !== 0) throw new Error(`A build failed: ${made.output.trim()}`);
    return made;
  };
  const runBoth = async () => {
    forgetBuilds(folder);
    const cold = await run();
    if (middle) editArticle(folder, middle.file);
    return { cold, edited: await run() };
  };
  const searching = await runBoth();
  leaveOutSearch(folder);
  const plain = await runBoth();
  return [
    { name: 'cold', searching: searching.cold, plain: plain.cold },
    { name: 'one article edited', searching: searching.edited, plain: plain.edited },
  ];
}
