import { describe, expect, it } from 'vitest';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { page } from '../context.ts';

describe('doubts what Markdown makes of', () => {
  it.each([
    ['a dash at the start of a wrapped line', 'The bank\n- the largest - fell', ['list-bullet 2']],
    ['a loss that stands alone', 'It was:\n\n- 3 % in March', ['list-bullet 3']],
    ['a gain that stands alone', '+ 4 % in March', ['list-bullet 1']],
    ['gains, one per line', '+ 4 % in March\n+ $5bn in April', ['list-bullet 1']],
    ['a loss after a gain', '+ $4bn in\n- $5bn', ['list-bullet 1', 'list-bullet 2']],
    ['a loss in Arabic digits', 'النتائج\n\n- ٥٪ أقل', ['list-bullet 3']],
    ['a loss with its sign first', 'Kâr düştü.\n\n- %5 azalış', ['list-bullet 3']],
    ['more than, in Arabic digits', 'النتائج\n>٥٪', ['quote-figure 2']],
    ['an indented line that ends with a figure', 'Text.\n\n\tOperating profit rose 12% in all', ['code-indented 3']],
    ['an indented row', 'Text.\n\n    Operating profit $5.2bn', ['code-indented 3']],
    ['the end of a sum', '15\n* 3 = 45', ['list-bullet 2']],
    ['a score at the start of a wrapped line', 'From 3 to\n1. That is', ['list-number 2']],
    ['a note below a table', '| A* | B |\n|---|---|\n| 1 | 2 |\n\n* Vorläufig', ['list-star 5']],
    ['a note below a text', 'Umsatz* von *5* %.\n\n* Vorläufig, *ohne* B', ['list-star 3']],
    ['a number with zeros', 'A\n\n- b\n  1. c\n\n01. d\n02. e', ['list-zero 6']],
    ['a figure after an item', '- rose to\n5. That is', ['list-number 2']],
    ['a countdown right after a text in an item', '- Ranks:\n  2. b\n  1. c', ['list-number 3']],
    ['a date that begins a paragraph', 'A\n\n1. Januar 2024 war es so weit.', ['list-alone 3']],
    ['an ordinal below a heading', '## A\n\n2. kwartał był dobry.', ['list-alone 3']],
    ['an ordinal with a capital', '3. Quartal: +5 %', ['list-alone 1']],
    ['dates that begin items', '- 1. Januar: Kauf\n- 15. Februar: Verkauf\n- x', ['list-alone 1', 'list-alone 2']],
    ['an ordinal in a quotation and in a note', '> 1. Platz[^1]\n\n[^1]: 31. Mai', ['list-alone 1', 'list-alone 3']],
    ['more than, with a space, on a wrapped line', 'Margins were\n> 5 % again', ['quote-figure 2']],
    ['more than, with a space, alone', 'A\n\n> $5bn', ['quote-figure 3']],
    ['more than', 'Margins were\n>5 %', ['quote-figure 2']],
    ['more than, in a quotation', '> Margins were\n>$5bn', ['quote-figure 2']],
    ['a rule without a blank line', 'Two lines\nof text\n---', ['underline 1']],
    ['a hyphen under a sentence', 'So it ends.\n-', ['underline 1']],
    ['an indented table', '    | Quarter | Sales |\n    | --- | --- |\n    | Q1 | 5 |', ['code-indented 1']],
    ['a table behind a tab', '\tQuarter | Sales\n\t:--|--:\n\tQ1 | 5', ['code-indented 1']],
    ['an indented paragraph', '    It was a dark and stormy night', ['code-indented 1']],
    ['words after a fence', 'A\n\n``` 5 was\nb\n```', ['fence-words 3']],
    ['a fence that nothing ends', '~~~\nb', ['fence-open 1']],
    ['a fence that a shorter one does not end', '````\nb\n```', ['fence-open 1']],
    ['a year between brackets', 'A\n\n[2014]: Apple', ['definition-unused 3']],
    ['a loss in a list', '- - 5 % in May\n- + 3 bp', ['list-bullet 1', 'list-bullet 2']],
    ['products and notes', 'A 5 *3 *2, 5 * 3 and 3* of it', ['stars-figure 1']],
    [
      'ordinals that make one list',
      '1. čtvrtletí bylo dobré.\n\n31. prosince 2025 skončil rok.',
      ['list-ordinal 1', 'list-ordinal 3'],
    ],
    ['a sum', '5 *3 + 2*6', ['stars-figure 1']],
    ['a comparison', 'if a<b and c>d', ['html-words 1']],
    ['a comparison with names that no element has', 'if x<y then y>x', ['html-words 1']],
    ['a comparison of a letter', 'A\n\nif a<b>c then 5', ['html-open 3']],
    ['a class between angle brackets', '- x\n- Class <A > 5', ['html-open 2']],
    ['a name between angle brackets', 'The <Kurs> rose', ['html-words 1']],
    ['an unknown note box', '> [!INFO]\n> x', ['alert-unknown 1']],
    ['a note box with a space in its mark', '> [! NOTE]\n> x', ['alert-unknown 1']],
    ['a note box in another language', '> [!ملاحظة]\n> x', ['alert-unknown 1']],
    ['a note box with a title', '> [!NOTE] Title\n> x', ['alert-stray 1']],
    ['a note box right after another', '> [!NOTE]\n> x\n> [!tip]\n> y', ['alert-stray 3']],
    ['a note box that is no quotation', 'A\n\n[!NOTE] x', ['alert-stray 3']],
    ['a note box after a mark of direction', '> \u200f[!NOTE]\n> x', ['alert-stray 1']],
    ['a note box over a line', '> [!NOTE]\n> ---\n> x', ['alert-stray 1']],
    ['an empty note box', 'A\n\n> [!NOTE]', ['alert-empty 3']],
  ])('%s', (_, source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it.each([
    ['a list', 'It moved:\n- 3 % in March\n- 5 % in April'],
    ['a list of one', 'Sold:\n\n- the bank'],
    ['a list of one after a colon', 'Sold:\n- the bank\n\n**Bought:**\n1. the other'],
    ['a star before a figure', 'At risk:\n\n* $2bn in Delaware'],
    ['a star without a note', 'Some *words* at E*TRADE, and 5*3.\n\n* Sold'],
    ['a note with a backslash', 'Umsatz*\n\n\\* Vorläufig'],
    ['two items in a text with a star', 'Umsatz* stieg.\n\n* eins\n* zwei'],
    ['a number of one zero', '0. a\n1. b'],
    ['a list inside an item', '- a\n  - b\n- c\n  1. d'],
    ['an open task', '- [ ] 3 % to go'],
    ['a list apart', 'It is:\n\n1. one\n\nand\n\n2. two'],
    ['elements with ends', 'a <b>b</b><br>, <mark>c *d*</mark>, *<i>e</i>* and\n<s>f</s>'],
    ['ranks with gaps', '1. Apple\n\n3. Alphabet\n\n7. Meta'],
    ['a list in small letters', '1. apples\n\n2. pears\n\n3. plums'],
    ['a list of one below a heading', '## Risks\n\n1. Rates\n\n## Sources\n\n1. Filings'],
    ['a list that other blocks interrupt', '1. one\n\n```\nx\n```\n\n2. Two\n\n> x\n\n3. three'],
    ['a year, and an ordinal with a backslash', '1999. The bubble.\n\n1\\. Januar'],
    ['a quotation', '> 5 % is much\n>\n> and so is 6'],
    ['a heading with a line under it', 'Results\n---\n\nx'],
    ['code', '    const x = 5;\n\n```js\nx\n```\n\n````\n```\n````'],
    ['definitions', '[the filing][sec], [Sec Two][] and ![chart]\n\n[sec]: /a\n[SEC  two]: /b\n[chart]: one.png'],
    ['emphasis', '*5 and 6*, *2014*er, **5**6'],
    ['elements', 'a<b>c</b>, <details open>\n\nx\n\n</details>'],
    ['a note box', '> [!NOTE]\n> x'],
    ['a note box by way of example', '> \\[!NOTE]\n> x'],
    ['a link that looks like one', '[!NOTE](/x) and\n[!NOTE][x]\n\n[x]: /x'],
  ])('has no doubt of %s', (_, source) => {
    expect(found(source).filter((rule) => !/^(?:image|html-dropped)/.test(rule))).toEqual([]);
  });

  it('names the sign after the number', () => {
    expect(problems('1) Januar')[0]?.hint).toContain('put \\ before the bracket.');
    expect(problems('1. Januar')[0]?.hint).toContain('put \\ before the dot.');
  });

  it('asks which kind of note box was meant', () => {
    const hints = ['INFO', 'NOTES', ' NOTE ', 'DANGER', 'constructor', 'Hinweis', 'تحذير', '重要'].map(
      (kind) => problems(`> [!${kind}]\n> x`)[0]?.hint,
    );
    expect(hints.map((hint) => /^Did you mean \[!(\w+)\]/.exec(hint ?? '')?.[1])).toEqual([
      'NOTE',
      'NOTE',
      'NOTE',
      'CAUTION',
      undefined,
      'NOTE',
      'WARNING',
      'IMPORTANT',
    ]);
  });
});

function problems(source: string) {
  return surveyBody(source, page.vocabulary, page.words.quotationMarks).problems;
}

/** Rules with the lines at which they were broken. */
function found(source: string): readonly string[] {
  return problems(source).map(({ rule, offset }) => `${rule} ${source.slice(0, offset).split('\n').length}`);
}

it('tells of cells of HTML without a table, which browsers would join', () => {
  expect(problems('<td>5</td><td>6</td>').map(({ rule }) => rule)).toEqual(['html-dropped', 'html-dropped']);
  expect(problems('<table><tr><td>5</td><td>6</td></tr></table>')).toEqual([]);
});
