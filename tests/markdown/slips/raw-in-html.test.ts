import { describe, expect, test } from 'vitest';
import { findMarkdownInHtml } from '../../../src/markdown/slips/raw-in-html.ts';

/** What is reported in a block of HTML, each with its remedy. */
const tell = (html: string) =>
  findMarkdownInHtml({ kind: 'html', html, elements: [], offset: 0 }, html).map(({ message, hint, offset }) => {
    const [, written = ''] = /^"(.*)" is shown as typed/.exec(message) ?? [];
    expect(html.slice(offset)).toContain(written);
    const [, instead] = /, or write (.*)\.$/.exec(hint) ?? [];
    return instead === undefined ? written : `${written} → ${instead}`;
  });

describe('Markdown right inside HTML', () => {
  test.each([
    ['<summary>*Sales*</summary>', ['*Sales* → <em>Sales</em>']],
    [
      '<details>\n<summary>**Sales**</summary>\n_Text_ here.\n',
      ['**Sales** → <strong>Sales</strong>', '_Text_ → <em>Text</em>'],
    ],
    ['<td>`AAPL`</td><td>~~5~~</td>', ['`AAPL` → <code>AAPL</code>', '~~5~~ → <del>5</del>']],
    ['<figcaption>*Source*: the bank</figcaption>', ['*Source* → <em>Source</em>']],
    ['<div>[the report](report.pdf)</div>', ['[the report](report.pdf) → <a href="…">the report</a>']],
    ['<div>![Sales](sales.png)</div>', ['![Sales](sales.png)']],
    ['<div>It rose.[^1]</div>', ['[^1]']],
    ['<div>\n## Results\n- Sales\n- Costs\n</div>', ['## Results', '- Sales']],
    ['<p>（*売上高*）と</p>', ['*売上高* → <em>売上高</em>']],
    ['<p>«_Umsatz_»</p>', ['_Umsatz_ → <em>Umsatz</em>']],
  ])('is found in %j', (html, found) => {
    expect(tell(html)).toEqual(found);
  });

  test.each([
    '<td>5*</td><td>6*</td><td>7 * 8 * 9</td><td>*restated, *adjusted</td>',
    "<p>snake_case_name, __ and 5_6; it’s `so' called; ~5 and ~~</p>",
    '<pre>**x** and *y*</pre><code>_z_</code><kbd>*</kbd>',
    '<th># Shares</th><td>- Sales<br>- Costs</td>',
    '<td>- Sales<br>\n- Costs</td><td>\n- 5\n</td>',
    '<!-- **x** and *y* --><p>[sic] (https://example.org/)</p>',
    '<a href="https://example.org/*x*/_y_/">x</a>',
  ])('is not found in %j', (html) => {
    expect(tell(html)).toEqual([]);
  });
});
