/*
 * Hashes of words are FNV-1a, 32 bits, over UTF-16 units, so that a loop over a text has the hash of a word at its end.
 */

export const emptyHash = 0x811c9dc5 | 0;

export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Numbers words in the order in which they come, from 0. It finds the number of a part of a text without making a
 * string of it, which for millions of words takes most of the time.
 */
export class WordTable {
  readonly words: string[] = [];
  /**
   * Number of the word plus one, by its hash or at the next free place after it; 0 if free. The length is a power of
   * two.
   */
  #places = new Int32Array(1 << 12);
  #hashes = withRoom();
  /** Start of each word in `#codes`; the end is the start of the next. */
  #starts = withRoom();
  #codes = new Uint16Array(1 << 13);

  /**
   * Returns the number of a part of a text, and adds the part to `words` if it is new.
   *
   * @param hash of the units of `text` in `[start, end)`.
   */
  number(text: string, start: number, end: number, hash: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    // The low bits of FNV depend mostly on the last units.
    let place = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = (places[place] ?? 0) - 1;
      if (number < 0) return this.#add(text, start, end, hash, place);
      if (this.#hashes[number] === hash && this.#isWord(number, text, start, end)) return number;
      place = (place + 1) & mask;
    }
  }

  numberOf(word: string): number {
    let hash = emptyHash;
    for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
    return this.number(word, 0, word.length, hash);
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    const codes = this.#codes;
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start, own = from; at < end; at++, own++) if (codes[own] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, place: number): number {
    const number = this.words.length;
    const from = this.#starts[number] ?? 0;
    const until = from + end - start;
    this.#starts = withRoom(this.#starts, number + 1);
    this.#hashes = withRoom(this.#hashes, number);
    if (until > this.#codes.length) {
      const codes = new Uint16Array(2 * until);
      codes.set(this.#codes);
      this.#codes = codes;
    }
    for (let at = start, own = from; at < end; at++, own++) this.#codes[own] = text.charCodeAt(at);
    this.#starts[number + 1] = until;
    this.#hashes[number] = hash;
    this.#places[place] = number + 1;
    // A slice would keep all of the text in memory.
    this.words.push(
      end - start > mostCopied ? text.slice(start, end) : String.fromCharCode(...this.#codes.subarray(from, until)),
    );
    if (2 * this.words.length > this.#places.length) this.#spread();
    return number;
  }

  /** Doubles the places. */
  #spread(): void {
    const places = new Int32Array(2 * this.#places.length);
    const mask = places.length - 1;
    for (let number = 0; number < this.words.length; number++) {
      const hash = this.#hashes[number] ?? 0;
      let place = (hash ^ (hash >>> 15)) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

/** Longest word that is copied; functions cannot have any number of arguments. */
const mostCopied = 1_000;

/** Makes an array, or a larger one with the same contents if it has no place for an index. */
export function withRoom(array = new Int32Array(1 << 12), index = 0): Int32Array<ArrayBuffer> {
  if (index < array.length) return array;
  const larger = new Int32Array(2 * index);
  larger.set(array);
  return larger;
}
