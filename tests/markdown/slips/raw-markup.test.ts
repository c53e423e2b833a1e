import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { vocabulary } from '../../tickers/newsroom.ts';

const rules = ['raw-markup', 'table-unread', 'comment-open'];

/** Severity, line and remedy of each problem with Markdown that readers would see. */
const tell = (source: string) =>
  surveyBody(source, vocabulary, wordsFor('en').quotationMarks)
    .problems.filter(({ rule }) => rules.includes(rule))
    .map(({ severity, offset, hint }) => `${severity} ${source.slice(0, offset).split('\n').length}: ${hint}`);

describe('Markdown that readers would see is reported with its remedy', () => {
  test.each([
    ['\u200b## Results', 'warning 1: Delete everything before "##".'],
    ['\ufeff## Results', 'warning 1: Delete everything before "##".'],
    ['Words.\n\n\u00a0\u00a0- one\n\u00a0\u00a0- two', 'warning 3: Delete everything before "-".'],
    ['-\u00a0one\n-\u00a0two', 'warning 1: Write "- one", with the space of the space bar.'],
    ['Words:\n\n1.\u202fone\n2.\u202ftwo', 'warning 3: Write "1. one", with the space of the space bar.'],
    ['*\u3000銀行\n*\u3000債券', 'warning 1: Write "* 銀行", with the space of the space bar.'],
    ['- one\n-\u00a0two', 'warning 2: Write "- two", with the space of the space bar.'],
    ['It is **\u00a0bold\u00a0** now.', 'warning 1: Write **bold**.'],
    ['It is **bold\u00a0** now.', 'warning 1: Write **bold**.'],
    ['It is **\u202fbold** now.', 'warning 1: Write **bold**.'],
    ['It rose **\u00a06%\u00a0** now.', 'warning 1: Write **6%**.'],
    ['\u3000## 見出し', 'warning 1: Delete everything before "##".'],
    ['-[ ] one\n-[x] two', 'warning 1: Write "- [ ] one".'],
    [
      '[url=https://example.org]x[/url]',
      'warning 1: Write **bold**, *italic*, [text](https://example.org/) or > quotation.',
    ],
    ['•\tSales\n•\tCosts', 'warning 1: Write "- Sales".'],
    ['o\tSales\no\tCosts', 'warning 1: Write "- Sales".'],
    ['\uf0b7 Sales\n\uf0b7 Costs', 'warning 1: Write "- Sales".'],
    [
      'Sales¹ and costs².\n\n¹ Unaudited\n² Before charges',
      'warning 3: Write "[^1]: Unaudited", and [^1] where the text refers to it; or leave an empty line between the lines.',
    ],
    [
      '[1] Unaudited\n[2] Before charges',
      'warning 1: Write "[^1]: Unaudited", and [^1] where the text refers to it; or leave an empty line between the lines.',
    ],
    [
      '† Unaudited\n‡ Before charges',
      'warning 1: Write "[^1]: Unaudited", and [^1] where the text refers to it; or leave an empty line between the lines.',
    ],
    [
      'Symbol   Last   Chg\nAAPL     250.1  +1.2\nMSFT     420.0  -0.5',
      'warning 1: Write | between the cells, and "| --- | --- | --- |" below the first line.',
    ],
    [
      'Revenue ......... $5\nCosts . . . . . . (6)',
      'warning 1: Write | between the cells, and "| --- | --- |" below the first line.',
    ],
    [
      'Net income:    5\nTax:           n/a',
      'warning 1: Write | between the cells, and "| --- | --- |" below the first line.',
    ],
    ['1.1 First\n1.2 Second\n2.1 Third', 'warning 1: Write "- 1.1 First".'],
    ['Sales[^*] rose.\n\n\\[^*]: In euros.', 'warning 1: Name it with letters or digits: [^1].'],
    [
      'AAPL 250.10 +1.2%\nMSFT 420.00 -0.5%\nNVDA 130.00 +3.4%',
      'warning 1: For a list, begin each with "- ". For a table, write | between the cells. To break a line, put \\ at its end.',
    ],
    [
      'Revenue: $5bn\nCosts: (4) m\nProfit: 12%',
      'warning 1: For a list, begin each with "- ". For a table, write | between the cells. To break a line, put \\ at its end.',
    ],
    ['It cost =E2=82=AC5.', 'warning 1: Write "€".'],
    ['It cost &pound5.', 'warning 1: Write "&pound;".'],
    ['![Chart](Screenshot 2026-11-24.png)', 'error 1: Write ![Chart](<Screenshot 2026-11-24.png>).'],
    ['![Chart](chart (1) final.png "From: us")', 'error 1: Write ![Chart](<chart (1) final.png> "From: us").'],
    [
      '![x](a.png "title)',
      'error 1: Write ![x](a.png), or with a title between two quotation marks: ![x](a.png "Title").',
    ],
    [
      '[the report](https://example.org/annual report.pdf)',
      'error 1: Write [the report](https://example.org/annual%20report.pdf).',
    ],
    ['Text.\n\n- [x](docs/annual report.pdf)', 'error 3: Write [x](docs/annual%20report.pdf).'],
    ['[x](https://example.org/ „Titel“)', 'error 1: Write [x](https://example.org/ "Titel").'],
    ['[x](tel:+49 (30) 12-34)', 'error 1: Write [x](tel:+49301234).'],
    ['[x](tel:+49 (0)30 12-34)', 'error 1: Write [x](tel:+49301234).'],
    ['[x](https://example.org see note)', 'error 1: Write [x](https://example.org).'],
    ['[x](https://exam ple.org/a b)', 'error 1: Write [x](https://example.org/a%20b).'],
    ['see [x]https://example.org/.', 'warning 1: Write [x](https://example.org/).'],
    ['(https://example.org/)[x]', 'warning 1: Write [x](https://example.org/).'],
    [String.raw`Der Umsatz betr\u00e4gt 5`, 'warning 1: Write "ä".'],
    [String.raw`Der \u202eUmsatz`, 'warning 1: Remove it.'],
    ['geht´s gut', "warning 1: Write an apostrophe: '."],
    ["the ``new'' normal", 'warning 1: Write "new".'],
    ['This is ** bold ** text', 'warning 1: Write **bold**.'],
    ['→ one\n→ two', 'warning 1: Write "- one".'],
    ['1\ufe0f\u20e3 one\n2\ufe0f\u20e3 two', 'warning 1: Write "- 1\ufe0f\u20e3 one".'],
    [
      '│ a │ b │\n├───┼───┤\n│ 1 │ 2 │',
      'warning 1: Write | between the cells, and "| --- | --- |" below the first line.',
    ],
    ['![x](x.png =100x)', 'error 1: Write ![x](x.png).'],
    ['!(x.png)[what it shows]', 'error 1: Write ![what it shows](x.png).'],
    ['☐ one\n☑ two', 'warning 1: Write "- one".'],
    ['➤ one\n➤ two', 'warning 1: Write "- one".'],
    ['see [x] (https://example.org/) now', 'error 1: Write [x](https://example.org/).'],
    ['see [x]\n(https://example.org/)', 'error 1: Write [x](https://example.org/).'],
    ['![x] (chart.png)', 'error 1: Write ![x](chart.png).'],
    ['[x](https://example.org/ and so on', 'error 1: Write [x](https://example.org/).'],
    ['> [x](https://example.org', 'error 1: Write [x](https://example.org).'],
    ['(the filing)[https://example.org/]', 'error 1: Write [the filing](https://example.org/).'],
    ['[x]（https://example.org/）', 'error 1: Write [x](https://example.org/).'],
    ['!(Chart)[chart.png]', 'error 1: Write ![Chart](chart.png).'],
    ['![Chart]chart.png', 'error 1: Write ![Chart](chart.png).'],
    ['[Bericht] [https://example.org/]', 'error 1: Write [Bericht](https://example.org/).'],
    ['see [Chart(https://example.org/) now', 'error 1: Write [Chart](https://example.org/).'],
    ['【报告】(https://example.org/)', 'warning 1: Write [报告](https://example.org/).'],
    [
      'Text\n[x]: https://example.org/\nmore',
      'warning 2: Put it on a line of its own with an empty line above it: [x]: https://example.org/',
    ],
    [
      'A [b][x].\n\n[x]:',
      'warning 3: Put it on a line of its own with an empty line above it: [x]: https://example.org/',
    ],
    ['a <https://example.org and', 'warning 1: Write <https://example.org>.'],
    ['a <desk@example.org and', 'warning 1: Write <desk@example.org>.'],
    ['##Heading', 'warning 1: Write "## Heading".'],
    ['###What "it" costs?', 'warning 1: Write "### What "it" costs?".'],
    ['####### Seven', 'warning 1: Write "###### Seven".'],
    ['#Keine Leerstelle', 'warning 1: Write "## Keine Leerstelle".'],
    ['Text.\n##Heading', 'warning 2: Write "## Heading".'],
    ['＃ 見出し', 'warning 1: Write "## 見出し".'],
    ['＞ 引用', 'warning 1: Write "> 引用".'],
    ['これは＊＊全角＊＊です', 'warning 1: Write **全角**.'],
    ['＊ 一\n＊ 二', 'warning 1: Write "- 一".'],
    ['- [ ]todo', 'warning 1: Write "- [ ] todo".'],
    ['- [x ] done', 'warning 1: Write "- [x] done".'],
    ['- [] todo', 'warning 1: Write "- [ ] todo".'],
    ['EBIT\n: What is left', 'warning 2: Write "- **EBIT**: What is left".'],
    ['I. Erstens\nII. Zweitens', 'warning 1: Write "- I. Erstens".'],
    ['A) Ja\nB) Nein', 'warning 1: Write "- A) Ja".'],
    ['**Sales:**5 million', 'warning 1: Write a space after the second **, or the sign outside of the marks.'],
    ['a **„Müller“**heute', 'warning 1: Write a space after the second **, or the sign outside of the marks.'],
    ['word**"x"** now', 'warning 1: Write a space before the first **, or the sign outside of the marks.'],
    ['The **bold* word', 'warning 1: Write as many stars after the words as before them.'],
    [
      'A __strong demand.',
      'warning 1: Write __ right after the last word that it marks, or take it out; \\_\\_ shows it.',
    ],
    ['Text[^ 1]', 'warning 1: Write [^1].'],
    ['[x](/x){target="_blank"}', 'warning 1: Take it out.'],
    ['[caption id="1"]x', 'warning 1: Take it out, or write in Markdown or HTML what it stands for.'],
    ['Up :rocket: now', 'warning 1: Write the character itself, or take it out.'],
    ['a <!- b -> c', 'warning 1: Write <!-- before it and --> after it, or take it out.'],
    ['Q\tS\n1\t5', 'warning 1: Write | between the cells, and "| --- | --- |" below the first line.'],
    [
      '> Q;S;P\n> 1;5;6\n> 2;6;7',
      'warning 1: Write | between the cells, and "| --- | --- | --- |" below the first line.',
    ],
    [
      'Quarter   Sales\n-------   -----\nQ1        5',
      'warning 1: Write | between the cells, and "| --- | --- |" below the first line.',
    ],
    ['The **bold **word', 'warning 1: Write **bold**.'],
    ['The ** bold** word', 'warning 1: Write **bold**.'],
    [
      '<p>The **sales** rose</p>',
      'warning 1: Leave an empty line above and below it, or write <strong>sales</strong>.',
    ],
    [
      '<details><summary>More</summary>\nSee [it](https://example.org/) and\n</details>',
      'warning 2: Leave an empty line above and below it, or write <a href="…">it</a>.',
    ],
    ['A rise of ** 6% ** in May', 'warning 1: Write **6%**.'],
    ['A sum of ** $5bn ** in May', 'warning 1: Write **$5bn**.'],
    ['A rise of *7% * in May', 'warning 1: Write *7%*.'],
    ['He said *"Buy"*said he', 'warning 1: Write a space after the second *, or the sign outside of the marks.'],
    ['A _5%_rise', 'warning 1: Write a space after the second _, or the sign outside of the marks.'],
    ['The ***bold *** word', 'warning 1: Write ***bold***.'],
    ['The __bold __ word', 'warning 1: Write __bold__.'],
    ['The ~~gone ~~ word', 'warning 1: Write ~~gone~~.'],
    ['The *italic * word', 'warning 1: Write *italic*.'],
    [
      'A **strong demand continued.',
      'warning 1: Write ** right after the last word that it marks, or take it out; \\*\\* shows it.',
    ],
    ['Call `foo for it', 'warning 1: Write ` after the code as well; for a quotation mark write " or \'.'],
    ['-One\n-Two', 'warning 1: Write "- One".'],
    ['- One\n-Two', 'warning 2: Write "- Two".'],
    ['* One\n* Two\n  more\n*Three', 'warning 4: Write "* Three".'],
    ['1. One\n2.Two', 'warning 2: Write "2. Two".'],
    ['Text:\n*One\n*Two', 'warning 2: Write "* One".'],
    ['1.One\n2.Two', 'warning 1: Write "1. One".'],
    ['• One\n• Two', 'warning 1: Write "- One".'],
    ['– Eins\n– Zwei\n– Drei', 'warning 1: Write "- Eins".'],
    ['(1) One\n(2) Two', 'warning 1: Write "1. One".'],
    ['1.) One\n2.) Two', 'warning 1: Write "1. One".'],
    ['Text:\na) One\nb) Two', 'warning 2: Write "- a) One".'],
    ['> (c) One\n> (d) Two', 'warning 1: Write "- (c) One".'],
    ['iii. Three\niv. Four', 'warning 1: Write "- iii. Three".'],
    ['١. أولا\n٢. ثانيا', 'warning 1: Write "1. أولا".'],
    ['١٢- أولا\n١١- ثانيا', 'warning 1: Write "12. أولا".'],
    ['１．一つ\n２．二つ', 'warning 1: Write "1. 一つ".'],
    ['①一つ\n②二つ', 'warning 1: Write "- ①一つ".'],
    ['Text:\n2. Apple\n3. Nvidia', 'warning 2: Leave an empty line above "2. Apple".'],
    ['1999. Bubble\n2008. Crash', 'warning 1: Write "- 1999. Bubble".'],
    ['- In\n  2008) Crash\n  2007) Boom', 'warning 2: Write "- 2008) Crash".'],
    ['a &nbps; b', 'warning 1: Did you mean "&nbsp;"?'],
    ['a &nbsp b', 'warning 1: Write "&nbsp;".'],
    ['a &#8211 b', 'warning 1: Write "&#8211;".'],
    ['a <!-- b', 'warning 1: Close it with -->, or take it out.'],
    ['[[Alibaba|the company]]', 'warning 1: Write [the company](/the-address/).'],
    ['{{< figure >}}', 'warning 1: Take it out, or write in Markdown or HTML what it stands for.'],
    ['{% raw %}', 'warning 1: Take it out, or write in Markdown or HTML what it stands for.'],
    ['## Heading {#id}', 'warning 1: Take it out: headings get their ids from their text.'],
    ['{:toc}', 'warning 1: Take it out.'],
    ['A b.\n{::comment}', 'warning 2: Take it out.'],
    ['*[ECB]: European Central Bank', 'warning 1: Explain it where the text first has it.'],
    ['import Chart from "../components/Chart.astro"', 'warning 1: Take it out, or put it into a block of code.'],
    ["import { A, B } from './x';", 'warning 1: Take it out, or put it into a block of code.'],
    ["A b.\nimport * as d3 from 'd3'", 'warning 2: Take it out, or put it into a block of code.'],
    ['export const meta = 5', 'warning 1: Take it out, or put it into a block of code.'],
    ['$$E=mc^2$$', 'warning 1: Write it in words and signs (×, ², √), or as a picture.'],
    ['==high==', 'warning 1: Write **high** or <mark>high</mark>.'],
    ['x^2^', 'warning 1: Write <sup>2</sup>.'],
    ['H~2~O', 'warning 1: Write <sub>2</sub>.'],
    ['Text^[a note]', 'warning 1: Write [^1] here, and "[^1]: a note" in a line of its own.'],
    ['[b]bold[/b]', 'warning 1: Write **bold**, *italic*, [text](https://example.org/) or > quotation.'],
    [
      'Heading\n\n=====',
      'warning 3: For a heading write ## before its text, for a break write *** between two empty lines.',
    ],
    ['Text\n\n<!-- a -->\n\n<!-- b\n\nc', 'error 5: Close it with -->, or take it out.'],
  ])('%j', (source, expected) => {
    expect(tell(source)).toEqual([expected]);
  });

  test('in headings, lists, quotations, tables, footnotes and captions', () => {
    const source = [
      '## A [[b]]',
      '- A [[b]]',
      '> A [[b]]',
      '| A |\n|---|\n| [[b]] |',
      'A[^1] ![b](b.png)',
      '![b](b.png "A [[b]]")',
      '[^1]: A [[b]]',
    ].join('\n\n');
    expect(tell(source)).toHaveLength(6);
  });

  test('with the place of each, however many there are', () => {
    expect(tell('A [[b]]\n\n'.repeat(10))).toHaveLength(10);
    expect(tell('A [[b]]\n\n'.repeat(5000)).length).toBeLessThan(300);
  });
});

describe('a heading that is underlined with =', () => {
  test('is reported, to be written with ##', () => {
    const [problem] = surveyBody('The "title"\n====', vocabulary, wordsFor('en').quotationMarks).problems;
    expect(problem?.hint).toBe('Write "## The “title”", and take out the line of = below it.');
  });
});
