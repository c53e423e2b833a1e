import { isStyled, showFindings, whereAllFindings } from '../../content/findings/show-findings.ts';
import { count, countErrors, describeDuration } from '../report/report.ts';
import { inSession } from '../session.ts';
import { breakSeal } from '../state/seal.ts';
import { pressShard } from './press-shard.ts';
import type { Shard } from './shard.ts';

/**
 * Renders one shard of a site, and prints the result.
 *
 * @returns the exit code: 0; 1 if errors prevented it; 2 if another build is running.
 */
export async function runShard(root: string, shard: Shard): Promise<number> {
  return inSession(root, async ({ folders, pool, progress }) => {
    breakSeal(folders);
    const pressed = await pressShard(folders, pool, progress, shard);
    const { findings, rendered, total } = pressed;
    progress.clear();
    if (findings.length > 0)
      console.error(showFindings(findings, { isStyled: isStyled(process.stderr), whereAll: whereAllFindings }));
    const name = `shard ${shard.number}/${shard.count}`;
    if (rendered === undefined) {
      console.error(`\n${countErrors(findings)}: ${name} was not rendered.`);
      return 1;
    }
    const place = `.press/shards/${shard.number}-of-${shard.count}/`;
    console.log(
      `  Shard     ${rendered} of ${count(total, 'page')} rendered, in ${place}\n${describeDuration(pressed)}`,
    );
    return 0;
  });
}
