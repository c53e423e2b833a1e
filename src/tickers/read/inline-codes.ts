import type { UnplacedCandidate } from '../candidate.ts';
import { wordsBefore } from '../bracketed-tickers.ts';
import { isOpenAfter, isSpaceAt } from './boundaries.ts';
import { parseVendorSymbol } from './vendor-codes.ts';
import { placesOf } from './spans.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Finds Reuters codes right after a name and without brackets: `Nvidia NVDA.O rose`. Short suffixes of short symbols are
 * initials, `J.P.`, and a full stop after one belongs to it.
 */
export function readInlineCodes(text: string, vocabulary: Vocabulary): readonly UnplacedCandidate[] {
  return placesOf(text, ['.']).flatMap((stop): readonly UnplacedCandidate[] => {
    if (!isCapital(text.charCodeAt(stop + 1)) || isSpaceAt(text, stop - 1)) return [];
    const start = text.lastIndexOf(' ', stop) + 1;
    if (start < 2 || stop - start > MAX_SYMBOL) return [];
    const [written] = inlineCode.exec(text.slice(start, stop + 4)) ?? [];
    const end = start + (written?.length ?? 0);
    if (written === undefined || !isOpenAfter(text, end) || text.charAt(end) === '.') return [];
    const parsed = parseVendorSymbol(written, vocabulary);
    const words = parsed === undefined ? '' : wordsBefore(text, start);
    if (parsed === undefined || words === '') return [];
    return [{ kind: 'unplaced', form: 'inline', ...parsed, start, end, text: written, words }];
  });
}

const MAX_SYMBOL = 10;
const inlineCode = /^(?:[A-Z][A-Z0-9]{1,8}(?:_p)?[a-z]?|\d{4,6})\.[A-Z]{1,2}(?![A-Za-z0-9])|^[A-Z]\.N(?![A-Za-z0-9])/;

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
