import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, emptyElement, escapeText, parentElement, textElement } from '../../src/feeds/xml.ts';
import { readXml } from './reading/read-xml.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const nastyText = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(']]>', '<![CDATA[', '</title>', '&amp;', '&#0;', '\r\n', '\0', '\uFFFE', '\uD800', '😀', '؜שלום'),
    ),
  )
  .map((parts) => parts.join(''));

describe('text in XML', () => {
  it('comes back from an element as it was, whatever it holds', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(readXml(textElement('a', text)).text).toBe(cleanText(text));
      }),
    );
  });

  it('comes back from an attribute as it was, line ends and tabs too', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(readXml(emptyElement('a', { b: text })).attributes).toEqual({ b: cleanText(text) });
      }),
    );
  });

  it('never ends a CDATA section', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(escapeText(text)).not.toContain(']]>');
      }),
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['a\0b\u0001\u0008c\u000b\u000c\u001fd', 'abcd'],
    ['a\uFFFEb\uFFFFc', 'abc'],
    ['a\uD800b\uDC00c', 'abc'],
    ['😀 𝒜 שלום', '😀 𝒜 שלום'],
    ['tab\tline\nend', 'tab\tline\nend'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\u007f\u0085\uFDD0', '\u007f\u0085\uFDD0'],
  ])('makes %j %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('leaves clean text alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('elements', () => {
  it('leave out attributes without a value', () => {
    expect(emptyElement('a', { b: undefined, c: '' })).toBe('<a c=""/>');
  });

  it('keep line ends and tabs in attributes, which a parser would make spaces', () => {
    expect(emptyElement('a', { b: 'x\ty\nz' })).toBe('<a b="x&#9;y&#10;z"/>');
  });

  it('hold elements as they are', () => {
    expect(parentElement('a', [textElement('b', '<'), ''], { c: '"' })).toBe('<a c="&quot;"><b>&lt;</b></a>');
  });
});
