import { withoutForbidden } from '../text.ts';

/** Finds tokens in the source that they were read from, in reading order. Never fails; may be a little off. */
export interface Locator {
  /** The source as the lexer sees it: lines end in `\n`, no forbidden characters. All offsets given are its own. */
  readonly text: string;
  /** Restricts the search to `[start, end)` of `text`, from its start. */
  within(start: number, end: number): void;
  /** The offset of the next `raw`; if it is not there as such (a quotation's lines lost their `>`), the nearest guess. */
  readonly find: (raw: string) => number;
  /** Goes on searching from there. */
  readonly seek: (offset: number) => void;
  /** Where in the author's own file an offset is. */
  readonly inSource: (offset: number) => number;
}

export function createLocator(source: string): Locator {
  const text = withoutForbidden(source).replace(/\r\n?/g, '\n');
  const lineEnds = source.includes('\r\n') ? Array.from(source.matchAll(/\r\n/g), ({ index }, nth) => index - nth) : [];
  let base = 0;
  let window = text;
  let cursor = 0;
  let searched = 0;
  const search = (part: string): number => {
    // A miss searches the rest of the block. After many misses, only the next lines are searched.
    const isNear = searched > MOST_SEARCHED;
    const found = isNear
      ? window.slice(cursor, cursor + part.length + NEAR).indexOf(part)
      : window.indexOf(part, cursor) - cursor;
    if (found < 0 && !isNear) searched += window.length - cursor;
    return found < 0 ? -1 : cursor + found;
  };
  return {
    text,
    within(start, end) {
      base = start;
      window = text.slice(start, end);
      cursor = 0;
    },
    find(raw) {
      const whole = search(raw);
      const line = whole === -1 ? (raw.split('\n', 1)[0] ?? raw) : raw;
      const found = whole === -1 && line !== raw ? search(line) : whole;
      if (found === -1) return base + cursor;
      cursor = found + line.length;
      return base + found;
    },
    seek(offset) {
      cursor = Math.max(0, offset - base);
    },
    inSource(offset) {
      return offset + countBelow(lineEnds, offset);
    },
  };
}

/** Limit of characters read by searches without a result. */
const MOST_SEARCHED = 20_000_000;
const NEAR = 500;

/** How many numbers of an ascending list are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
