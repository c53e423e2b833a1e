import { describe, expect, test } from 'vitest';
import { chartOf, head, read, told } from '../exhibits.ts';

const bar = `type: bar\n${head}`;
const advice = (what: string, example: string) =>
  `The data are ${what}, where rows of cells are needed. Write, after an empty line, the names of the columns and then a row per line, such as ${example}.`;
const list = 'a list in YAML';
const ownRow = '"Name,Value" and "Apple,5"';
const anyRow = '"Company,Sales" and "Apple,5"';

describe('data that are not CSV', () => {
  test.each([
    ['rows:\n  - Apple: 5\n  - Amazon: 6', list, ownRow],
    ['rows:\n  - [Apple, 5]\n  - [Amazon, 6]', list, ownRow],
    ['rows:\n- Apple, 5\n- Amazon, 6', list, ownRow],
    ['rows:\n  - { name: Apple, value: 5 }', list, anyRow],
    ['rows:\n  - name: Apple\n    value: 5\n  - name: Amazon\n    value: 6', list, anyRow],
    ['rows: [[Apple, 5], [Amazon, 6]]', list, ownRow],
    ['labels: [Apple, Amazon]\nvalues: [5, 6]', list, anyRow],
    ['labels:\n  - Apple\n  - Amazon\nseries:\n  - name: Growth\n    data: [5, 6]', list, anyRow],
    ['data:\n  Apple: 5\n  Amazon: 6', 'a group of fields in YAML', ownRow],
    ['\n- Apple: 5\n- Amazon: 6', list, ownRow],
    ['\nApple: 5\nAmazon: 6', 'a group of fields in YAML', ownRow],
    ['\n| Company | Growth |\n| --- | --- |\n| Apple | 5 |', 'a table of Markdown', anyRow],
    ['\n[{ "name": "Apple", "value": 5 }]', 'JSON', anyRow],
  ])('are told of once, with what to write: %j', (data, what, example) => {
    const problems = told(read(`${bar}${data}\n`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^\d:1 /);
    expect(problems[0]?.replace(/^\d:1 /, '')).toBe(advice(what, example));
  });

  test('do not hide the options below them', () => {
    const problems = told(read(`type: bar\nrows:\n  - Apple: 5\ntitle: What it shows\n`));
    expect(problems.map((each) => each.slice(0, 30))).toEqual([
      expect.stringContaining('2:1 The data are a list'),
      expect.stringContaining('1:1 The block has no source'),
    ]);
  });
});

test('a list in YAML below an option is told of with the line that is meant', () => {
  expect(told(read(`${bar}y:\n  - Growth\n  - Profit\n\nCompany,Growth,Profit\nApple,5,6\n`))).toEqual([
    '4:1 The option "y" has no value on its line. Write them on the same line: "y: Growth, Profit".',
  ]);
});

test.each([
  'rows:\nCompany,Growth\nApple,5\nAmazon,6',
  'rows: |\nCompany,Growth\nApple,5\nAmazon,6',
  '\nCompany,Growth\n- Other,5\nAmazon,6',
  '\nTime: of day,Growth\n10:30,5\n11:30,6',
  '\nCompany;Growth\nApple;-5\nAmazon;6',
])('rows of cells are read: %j', (data) => {
  expect(chartOf(`${bar}${data}\n`).series).toHaveLength(1);
});
