/** Fields of a row, each an integer: the hash of the piece, its number plus 1 (0: the row is free), its count, its value. */
const width = 4;

/**
 * A hash table of pieces of text with their counts in the current field. It finds a piece by its place in a larger text, without
 * cutting it out, and a piece's row is in one line of the processor's cache: maps of strings took three times as long, since most
 * pieces of a story were last seen some stories ago.
 */
export class PieceTable {
  #rows = new Int32Array(width << 12);
  #mask = (1 << 12) - 1;
  #texts: string[] = [];
  readonly #valueOf: (piece: string) => number;

  /** @param valueOf returns the value of a new piece, an integer of 32 bits. */
  constructor(valueOf: (piece: string) => number) {
    this.#valueOf = valueOf;
  }

  /** Number of pieces. */
  get size(): number {
    return this.#texts.length;
  }

  clear(): void {
    this.#rows.fill(0);
    this.#texts = [];
  }

  /** Makes space for a number of new pieces. It moves rows. */
  reserve(pieces: number): void {
    let capacity = this.#mask + 1;
    while (2 * (this.size + pieces) > capacity) capacity *= 2;
    if (capacity === this.#mask + 1) return;
    const before = this.#rows;
    this.#rows = new Int32Array(width * capacity);
    this.#mask = capacity - 1;
    for (let from = 0; from < before.length; from += width) {
      if (before[from + 1] === 0) continue;
      let row = width * ((before[from] ?? 0) & this.#mask);
      while (this.#rows[row + 1] !== 0) row = this.#after(row);
      this.#rows.set(before.subarray(from, from + width), row);
    }
  }

  /**
   * Counts the piece at `[start, end)` of a text.
   *
   * @param hash of its characters, by `hashOf`.
   * @returns its row, which is valid until `reserve`.
   */
  count(text: string, start: number, end: number, hash: number): number {
    const rows = this.#rows;
    let row = width * (hash & this.#mask);
    for (let number = rows[row + 1] ?? 0; number !== 0; number = rows[row + 1] ?? 0) {
      if (rows[row] === hash) {
        const known = this.#texts[number - 1] ?? '';
        if (known.length === end - start && text.startsWith(known, start)) {
          rows[row + 2] = (rows[row + 2] ?? 0) + 1;
          return row;
        }
      }
      row = this.#after(row);
    }
    // A copy: a slice would keep the whole text in memory.
    const piece = Buffer.from(text.slice(start, end)).toString();
    rows[row] = hash;
    rows[row + 1] = this.#texts.push(piece);
    rows[row + 2] = 1;
    rows[row + 3] = this.#valueOf(piece);
    return row;
  }

  /** Returns a row's count, and sets it to 0. */
  takeCount(row: number): number {
    const count = this.#rows[row + 2] ?? 0;
    this.#rows[row + 2] = 0;
    return count;
  }

  isFirst(row: number): boolean {
    return this.#rows[row + 2] === 1;
  }

  value(row: number): number {
    return this.#rows[row + 3] ?? 0;
  }

  #after(row: number): number {
    return (row + width) & (width * this.#mask + width - 1);
  }
}

/** Hash of no characters; see `hashNext`. */
export const noHash = 0x811c9dc5 | 0;

/** Adds a character to a hash (FNV-1a, over units of UTF-16). */
export function hashNext(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Hash of a part of a text. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = noHash;
  for (let at = start; at < end; at++) hash = hashNext(hash, text.charCodeAt(at));
  return hash;
}
