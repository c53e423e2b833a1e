import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { splitFile } from '../../../src/content/files/front-matter.ts';
import { locatePlain } from '../../../src/content/yaml/plain-places.ts';
import { readQuickYaml } from '../../../src/content/yaml/quick-yaml.ts';
import { Unquoted } from '../../../src/content/yaml/unquoted.ts';
import { readAnyYaml, readYaml } from '../../../src/content/yaml/yaml-source.ts';

const frontMatter = `title: "Alibaba opens the door to an Apple Pay tie-up"
summary: Jack Ma's "marriage" — 3% of AT&T, said twice
section: technology
authors: [jane-doe, john-roe]
published: 2014-10-28 10:00
dateline:
tags:
  - payments
  - 'S&P 500'
sources:
  - title: Alibaba's filing
    url: https://example.org/filing#page
`;

/** Parts of YAML, for random combinations. */
const scraps = [
  ...['a', 'b c', 'é', '1', '0o14', '0x1F', '1_000', '-.5', '.5', '1e3', '.inf', '.NaN', 'null', '~', 'true', 'False'],
  ...['yes', 'on', '2014-10-28', '2014-10-28T10:00:00Z', '10:30', '=', '<<', '*a', '&a', '!a', '!!str', '#', ' #', '"'],
  ...["'", '\\', '\\n', '\\u00e9', '\\/', '|', '>', '|-', '@', '`', '%', '? ', ': ', ':', '- ', '-', ', ', ',', '['],
  ...[
    '\n#',
    '\n# b: c\n',
    '\n# "b\n',
    '7',
    '042',
    '\n\n',
    ']',
    '{',
    '}',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\na: ',
    '\nb:',
    '\nb:\n  ',
    ' ',
    '  ',
    '\t',
  ],
  ...[
    '---',
    '...',
    '\u00a0',
    '\u2028',
    '\u0007',
    '\ufeff',
    '__proto__: ',
    'a: "b"',
    "a: 'b'",
    'a: [b, c]',
    'a: {b: c}',
    'NULL',
    '"a":',
    ',null',
  ],
];

/** A document, and up to five slips of the hand in it: something put in, left out, or moved. */
const slips = fc.record({
  place: fc.nat({ max: 400 }),
  length: fc.nat({ max: 12 }),
  scrap: fc.oneof(
    fc.constantFrom(...scraps, '\r', '\r\n', '- "b"', '- [b]', '- {b: c}', 'x: ', "'x': "),
    fc.constant(''),
  ),
  isKept: fc.boolean(),
});

function withSlips(
  text: string,
  made: readonly { place: number; length: number; scrap: string; isKept: boolean }[],
): string {
  return made.reduce((before, { place, length, scrap, isKept }) => {
    const at = place % (before.length + 1);
    return before.slice(0, at) + scrap + before.slice(isKept ? at : at + length);
  }, text);
}

function expectSameAsYaml(text: string): void {
  const data = readQuickYaml(text);
  if (data === undefined) return;
  const source = readAnyYaml(text, 'a.md', 1);
  expect(source.findings).toEqual([]);
  expect(data).toEqual(source.data);
  for (const path of allPaths(data)) expect([path, source.commentAfter(path)]).toEqual([path, undefined]);
  for (const path of shallowPaths(data)) {
    const place = locatePlain(text, path);
    if (place) expect([path, place]).toEqual([path, source.locate(path)]);
  }
}

/** Each value, and each entry and field in it. */
function allPaths(data: unknown): readonly (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null || data instanceof Unquoted) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    const key = Array.isArray(data) ? Number(name) : name;
    return [[key], ...allPaths(value).map((path) => [key, ...path])];
  });
}

/** Each field, and each entry of its list. */
function shallowPaths(data: unknown): readonly (readonly (string | number)[])[] {
  return Object.entries(data as Readonly<Record<string, unknown>>).flatMap(([field, value]) => {
    return [[field], ...(Array.isArray(value) ? value.map((_, index) => [field, index]) : [])];
  });
}

