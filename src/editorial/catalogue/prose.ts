import type { Rules } from './rule.ts';

const long = (words: string, times: number) => `${`${words} `.repeat(times).trim()}.\n`;
const languages = 'This rule reads English, German, French, Spanish, Italian and Arabic only.';

/** Rules of what a story says, and how. Those about words hold for the languages that `editorial/words/` has. */
export const proseRules = {
  'headline-figure': {
    severity: 'warning',
    why: `A figure of the headline is not in the text, its tables or its charts, however they write or round it. ${languages}`,
    remedy:
      'Correct one of them, or give the figure in the text. After "nearly" or "about", the two may differ by a tenth.',
    wrong: {
      fields: { title: 'Apple borrows $25bn to buy its own shares' },
      body: 'Apple Inc. (NASDAQ:AAPL) borrows $23 billion to buy its own shares.\n',
    },
    right: {
      fields: { title: 'Apple borrows $25bn to buy its own shares' },
      body: 'Apple Inc. (NASDAQ:AAPL) borrows $25 billion to buy its own shares.\n',
    },
  },
  'no-sources': {
    severity: 'warning',
    why: `A report has no sources:, no link, no footnote, no source below a chart, and no statement by anyone in its text. ${languages}`,
    remedy: 'Add sources:, or say in the text who said so.',
    wrong: { body: long('Apple Inc. opens a shop in each town of the country, and closes none', 6) },
    right: {
      body: `Apple said that it grows. ${long('Apple opens a shop in each town of the country, and closes none', 3)}`,
    },
  },
  'relative-date': {
    severity: 'hint',
    why: `Words like "last month" mean another day to those who read the story later. ${languages}`,
    remedy: 'Write the date. In quotations, and before a date, the words may stay.',
    wrong: { body: 'Apple Inc. (NASDAQ:AAPL) opened a shop last month.\n' },
    right: { body: 'Apple Inc. (NASDAQ:AAPL) opened a shop in September.\n' },
  },
  'weekday-wrong': {
    severity: 'warning',
    why: 'A date with its year is another weekday, so that one of the two is wrong. Names are known in sixteen languages.',
    remedy: 'Correct the weekday or the date.',
    wrong: { body: 'Apple Inc. (NASDAQ:AAPL) reported on Monday, 28 October 2014.\n' },
    right: { body: 'Apple Inc. (NASDAQ:AAPL) reported on Tuesday, 28 October 2014.\n' },
  },
  'mixed-style': {
    severity: 'hint',
    why: `The story writes amounts or percentages in two ways, such as $25bn and $25 billion, or 5% and 5 percent. ${languages}`,
    remedy: 'Choose one of them for the whole story. Headlines, tables, charts and quotations are not compared.',
    wrong: { body: 'Apple Inc. (NASDAQ:AAPL) has $25bn in bonds and $3 billion in cash.\n' },
    right: { body: 'Apple Inc. (NASDAQ:AAPL) has $25bn in bonds and $3bn in cash.\n' },
  },
  'quotation-unattributed': {
    severity: 'hint',
    why: `Nothing near a quotation says whose words it is. Terms, titles and pull quotes need no speaker. ${languages}`,
    remedy: 'Say whose words they are, and where they were said.',
    wrong: { body: 'Apple Inc. (NASDAQ:AAPL) grows. “We will win this market within five years.”\n' },
    right: { body: 'Apple Inc. (NASDAQ:AAPL) grows. “We will win this market,” Tim Cook told investors.\n' },
  },
  'wire-line': {
    severity: 'warning',
    why: 'Agencies and press offices write lines for editors: credits, signs for the end of a text (-30-, ###), embargoes, notes about a version, and words before a headline (UPDATE 2-).',
    remedy: 'Remove it. Authors belong in authors:, agencies in sources:, the end of an embargo in published:.',
    wrong: { body: 'Apple Inc. (NASDAQ:AAPL) grows.\n\n(Reporting by Jane Roe; Editing by John Smith)\n' },
    right: { body: 'Apple Inc. (NASDAQ:AAPL) grows.\n' },
  },
  'long-sentence': {
    severity: 'hint',
    why: `A sentence has more than 50 words. ${languages}`,
    remedy: 'Make two of it, or leave something out.',
    wrong: { body: long('Apple Inc. grows in the east and in the west and', 6) },
    right: { body: 'Apple Inc. (NASDAQ:AAPL) grows in the east. It grows in the west.\n' },
  },
  'long-paragraph': {
    severity: 'hint',
    why: `A paragraph has more than 180 words. ${languages}`,
    remedy: 'Divide it where the thought turns.',
    wrong: { body: long('Apple Inc. said that it grows in the east and in the west.', 16) },
    right: { body: 'Apple Inc. (NASDAQ:AAPL) grows in the east.\n\nIt grows in the west.\n' },
  },
} as const satisfies Rules;
