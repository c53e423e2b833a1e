import type { Rules } from './rule.ts';

const company = (text: string) => ({ file: 'src/newsroom/companies/acme.yaml', text });
const exchanges = (text: string) => ({ file: 'src/newsroom/exchanges.yaml', text });
const right = company('name: Acme\nlistings: [{ exchange: NASDAQ, symbol: ACME, from: 2001-01-02 }]\n');

const nasdaq = `NASDAQ:
  name: Nasdaq Stock Market
  shortName: Nasdaq
  mic: XNAS
  aliases: [Nasdaq]
  country: US
  timeZone: America/New_York
  symbols: '[A-Z]{1,5}'
`;
const toronto = `TSX:
  { name: Toronto Stock Exchange, shortName: Toronto, mic: XTSE, aliases: [TSE], country: CA, timeZone: America/Toronto, symbols: '[A-Z]{1,5}' }
TYO:
  { name: Tokyo Stock Exchange, shortName: Tokyo, mic: XTKS, aliases: [TSE], country: JP, timeZone: Asia/Tokyo, symbols: '[0-9]{4}' }
`;

const author = (text: string) => ({
  file: 'src/newsroom/authors.yaml',
  text: `technology-desk:\n  name: Technology desk\n${text}`,
});

/** Rules of the newsroom's files: exchanges, companies, references to them, tags and addresses. */
export const newsroomRules = {
  'author-portrait': {
    severity: 'error',
    why: 'The picture of an author must be a file in `public`; this is not.',
    remedy: 'Put the picture into `public`, and write its path from there.',
    wrong: author('  portrait: desk.jpg\n'),
    right: author('  bio: Covers machines.\n'),
  },
  'exchange-pattern': {
    severity: 'error',
    why: '`symbols` is the pattern that distinguishes symbols from words; this one is not a regular expression.',
    remedy: 'Write a regular expression: [A-Z]{1,5}.',
    wrong: exchanges(nasdaq.replace('{1,5}', '{5,1}') + toronto),
    right: exchanges(nasdaq + toronto),
  },
  'exchange-code-repeated': {
    severity: 'error',
    why: 'A code with two meanings in one country does not identify an exchange.',
    remedy: 'Leave it to one of them.',
    wrong: exchanges(nasdaq.replace('aliases: [Nasdaq]', 'aliases: [Nasdaq, Nasdaq]') + toronto),
    right: exchanges(nasdaq + toronto),
  },
  'exchange-alias-is-id': {
    severity: 'error',
    why: 'The id of one exchange cannot be the other name of another.',
    remedy: 'Remove it from the aliases.',
    wrong: exchanges(nasdaq.replace('aliases: [Nasdaq]', 'aliases: [TSX]') + toronto),
    right: exchanges(nasdaq + toronto),
  },
  'exchange-code-unknown': {
    severity: 'error',
    why: '`homonyms` and `abbreviations` say which codes of an exchange have other meanings; any other has no effect.',
    remedy: 'Write one of its codes, or add this one to its aliases.',
    wrong: exchanges(nasdaq.replace('aliases: [Nasdaq]', 'aliases: [Nasdaq]\n  homonyms: [Nasdak]') + toronto),
    right: exchanges(nasdaq + toronto),
  },
  'listing-exchange': {
    severity: 'error',
    why: 'No exchange has this id, so the form of its symbols is unknown.',
    remedy: 'Write an id of exchanges.yaml, or add the exchange.',
    wrong: company('name: Acme\nlistings: [{ exchange: NASDQ, symbol: ACME }]\n'),
    right,
  },
  'listing-symbol': {
    severity: 'error',
    why: 'Symbols of this exchange look different, so that texts would never name this one.',
    remedy: 'Correct the symbol, or the pattern of the exchange.',
    wrong: company('name: Acme\nlistings: [{ exchange: NASDAQ, symbol: ACME1 }]\n'),
    right,
  },
  'listing-period': {
    severity: 'error',
    why: 'A listing cannot end before it began.',
    remedy: 'Correct one of the days.',
    wrong: company('name: Acme\nlistings: [{ exchange: NASDAQ, symbol: ACME, from: 2001-01-02, until: 2000-01-02 }]\n'),
    right,
  },
  'listing-overlap': {
    severity: 'error',
    why: 'On one day a symbol belongs to one company.',
    remedy: 'Correct the days of one of them.',
    wrong: company('name: Acme\nlistings: [{ exchange: NASDAQ, symbol: AAPL, from: 2001-01-02 }]\n'),
    right,
  },
  'company-repeated': {
    severity: 'error',
    why: 'Two files with one identifier are about one company, whose stories would be on two pages.',
    remedy: 'Make them one.',
    wrong: { situation: 'Two company files have the same ISIN.' },
    right,
  },
  'company-parent': {
    severity: 'error',
    why: 'No file describes the parent.',
    remedy: 'Write the id of a company file.',
    wrong: company('name: Acme\nparent: aple\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
    right: company('name: Acme\nparent: apple\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
  },
  'company-parent-cycle': {
    severity: 'error',
    why: 'A company cannot belong to itself, by however many others.',
    remedy: 'Correct one of the parents.',
    wrong: company('name: Acme\nparent: acme\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
    right,
  },
  'company-index': {
    severity: 'error',
    why: 'The file of the index is not there, or the days cannot be.',
    remedy: 'Correct the id or the days.',
    wrong: { situation: 'A company file names an index of which there is no file.' },
    right,
  },
  'industry-unknown': {
    severity: 'warning',
    why: 'Companies of one industry link to each other, and no other company has this industry.',
    remedy: 'Use the word that other companies have.',
    wrong: company('name: Acme\nindustry: Bankz\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
    right: company('name: Acme\nindustry: Banks\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
  },
  'company-isin': {
    severity: 'error',
    why: 'The check digit says that a character is wrong.',
    remedy: 'Copy the ISIN again.',
    wrong: company('name: Acme\nisin: US0378331006\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
    right: company('name: Acme\nisin: US0378331005\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
  },
  'company-lei': {
    severity: 'error',
    why: 'The check digits say that a character is wrong.',
    remedy: 'Copy the LEI again.',
    wrong: company('name: Acme\nlei: HWUPKR0MPOU8FGXBT395\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
    right: company('name: Acme\nlei: HWUPKR0MPOU8FGXBT394\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n'),
  },
  'company-cik': {
    severity: 'error',
    why: 'A CIK has at most ten digits.',
    remedy: 'Copy it again, in quotes.',
    wrong: company("name: Acme\ncik: '32019300000'\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n"),
    right: company("name: Acme\ncik: '320193'\nlistings: [{ exchange: NASDAQ, symbol: ACME }]\n"),
  },
  'unknown-section': {
    severity: 'error',
    why: 'A story is filed in one of the sections of the site.',
    remedy: 'Write an id of src/newsroom/sections.yaml.',
    wrong: { fields: { section: 'tecnology' } },
    right: { fields: { section: 'technology' } },
  },
  'unknown-author': {
    severity: 'error',
    why: 'Bylines lead to pages of authors, and this one has none.',
    remedy: 'Write an id of src/newsroom/authors.yaml, or add the author.',
    wrong: { fields: { authors: '[jane-ro]' } },
    right: { fields: { authors: '[jane-roe]' } },
  },
  'unknown-company': {
    severity: 'error',
    why: 'No company file has this id.',
    remedy: 'Write the name of a file in companies/, without .yaml.',
    wrong: { fields: { disclosures: '[{ author: jane-roe, company: aple, position: long }]', authors: '[jane-roe]' } },
    right: { fields: { disclosures: '[{ author: jane-roe, company: apple, position: long }]', authors: '[jane-roe]' } },
  },
  'duplicate-path': {
    severity: 'error',
    why: 'Two stories cannot have one address.',
    remedy: 'Give one another slug.',
    wrong: { situation: 'Two stories of one month have the same slug.' },
    right: { fields: { slug: 'apple-pay' } },
  },
  'duplicate-id': {
    severity: 'error',
    why: 'Feed readers know stories by their ids, and would show one of two.',
    remedy: 'Remove the id from the newer story.',
    wrong: { situation: 'A story was copied with its id.' },
    right: { situation: 'Each story has an id of its own, or none.' },
  },
  'similar-tags': {
    severity: 'warning',
    why: 'Two spellings of one subject split its stories between two pages.',
    remedy: 'Use one, or list the other as a synonym in tags.yaml.',
    wrong: { fields: { tags: '[chip, chips]' } },
    right: { fields: { tags: '[chips]' } },
  },
  'shared-tag-address': {
    severity: 'warning',
    why: 'Two tags have one address, and so one page.',
    remedy: 'List one as a synonym of the other in tags.yaml, or give one a slug there.',
    wrong: { fields: { tags: '["C#", C sharp]' } },
    right: { fields: { tags: '["C#"]' } },
  },
  'update-in-future': {
    severity: 'error',
    why: '`updated` says when the story was changed; that cannot be later than now.',
    remedy: 'Correct the day.',
    wrong: { fields: { updated: '2099-10-28 09:30' } },
    right: { fields: { updated: '2014-10-29 09:30' } },
  },
  'correction-in-future': {
    severity: 'error',
    why: 'A correction cannot have been made later than now.',
    remedy: 'Correct the day.',
    wrong: { fields: { corrections: '[{ date: 2099-10-28, kind: correction, text: A slip. }]' } },
    right: { fields: { corrections: '[{ date: 2014-10-29, kind: correction, text: A slip. }]' } },
  },
  'rating-in-future': {
    severity: 'error',
    why: 'A house cannot have published a rating later than now.',
    remedy: 'Correct the day.',
    wrong: { fields: { ratings: '[{ house: Acme Bank, company: apple, direction: buy, date: 2099-10-28 }]' } },
    right: { fields: { ratings: '[{ house: Acme Bank, company: apple, direction: buy, date: 2014-10-27 }]' } },
  },
  'source-in-future': {
    severity: 'warning',
    why: 'A source cannot have been published later than now.',
    remedy: 'Correct the date.',
    wrong: { fields: { sources: '[{ title: Filing, date: 2099-10 }]' } },
    right: { fields: { sources: '[{ title: Filing, date: 2014-10 }]' } },
  },
  'as-of-in-future': {
    severity: 'error',
    why: 'Symbols cannot be read as of a day that has not come.',
    remedy: 'Correct the day.',
    wrong: { fields: { asOf: '2099-10-28' } },
    right: { fields: { asOf: '2014-10-28' } },
  },
  'withdrawal-unexplained': {
    severity: 'error',
    why: 'Readers of a withdrawn story are owed the reason.',
    remedy: 'Add a correction that says why and when it was withdrawn.',
    wrong: { fields: { status: 'withdrawn' } },
    right: {
      fields: {
        status: 'withdrawn',
        corrections: '[{ date: 2014-10-29, kind: withdrawal, text: Withdrawn since its source was mistaken. }]',
      },
    },
  },
} as const satisfies Rules;