describe('plain YAML', () => {
  test('is read by itself, as yaml would read it', () => {
    expect(readQuickYaml(frontMatter)).toStrictEqual(parse(frontMatter));
  });

  test('where it is read at all, it says what yaml says: of scraps put together at random', () => {
    const documents = fc.array(fc.constantFrom(...scraps), { maxLength: 14 }).map((parts) => `a: ${parts.join('')}`);
    fc.assert(fc.property(documents, expectSameAsYaml), { numRuns: 50_000 });
  });

  test('where it is read at all, it says what yaml says: of front matter with slips in it', () => {
    const lists = `${frontMatter}notes:\n- g: h\n  i: [j, k]\n- "l"\n- 'm n'\nk: {l: m,\n  n: o}\np: "q\n  r"\nv: w\n  x\n`;
    const property = fc.property(fc.array(slips, { minLength: 1, maxLength: 5 }), (made) => {
      expectSameAsYaml(withSlips(lists, made));
    });
    fc.assert(property, { numRuns: 10_000 });
  });

  test('where it is read at all, it says what yaml says: of any texts in any fields, however they are written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...scraps)).map((all) => all.join('')),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, text, fc.constant(null), tie('list'), tie('group')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      group: fc.dictionary(fc.constantFrom('title', 'note', 'on', 'x-1', 'constructor'), tie('value'), { maxKeys: 4 }),
    }));
    const styles = fc.record({
      defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED'),
      collectionStyle: fc.constantFrom('any', 'block', 'flow'),
      lineWidth: fc.constantFrom(0, 24, 80),
    });
    const property = fc.property(fc.record({ title: text, note: value }), styles, (data, style) => {
      expectSameAsYaml(stringify(data, style as never));
    });
    fc.assert(property, { numRuns: 3000 });
  });

  test('almost every article of the demonstration is plain', () => {
    const folder = join(import.meta.dirname, '../../../articles');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const texts = files.map((file) => splitFile(readFileSync(join(folder, file), 'utf8'), file));
    const plain = texts.filter((split) => 'yaml' in split && readQuickYaml(split.yaml) !== undefined);
    expect(plain.length / files.length).toBeGreaterThan(0.8);
  });

  test('finds the places of fields and entries of simple lists without the yaml package', () => {
    const places = [
      ['title'],
      ['authors', 1],
      ['published'],
      ['tags', 0],
      ['tags', 1],
      ['authors', 2],
      ['sources', 0, 'url'],
    ];
    expect(places.map((path) => locatePlain(frontMatter, path))).toEqual([
      { line: 1, column: 8 },
      { line: 4, column: 21 },
      { line: 5, column: 12 },
      { line: 8, column: 5 },
      { line: 9, column: 5 },
      undefined,
      undefined,
    ]);
  });

  test('still finds the place of everything', () => {
    const source = readYaml(frontMatter, 'a.md', 2);
    expect(source.locate(['tags', 1])).toEqual({ line: 10, column: 5 });
    expect(source.locateKey(['sources', 0, 'url'])).toEqual({ line: 13, column: 5 });
    expect(source.commentAfter(['title'])).toBeUndefined();
  });

  test('is read by itself with comments above its fields, patterns and whole numbers', () => {
    const text = `# Of "Tokyo"\n\n# \\d\nTSE:\n  symbols: '\\d+'\n# More\n\n# a: b\nOTC:\n  padDigits: 4\n\n# End`;
    expect(readQuickYaml(text)).toEqual({ TSE: { symbols: '\\d+' }, OTC: { padDigits: new Unquoted('4') } });
    expectSameAsYaml(text);
  });

  test('is what a newsroom has in its files beside articles', () => {
    const folder = join(import.meta.dirname, '../../../src/newsroom');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    expect(files).toContain('exchanges.yaml');
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(readQuickYaml(text), file).toBeDefined();
      expectSameAsYaml(text);
    }
  });

  test.each([
    ['a comment', 'title: Apple is #1'],
    ['a type', 'title: !important news'],
    ['a field written twice', 'title: one\ntitle: two'],
    ['a number that has several readings', 'title: 02014'],
    ['a comment in the place of a value', 'tags:\n# [payments]\ntitle: one'],
    ['a comment below an item', 'tags:\n  - one\n  # two\n'],
    ['a backslash in double quotes', 'title: "a\\nb"'],
    ['a name that is a number', 'a:\n  .inf: b'],
    ['nothing that was written', 'title: null'],
    ['nothing that was written right after a comma', 'a: [b,NULL]'],
    ['an anchor right after a colon', 'a: {"b":&c}'],
    ['more behind the quotes of an item', 'tags:\n- "S&P"summary: x'],
    ['more behind the brackets of an item', 'a:\n- [b] c: d'],
    ['a return that ends no line', 'a: b\rc: d'],
    ['broken syntax', 'title: "one'],
    ['no fields', 'words'],
  ])('%s is left to yaml', (_, text) => {
    expect(readQuickYaml(text)).toBeUndefined();
  });
});
