import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NewsroomReading } from '../../content/newsroom/read-newsroom.ts';
import { stampsBelow } from '../../content/files/stamps.ts';
import { nothingReplaced } from '../../files/replaced-files.ts';
import { nothingUnread } from '../../content/newsroom/unread-parts.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import { digestBytes } from '../../files/digest.ts';
import type { Folders } from '../state/folders.ts';
import { listFiles } from '../../files/list-files.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';

/** Folders of a newsroom's files: its own, and the company files that the engine ships. */
const newsroomFolders = ['src/newsroom', 'src/reference/companies'];

interface Known {
  /** Digest of the code that read the files. */
  readonly code: string;
  /** Digest of the files' names, sizes and times. */
  readonly stamps: string;
  /** Digest of the files' names and bytes; undefined if one could not be read. */
  readonly content: string | undefined;
  readonly newsroom: Newsroom;
}

/**
 * Reads the newsroom's files other than articles, or returns the last reading if none has changed. If only times
 * differ, the bytes are compared.
 *
 * @param code the digest by `readingDigest`.
 * @param replaced texts that count in the place of files, of which nothing is remembered.
 */
export async function readNewsroom(
  folders: Folders,
  code: string,
  replaced = nothingReplaced,
): Promise<NewsroomReading> {
  if (replaced.size > 0) return (await loadReader()).readNewsroom(folders.root, replaced);
  const stamps = digestBytes(newsroomFolders.flatMap((folder) => stampsBelow(folders.root, folder)).join('\n'));
  const written = readCheckedJson(folders.newsroom) as Known | undefined;
  const known = written?.code === code ? written : undefined;
  if (known?.stamps === stamps) return withoutFindings(known.newsroom);

  const content = digestContent(folders.root);
  const result =
    known?.content !== undefined && known.content === content
      ? withoutFindings(known.newsroom)
      : (await loadReader()).readNewsroom(folders.root);
  if (result.findings.length === 0) {
    writeCheckedJson(folders.newsroom, { code, stamps, content, newsroom: result.newsroom } satisfies Known);
  }
  return result;
}

/** Loaded when it is needed, since most runs remember the newsroom. */
function loadReader() {
  return import('../../content/newsroom/read-newsroom.ts');
}

function withoutFindings(newsroom: Newsroom): NewsroomReading {
  return { newsroom, mended: newsroom, unread: nothingUnread, findings: [] };
}

/** Digest of the files' names and bytes; undefined if one cannot be read, which reading the newsroom then reports. */
function digestContent(root: string): string | undefined {
  try {
    const lines = newsroomFolders.flatMap((folder) => {
      const below = join(root, folder);
      return existsSync(below)
        ? [...listFiles(below)]
            .sort()
            .map((file) => `${folder}/${file} ${digestBytes(readOrdinaryFile(join(below, file)))}`)
        : [];
    });
    return digestBytes(lines.join('\n'));
  } catch {
    return undefined;
  }
}
