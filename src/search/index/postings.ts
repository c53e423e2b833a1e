/*
 * Postings of a term as text: the stories that have it, with its weight in each. Hosts compress only text, so numbers are
 * written in the 94 printable ASCII characters: the distance from the story before, in one character up to 44, and a
 * character for any weight but the lowest.
 */

/** Number of a story in its segment, and the weight class of the term in it: `number * classCount + class`. */
export type Posting = number;

export const classCount = 8;

/** Lowest weights of classes 1 to 6: often in the text, in a heading or key point, in the standfirst, in the headline, in several. */
const classBounds = [3, 4, 8, 12, 18, 24] as const;

/** Score of each class for ranking. */
export const classScores = [1, 2, 3, 5, 8, 11, 14] as const;

export function classOf(weight: number): number {
  let found = 0;
  while (found < classBounds.length && weight >= (classBounds[found] ?? 0)) found++;
  return found;
}

const firstSign = 33;
const lastDigits = 44;
const otherDigits = 43;
const firstOther = firstSign + lastDigits;
const firstClass = firstOther + otherDigits - 1;

/** Most bytes of one posting. */
export const mostBytesPerPosting = 8;

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
  let end = at;
  let last = -1;
  for (let index = from; index < until; index++) {
    const posting = postings[index] ?? 0;
    const number = Math.floor(posting / classCount);
    const distance = number - last - 1;
    last = number;
    for (let rest = Math.floor(distance / lastDigits); rest > 0; rest = Math.floor(rest / otherDigits)) {
      rest--;
      bytes[end++] = firstOther + (rest % otherDigits);
    }
    bytes[end++] = firstSign + (distance % lastDigits);
    const weightClass = posting % classCount;
    if (weightClass > 0) bytes[end++] = firstClass + weightClass;
  }
  return end;
}

/** Reads the output of `writePostings`. */
export function readPostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let number = -1;
  for (let at = 0; at < text.length;) {
    let rest = 0;
    let sign = text.charCodeAt(at++);
    for (let factor = 1; sign >= firstOther; factor *= otherDigits) {
      rest += (sign - firstOther + 1) * factor;
      sign = text.charCodeAt(at++);
    }
    number += 1 + rest * lastDigits + sign - firstSign;
    const weightClass = text.charCodeAt(at) - firstClass;
    if (weightClass > 0) at++;
    postings.push(number * classCount + (weightClass > 0 ? weightClass : 0));
  }
  return postings;
}

/**
 * Reads the postings of given stories only. Faster than `readPostings`, for all lines of a segment.
 *
 * @param isMeant 1 at the numbers of the given stories.
 */
export function readSomePostings(text: string, isMeant: Uint8Array): Posting[] {
  const found: Posting[] = [];
  const end = isMeant.length;
  let number = -1;
  let rest = 0;
  let factor = 1;
  for (let at = 0; at < text.length && number < end; at++) {
    const sign = text.charCodeAt(at);
    if (sign < firstOther) {
      number += 1 + rest * lastDigits + sign - firstSign;
      if (isMeant[number] === 1) {
        const weightClass = text.charCodeAt(at + 1) - firstClass;
        found.push(number * classCount + (weightClass > 0 ? weightClass : 0));
      }
      rest = 0;
      factor = 1;
    } else if (sign <= firstClass) {
      rest += (sign - firstOther + 1) * factor;
      factor *= otherDigits;
    }
  }
  return found;
}
