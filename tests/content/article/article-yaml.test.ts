import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/content/yaml/yaml-source.ts';
import { instantOf } from '../../../src/domain/moment.ts';
import { complaintsAbout, entryOf, file, read, tell, write } from '../article.ts';

const complaintsAboutFile = (text: string, name = file) => tell(read(text, name).findings);

describe('YAML', () => {
  test.each([
    [
      'title: Alibaba: a door opens',
      '1:8 This value contains ": ", which YAML reads as a new field. Put the whole value in quotes: "Alibaba: a door opens".',
    ],
    ['a: b: c\n  d', '1:4 This value contains ": ", which YAML reads as a new field. Put the whole value in quotes.'],
    [
      'a: b\n c: d',
      '1:4 "c:" below is indented, so that YAML reads it as a part of this value. Remove the spaces before "c:".',
    ],
    [
      'title: @alibaba',
      '1:8 This value starts with a character that YAML keeps for itself. Put the whole value in quotes: "@alibaba".',
    ],
    [
      'title: `a`',
      '1:8 This value starts with a character that YAML keeps for itself. Put the whole value in quotes: "`a`".',
    ],
    ['title: "Alibaba\na: 1', '1:8 A quotation mark is opened and never closed. Close it, or take it out.'],
    ['tags: [ipo\na: 1', '1:7 A bracket is opened and never closed. Close it with ].'],
    ['title\na: 1', '1:1 A field name here is not followed by ": ". Write the name, a colon, a space and the value.'],
    ['title:Alibaba\na: 1', '1:7 The colon after "title" has no space after it. Put one there.'],
    ['tags:\n\t- ipo', '2:1 There is a tab where YAML requires spaces. Indent with spaces.'],
    [
      'title: "a\\d"',
      "1:10 A backslash between double quotes must begin an escape. Put the whole value in quotes: 'a\\d'.",
    ],
    [
      String.raw`title: "Files at C:\temp\new"`,
      String.raw`1:20 "\t" between double quotes is a tab, so that readers do not see it. Put the whole value in single quotes: 'Files at C:\temp\new'.`,
    ],
    [
      String.raw`title: "It's in \\share\books and D:\news"`,
      String.raw`1:24 "\b" between double quotes is a control character, so that readers do not see it. For a backslash write two: \\b.`,
    ],
    [
      String.raw`tags: [ipo, "C:\reports"]`,
      String.raw`1:16 "\r" between double quotes is a line break, so that readers do not see it. Put the whole value in single quotes: 'C:\reports'.`,
    ],
    ['title: "x" y', '1:12 Unexpected text after the end of this value. Put the whole value in quotes: \'"x" y\'.'],
    [
      'title: *alibaba',
      '1:8 "*alibaba" points at something that is not in this file. If it belongs to the value, put the whole value in quotes.',
    ],
    [
      'title: &Co. wins',
      '1:13 YAML takes "&Co." for a mark of its own, and leaves it out of the value. If it belongs to the value, put the whole value in quotes.',
    ],
    [
      'title: !Apple wins',
      '1:15 YAML takes "!Apple" for the name of a type, and leaves it out of the value. If it belongs to the value, put the whole value in quotes.',
    ],
    [
      'published: !!timestamp 2014-10-28',
      '1:24 YAML takes "!!timestamp" for the name of a type, and leaves it out of the value. If it belongs to the value, put the whole value in quotes.',
    ],
    ['a: b\n? [c, d]\n: e', "2:3 A field's name is a word, not a list or a group. Write the name alone."],
  ])('that is none: %j', (yaml, expected) => {
    const { data, findings } = readYaml(yaml, 'x.yaml');
    expect(data).toBeUndefined();
    const words = findings.map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`);
    expect(words[0]).toBe(expected);
    expect(new Set(findings.map(({ line }) => line)).size).toBe(findings.length);
  });

  test('with brackets beyond all measure', () => {
    expect(readYaml(`tags: ${'['.repeat(20_000)}`, 'x.yaml').findings[0]).toMatchObject({
      line: 1,
      message: 'Too many brackets lie inside each other.',
    });
  });

  test('with escapes that programs write', () => {
    const yaml = String.raw`a: "One:\nTwo\r\n10\_000 \u2013 \x41 \"\\temp\" Q:\nA"`;
    expect(readYaml(yaml, 'x.yaml')).toMatchObject({
      data: { a: 'One:\nTwo\r\n10\u00a0000 – A "\\temp" Q:\nA' },
      findings: [],
    });
  });

  test('that repeats itself within measure', () => {
    expect(readYaml('a: &x [y]\nb: *x', 'x.yaml')).toMatchObject({ data: { a: ['y'], b: ['y'] }, findings: [] });
  });

  test('that takes the end of a text for a comment', () => {
    const cutOff = {
      title: 'Apple is #1 again',
      summary: 'Jack Ma wants Alipay and Apple Pay to work together # says who?',
      status: 'ready # as of today',
      dateline: '"LONDON" # or so',
      keyPoints: '\n  - One. # still to do\n  - "Two # three."',
    };
    expect(complaintsAbout(cutOff)).toMatchInlineSnapshot(`
      "cut-off 2:8  "#" begins a comment here, so that readers would see "Apple is" alone. Put the whole value in quotes: "Apple is #1 again", or the comment on a line of its own.
      cut-off 3:10  "#" begins a comment here, so that readers would see "Jack Ma wants Alipay and Apple Pay to work together" alone. Put the whole value in quotes: "Jack Ma wants Alipay and Apple Pay to work together # says who?", or the comment on a line of its own.
      cut-off 10:5  "#" begins a comment here, so that readers would see "One." alone. Put the whole value in quotes: "One. # still to do", or the comment on a line of its own."
    `);
  });

  test('with a field twice, and whatever else is wrong', () => {
    const text = write({ status: 'redy' }).replace('---\nApple', 'title: Another\n---\nApple');
    expect(complaintsAboutFile(text)).toMatchInlineSnapshot(`
      "invalid-status 7:9  "status" cannot be "redy". Did you mean "ready"? Write ready, draft or withdrawn.
      duplicate-field 8:1  The field "title" is here a second time. Keep one."
    `);
    expect(read(write().replace('---\nApple', 'title: Another\n---\nApple')).entry).toBeUndefined();
  });

  test('that multiplies beyond all measure', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let index = 0; index < 9; index++) {
      const [from, to] = [String.fromCharCode(97 + index), String.fromCharCode(98 + index)];
      bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`);
    }
    expect(complaintsAboutFile(write().replace('---\nApple', `${bomb.join('\n')}\n---\nApple`))).toMatchInlineSnapshot(
      `"yaml-aliases 2  The YAML repeats parts of itself (*name) too often, so that they expand to too many values. Write the values out."`,
    );
  });

  test.each([
    ['NEW YORK —', 'NEW YORK'],
    ['FRANKFURT, 20. Nov. --', 'FRANKFURT, 20. Nov.'],
    ['PARIS (Reuters) -', 'PARIS (Reuters)'],
    ['Stratford-upon-Avon', 'Stratford-upon-Avon'],
  ])('leaves out the dash after a dateline: %s', (dateline, place) => {
    expect(entryOf({ dateline }).dateline).toBe(place);
  });

  test('leaves timestamps, versions and the like as text', () => {
    expect(instantOf(entryOf({ published: '2014-10-28' }).published)).toBe(Date.parse('2014-10-28T04:00:00Z'));
    expect(entryOf({ sources: '[{ title: T, date: 2014-10-28 }]' }).sources[0]?.date).toBe('2014-10-28');
    expect(entryOf({ dateline: 'no', sponsor: undefined }).dateline).toBe('no');
    expect(entryOf({ tags: '[on, off, yes]' }).tags).toEqual(['on', 'off', 'yes']);
  });

  test('tells of a name that is no word at its own place', () => {
    expect(complaintsAbout({ status: 'ready', true: 'x', '~': 'x' })).toMatch(
      /^unknown-field 8:1 .*"true".*\nunknown-field 9:1 .*"~"/,
    );
  });

  test('cannot reach what objects have of their own', () => {
    expect(complaintsAbout({ __proto__x: 'x' })).toContain('Unknown field "__proto__x".');
    expect(complaintsAboutFile(write().replace('---\nApple', '__proto__: { status: draft }\n---\nApple'))).toContain(
      'Unknown field "__proto__".',
    );
    expect(complaintsAbout({ constructor: 'x' })).toContain('Unknown field "constructor".');
  });
});
