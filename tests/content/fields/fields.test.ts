import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters, proseField } from '../../../src/content/fields/fields.ts';

const parts = fc.constantFrom(
  ...['a', 'é', '市', ' ', '  ', '\t', '\n', '\r\n', '\u00a0', '\u200b', '😀', '\ud83d', '\ude00', '\u0007', '\u202e'],
  ...['\u007f', '\u0085', '\uffff', '~', '-'],
);
const texts = fc.array(parts, { maxLength: 10 }).map((all) => all.join(''));

test('an emoji is one character, and so is half of a pair', () => {
  const property = fc.property(texts, (text) => {
    expect(countCharacters(text)).toBe(Array.from(text).length);
  });
  fc.assert(property);
});

test('text is on one line, and holds no controls and no halves of pairs', () => {
  const field = proseField('title');
  const property = fc.property(texts, (text) => {
    const spaced = text.replace(/[ \t\r]+/g, ' ').replace(/ ?\n ?/g, '\n');
    const isJapanese = spaced.split('市').length > spaced.split(/[aé]/).length && !/市 [^市\s]|[^市\s] 市/.test(spaced);
    const breaks = isJapanese ? /(?<=市)\n(?=[市aé])|(?<=[aé])\n(?=市)/g : /(?<=市)\n(?=市)/g;
    const line = spaced
      .replace(breaks, '')
      .replace(/[ \n]+/g, ' ')
      .trim();
    const isFine = /[^\p{Z}\p{Cf}]/u.test(line) && !/[\p{Cc}\p{Cs}\u202d\u202e\ufffe\uffff]/u.test(line);
    const parsed = field.safeParse(text);
    expect(parsed.success ? parsed.data : undefined).toBe(isFine ? line : undefined);
  });
  fc.assert(property, { numRuns: 3000 });
});

test('lines of Chinese and Japanese are joined without a space', () => {
  const field = proseField('summary');
  expect(field.parse('株価が\n  上昇した。\nApple も\n')).toBe('株価が上昇した。 Apple も');
  expect(field.parse('売上高は前年比\n  5％増の\nApple社\n')).toBe('売上高は前年比5％増のApple社');
});
