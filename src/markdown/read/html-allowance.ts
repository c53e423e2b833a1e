import { OverloadedError } from '../dialect/read-or-else.ts';

/**
 * Limits the raw HTML of one article. The sanitiser is called for each piece, inside all elements that are still open, and
 * its parser searches all open elements at each tag.
 */
export class HtmlAllowance {
  #tags = 0;

  /**
   * @param around how many elements are open where `source` begins.
   * @throws OverloadedError if the article has too many tags with those of `source`, or if they lie too deep.
   */
  spend(source: string, around: number): void {
    let open = 0;
    this.#tags += Math.floor(around / OPEN_PER_TAG);
    for (const [, slash = '', name = ''] of source.matchAll(TAG)) {
      if (++this.#tags > MOST_TAGS) throw new OverloadedError('too-many-tags', source);
      if (ENDS_BY_ITSELF.has(name.toLowerCase())) continue;
      open = Math.max(0, open + (slash === '' ? 1 : -1));
      if (open > MOST_OPEN) throw new OverloadedError('too-deep', source);
    }
  }
}

/** Start tags and end tags: a table of 500 rows and four columns. At some 0.1 ms each. */
const MOST_TAGS = 5000;

/** Open elements that take as long to reopen before a piece as one tag takes to sanitise. */
const OPEN_PER_TAG = 4;

/** Elements that are open at once. The sanitiser keeps 32. */
const MOST_OPEN = 100;

const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi;

/** Elements without content, and those that the next of their kind ends. */
const ENDS_BY_ITSELF: ReadonlySet<string> = new Set(
  'br col dd dt hr img li option p source tbody td tfoot th thead tr wbr'.split(' '),
);
