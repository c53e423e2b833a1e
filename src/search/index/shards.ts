/*
 * The terms of a segment in character order, with their postings, cut into files of a few kilobytes. The position of a
 * cut depends on the terms around it, so that an edit moves only one or two cuts and the other files stay unchanged.
 */

/** Version of the format of index files. Raise it with any change of format: older pages then reject the new files. */
export const indexVersion = 5;

/** A term and its postings in the format of `postings.ts`. */
export type TermLine = readonly [term: string, postings: string];

/** Fewest characters of a file, unless a common term comes next. */
const leastSize = 5_000;

/** Fewest characters of the postings of a common term. Queries consist of these, so few files have two of them. */
const leastCommon = 1_000;

/** Factor for files that begin with numbers, since there are many numbers and few searches for them. */
const numberFactor = 3;

/**
 * Characters after the fewest in which a file ends, on average; an eighth of them above one and a half times the
 * fewest.
 */
const charactersToCut = 1_400;

/** A file of terms. */
export interface TermShard {
  /** Lower bound of the terms of this file, and upper bound of the terms of earlier files. */
  readonly from: string;
  readonly text: string;
}

/**
 * @param stamp stamp of the numbering of stories in the postings.
 * @param least fewest characters of a file; infinite for one file only.
 */
export function cutIntoShards(lines: Iterable<TermLine>, stamp: string, least = leastSize): readonly TermShard[] {
  const cutter = new ShardCutter('', least);
  for (const line of lines) cutter.add(line);
  return cutter.write(stamp, '');
}

/** Cuts lines into files, one line after the other. */
export class ShardCutter {
  readonly #parts: { readonly from: string; readonly terms: string[]; readonly postings: string[] }[] = [];
  readonly #least: number;
  readonly #from: string;
  #size = 0;
  #last = '';

  /** @param from lower bound of the first file. */
  constructor(from: string, least = leastSize) {
    this.#from = from;
    this.#least = least;
  }

  /**
   * Returns the lower bound of the file that a line would begin, except as the first line; `undefined` if it would
   * begin none.
   */
  boundBefore([term, postings]: TermLine): string | undefined {
    if (this.#parts.length === 0 || !isCut(term, postings, this.#size, this.#least)) return undefined;
    return dividing(this.#last, term);
  }

  add(line: TermLine): void {
    const [term, postings] = line;
    const from = this.#parts.length > 0 ? this.boundBefore(line) : this.#from;
    if (from !== undefined) {
      this.#parts.push({ from, terms: [], postings: [] });
      this.#size = 0;
      this.#last = '';
    }
    const shared = sharedLength(this.#last, term);
    const written = shared.toString(36) + term.slice(shared);
    const part = this.#parts.at(-1);
    part?.terms.push(written);
    part?.postings.push(postings);
    this.#size += written.length + postings.length + 2;
    this.#last = term;
  }

  /** @param end upper bound of the terms of the last file; empty if no file comes after it. */
  write(stamp: string, end: string): readonly TermShard[] {
    return this.#parts.map(({ from, terms, postings }, index) => {
      const until = this.#parts[index + 1]?.from ?? end;
      const head = `${indexVersion}\t${stamp}\t${from}\t${until}`;
      // Terms come before postings, since hosts compress what is alike better together.
      return { from, text: [head, terms.join('\t'), ...postings, ''].join('\n') };
    });
  }
}

export interface ReadShard {
  readonly stamp: string;
  readonly from: string;
  /** Upper bound of the terms of this file; empty in the last file. */
  readonly until: string;
  readonly lines: readonly TermLine[];
}

/** Reads a file of terms; `undefined` if it is not one, or has another version. */
export function readShard(text: string): ReadShard | undefined {
  const [head = '', terms = '', ...rows] = text.split('\n');
  const [version, stamp, from, until] = head.split('\t');
  // The last row ends with a line break, unless the file was truncated.
  if (version !== String(indexVersion) || until === undefined || rows.pop() !== '') return undefined;
  let term = '';
  const lines = terms.split('\t').map((written, row): TermLine => {
    term = term.slice(0, parseInt(written.charAt(0), 36)) + written.slice(1);
    return [term, rows[row] ?? ''];
  });
  return { stamp: stamp ?? '', from: from ?? '', until, lines };
}

/**
 * Whether a file begins with a term: with a common term that the file before it has no room for, and with terms that
 * are chosen by hash, so that the cuts after an edit are soon the same again.
 *
 * @param size characters of the file before it.
 * @param plain fewest characters of a file that begins with no number.
 */
function isCut(term: string, postings: string, size: number, plain: number): boolean {
  if (postings.length >= leastCommon && size + postings.length > plain) return true;
  const least = /^\d/.test(term) ? numberFactor * plain : plain;
  if (size < least) return false;
  const length = (term.length + postings.length) * (size < 1.5 * least ? 1 : 8);
  return hashOf(term) % charactersToCut < length;
}

/** Hash of a term: FNV-1a, 32 bits. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  // Mixes the high bits into the low ones, which alone depend mostly on the last character.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Shortest prefix of `next` that sorts after `last`. */
function dividing(last: string, next: string): string {
  return next.slice(0, sharedLength(last, next) + 1);
}

/** Length of the common prefix, at most 35, which fits in one digit. */
function sharedLength(left: string, right: string): number {
  const most = Math.min(left.length, right.length, 35);
  let length = 0;
  while (length < most && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}
