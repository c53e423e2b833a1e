import fc from 'fast-check';

/** Pieces that mean something to the dialect, so that random texts come across its corners. */
const pieces = fc.constantFrom(
  ...'* ** _ __ ~~ ` `` ``` ~~~ # ## > - + 1. | |---| : [ ] ( ) ![ ]( < > </ /> " \' -- --- ... \\ & &amp; &#60; &#x22; &colon; &nbsp;'.split(
    ' ',
  ),
  ...[
    '\n',
    '\n\n',
    '  \n',
    '\n    ',
    '\n> ',
    '\n- ',
    '\n| a | b |\n|---|--:|\n| ',
    ' | ',
    '\r\n',
    '\t',
    ' ',
    '\0',
    '\u0007',
  ],
  ...[
    '[^1]',
    '\n[^1]: ',
    '[^x]',
    '[ ] ',
    '\n## ',
    '\n===\n',
    '\n---\n',
    '\n<div>\n\n',
    '</div>',
    '![alt](one.png "t")',
  ],
  ...['<b>', '</b>', '<a href="/x">', '</a>', '<script>', '</script>', '<svg>', '<!--', '-->', '<p>', '<td>', '<code>'],
  ...['<div title="', '<b class=x onclick=y>', '<style>', '<details>', '<summary>', '<i', '\uFFFE', '\uFFFC', '\ud800'],
  ...['(NASDAQ:AAPL)', 'NASDAQ:AAPL', '$AAPL', '(NYSE: BRK.A, BRK.B)', 'TSE:7203', 'NYSE:BABA', 'NSE:M&M', 'x.org'],
  ...['www.x.org', 'a@b.org', '!', '\n7. ', '\n1) ', '\n+ ', '\n```js a="b"\n', '\n```\n', '\n[x]: /y "z"\n', '[x]'],
  ...['\n> [!NOTE]\n> ', '[!TIP]', '\n3. x\n9. y\n', '2014. '],
  ...['<?', '?>', '<![CDATA[', ' title="t">', '&copy', '\n=\n', '“', "don't", '6.1"', '\n<pre>', '</pre>', '<br>'],
  ...['[l](/x)', '[l](javascript:x)', 'https://example.net/', 'word', 'Ünïcödé', '市場', '25', 'javascript:'],
);
/** Any text, most of it made of such pieces. */
export const markdown = fc.oneof(
  { weight: 6, arbitrary: fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 200 }) },
);
