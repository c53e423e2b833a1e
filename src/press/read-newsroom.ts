import { stampsBelow } from '../content/stamps.ts';
import type { Finding } from '../domain/finding.ts';
import type { Newsroom } from '../domain/newsroom.ts';
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
