import fc from 'fast-check';
import { Lexer, Tokenizer, type Tokens } from 'marked';
import { expect, test, vi } from 'vitest';
import { mailboxStart } from '../../../src/markdown/dialect/bare-addresses.ts';
import { mayHaveCjk } from '../../../src/markdown/dialect/cjk-emphasis.ts';
import { createDialect, DialectTokenizer, lexBlocks } from '../../../src/markdown/dialect/dialect.ts';
import { isPlainText, plainTextLength } from '../../../src/markdown/dialect/text-run.ts';

const rule = Lexer.rules.inline.gfm.text;

const scraps = fc.constantFrom(
  ...['a', 'word', ' ', '  ', '\n', '  \n', '   \n', '*', '_', '`', '~', '<', '!', '[', '\\', '@', 'a@b.org', '.', '-'],
  ...[
    'http',
    'https://',
    'HTTP',
    'ftp',
    'ftp://',
    'www',
    'www.',
    '(www.',
    'mailto',
    'mailto:',
    'xmpp:',
    ':',
    '&',
    '&#38;',
  ],
  ...[
    '$',
    '#',
    '{',
    '|',
    'é',
    '市',
    '\ud83d\ude00',
    '\ud800',
    '\0',
    'snake_case',
    '(NASDAQ:AAPL)',
    '"',
    '\u00a0',
    '\t',
  ],
);
const source = fc.array(scraps, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

test('a text ends where marked would end it', () => {
  const property = fc.property(source, (text) => {
    const length = plainTextLength(text);
    if (length !== undefined) expect(length, JSON.stringify(text)).toBe(rule.exec(text)?.[0].length);
  });
  fc.assert(property, { numRuns: 50_000 });
});

/**
 * Finds the end of a text by marked's rule, and by that for e-mail addresses with accented letters. References stay as
 * they are written, since marked would decode some of them.
 */
class SlowTokenizer extends DialectTokenizer {
  override inlineText(text: string): Tokens.Text | undefined {
    const read = (part: string) => Tokenizer.prototype.inlineText.call(this, part);
    const whole = read(text);
    const end = whole && !whole.escaped ? mailboxStart(text, whole.raw.length) : undefined;
    const token = end === undefined ? whole : read(text.slice(0, end));
    return token && { ...token, text: token.raw };
  }
}

test('a text has the tokens of marked in any surroundings', () => {
  const [quick, slow] = [createDialect(new DialectTokenizer()), createDialect(new SlowTokenizer())];
  const markup = fc.constantFrom(
    '[',
    '](/x)',
    '![',
    '**',
    '_',
    '[^1]',
    '<b>',
    '</b>',
    '<code>',
    '</pre>',
    '\n\n',
    '\n- ',
    '# ',
    '|a|\n|-|\n|',
  );
  const parts = fc.array(fc.oneof(scraps, markup), { minLength: 1, maxLength: 16 });
  const property = fc.property(parts, (all) => {
    const text = all.join('');
    expect(quick.lexer(text)).toEqual(slow.lexer(text));
  });
  fc.assert(property, { numRuns: 5000 });
});

test('a text without marks and addresses is one token, as marked reads it', () => {
  const { defaults } = createDialect(new DialectTokenizer());
  // Marks beside characters of some scripts are read by rules of their own: see `cjk-emphasis.test.ts`.
  const ofOtherScripts = source.filter((text) => !mayHaveCjk(text));
  const property = fc.property(ofOtherScripts, (text) => {
    expect([...lexBlocks(text)]).toEqual([...new Lexer(defaults).lex(text)]);
  });
  fc.assert(property, { numRuns: 20_000 });
  expect(isPlainText('Alibaba (NYSE:BABA) rose by 3%.')).toBe(true);
  expect(['*', 'a*', 'a@b', 'www.a', '&#38;', 'a  \nb', ''].filter(isPlainText)).toEqual([]);
});

test.each([
  ['Alibaba (NYSE:BABA) rose by 3% *today*', 31],
  ['the whole of it', 15],
  ['*', 1],
  ['*a*', 2],
  ['file_name', 4],
  ['see http://example.org', undefined],
  ['write to jane_doe@example.org', undefined],
  ['jane!doe@example.org', undefined],
  ['first  \nsecond', undefined],
  ['AT&T', 4],
  ['AT&#38;T', undefined],
  ['&#150; end', undefined],
  ['`code`', undefined],
  ['', undefined],
])('%j: %j', (text, length) => {
  expect(plainTextLength(text)).toBe(length);
});

test('a fault of ours is not taken for one of the text', () => {
  const spy = vi.spyOn(DialectTokenizer.prototype, 'inlineText').mockImplementation(() => {
    throw new TypeError('ours');
  });
  try {
    expect(() => lexBlocks('Plain *words*.')).toThrow(new TypeError('ours'));
    expect(() => lexBlocks('> Plain *words*.')).toThrow(new TypeError('ours'));
  } finally {
    spy.mockRestore();
  }
});
