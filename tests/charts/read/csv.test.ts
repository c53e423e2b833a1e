import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/charts/read/csv.ts';
import { writeCsv } from '../../../src/charts/write/csv.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { head, read, told } from '../exhibits.ts';

const line = `type: line\n${head}file: growth.csv`;
const bar = `type: bar\n${head}file: growth.csv`;

/** Each cell as `line:column text`. */
function places(source: string): readonly string[] {
  const reading = readCsv(source);
  if (!reading.ok) return [`${reading.line}:${reading.column} ${reading.message}`];
  return reading.rows.flat().map((cell) => `${cell.line}:${cell.column} ${cell.text}`);
}

describe('the cells of a file are where an editor shows them', () => {
  test.each([
    ['a byte order mark', '\uFEFFa,b\n1,2', ['1:1 a', '1:3 b', '2:1 1', '2:3 2']],
    ['lines that end as on Windows', 'a,b\r\n1,2\r\n', ['1:1 a', '1:3 b', '2:1 1', '2:3 2']],
    ['lines that end as on an old Mac', 'a,b\r1,2', ['1:1 a', '1:3 b', '2:1 1', '2:3 2']],
    ['quotation marks', '"a, b",c\n"",2', ['1:1 a, b', '1:8 c', '2:1 ', '2:4 2']],
    ['doubled quotation marks', '"a ""b""",c\n1,2', ['1:1 a "b"', '1:11 c', '2:1 1', '2:3 2']],
    ['line breaks in a cell', 'a,"b\r\nc",d\r\n1,2,3', ['1:1 a', '1:3 b c', '2:4 d', '3:1 1', '3:3 2', '3:5 3']],
    ['blanks before a cell', 'a,  b\n\t1 ,2', ['1:1 a', '1:5 b', '2:2 1', '2:5 2']],
    ['empty lines', '\n\na,b\n\n  \n1,2', ['3:1 a', '3:3 b', '6:1 1', '6:3 2']],
    ['lines of empty cells', 'a,b\n,\n1,2\n,\n', ['1:1 a', '1:3 b', '3:1 1', '3:3 2']],
    ['commas at the ends of lines', 'a,\n1,', ['1:1 a', '1:3 ', '2:1 1', '2:3 ']],
    ['a separator that is named', 'sep=;\na;b, c\n1;2', ['2:1 a', '2:3 b, c', '3:1 1', '3:3 2']],
  ])('with %s', (_, source, expected) => {
    expect(places(source)).toEqual(expected);
  });

  const cell = fc.record({
    text: fc.constantFrom('a', 'b c', '1', '1,5', '2;3', 'd\te', 'f\ng', 'h "i" j', 'é', '😀'),
    isQuoted: fc.boolean(),
  });
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) => {
    return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 });
  });

  test('whatever the separator, the quotation marks and the ends of lines', () => {
    const anyFile = fc.record({ rows, delimiter: fc.constantFrom(',', ';', '\t'), end: fc.constantFrom('\n', '\r\n') });
    fc.assert(
      fc.property(anyFile, ({ rows, delimiter, end }) => {
        const expected: string[] = [];
        let source = `sep=${delimiter}${end}`;
        for (const row of rows) {
          for (const [index, { text, isQuoted }] of row.entries()) {
            const before = source.split(end.at(-1) ?? '');
            const own = text.replaceAll('\n', end);
            expected.push(`${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${text.replaceAll('\n', ' ')}`);
            source += isQuoted || /[",;\t\n]/.test(own) ? `"${own.replaceAll('"', '""')}"` : own;
            source += index < row.length - 1 ? delimiter : end;
          }
        }
        expect(places(source)).toEqual(expected);
      }),
    );
  });
});

test.each([
  ['semicolons, with commas in names', 'Company;Sales, $bn\nApple;1.5\nAmazon;2', ['Company', 'Sales, $bn']],
  [
    'semicolons, with commas in a name that is quoted',
    '"Company, name";Sales\nApple;1\nAmazon;2',
    ['Company, name', 'Sales'],
  ],
  ['tabs, with commas in names', 'Company\tSales, $bn\nApple, Inc.\t1.5\nAmazon\t2', ['Company', 'Sales, $bn']],
  ['commas, with a semicolon in one name', 'Company,Sales; net\nApple,1\nAmazon,2', ['Company', 'Sales; net']],
  ['commas, with line breaks between quotation marks', '"Company\nname",Sales\nApple,1', ['Company name', 'Sales']],
])('the separator is known: %s', (_, source, expected) => {
  const reading = readCsv(source);
  expect(reading.ok && reading.rows[0]?.map(({ text }) => text)).toEqual(expected);
});

