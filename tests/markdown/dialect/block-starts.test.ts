import fc from 'fast-check';
import { Tokenizer, type Marked, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { mayBeTable, mayBeUnderlined } from '../../../src/markdown/dialect/block-starts.ts';
import { createDialect, DialectTokenizer } from '../../../src/markdown/dialect/dialect.ts';

/** Has marked try its rules everywhere. */
class SlowTokenizer extends DialectTokenizer {
  override lheading(source: string): Tokens.Heading | undefined {
    return Tokenizer.prototype.lheading.call(this, source);
  }
  override table(source: string): Tokens.Table | undefined {
    return Tokenizer.prototype.table.call(this, source);
  }
}

/** Marked fails at one text in a million: see `unread.ts`. */
function lex(dialect: Marked, text: string): unknown {
  try {
    return dialect.lexer(text);
  } catch (error) {
    return String(error);
  }
}

test('the blocks of a body are those of marked', () => {
  const [quick, slow] = [createDialect(new DialectTokenizer()), createDialect(new SlowTokenizer())];
  const ends = ['\n', '\n', '\n', '\n\n', '\r\n', '\n ', '\n    ', '\n\t', '\n\u00a0', '\n\f', '\u2028', ' ', '   '];
  const marks = [
    '=',
    '===',
    '-',
    '---',
    '--- ',
    '|',
    ':-',
    '|-|-|',
    '| - | -: |',
    ':-:|-',
    '> ',
    '- ',
    '1. ',
    '# ',
    '```',
  ];
  const words = ['a', 'two words', 'a | b', '|a|b|', '“', '*', '<div>', '[x]: /y', '[^1]: '];
  const source = fc
    .array(fc.constantFrom(...ends, ...marks, ...words), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join(''));
  const property = fc.property(source, (text) => {
    expect(lex(quick, text), JSON.stringify(text)).toEqual(lex(slow, text));
  });
  fc.assert(property, { numRuns: 20_000 });
});

test.each([
  ['one line', false, false],
  ['one line\n\n---\n', false, false],
  ['two\nlines\n', false, false],
  ['title\n===\n', true, false],
  ['title\n   ---\n', true, true],
  ['two\nlines\n---\n', true, false],
  ['a | b\n- | -\n', false, true],
  ['|a|\n|-|\n', false, true],
])('%j: underlined %s, a table %s', (text, isUnderlined, isTable) => {
  expect([mayBeUnderlined(text), mayBeTable(text)]).toEqual([isUnderlined, isTable]);
});
