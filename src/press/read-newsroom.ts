import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { compareText } from '../domain/order.ts';
import { readCheckedJson, writeCheckedJson } from './checked-file.ts';
import { readingDigest } from './code.ts';
import { digestBytes } from './digest.ts';
import type { Folders } from './layout.ts';

const newsroomFolder = 'src/newsroom';

/**
 * Reads what the newsroom owns beside its articles, or remembers it where none of its files has changed.
 *
 * @param settings their digest.
 */
export async function readNewsroom(
  folders: Folders,
  settings: string,
): Promise<{ readonly newsroom: Newsroom; readonly findings: readonly Finding[] }> {
  const digest = digestBytes(
    `${readingDigest(folders.root, settings)}\n${stampsBelow(folders.root, newsroomFolder).join('\n')}`,
  );
  const known = readCheckedJson(folders.newsroom) as { digest: string; newsroom: Newsroom } | undefined;
  if (known?.digest === digest) return { newsroom: known.newsroom, findings: [] };
  const reading = await import('../content/read-newsroom.ts');
  const result = reading.readNewsroom(folders.root);
  if (result.findings.length === 0) writeCheckedJson(folders.newsroom, { digest, newsroom: result.newsroom });
  return result;
}

/** Name, size and times of every file: the time of the inode's change cannot be set back. */
function stampsBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((left, right) => compareText(left.name, right.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      // A link stands for what it leads to.
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      if (stats?.isDirectory()) return stampsBelow(root, path);
      return [`${path} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}`];
    });
}
