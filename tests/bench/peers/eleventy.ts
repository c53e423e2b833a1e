import { installPackages } from './install.ts';
import { writeNodeSite } from './node-site.ts';
import type { Peer } from './peer.ts';

/** The versions that the benchmark compares with. */
const packages = {
  '@11ty/eleventy': '3.1.8',
  '@11ty/eleventy-plugin-rss': '3.0.0',
  'markdown-it-anchor': '10.0.0',
  'markdown-it-footnote': '4.0.0',
} as const;

/**
 * Installs Eleventy into a folder.
 *
 * @throws Error if it cannot be installed.
 */
export function installEleventy(folder: string): Peer {
  installPackages(folder, packages);
  return {
    name: 'eleventy',
    generator: 'Eleventy',
    version: `Eleventy ${packages['@11ty/eleventy']}`,
    write: (site, corpus, articles) =>
      writeNodeSite(site, { templates: 'eleventy', packages: folder }, corpus, articles),
    command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    output: '_site',
    leaves: ['_site'],
    builds: [{ build: 'cold' }],
  };
}
