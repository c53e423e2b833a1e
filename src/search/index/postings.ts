import { RangeReader, RangeWriter, type BitCounts } from './range-code.ts';

/*
 * Postings of a term as text: the stories that have it, with its weight in each. Each is written as its distance from
 * the story before, in the manner of Elias's gamma code, and the class of the weight; both adapt to the term.
 */

/** Number of a story in its segment, and the weight class of the term in it: `number * classCount + class`. */
export type Posting = number;

export const classCount = 8;

/**
 * Lowest weights of classes 1 to 6: often in the text, in a heading or key point, in the standfirst, in the headline,
 * in several.
 */
const classBounds = [3, 4, 8, 12, 18, 24] as const;

/** Score of each class for ranking. */
export const classScores = [1, 2, 3, 5, 8, 11, 14] as const;

/** Class of a weight, from 0. */
export function classOf(weight: number): number {
  let found = 0;
  while (found < classBounds.length && weight >= (classBounds[found] ?? 0)) found++;
  return found;
}

/** Most bits of a distance plus one after its first 1, so that a segment has at most 16,383 stories. */
const mostLength = 13;
const mostClass = 6;

// First of each kind of bits, which have counts of their own; the length in bits and the class are written as so many 0s and a 1.
const lengthBits = 0;
const lowerBits = lengthBits + mostLength;
const classBits = lowerBits + mostLength + 1;
const endBits = classBits + mostClass;
const kindCount = endBits + 1;

/** Counts at the start of each term: those of rare terms, since frequent ones soon have their own. */
const firstCounts = Array.from({ length: kindCount }, (_, kind) => {
  if (kind < lengthBits + 10) return [6, 1];
  return kind === classBits ? [1, 6] : [1, 1];
}).flat();

/** Most bytes of so many postings. */
export function mostBytesOf(count: number): number {
  return 8 * (count + 1);
}

/**
 * Writes postings in ascending order.
 *
 * @returns the end of the text in `bytes`.
 */
export function writePostings(
  postings: ArrayLike<Posting>,
  from: number,
  until: number,
  bytes: Uint8Array,
  at: number,
): number {
  counts.set(firstCounts);
  const writer = new RangeWriter(counts, bytes, at);
  let last = -1;
  for (let index = from; index < until; index++) {
    const posting = postings[index] ?? 0;
    const number = Math.floor(posting / classCount);
    const distance = number - last;
    last = number;
    const length = 31 - Math.clz32(distance);
    for (let shorter = 0; shorter < length; shorter++) writer.bit(lengthBits + shorter, false);
    if (length < mostLength) writer.bit(lengthBits + length, true);
    if (length > 0) {
      const half = 1 << (length - 1);
      writer.bit(lowerBits + length, (distance & half) === 0);
      if (half > 1) writer.plain(length - 1, distance & (half - 1));
    }
    const weightClass = posting % classCount;
    for (let lower = 0; lower < weightClass; lower++) writer.bit(classBits + lower, false);
    if (weightClass < mostClass) writer.bit(classBits + weightClass, true);
    writer.bit(endBits, index === until - 1);
  }
  return writer.end();
}

const counts: BitCounts = new Uint16Array(2 * kindCount);

/** Reads the output of `writePostings`. */
export function readPostings(text: string): Posting[] {
  const reader = new RangeReader(text, Uint16Array.from(firstCounts));
  const unary = (kind: number, most: number) => {
    let count = 0;
    while (count < most && !reader.bit(kind + count)) count++;
    return count;
  };
  const postings: Posting[] = [];
  let number = -1;
  do {
    const length = unary(lengthBits, mostLength);
    let distance = 1 << length;
    if (length > 0) {
      if (!reader.bit(lowerBits + length)) distance += 1 << (length - 1);
      distance += reader.plain(length - 1);
    }
    number += distance;
    postings.push(number * classCount + unary(classBits, mostClass));
  } while (!reader.bit(endBits));
  return postings;
}
