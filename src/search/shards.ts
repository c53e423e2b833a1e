/*
 * The terms of a segment in the order of their characters, with their postings, cut into files of a few kilobytes. Where a cut
 * is depends on the terms around it, so that an edit moves one or two of them, and the other files stay as they are.
 */

/** Raised when the form of any index file changes: a page from before then reads none of the new ones. */
export const indexVersion = 1;

/** A term and its postings, as `postings.ts` writes them. */
export type TermLine = readonly [term: string, postings: string];

/** Characters below which no cut is made. Up to one and a half times as many, few terms may begin a file; above twice, any. */
const leastSize = 11_000;

/** Numbers are many, and seldom searched for: their files are larger. */
const leastSizeOfNumbers = 28_000;

/** A file of terms. */
export interface TermShard {
  /** No term of an earlier file is at or after it, and no term of this one is before it. */
  readonly from: string;
  readonly text: string;
}

/**
 * @param stamp the numbering of stories that the postings count in.
 * @param isWhole for a segment so small that it is one file.
 */
export function cutIntoShards(lines: Iterable<TermLine>, stamp: string, isWhole = false): readonly TermShard[] {
  const parts: { from: string; rows: string[] }[] = [];
  let part: { from: string; rows: string[] } | undefined;
  let size = 0;
  let last = '';
  for (const [term, postings] of lines) {
    if (!part || (!isWhole && isCut(term, size))) {
      part = { from: part ? dividing(last, term) : '', rows: [] };
      parts.push(part);
      size = 0;
      last = '';
    }
    const shared = sharedLength(last, term);
    const row = `${shared.toString(36)}${term.slice(shared)}\t${postings}`;
    part.rows.push(row);
    size += row.length + 1;
    last = term;
  }
  return parts.map(({ from, rows }, index) => {
    const until = parts[index + 1]?.from ?? '';
    return { from, text: [`${indexVersion}\t${stamp}\t${from}\t${until}`, ...rows, ''].join('\n') };
  });
}

export interface ReadShard {
  readonly stamp: string;
  readonly from: string;
  /** Empty in the last file. */
  readonly until: string;
  readonly lines: readonly TermLine[];
}

/** Reads a file of terms; `undefined` if it is none, or one of another version. */
export function readShard(text: string): ReadShard | undefined {
  const [head = '', ...rows] = text.split('\n');
  const [version, stamp, from, until] = head.split('\t');
  // The last row ends in a line break: a file that was cut short does not.
  if (version !== String(indexVersion) || until === undefined || rows.pop() !== '') return undefined;
  let last = '';
  const lines = rows.map((row): TermLine => {
    const tab = row.indexOf('\t');
    last = last.slice(0, parseInt(row.charAt(0), 36)) + row.slice(1, tab);
    return [last, row.slice(tab + 1)];
  });
  return { stamp: stamp ?? '', from: from ?? '', until, lines };
}

function isCut(term: string, size: number): boolean {
  const least = /^\d/.test(term) ? leastSizeOfNumbers : leastSize;
  if (size < least) return false;
  return size >= 2 * least || hashOf(term) % (size < 1.5 * least ? 64 : 8) === 0;
}

/** FNV-1a, of 32 bits. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  // The lowest bits are those of the last character, and as good as any.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The shortest beginning of `next` that comes after `last`. */
function dividing(last: string, next: string): string {
  return next.slice(0, sharedLength(last, next) + 1);
}

/** At most 35, which one digit can say. */
function sharedLength(left: string, right: string): number {
  const most = Math.min(left.length, right.length, 35);
  let length = 0;
  while (length < most && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}
