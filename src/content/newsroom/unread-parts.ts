import type { ReferenceProblem } from '../../domain/edition/resolve/problems.ts';
import { splitTicker, type Ticker } from '../../domain/registry/ticker.ts';

/** The newsroom's files that could not be read: references to their entries cannot be checked. */
export interface UnreadParts {
  readonly sections: boolean;
  readonly authors: boolean;
  readonly tags: boolean;
  readonly exchanges: boolean;
  /** The texts of company files that are not YAML, and symbols on unknown exchanges. */
  readonly companyTexts: readonly string[];
}

export const nothingUnread: UnreadParts = {
  sections: false,
  authors: false,
  tags: false,
  exchanges: false,
  companyTexts: [],
};

/** Whether an unread newsroom file may be the cause of an article's problem. */
export function followsFromUnread(problem: ReferenceProblem, unread: UnreadParts): boolean {
  switch (problem.rule) {
    case 'unknown-section':
      return unread.sections;
    case 'unknown-author':
      return unread.authors;
    case 'ticker-not-listed':
    case 'ticker-unregistered':
    case 'ticker-uncertain':
    case 'ticker-ended':
    case 'ticker-not-known-then':
    case 'company-misnamed':
      return isWritten(symbolOf(problem.ticker), unread);
    case 'cashtag-unknown':
      return isWritten(problem.symbol, unread);
    case 'ticker-unread':
    case 'symbol-unplaced':
      return unread.exchanges;
    default:
      return false;
  }
}

function symbolOf(ticker: Ticker): string {
  return splitTicker(ticker).symbol;
}

function isWritten(symbol: string, { companyTexts }: UnreadParts): boolean {
  return companyTexts.some((text) => text.split(/[^\p{L}\p{N}./-]+/u).includes(symbol));
}
