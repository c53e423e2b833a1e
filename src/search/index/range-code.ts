/*
 * Adaptive binary arithmetic code. A bit costs as much as it was unlikely after the bits before it of the same kind.
 * The code is text of 64 signs, which are equally frequent, so that hosts send it in six bits per sign.
 */

/** First sign, for zero; the others follow in ASCII, up to `~`. None of them is a digit. */
const firstSign = 63;
const signBits = 6;
const signCount = 1 << signBits;

/** The range is at least `least`, and less than `limit` but at the start. */
const limitBits = 30;
const limit = 1 << limitBits;
const leastBits = limitBits - signBits;
const least = 1 << leastBits;

/**
 * Counts of the bits of each kind, from which the next is estimated: 0s at twice the number of the kind, 1s after them.
 */
export type BitCounts = Uint16Array;

/** Writes bits into `bytes`, from `at` on. */
export class RangeWriter {
  readonly #counts: BitCounts;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  #at: number;
  #low = 0;
  #range = limit;

  constructor(counts: BitCounts, bytes: Uint8Array, at: number) {
    this.#counts = counts;
    this.#bytes = bytes;
    this.#start = this.#at = at;
  }

  bit(kind: number, bit: boolean): void {
    const [counts, place] = [this.#counts, 2 * kind];
    const [zeros, ones] = [counts[place] ?? 0, counts[place + 1] ?? 0];
    const split = Math.floor((this.#range * ones) / (zeros + ones));
    if (bit) {
      this.#range = split;
      counts[place + 1] = ones + 1;
    } else {
      this.#low += split;
      this.#range -= split;
      counts[place] = zeros + 1;
    }
    while (this.#range < least) this.#shift();
  }

  /** Writes a number of `length` bits, at most 13, whose values are equally likely. */
  plain(length: number, value: number): void {
    this.#range >>>= length;
    this.#low += this.#range * value;
    while (this.#range < least) this.#shift();
  }

  /** Ends the code with as few signs as possible, and returns its end in `bytes`. */
  end(): number {
    let step = limit;
    const above = () => Math.ceil(this.#low / step) * step;
    while (above() >= this.#low + this.#range) step /= signCount;
    this.#low = above();
    while (this.#low > 0) this.#shift();
    // The reader continues with zeros.
    while (this.#at > this.#start && this.#bytes[this.#at - 1] === firstSign) this.#at--;
    return this.#at;
  }

  #shift(): void {
    if (this.#low >= limit) {
      this.#low -= limit;
      let place = this.#at - 1;
      for (; this.#bytes[place] === firstSign + signCount - 1; place--) this.#bytes[place] = firstSign;
      this.#bytes[place] = (this.#bytes[place] ?? 0) + 1;
    }
    this.#bytes[this.#at++] = firstSign + (this.#low >>> leastBits);
    this.#low = (this.#low & (least - 1)) << signBits;
    this.#range <<= signBits;
  }
}

/** Reads what `RangeWriter` wrote, with the same initial counts. After the end of the text all bits are 1. */
export class RangeReader {
  readonly #text: string;
  readonly #counts: BitCounts;
  #at = 0;
  #value = 0;
  #range = limit;

  constructor(text: string, counts: BitCounts) {
    this.#text = text;
    this.#counts = counts;
    for (let sign = 0; sign < limitBits / signBits; sign++) this.#take();
  }

  bit(kind: number): boolean {
    const [counts, place] = [this.#counts, 2 * kind];
    const [zeros, ones] = [counts[place] ?? 0, counts[place + 1] ?? 0];
    const split = Math.floor((this.#range * ones) / (zeros + ones));
    const bit = this.#value < split;
    if (!bit) this.#value -= split;
    this.#range = bit ? split : this.#range - split;
    counts[place + Number(bit)] = (bit ? ones : zeros) + 1;
    this.#fill();
    return bit;
  }

  plain(length: number): number {
    this.#range >>>= length;
    const value = Math.floor(this.#value / this.#range);
    this.#value -= value * this.#range;
    this.#fill();
    return value;
  }

  #fill(): void {
    for (; this.#range < least; this.#range *= signCount) this.#take();
  }

  #take(): void {
    this.#value = this.#value * signCount + (this.#text.charCodeAt(this.#at++) || firstSign) - firstSign;
  }
}
