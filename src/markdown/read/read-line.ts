import type { Prose } from '../body.ts';
import { lexInline } from '../dialect/dialect.ts';
import { resolveAsWritten } from '../links.ts';
import { readProse, type ProseContext } from './read-prose.ts';
import { withoutForbidden } from '../text.ts';

/**
 * Reads one line outside a body, such as a picture's caption: without tickers, footnotes and HTML, and with links as
 * written.
 * @throws RangeError if its elements are nested too deeply.
 */
export function readLine(source: string, offset: number): Prose {
  const context: ProseContext = {
    resolveLink: resolveAsWritten,
    find: () => offset,
    seek: () => undefined,
    refer: () => ({ number: undefined, occurrence: 1 }),
    admitsHtml: () => false,
    doubt: () => undefined,
  };
  return readProse(lexInline(withoutForbidden(source)), context, 'none');
}