describe('a finding in a file names line, column and cell', () => {
  test.each([
    [
      'a decimal comma that could separate cells',
      bar,
      'Company;Sales, $bn\nApple;1,5',
      '2:7 "1,5" in the column "Sales, $bn", row "Apple"',
    ],
    [
      'after a cell of two lines',
      bar,
      'Company,Sales\r\n"Apple,\r\nInc.",x',
      '3:7 "x" in the column "Sales", row "Apple, Inc."',
    ],
    ['after doubled quotation marks', bar, 'Company,Sales\n"The ""Apple""",x', '2:17 "x"'],
    ['a cell too many', bar, 'Company,Sales\nApple,1,234', '2:9 This row has 3 cells'],
    ['a cell too few', bar, 'Company,Sales,Profit\nApple,1', '2:7 This row has 2 cells'],
    ['a comma at the end of each line', bar, 'Company,Sales,\nApple,1,', '1:15 Column 3 has no name'],
    ['a quotation mark that is not closed', bar, 'Company,Sales\nApple,"1\nAmazon,2', '2:7 A quotation mark is opened'],
    ['text after a quoted cell', bar, 'Company,Sales\n"Apple" Inc.,1', '2:8 Text follows'],
    ['a quotation mark in a cell', bar, 'Company,Sales\nApple,1\n5" pipes,2', '3:2 A quotation mark is in the middle'],
    [
      'a character that turns the text after it around',
      bar,
      'Company,Sales\r\nApple\u202e,1',
      '2:6 There is an invisible control character (U+202E) here.',
    ],
    [
      'a character that XML forbids',
      bar,
      'Company,Sa\u0001les\nApple,1',
      '1:11 There is an invisible control character',
    ],
    ['a file that is not UTF-8', bar, 'C\0o\0', '1:1 The data are not in UTF-8'],
    [
      'a date after a byte order mark',
      line,
      '\uFEFFyear,A\r\n2013,1\r\n2013,2',
      '3:1 The date "2013" occurs twice (line 2)',
    ],
    [
      'the row by its date, in any column',
      `${line}\nx: year`,
      'A,year\n1,2013\nx,2014',
      '3:1 "x" in the column "A", row "2014"',
    ],
  ])('%s', (_, block, file, expected) => {
    expect(told(read(block, file))[0]).toMatch(
      new RegExp(`^growth\\.csv:${expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    );
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['- of which services', "'- of which services"],
  ['+cmd|x', "'+cmd|x"],
  ['-5', '-5'],
  ['+2.5 %', '+2.5 %'],
  ['a=b', 'a=b'],
  ['=HYPERLINK("https://evil.example/","x")', `"'=HYPERLINK(""https://evil.example/"",""x"")"`],
])('words that spreadsheets would run as a formula are published as words: %s', (label, cell) => {
  const quoted = `"${label.replaceAll('"', '""')}"`;
  const { exhibit } = read(bar, `Item,Amount\n${quoted},1\nOther,2`);
  if (!exhibit) throw new Error('It is no chart.');
  expect(writeCsv(exhibit)).toBe(`Item,Amount\r\n${cell},1\r\nOther,2\r\n`);
});

test.each([',\n', ' , \n', `${','.repeat(39)}\n`, '"",""\n', '\n'])(
  'a file of empty rows is read as fast as one of figures: %j',
  (row) => {
    const size = 400_000;
    const rows = (one: string) => `Year,Sales\n2020,1\n${one.repeat(size / one.length)}`;
    const figures = cpuTimeOf(() => readCsv(rows('2021,1\n')));
    let reading: ReturnType<typeof readCsv> | undefined;
    const empty = cpuTimeOf(() => (reading = readCsv(`${rows(row)}2021,2`)));
    expect(reading).toMatchObject({ ok: true, rows: { length: 3 } });
    expect(empty).toBeLessThan(2 * figures + 100_000);
  },
);

test('a file may have tabs between quoted cells alone', () => {
  expect(readCsv('"Year"\t"A"\n"2023"\t"5"\n')).toMatchObject({ ok: true, delimiter: '\t', rows: { length: 2 } });
});

test('a row of a quotation mark is not empty, and one of empty quoted cells is', () => {
  expect(places('Item,Amount\n"""",1\n"",""\n""""\n"" , ""\n')).toEqual([
    '1:1 Item',
    '1:6 Amount',
    '2:1 "',
    '2:6 1',
    '4:1 "',
  ]);
});

test('lines without cells are left as they are within a quoted cell, and cells keep their places', () => {
  expect(places('Item,Amount\n,\n"Gas\n,\noil",1\n,,\nCoal,2\n,\n')).toEqual([
    '1:1 Item',
    '1:6 Amount',
    '3:1 Gas , oil',
    '5:6 1',
    '7:1 Coal',
    '7:6 2',
  ]);
});
