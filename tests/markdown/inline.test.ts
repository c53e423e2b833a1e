import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/domain/words/words-for.ts';
import { renderInline } from '../../src/markdown/render.ts';

const { quotationMarks } = wordsFor('en');

describe('renderInline', () => {
  it.each([
    ['A *caption* with **force** and `code`', 'A <em>caption</em> with <strong>force</strong> and <code>code</code>'],
    ['"Quotes" -- and...', '“Quotes” – and…'],
    [
      '[a](/x) [b](https://example.net/)',
      '<a href="/x">a</a> <a href="https://example.net/" rel="external noopener">b</a>',
    ],
    ['[a](javascript:x)', 'a'],
    ['<b onclick=x>raw</b> & `<i>`', '&lt;b onclick=x&gt;raw&lt;/b&gt; &amp; <code>&lt;i&gt;</code>'],
    ['NASDAQ:AAPL and $AAPL', 'NASDAQ:AAPL and $AAPL'],
    ['note[^1]', 'note[^1]'],
    ['![alt & <b>](one.png)', 'alt &amp;'],
    ['# not a heading', '# not a heading'],
    ['', ''],
    ['bell\u0007', 'bell'],
  ])('%j', (source, html) => {
    expect(renderInline(source, quotationMarks)).toBe(html);
  });

  it('shows what is nested too deep as it is', () => {
    const source = `${'*'.repeat(5000)}a${'*'.repeat(5000)}`;
    expect(renderInline(source, quotationMarks)).toBe(source);
  });
});
