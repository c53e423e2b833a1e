import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { vocabulary } from '../../tickers/newsroom.ts';

/** `line: why. What to do.`, of each problem. */
const tell = (source: string) =>
  surveyBody(source, vocabulary, wordsFor('en').quotationMarks).problems.map(({ offset, message, hint }) => {
    const line = source.slice(0, offset).split('\n').length;
    return `${line}: ${message.replace(/^.*, not as /, 'not ')} ${hint.replace(' For a bar that belongs to the text, write \\|.', '')}`;
  });

const three = '| --- | --- | --- |';
const two = '| --- | --- |';

test('each of several failed tables is reported with its own fault', () => {
  const attempts = [
    '| A | B |\n| --- | --- |\n| 1 | 2 |',
    '| C | D |\n| --- |\n| 3 | 4 |',
    '| E | F |\n| === | === |\n| 5 | 6 |',
    '| G | H |\n| --- |\n| 7 | 8 |',
  ];
  expect(tell(attempts.join('\n\n'))).toEqual([
    `5: not a table: the header has 2 columns, and the line of hyphens 1 column. Write "${two}" as the second line.`,
    `9: not a table: the second line has "=" where hyphens must be. Write "${two}" as the second line.`,
    `13: not a table: the header has 2 columns, and the line of hyphens 1 column. Write "${two}" as the second line.`,
  ]);
});

describe('lines of bars that are no table are reported once, with what is wrong', () => {
  test.each([
    [
      '| Quarter | Sales | Profit |\n| --- | --- |\n| Q1 | 5 | 1 |',
      `1: not a table: the header has 3 columns, and the line of hyphens 2 columns. Write "${three}" as the second line.`,
    ],
    [
      '| A | B |\n| --- | --- | --- |\n| Q1 | 5 |',
      `1: not a table: the header has 2 columns, and the line of hyphens 3 columns. Write "${two}" as the second line.`,
    ],
    [
      '<details><summary>More</summary>\n| A | B |\n| --- | --- |\n| 1 | 2 |\n</details>',
      '2: not a table: they belong to the HTML above them. Put an empty line between the HTML and the table.',
    ],
    [
      '> <div>\n> A | B\n> --|--\n> 1 | 2\n> </div>',
      '2: not a table: they belong to the HTML above them. Put an empty line between the HTML and the table.',
    ],
    [
      '|a|b|\n|-|\n|1|2|',
      `1: not a table: the header has 2 columns, and the line of hyphens 1 column. Write "${two}" as the second line.`,
    ],
    [
      '| A | B |\n| Q1 | 5 |\n| Q2 | 6 |',
      `1: not a table: the line of hyphens below the header is missing. Write "${two}" below the first line.`,
    ],
    [
      'A | B\nQ1 | 5',
      `1: not a table: the line of hyphens below the header is missing. Write "${two}" below the first line.`,
    ],
    [
      '| A | B |\n| — | — |\n| Q1 | 5 |',
      `1: not a table: the second line has "—" where hyphens must be. Write "${two}" as the second line.`,
    ],
    [
      '| A | B |\n|–––|–––|\n| Q1 | 5 |',
      `1: not a table: the second line has "–" where hyphens must be. Write "${two}" as the second line.`,
    ],
    [
      '| A | B |\n| === | === |\n| Q1 | 5 |',
      `1: not a table: the second line has "=" where hyphens must be. Write "${two}" as the second line.`,
    ],
    [
      '| A | B |\n|---+---|\n| Q1 | 5 |',
      `1: not a table: the second line has "+" where hyphens must be. Write "${two}" as the second line.`,
    ],
    [
      '| A | B |\n| -- - | --- |\n| 1 | 2 |',
      `1: not a table: the second line does not consist of hyphens. Write "${two}" as the second line.`,
    ],
    [
      '| A | B |\n---\n| 1 | 2 |',
      `1: not a table: the header has 2 columns, and the line of hyphens 1 column. Write "${two}" as the second line.`,
    ],
    [
      '| A | B | C |',
      `1: not a table: it is only a header, without the line of hyphens below. Write "${three}" below the first line.`,
    ],
    [
      '| -- | -- |\n| a | b |',
      '1: not a table: they have no header row. Write the names of the columns above "| -- | -- |".',
    ],
    [
      '| A | B |\n\n|---|---|\n| 1 | 2 |',
      '1: not a table: empty lines separate them. Write the lines of a table without an empty line between them.',
    ],
    [
      '| A | B |\n\n| 1 | 2 |\n\n| 3 | 4 |',
      `1: not a table: the line of hyphens below the header is missing. Write "${two}" below the first line. Leave no empty lines between the rows.`,
    ],
    [
      '| A | B |\n| --- | --- |\n| 1 | 2 |\n\n| 3 | 4 |',
      '5: not rows of the table above: an empty line ends a table. Take out the empty line before them.',
    ],
    [
      '| A | B |\n| C | D |\n|---|---|\n| 1 | 2 |',
      '1: not a table: a table begins with the line right above its hyphens, so these are not part of the table below. Move the line of hyphens up, or put an empty line above the table.',
    ],
    [
      '｜ A ｜ B ｜\n｜ --- ｜ --- ｜\n｜ 1 ｜ 2 ｜',
      `1: not a table: their bars are full-width (｜). Write | in their place, and "${two}" as the second line.`,
    ],
    [
      'Sales by quarter:\n| A | B |\n| — | — |\n| 1 | 2 |\nMore text.',
      `2: not a table: the second line has "—" where hyphens must be. Write "${two}" as the second line.`,
    ],
    [
      '- Text\n  | A | B |\n  | 1 | 2 |',
      `2: not a table: the line of hyphens below the header is missing. Write "${two}" below the first line.`,
    ],
    [
      'Text\n\n> Quoted\n>\n> | A | B |\n> | 1 | 2 |',
      `5: not a table: the line of hyphens below the header is missing. Write "${two}" below the first line.`,
    ],
    [
      'x[^1]\n\n[^1]: Note\n\n    | A | B |\n    | 1 | 2 |',
      `5: not a table: the line of hyphens below the header is missing. Write "${two}" below the first line.`,
    ],
    [
      `| A | B |\n${two}\n| 1 | 2 |\n| C | D |\n| :-- | --: |\n| - | -- |`,
      '5: This line of hyphens is shown as a row of the table above, which has one already. Take it out. If another table begins here, put an empty line above its header.',
    ],
    [
      '| A | B |\n|---|---|\n| 1 | 2 |\nSales rose in May.',
      '4: "Sales rose in May." is shown as a row of the table above, because no empty line is between them. Put an empty line above it, or a bar at its end if it is a row.',
    ],
  ])('%j', (source, expected) => {
    expect(tell(source)).toEqual([expected]);
  });

  test('each of two tables', () => {
    expect(tell('| A | B |\n| 1 | 2 |\n\nText.\n\n| C | D |\n| 3 | 4 |').map((line) => line.slice(0, 2))).toEqual([
      '1:',
      '6:',
    ]);
  });
});

