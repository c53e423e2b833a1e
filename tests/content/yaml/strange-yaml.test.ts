import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readYaml } from '../../../src/content/yaml/yaml-source.ts';
import { file, read } from '../article.ts';

/** What YAML can do that no author means. */
const fragments = [
  ...[
    '&a ',
    '*a',
    '&b ',
    '*b',
    '<<: *a',
    '!!str ',
    '!x ',
    '!!set ',
    '!!omap ',
    '!<tag:x> ',
    '? ',
    ': ',
    '- ',
    '[',
    ']',
  ],
  ...[
    '{',
    '}',
    ', ',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\ntitle: ',
    '\ntags: ',
    '\nimage: ',
    '\nsources: ',
    '\npublished: ',
  ],
  ...[
    '"',
    "'",
    '|',
    '>',
    '~',
    'null',
    '0700',
    '.inf',
    '2014-10-28',
    'x',
    '#',
    ' # ',
    '%YAML 1.1\n---\n',
    '...\n',
    '\t',
  ],
  ...[
    '\u00a0',
    '\ufeff',
    '\0',
    '\ufffd',
    '__proto__: ',
    'constructor: ',
    '@',
    '`',
    '\\',
    'title: &a [*a]',
    'a: &b {c: *b}',
  ],
];

function expectFindings(yaml: string): void {
  const { entry, findings } = read(`---\n${yaml}\n---\nText.\n`);
  if (!entry) expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  for (const finding of findings) {
    expect(finding.file).toBe(file);
    expect(finding.line ?? 1).toBeGreaterThan(0);
    expect(finding.message).not.toMatch(/undefined|\[object|Maximum call/);
  }
}

describe('YAML of any kind', () => {
  it('gives findings, and never a stack', () => {
    const yaml = fc.array(fc.constantFrom(...fragments), { maxLength: 24 }).map((parts) => `title: ${parts.join('')}`);
    fc.assert(fc.property(yaml, expectFindings), { numRuns: 4000 });
  });

  it('gives findings, whatever characters it has', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectFindings), { numRuns: 2000 });
  });

  test.each([
    ['a list in itself', 'tags: &x [*x]', '1:11', '"*x" repeats the value that it is part of, without end.'],
    ['a group in itself', 'image: &x { alt: *x }', '1:18', '"*x" repeats the value that it is part of, without end.'],
    ['a document in itself', '&x\ntags: *x', '2:7', '"*x" repeats the value that it is part of, without end.'],
    [
      'a value that is repeated too often',
      `tags: &x [a]\nid: [${'*x, '.repeat(101)}]`,
      '2:406',
      'The YAML repeats parts of itself (*name) too often.',
    ],
    [
      'deep brackets',
      `tags: ${'['.repeat(100)}${']'.repeat(100)}`,
      '1:69',
      'Too many lists and groups lie inside each other.',
    ],
    ['a deep list', `tags:\n  ${'- '.repeat(100)}x`, '2:127', 'Too many lists and groups lie inside each other.'],
    ['open brackets', `tags: ${'['.repeat(20_000)}`, expect.any(String), 'Too many brackets lie inside each other.'],
    ['deep names', `${'? '.repeat(20_000)}x`, expect.any(String), 'Too many brackets lie inside each other.'],
    ['a name with and without quotes', '"7": a\n7: b', '2:1', 'The field "7" is here a second time.'],
    ['a name with a space', 'a b: 1\na b: 2', '2:1', 'The field "a b" is here a second time.'],
  ])('says where %s goes wrong', (_, yaml, place, message) => {
    const { findings } = readYaml(yaml, file);
    const [first] = findings;
    expect([`${first?.line}:${first?.column}`, first?.message]).toEqual([place, message]);
  });

  it('distinguishes 7 from 007', () => {
    expect(readYaml('7: a\n007: b', file)).toMatchObject({ data: { '7': 'a', '007': 'b' }, findings: [] });
  });

  it('is read in time, with ten thousand fields or repetitions', () => {
    const fields = Array.from({ length: 10_000 }, (_, index) => `field${index}: x # ${index}`).join('\n');
    expect(Object.keys(readYaml(fields, file).data as object)).toHaveLength(10_000);
    expect(readYaml(`a: &a [x]\nb: [${'*a, '.repeat(10_000)}]`, file).findings).toHaveLength(1);
  });
});
