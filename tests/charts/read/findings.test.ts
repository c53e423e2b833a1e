import { describe, expect, test } from 'vitest';
import { head, read, told } from '../exhibits.ts';

const line = `type: line\n${head}`;
const bar = `type: bar\n${head}`;

describe('a chart with a mistake', () => {
  test.each([
    ['an unknown type', `type: lines\n${head}\nyear,A\n2013,1\n2014,2`],
    ['no type', `${head}\nyear,A\n2013,1\n2014,2`],
    ['an unknown option', `${line}colour: red\n\nyear,A\n2013,1\n2014,2`],
    ['an option that every object has', `${line}constructor: red\n__proto__: red\n\nyear,A\n2013,1\n2014,2`],
    ['a misspelt option', `type: line\ntitel: T\nsource: S\n\nyear,A\n2013,1\n2014,2`],
    ['an option twice', `${line}unit: %\nunit: $\n\nyear,A\n2013,1\n2014,2`],
    ['a line that is no option', `${line}Hello there\n\nyear,A\n2013,1\n2014,2`],
    ['neither title nor source', `type: line\n\nyear,A\n2013,1\n2014,2`],
    ['no data', line],
    ['text among figures', `${line}\nyear,A\n2013,1\n2014,lots`],
    ['a unit in a cell', `${line}\nyear,A\n2013,1\n2014,$2`],
    ['a decimal comma', `${line}\nyear;A\n2013;1\n2014;1,5`],
    ['more digits than a number holds', `${line}\nyear,A\n2013,1.0123456789\n2014,2`],
    ['NaN', `${line}\nyear,A\n2013,NaN\n2014,2`],
    ['dates out of order', `${line}\nyear,A\n2014,1\n2013,2`],
    ['a date twice', `${line}\nday,A\n2014-01-01,1\n2014-01-01,2`],
    ['a date that no calendar has', `${line}\nday,A\n2014-02-28,1\n2014-02-30,2`],
    ['dates of two kinds', `${line}\nday,A\n2014,1\n2015-01,2`],
    ['a name twice', `${bar}\nCompany,A\nApple,1\nApple,2`],
    ['one point', `${line}\nyear,A\n2014,1`],
    ['a row with a comma too many', `${bar}\nCompany,A\nApple,1,234\nAmazon,2`],
    ['two columns of one name', `${bar}\nCompany,A,A\nApple,1,2`],
    ['an unclosed quotation mark', `${bar}\nCompany,A\n"Apple,1\nAmazon,2`],
    ['an unknown column', `${bar}y: Grwth\n\nCompany,Growth\nApple,1`],
    ['a highlight of nothing', `${bar}highlight: Aple\n\nCompany,Growth\nApple,1`],
    ['a log scale of bars', `${bar}scale: log\n\nCompany,Growth\nApple,1`],
    ['a log scale of zero', `${line}scale: log\n\nyear,A\n2013,0\n2014,2`],
    ['an index of nothing', `${line}index: 2012\n\nyear,A\n2013,1\n2014,2`],
    ['an event outside the data', `${line}event: 2020 Pandemic\n\nyear,A\n2013,1\n2014,2`],
    ['a band without words', `${line}band: 2013 to 2014\n\nyear,A\n2013,1\n2014,2`],
    ['candles without a high', `type: candlestick\n${head}\ndate,open,low,close\n2014-01-01,1,2,3`],
    ['candles that contradict themselves', `type: candlestick\n${head}\ndate,open,high,low,close\n2014-01-01,5,4,3,4`],
    ['a slope of three rows', `type: slope\n${head}\nyear,A\n2012,1\n2013,1\n2014,2`],
    ['a column without figures', `${bar}\nCompany,A\nApple,\nAmazon,-`],
    ['columns that differ in capitals', `${line}\nyear,A,a\n2013,1,2\n2014,2,3`],
    ['a column named twice', `${line}y: A, A\n\nyear,A,B\n2013,1,2\n2014,2,3`],
    ['the rows as a column of figures', `${line}y: year\n\nyear,A\n2013,1\n2014,2`],
    ['a slope with a gap', `type: slope\n${head}\nyear,A,B\n2013,1,2\n2014,,3`],
    ['a direction of lines', `${line}direction: horizontal\n\nyear,A\n2013,1\n2014,2`],
    ['a direction of columns', `type: column\n${head}direction: horizontal\n\nyear,A\n2013,1\n2014,2`],
    ['a highlighted row of lines', `${line}highlight: 2013\n\nyear,A,B\n2013,1,2\n2014,2,3`],
    ['a highlight of dots', `type: dot\n${head}highlight: A\n\nCompany,A,B\nX,1,2\nY,2,3`],
    ['columns of candles', `type: candlestick\n${head}y: close\n\ndate,open,high,low,close\n2014-01-01,1,3,1,2`],
    [
      'names too long for columns',
      `type: column\n${head}\nCompany,A\nBerkshire Hathaway,1\nJPMorgan Chase,2\nBank of America,3`,
    ],
    ['names in panels', `${bar}layout: multiples\n\nCompany,A,B\nX,1,2\nY,1,2\nZ,1,2`],
    ['figures too long for a phone', `${bar}unit: $\n\nCompany,A\nX,123456789012345\nY,-5`],
    [
      'a name too long for a slope',
      `type: slope\n${head}unit: $bn\n\nyear,Berkshire Hathaway Incorporated\n2013,1\n2014,2`,
    ],
    [
      'a name too long for a bar',
      `${bar}\nCompany,A\nThe company with the longest name of all that were ever listed there,1\nB,2`,
    ],
    ['a name too long for a loss', `${bar}\nCompany,A\nThe company with a long name that was listed,-1111.5\nB,2`],
    ['a name too long for dots', `type: dot\n${head}\nCompany,A\n${'x'.repeat(80)},1\nB,2`],
    ['a misspelt column', `type: colum\n${head}\nyear,A\n2013,1\n2014,2`],
    ['rows too long for a slope', `type: slope\n${head}\nwhen,A\nBefore the merger of equals,1\nAfter,2`],
    [
      'events that cover each other',
      `${line}event: 2013 One event here\nevent: 2013 Two events here\nevent: 2013 Three events here\nevent: 2013 Four events here\n\nyear,A\n2013,1\n2014,2`,
    ],
    [
      'bands that cover each other',
      `${line}band: 2013 to 2014 One band here\nband: 2013 to 2014 Two bands here\nband: 2013 to 2014 Three bands here\nband: 2013 to 2014 Four bands here\n\nyear,A\n2013,1\n2014,2`,
    ],
    ['months as words', `${line}\nmonth,A\nJan 2014,1\nFeb 2014,2`],
    ['stacked lines', `${line}layout: stacked\n\nyear,A\n2013,1\n2014,2`],
    ['a data file and rows', `${line}file: growth.csv\n\nyear,A\n2013,1\n2014,2`],
    ['a data file that is not there', `${line}file: grwth.csv`],
    ['a data file elsewhere', `${line}file: ../growth.csv`],
  ])('has a finding with its place and remedy: %s', (_, block) => {
    const reading = read(block, 'year,A\n2013,1\n2014,2\n');
    expect(reading.exhibit).toBeUndefined();
    expect(told(reading)).toMatchSnapshot();
  });

  test('has findings inside its data file, with line and column', () => {
    const file = '\uFEFFday,"Price, $",Volume\r\n2014-01-02,1.5,10\r\n\r\n2014-01-03,"n/a",x\r\n2014-01-02,2,12\r\n';
    expect(told(read(`${line}file: growth.csv`, file))).toEqual([
      'growth.csv:5:1 The date "2014-01-02" is after "2014-01-03" in the data and before it in time. Sort the rows from the oldest to the newest.',
      'growth.csv:4:18 "x" in the column "Volume", row "2014-01-03", is not a figure. Write a figure, or leave the cell empty if it is not known.',
    ]);
  });

  test('is refused with more rows than a page can show', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `${1000 + row},1`).slice(0, 1001);
    expect(told(read(`${line}\nyear,A\n${rows.join('\n')}`))[0]).toMatch(/^5:1 The data have 1001 rows/);
  });

  test('is refused with more columns than a chart has use for', () => {
    const header = Array.from({ length: 501 }, (_, column) => `C${column}`).join();
    expect(told(read(`${line}\n${header}\n2013${',1'.repeat(500)}`))).toEqual([
      '5:1 The first line names 501 columns. Give at most 500: those that the chart shows.',
    ]);
  });

  test('is read in one pass, however many blanks its options have', () => {
    const blanks = ' '.repeat(300_000);
    expect(told(read(`${line}unit: a${blanks}b\n\nyear,A\n2013,1\n2014,2`)).length).toBeLessThan(2);
    expect(told(read(`${line}a${blanks}b\n\nyear,A\n2013,1\n2014,2`))[0]).toContain('is not an option');
  });

  test('is warned about a column that candlesticks do not show', () => {
    const reading = read(`type: candlestick\n${head}\ndate,open,high,low,close,Adj close\n2014-01-01,1,3,1,2,2`);
    expect(told(reading)).toEqual([
      '5:26 Candlesticks do not show the column "Adj close". Leave it out, so that nobody looks for it.',
    ]);
    expect(reading.exhibit).toBeDefined();
  });

  test.each([
    ['a file with semicolons', 'year;A\n2013;1.234\n2014;12.500'],
    ['figures without a point', 'year,A\n2013,950\n2014,1.234'],
  ])('is warned about points that may divide thousands, beside %s', (_, file) => {
    const reading = read(`${line}file: growth.csv`, file);
    expect(told(reading)[0]).toMatch(
      /^growth\.csv:\d:6 "1\.234" in the column "A" is read as a little more than 1\. .* 1234\.$/,
    );
    expect(reading.exhibit).toBeDefined();
  });

  test.each(['year,A\n2013,1.234\n2014,1.500', 'year;A\n2013;0.234\n2014;1.500', 'year,A\n2013,1.234\n2014,1.5'])(
    'is not warned about three decimals: %j',
    (file) => {
      expect(told(read(`${line}file: growth.csv`, file))).toEqual([]);
    },
  );

  test.each([
    ['line', '2022,5\n2023,6\n2024,6', '5:1 The first line names the columns, and has the date "2022" for a name.'],
    ['line', '2022-01-03,5,7\n2022-01-04,6,8\n2022-01-05,6,8', '5:1 The first line names the columns, and has'],
    ['line', '2021-12-31,3\n2022-01,4\n2022-02,5', '5:1 The first line names the columns, and has'],
    ['bar', 'Q1 2022,5\nQ2 2022,6', '5:1 The first line names the columns, and has the date "Q1 2022" for a name.'],
    [
      'bar',
      'Alibaba,66\nAmazon,20\neBay,13',
      '5:9 The first line names the columns, and has the figure "66" for a name.',
    ],
    [
      'bar',
      'Alibaba,66.5,20\nAmazon,20,13',
      '5:9 The first line names the columns, and has the figure "66.5" for a name.',
    ],
    ['bar', 'Q1;5;6\nQ2;6;7\nQ3;7;8', '5:4 The first line names the columns, and has the figure "5" for a name.'],
    ['bar', '3M,12,9\n6M,14,8', '5:4 The first line names the columns, and has the figure "12" for a name.'],
    ['bar', 'Alibaba,(5)\nAmazon,20', '5:9 The first line names the columns, and has the figure "(5)" for a name.'],
  ])('has its columns named: %s %j', (type, rows, message) => {
    const [first = '', ...others] = told(read(`type: ${type}\n${head}\n${rows}`));
    expect(first).toContain(message);
    expect(others).toEqual([]);
  });

  test('has changes with their sign for percentages, or in brackets', () => {
    const block = (change: string) => `${head}\nItem,Actual,Year earlier,Change\nProfit,80,100,"${change}"`;
    for (const right of ['-20%', '(20%)', '(20)%', '(20.0 %)', '-20'])
      expect(told(read(block(right), undefined, 'earnings'))).toEqual([]);
    expect(told(read(block('-20,0%'), undefined, 'earnings'))).toEqual([
      '5:15 "-20,0%" in the column "Change", row "Profit", is not a figure. Write a point before decimals: -20.0.',
    ]);
  });

  test('has two rows of one name only with two units', () => {
    const block = (unit: string) => `${head}\nItem,Actual,Consensus\nProfit (%),1,2\nProfit (${unit}),1,2`;
    expect(told(read(block('%'), undefined, 'earnings'))).toEqual([
      '6:1 The row "Profit" occurs twice. Give each row a name of its own.',
    ]);
    expect(told(read(block('$'), undefined, 'earnings'))).toEqual([]);
  });

  test('tells all mistakes at once', () => {
    const block = 'type: line\nunits: %\n\nyear,A\n2013,x\n2013,y';
    expect(told(read(block))).toHaveLength(6);
  });
});

