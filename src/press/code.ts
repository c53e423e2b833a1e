import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { compareText } from '../domain/order.ts';

/** Code that decides how an article's file is understood. */
const readingRooms = ['content', 'domain', 'markdown', 'tickers'];

/** Data of the newsroom flows through models; it is no code. */
const dataFile = /\.(?:yaml|md)$/;

/** Digest of everything that compiled pages depend on: code, styles, fonts, configuration, and where the site stands. */
export function codeDigest(root: string): string {
  return digestFiles(root, [...filesBelow(root, 'src'), ...configuration]);
}

/** Digest of everything but the file itself on which the reading of an article depends. */
export function readingDigest(root: string): string {
  const files = readingRooms.flatMap((room) => filesBelow(root, `src/${room}`));
  return digestFiles(root, [...files, 'src/newsroom/site.ts', 'src/newsroom/exchanges.yaml', 'package-lock.json']);
}

const configuration = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

function digestFiles(root: string, files: readonly string[]): string {
  const digest = createHash('sha256');
  digest.update(`${process.version} ${process.env['SITE_URL'] ?? ''}\0`);
  for (const file of files) {
    digest.update(`${file}\0`);
    try {
      digest.update(readFileSync(join(root, file)));
    } catch {
      digest.update('missing');
    }
  }
  return digest.digest('hex').slice(0, 24);
}

function filesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((left, right) => compareText(left.name, right.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, path);
      return path.startsWith('src/newsroom/') && dataFile.test(path) ? [] : [path];
    });
}
