import { OverloadedError } from '../dialect/read-or-else.ts';

/**
 * Limits the raw HTML of one article. The sanitiser is called once per piece, inside all open elements, and its parser
 * searches all open elements at each tag.
 */
export class HtmlAllowance {
  #tags = 0;

  /**
   * @param around number of open elements where `source` begins.
   * @throws OverloadedError if the article including `source` has too many tags, or if they are nested too deeply.
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

/** Most start and end tags, enough for a table of 500 rows and four columns. Each takes about 0.1 ms. */
const MOST_TAGS = 5000;

/** Number of open elements whose reopening before a piece takes as long as sanitising one tag. */
const OPEN_PER_TAG = 4;

/** Most elements that are open at once; the sanitiser keeps 32. */
const MOST_OPEN = 100;

const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi;

/** Elements without content, and elements that the next of their kind closes. */
const ENDS_BY_ITSELF: ReadonlySet<string> = new Set(
  'br col dd dt hr img li option p source tbody td tfoot th thead tr wbr'.split(' '),
);