describe('what is no mistake', () => {
  test.each([
    [
      'options with quotes, comments and other spellings',
      `type: line # of course\n# a comment\n${head}note: "a: b # c"\ndata: growth.csv`,
    ],
    ['data under rows:', `${line}rows: |\n  year,A\n  2013,1\n  2014,2`],
    ['gaps, brackets and thousands', `${line}\nyear,A\n2012,(3.5)\n2013,\n2014,"1,234"\n2015,−3`],
    ['quarters in two spellings', `${line}\nquarter,A\n2013-Q4,1\nQ1 2014,2`],
    ['a column with a comma in its name', `${line}y: "Sales, net", B\n\nyear,"Sales, net",B,C\n2013,1,2,3\n2014,2,3,4`],
    ['only a column with a comma in its name', `${line}y: Sales, net\n\nyear,"Sales, net",B\n2013,1,2\n2014,2,3`],
    ['years as names', `type: bar\n${head}\nCompany,2013,2014\nAcme,1,2`],
    ['one year as a name', `type: bar\n${head}\nCompany,2014\nAcme,1\nBeta,3`],
    ['maturities as names', `type: bar\n${head}\nCountry,2,5,10\nJapan,0.5,0.9,1.2`],
    ['the year of its months as a name', `${line}\n2014,A\n2014-01,1\n2014-02,2`],
    ['a figure as a name that is chosen', `type: bar\n${head}y: 1.5\n\nCountry,1.5\nJapan,2`],
    ['tabs', `${line}\nyear\tA\n2013\t1\n2014\t2`],
  ])('is read: %s', (_, block) => {
    const reading = read(block, 'year,A\n2013,1\n2014,2');
    expect(told(reading)).toEqual([]);
    expect(reading.exhibit).toBeDefined();
  });
});
