import type { Rules } from './rule.ts';

const right = { body: 'Apple Inc. (NASDAQ:AAPL) has found an admirer.\n' };

/** Rules of the symbols that a story names. */
export const tickerRules = {
  'ticker-not-listed': {
    severity: 'error',
    why: "The company had another symbol, or none, on the story's day.",
    remedy: 'Write the symbol of that day, or set asOf in a retrospective.',
    wrong: { body: 'Meta Platforms (NASDAQ:META) has found an admirer.\n' },
    right: { body: 'Facebook (NASDAQ:FB) has found an admirer.\n' },
  },
  'ticker-unregistered': {
    severity: 'warning',
    why: 'Neither a company file nor the reference has this symbol, so its page has no name.',
    remedy: 'Check the symbol; if it is right, add the company.',
    wrong: { fields: { tickers: '["NASDAQ:QZQZQ"]' } },
    right,
  },
  'ticker-not-known-then': {
    severity: 'hint',
    why: 'The company file does not say since when the symbol was its own, and nothing shows it for the story’s day.',
    remedy: 'Write the company’s name beside the symbol, or add `from` or `since` to its file.',
    wrong: { situation: 'A story of 2003 names a symbol whose file says only what it is today.' },
    right,
  },
  'symbol-missing': {
    severity: 'hint',
    why: 'Readers look for a company’s symbol at its first mention: the text gives it later, or never although the story is about the company.',
    remedy: 'Write the ticker that the message shows, which is that of the story’s day, after the first mention.',
    wrong: { body: 'Apple has found an admirer.\n\nIt is Jack Ma who admires Apple Inc. (NASDAQ:AAPL) from afar.\n' },
    right,
  },
  'symbol-unplaced': {
    severity: 'warning',
    why: 'The text names a symbol without an exchange, and it is not certain which listing is meant.',
    remedy: 'Write the ticker that the message suggests.',
    wrong: { body: 'It trades under the symbol “QZQZ”.\n' },
    right,
  },
  'ticker-uncertain': {
    severity: 'hint',
    why: 'The reference has the symbol without its dates, and nothing beside it confirms the name.',
    remedy: 'Write the company’s name beside the symbol, or add a company file.',
    wrong: { situation: 'A story names a symbol of the reference without its company’s name.' },
    right,
  },
  'ticker-ended': {
    severity: 'warning',
    why: 'By the reference the symbol was not traded any more on the story’s day.',
    remedy: 'Check the symbol and the day; set asOf in a retrospective.',
    wrong: { situation: 'A story names a symbol a year after it was delisted.' },
    right,
  },
  'ticker-repeated': {
    severity: 'hint',
    why: 'A symbol belongs after a company’s first mention; after that, the name alone reads better.',
    remedy: 'Name the company alone.',
    wrong: { body: 'Apple Inc. (NASDAQ:AAPL) rose. Apple Inc. (NASDAQ:AAPL) fell.\n' },
    right,
  },
  'ticker-unread': {
    severity: 'warning',
    why: 'This looks like a ticker but cannot be read as one, so it is not a link.',
    remedy: 'Write what the message suggests.',
    wrong: { body: 'Apple Inc. (NASDQ:AAPL) has found an admirer.\n' },
    right,
  },
  'exchange-ambiguous': {
    severity: 'warning',
    why: 'Two exchanges use this code, and the symbol does not tell which is meant.',
    remedy: "Write the exchange's id.",
    wrong: { situation: 'TSE is Toronto’s and Tokyo’s code, and the symbol fits both.' },
    right: { body: 'Toyota (TYO:7203) rose.\n' },
  },
  'cashtag-unknown': {
    severity: 'warning',
    why: 'No company is known to have had this symbol, so it stays text.',
    remedy: 'Write the exchange before it, or escape the dollar sign.',
    wrong: { body: 'Traders like $QZQZ today.\n' },
    right: { body: 'Traders like $AAPL today.\n' },
  },
  'cashtag-ambiguous': {
    severity: 'warning',
    why: 'Companies on several exchanges had this symbol.',
    remedy: 'Write the exchange before it.',
    wrong: { situation: '$ABC was listed on two American exchanges.' },
    right: { body: 'Traders like $AAPL today.\n' },
  },
  'company-misnamed': {
    severity: 'warning',
    why: 'The name beside the symbol is that of another company.',
    remedy: 'Correct the name or the symbol.',
    wrong: { body: 'Toyota (NASDAQ:AAPL) has found an admirer.\n' },
    right,
  },
} as const satisfies Rules;
