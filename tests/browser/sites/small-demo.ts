import { join } from 'node:path';
import { buildDemo } from './build-demo.ts';
import { serve } from './serve.ts';
import { firstPort } from './sites.ts';

const port = firstPort + 5;

let served: Promise<string> | undefined;

/**
 * Serves the demo with few of its stories and with the switch of colour schemes, for all files of this worker, and
 * until it ends.
 *
 * @returns the site's address, which ends with a slash.
 */
export function serveSmallDemo(): Promise<string> {
  return (served ??= start());
}

async function start(): Promise<string> {
  const home = `http://127.0.0.1:${port}/`;
  // The newest of them has a chart and no picture.
  const folder = buildDemo(home, '  hasSchemeSwitch: true,\n', /201[45]|what-facebooks-float/);
  const server = await serve(join(folder, 'dist'), port);
  server.unref();
  return home;
}