describe('bars in prose, in tables and in code are left alone', () => {
  test.each([
    'Up 5% | down 3% at noon.\nThen 4 | 3 at the close.',
    'Follow us: a | b once in a sentence.',
    '|x| is the absolute value.',
    '|x| + |y| and |z|',
    'By Jane Roe | London',
    'By Jane Roe | London\n\nBy Max Mustermann | Berlin',
    'Apple (NASDAQ:AAPL) | Nvidia (NASDAQ:NVDA)',
    '| A | B |\n|---|---|\n| 1 | 2 |',
    'A | B\n:-- | --:\n1 | 2',
    'Text:\n| A | B |\n|---|---|\n| 1 | 2 |\n\nText.',
    '| A | B |\n|---|---|\n| **Europe** | |\n| 1 | 2 |',
    '| A | B |\n|---|---|\n| Europe |\n| 1 | 2 |',
    '| A |\n|---|\n| 1 |',
    '\\| A \\| B \\|\n\\| 1 \\| 2 \\|',
    '```\n| A | B |\n| 1 | 2 |\n```',
    '    | A | B |\n    | 1 | 2 |',
    '`| A | B |`\n`| 1 | 2 |`',
    'P(A|B) is not P(B|A).\nP(A|B) = 5',
    'a || b\nc || d',
  ])('%j', (source) => {
    expect(tell(source)).toEqual([]);
  });
});
