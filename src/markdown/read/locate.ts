import { withoutForbidden } from '../text.ts';

/** Locates tokens in their source, in reading order. Never fails; positions may be approximate. */
export interface Locator {
  /** The source as the lexer sees it: with `\n` as line ends and without forbidden characters. Offsets refer to it. */
  readonly text: string;
  /** Restricts the search to `[start, end)` of `text`, from its start. */
  within(start: number, end: number): void;
  /**
   * Offset of the next `raw`; the best guess if it does not occur verbatim (lines of a quotation have lost their `>`).
   */
  readonly find: (raw: string) => number;
  /** Continues the search at an offset. */
  readonly seek: (offset: number) => void;
  /** Converts an offset into an offset of the author's file. */
  readonly inSource: (offset: number) => number;
}

/** @param source the body as in the author's file, with any line ends. */
export function createLocator(source: string): Locator {
  const text = withoutForbidden(source).replace(/\r\n?/g, '\n');
  const lineEnds = source.includes('\r\n') ? Array.from(source.matchAll(/\r\n/g), ({ index }, nth) => index - nth) : [];
  let base = 0;
  let window = text;
  let cursor = 0;
  let searched = 0;
  const search = (part: string): number => {
    // A miss reads the rest of the block. After many misses, only the next lines are searched.
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

/** Most characters that unsuccessful searches may read. */
const MOST_SEARCHED = 20_000_000;
const NEAR = 500;

/** Number of elements of an ascending list below `limit`. */
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
