import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { surveyBody, type BodySurvey } from '../../../src/markdown/survey/survey.ts';
import { vocabulary } from '../../tickers/newsroom.ts';

const survey = (source: string): BodySurvey => surveyBody(source, vocabulary, wordsFor('en').quotationMarks);

/** Rules, each with the source from its offset on. */
const problemsOf = (source: string): string[] =>
  survey(source).problems.map(
    ({ severity, rule, offset }) => `${severity} ${rule} @ ${source.slice(offset, offset + 12)}`,
  );

describe('problems', () => {
  it.each([
    ['Text.\n\n# Title', ['error heading-level-one @ # Title']],
    ['Title\n=====', ['error heading-level-one @ Title\n=====']],
    ['## A\n\n#### B\n\n## C\n\n### D', ['warning heading-skipped @ #### B\n\n## C']],
    ['## A\n\n### B\n\n#### C\n\n## D\n\n#### E', ['warning heading-skipped @ #### E']],
    ['One\r\ntwo\r\n\r\n# Title', ['error heading-level-one @ # Title']],
    ['### First', ['warning heading-skipped @ ### First']],
    ['> #### Quoted', []],
    ['## A\n\n##\n', ['error heading-empty @ ##\n']],
    ['## A\n\n#\n', ['error heading-empty @ #\n']],
    ['A.\n\n###\n', ['error heading-empty @ ###\n']],
    ['A.\n\n# # #\n', ['error heading-empty @ # # #\n']],
    ['a\n\n<!-- x\n\nb', ['error comment-open @ <!-- x\n\nb']],
    ['- a\n\n  <!-- x\n\n  b', ['error comment-open @ <!-- x\n\n  b']],
    ['> a\n>\n> <!-- x\n> b', ['error comment-open @ <!-- x\n> b']],
    ['- a\n\n  > <!-- x\n', ['error comment-open @ <!-- x\n']],
    ['[^1]\n\n[^1]: a\n\n    <!-- x\n', ['error comment-open @ <!-- x\n']],
    ['- a\n\n  <!-- x -->\n\n  b', []],
    ['x ![](one.png)', ['error image-alt @ ![](one.png)']],
    ['![ ](one.png)', ['error image-alt @ ![ ](one.png']],
    ['![x](https://example.net/x.png)', ['error image-remote @ ![x](https:/']],
    ['![x](//example.net/x.png)', ['error image-remote @ ![x](//examp']],
    ['![x](data:image/png;base64,AAAA)', ['error image-remote @ ![x](data:im']],
    ['![x](2014/one.png) ![x](/one.png)', []],
    ['a [x](javascript:alert(1))', ['error link-scheme @ [x](javascri']],
    ['a [x](https://jane:secret@example.net/)', ['error link-scheme @ [x](https://']],
    ['a https://jane@example.net/ and jane@example.net', ['error link-scheme @ https://jane']],
    ['a [x][y]\n\n[y]: vbscript:x', ['error link-scheme @ [x][y]\n\n[y]:']],
    ['a <b>b</b> <a href="data:x">x</a>', ['error link-scheme @ <a href="dat']],
    ['![x](one.png "by [him](javascript:x)")', ['error link-scheme @ ![x](one.png']],
    ['[](https://example.net/)', ['error link-empty @ [](https://e']],
    ['[![x](one.png)](/x) [`x`](/x) [**x**](/x)', []],
    ['a [x]() and [y]( )', ['error link-nowhere @ [x]() and [y', 'error link-nowhere @ [y]( )']],
    ['a [x][nope] and [y][z]\n\n[z]: /z', ['warning link-undefined @ [x][nope] an']],
    ['a [the filing][] here', ['warning link-undefined @ [the filing]']],
    ['a \\[x][nope] `[x][nope]` [sic] [1]', []],
    ['Text[^1]\n\n[^1]:\n', ['error footnote-empty @ [^1]:\n']],
    ['Text[^1]\n\n[^1]:\n\n    - Note\n', []],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 | 2 |\n| 1 |', ['error table-row @ | 1 | 2 | 3 ']],
    ['a | b\n--|--\n1 \\| 2 | 3\n1 | 2 \\|\n1|2|3', ['error table-row @ 1|2|3']],
    ['> | a |\n> |---|\n> | 1 | 2 |', ['error table-row @ | 1 | 2 |']],
    ['Text[^1] more', ['error footnote-undefined @ [^1] more']],
    ['Text\n\n[^1]: Note', ['warning footnote-unused @ [^1]: Note']],
    ['Text[^A]\n\n[^a]: Note\n\n[^a]: Other', ['error footnote-duplicate @ [^a]: Other']],
    ['Text[^a]\n\n[^a]: Note[^b]\n\n[^b]: Other[^a]', []],
    ['x <iframe src="y"></iframe>', ['warning html-dropped @ <iframe src=']],
    ['<form>\n<input>\n</form>', ['warning html-dropped @ <form>\n<inpu', 'warning html-dropped @ <form>\n<inpu']],
    ['x <b class="y">z</b> <br> <details>', ['warning html-dropped @ <details>']],
    ['`# x` ![x](one.png) [x](/y) <b>x</b> https://example.net/ mailto:desk@example.org', []],
    [`${'> '.repeat(60)}x`, [`error nesting-too-deep @ ${'> '.repeat(6)}`]],
    [`${'>'.repeat(20_000)}x`, ['error nesting-too-deep @ >>>>>>>>>>>>']],
    ['- a\n\t> -\nb', ['error nesting-tangled @ - a\n\t> -\nb']],
  ])('%j', (source, expected) => {
    expect(problemsOf(source)).toEqual(expected);
  });

  it('joins the lines of Chinese and Japanese for the search', () => {
    expect(survey('株価が\n**上昇**した。\nApple\n社').text).toBe('株価が上昇した。Apple社');
    expect(survey('株価が Apple\n社').text).toBe('株価が Apple\n社');
  });

  it('says what is wrong, why, and what to do', () => {
    expect(survey('# Alibaba\n\n![](one.png)').problems).toMatchInlineSnapshot(`
      [
        {
          "hint": "Start it with ## instead of #.",
          "message": ""Alibaba" is a first-level heading, which the page keeps for its headline.",
          "offset": 0,
          "rule": "heading-level-one",
          "severity": "error",
        },
        {
          "hint": "Say what it shows: ![Apple's share price since January](one.png).",
          "message": "The image "one.png" has no alternative text, so that readers who cannot see it learn nothing.",
          "offset": 11,
          "rule": "image-alt",
          "severity": "error",
        },
      ]
    `);
  });

  it('comes in the order of the source', () => {
    const source = '[^x]: Unused\n\n![](one.png)\n\n# Title\n\nx[^y] [z](javascript:z)';
    const offsets = survey(source).problems.map(({ offset }) => offset);
    expect(offsets).toHaveLength(5);
    expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
  });
});

