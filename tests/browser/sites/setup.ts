import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { buildDemo } from './build-demo.ts';
import { serve } from './serve.ts';
import { siteFolderVariable, sites } from './sites.ts';

/** Builds the demo newsroom once for each site, and serves it while the tests run. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folders: string[] = [];
  const servers: Server[] = [];
  for (const { port, base, url } of sites) {
    const folder = buildDemo(url);
    folders.push(folder);
    if (base === '/') process.env[siteFolderVariable] = join(folder, 'dist');
    servers.push(await serve(join(folder, 'dist'), port, base));
  }
  return async () => {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}
