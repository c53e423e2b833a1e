import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editArticle } from '../newsroom-folder.ts';
import { storyPath, writeNodeSite } from './node-site.ts';
import type { Peer } from './peer.ts';

const root = join(import.meta.dirname, '../../..');
const packages = ['astro', '@astrojs/rss', '@astrojs/sitemap'];

/**
 * The Astro that the project itself is built with, without the project.
 *
 * @throws Error if it is not installed.
 */
export function findAstro(): Peer {
  const missing = packages.filter((name) => !existsSync(join(root, 'node_modules', name)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is not installed. Run npm install.`);
  const manifest = readFileSync(join(root, 'node_modules/astro/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return {
    name: 'astro',
    generator: 'Astro',
    version: `Astro ${version}`,
    write: (site, corpus, articles) => writeNodeSite(site, { templates: 'astro', packages: root }, corpus, articles),
    command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    output: 'dist',
    leaves: ['dist', '.astro', '.cache'],
    builds: [
      { build: 'cold' },
      { build: 'one article edited', edit: (folder, { path }) => editArticle(folder, storyPath(path)) },
    ],
  };
}