describe('occurrences', () => {
  const offsetsOf = (source: string): string[] =>
    survey(source).occurrences.map(({ offset, text, linked }) => {
      expect(source.slice(offset, offset + text.length)).toBe(text);
      return `${offset} ${text}${linked ? '' : ' (not linked)'}`;
    });

  it.each([
    ['Apple (NASDAQ:AAPL) and $AAPL.', ['7 NASDAQ:AAPL', '24 $AAPL']],
    ['`NASDAQ:AAPL` NASDAQ:AAPL', ['14 NASDAQ:AAPL']],
    ['&euro;&euro;&euro; NASDAQ:AAPL', ['19 NASDAQ:AAPL']],
    ['## NASDAQ:AAPL\n\nNASDAQ:AAPL', ['3 NASDAQ:AAPL (not linked)', '16 NASDAQ:AAPL']],
    ['[NASDAQ:AAPL](/NASDAQ:AAPL) NASDAQ:AAPL', ['1 NASDAQ:AAPL (not linked)', '28 NASDAQ:AAPL']],
    ['> Quoted\n> on NASDAQ:AAPL\n> and NYSE:BABA', ['14 NASDAQ:AAPL', '32 NYSE:BABA']],
    ['- a\n  - NASDAQ:AAPL\n- NYSE:BABA', ['8 NASDAQ:AAPL', '22 NYSE:BABA']],
    ['| A | B |\n|---|---|\n| NASDAQ:AAPL | NASDAQ:AAPL |', ['22 NASDAQ:AAPL', '36 NASDAQ:AAPL']],
    ['*(NYSE: BRK.A, **BRK.B**)*', ['2 NYSE: BRK.A', '17 BRK.B']],
    ['x[^1]\n\n[^1]: Note NASDAQ:AAPL\n\n    Again NASDAQ:AAPL', ['18 NASDAQ:AAPL', '41 NASDAQ:AAPL']],
    ['One\r\ntwo\r\n\r\nNASDAQ:AAPL\r\n\r\nNYSE:BABA', ['12 NASDAQ:AAPL', '27 NYSE:BABA']],
    [`${'a\r\n'.repeat(20)}\`NASDAQ:AAPL\` NASDAQ:AAPL`, ['74 NASDAQ:AAPL']],
    ['NASDAQ:AAPL and NASDAQ:AAPL', ['0 NASDAQ:AAPL', '16 NASDAQ:AAPL']],
    ['[(](/a-NASDAQ:AAPL)*NASDAQ:AAPL*', ['20 NASDAQ:AAPL']],
    ['> NASDAQ:AAPL a\n> b\n>\n> NASDAQ:AAPL', ['2 NASDAQ:AAPL', '24 NASDAQ:AAPL']],
    ['<b>NASDAQ:AAPL</b> <a href="/x">NYSE:BABA</a>', ['3 NASDAQ:AAPL', '32 NYSE:BABA (not linked)']],
    ['<p>NASDAQ:AAPL</p>', []],
    ['<kbd>NASDAQ:AAPL</kbd> ![NASDAQ:AAPL](one.png "NASDAQ:AAPL") \\$AAPL', []],
    ['https://example.net/NASDAQ:AAPL <https://example.net/NASDAQ:AAPL>', []],
  ])('%j', (source, expected) => {
    expect(offsetsOf(source)).toEqual(expected);
  });

  it('counts a mention that markup cuts in two, without a link', () => {
    expect(survey('**NASDAQ**:AAPL and NASDAQ\\:AAPL').occurrences).toMatchObject([
      { kind: 'ticker', text: 'NASDAQ:AAPL', linked: false, offset: 2 },
    ]);
  });

  it('tells tickers, ambiguous codes and cashtags apart', () => {
    expect(survey('HKG:700, TSE:7203, $PATH').occurrences).toMatchObject([
      { kind: 'ticker', exchange: 'HKEX', symbol: '0700', text: 'HKG:700' },
      { kind: 'ambiguous', alias: 'TSE', exchanges: ['TSX', 'TYO'], symbol: '7203' },
      { kind: 'cashtag', symbol: 'PATH' },
    ]);
  });
});

