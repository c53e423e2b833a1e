import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildDemo } from '../browser/sites/build-demo.ts';
import { ensureBrowser } from '../browser/chromium/find-browser.ts';
import { eachPageKind } from '../browser/chromium/page-kinds.ts';
import { serveAsHost } from './host.ts';
import { categories, medianOf, visit, type Visit } from './measure.ts';

/*
 * `npm run lighthouse`: Lighthouse's four scores for every kind of page, as a phone on a slow network, the median of
 * three visits. Anything below 100 fails, save that a page which is kept from search engines cannot please one.
 * `-- --from <folder>` takes a site that is built already, for http://127.0.0.1:4384/; `-- --only <word>` the kinds of
 * page with that word in their name.
 */

const visitsPerPage = 3;
const port = 4384;
const debuggingPort = 4385;
const home = `http://127.0.0.1:${port}/`;

/** The audit that a page fails if it asks search engines to leave it out, as some do on purpose. */
const hiddenLoss = 'seo: is-crawlable';

const { values } = parseArgs({ options: { from: { type: 'string' }, only: { type: 'string', default: '' } } });
const built = values.from === undefined ? buildDemo(home) : undefined;
const server = await serveAsHost(values.from ?? join(built ?? '', 'dist'), port);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    `--remote-debugging-port=${debuggingPort}`,
  ],
});
try {
  const failed: string[] = [];
  console.log(['perf', 'a11y', 'best', 'seo', 'FCP', 'LCP', 'TBT', 'CLS'].map((name) => name.padStart(5)).join(' '));
  for (const [kind, path] of eachPageKind.filter(([name]) => name.includes(values.only))) {
    const visits: Visit[] = [];
    for (let count = 0; count < visitsPerPage; count++) visits.push(await visit(home + path, debuggingPort));
    const median = medianOf(visits);
    if (!median) continue;
    console.log(`${lineOf(median)}  ${kind}`);
    const isHidden = (await (await fetch(home + path)).text()).includes('<meta name="robots" content="noindex"');
    const losses = median.losses.filter((loss) => !isHidden || loss !== hiddenLoss);
    const below = categories.filter((category) => median.scores[category] < 100);
    if (below.some((category) => category !== 'seo' || losses.some((loss) => loss.startsWith('seo')))) {
      failed.push(kind);
      for (const loss of losses) console.log(`      ${loss}`);
    }
  }
  console.log(failed.length === 0 ? 'Every kind of page: 100.' : `Below 100: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.close();
  if (built) rmSync(built, { recursive: true, force: true });
}

function lineOf({ scores, firstPaint, largestPaint, blocked, shift }: Visit): string {
  const times = [firstPaint, largestPaint, blocked].map((milliseconds) => milliseconds.toFixed(0));
  const figures = [...categories.map((category) => String(scores[category])), ...times, shift.toFixed(3)];
  return figures.map((figure) => figure.padStart(5)).join(' ');
}