describe('what else it finds', () => {
  it('headings with the ids and the texts that readers see, without those in quotations', () => {
    expect(survey('## "A" `b` *c*[^1]\n\n> ## Quoted\n\n### Main\n\n## Quoted\n\n[^1]: Note').headings).toEqual([
      { depth: 2, text: '“A” b c', id: 'a-b-c' },
      { depth: 3, text: 'Main', id: 's-main' },
      { depth: 2, text: 'Quoted', id: 'quoted-2' },
    ]);
  });

  it('links as they are written, raw HTML’s too', () => {
    const source = '[a](/x "t") https://example.net/ [b][c] <b><a href="y.csv">d</a></b>\n\n[c]: ../z';
    expect(survey(source).links).toEqual([
      { href: '/x', offset: 0 },
      { href: 'https://example.net/', offset: 12 },
      { href: '../z', offset: 33 },
      { href: 'y.csv', offset: 43 },
    ]);
  });

  it('pictures, alone and in text', () => {
    expect(survey('![One *logo*](one.png)\n\nText ![two](a%20b.png "Caption")').pictures).toEqual([
      { src: 'one.png', alt: 'One logo', offset: 0 },
      { src: 'a%20b.png', alt: 'two', offset: 29 },
    ]);
  });

  it.each([
    ['Text with **bold**', false],
    ['a < b > c `<b>` \\<b>', false],
    ['Text with <b>bold</b>', true],
    ['<div>\n\n</div>', true],
    ['- x\n\n  | A |\n  |---|\n  | <br> |', true],
  ])('whether there is raw HTML: %j', (source, expected) => {
    expect(survey(source).hasRawHtml).toBe(expected);
  });

  it.each([
    ['', 0],
    ['One two three.', 3],
    ['**One**two -- $25 & (four)', 3],
    ["Apple's well-known 66 % and 3,5", 5],
    ['## Head\n\n- item\n\n> quote\n\n| a | b |\n|---|---|\n| c | d |', 7],
    ['```\nnot counted\n```\n\nbut `not` this[^1]\n\n[^1]: and this', 4],
    ['![alt text](one.png "Three caption words")', 3],
    ['<p>raw words</p>\n\nand <b>more</b>', 4],
    ['阿里巴巴与苹果', 4],
    ['アリババ and 苹果', 4],
    ['삼성전자 주가', 2],
    ['Ünïcödé ÀÉ øre', 3],
  ])('the words of %j', (source, expected) => {
    expect(survey(source).words).toBe(expected);
  });
});

it('suggests what a misspelt address and a footnote without a colon were meant to be', () => {
  const hintOf = (source: string) =>
    surveyBody(source, vocabulary, wordsFor('en').quotationMarks).problems.map(({ hint }) => hint);
  expect(hintOf('[x](htps://example.org/)')[0]).toMatch(/^Did you mean "https:\/\/example.org\/"\?/);
  expect(hintOf('[x](maito:a@example.org)')[0]).toMatch(/^Did you mean "mailto:a@example.org"\?/);
  expect(hintOf('[x](ftp://example.org/)')[0]).toMatch(/^Links are/);
  expect(hintOf('Text[^1]\n\n[^1] Note')).toEqual([
    'Add a line that starts with [^1]: or correct the label.',
    'If the paragraph is its text, put a colon after it: [^1]:',
  ]);
});
