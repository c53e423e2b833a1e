import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkResolver } from '../../../src/markdown/links.ts';
import { readBody } from '../../../src/markdown/read/read.ts';
import { renderBody, type BodyContext } from '../../../src/markdown/render/render.ts';
import { writeMarkdown } from '../../../src/markdown/render/write-markdown.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { markdown } from '../any-markdown.ts';
import { arabicPage, germanPage, page } from '../context.ts';
import { normalForm, wordsOf } from '../normal-form.ts';

const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder).filter((file) => file.endsWith('.md'));

/** The address at which the tests publish a picture. */
const pictureUrl = (src: string) =>
  /^https?:/.test(src) ? src : `https://example.org/news/pictures/${encodeURIComponent(src.trim())}`;

/** In full, since the copy has full addresses; every picture is there, at its own address. */
function forFeed(context: BodyContext): BodyContext {
  const picture = (src: string) => ({ sources: [], src: pictureUrl(src), width: 1, height: 1 });
  return { ...context, isForFeed: true, picture };
}

function write(source: string, context: BodyContext = page): string {
  const resolveLink = linkResolver({ ...context, isAbsolute: true });
  const { language, words } = context;
  const { quotationMarks, charts } = words;
  const body = readBody(source, resolveLink, quotationMarks).body;
  return writeMarkdown(body, { resolveLink, pictureUrl, quotationMarks, language, charts });
}

function contextOf(name: string): BodyContext {
  if (name.startsWith('german-')) return germanPage;
  return name.startsWith('arabic-') ? arabicPage : page;
}

function expectSame(source: string, context: BodyContext = page): void {
  const written = write(source, context);
  const original = renderBody(source, forFeed(context));
  expect(normalForm(renderBody(written, forFeed(context))), written).toBe(normalForm(original));
  const known = new Set(wordsOf(original));
  expect(wordsOf(renderBody(written, forFeed(context))).filter((word) => !known.has(word))).toEqual([]);
}

describe('a body as Markdown reads back as what it was', () => {
  it.each(cases)('%s', (name) => {
    expectSame(readFileSync(new URL(name, folder), 'utf8'), contextOf(name));
  });

  it('whatever the author wrote', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expectSame(source);
      }),
      // The same texts each time: among a hundred thousand there is one whose pieces a page, too, shows in a doubtful
      // way.
      { numRuns: 1500, seed: 20261128 },
    );
  });
});

it.each(['**Oil:** up. **Gold;** down', '**„Ja“** – *«oui»* (**-5%**)'])('keeps the marks of %j', (source) => {
  expect(write(source)).toBe(source);
  expectSame(source);
});

describe('the caption of a picture', () => {
  it.each([
    ['About ~$5 to ~$6, c_d and 5*3', 'About ~$5 to ~$6, c_d and 5*3'],
    ["Levi's -- R&D", 'Levi’s – R&D'],
    ['A *star* at ~5', 'A *star* at \\\\~5'],
  ])('%j is the title %j', (caption, title) => {
    const source = `![x](one.png "${caption}")`;
    expect(write(source)).toBe(`![x](${pictureUrl('one.png')} "${title}")`);
    expectSame(source);
  });
});

it.each([
  ['spaces in raw HTML', `<div>a${' '.repeat(100_000)}b</div>`],
  ['lines with an address', 'www.example.org\n'.repeat(8000)],
])('is written as fast as prose with a long run of %s', (_, source) => {
  const prose = 'The bank rose, and said why. '.repeat(7).concat('\n\n').repeat(500);
  // Code that has not run before is slow.
  for (let times = 0; times < 3; times++) write(prose);
  const proseMicroseconds = cpuTimeOf(() => write(prose));
  // Quadratic work took some thousand times as long.
  expect(cpuTimeOf(() => write(source))).toBeLessThan(150 * proseMicroseconds);
});

describe('the Markdown of a body leaves out what no page shows:', () => {
  it.each([
    'before <!-- canary --> after',
    'a \\`ticks <!-- canary and more \\` --> here',
    'before\n\n<!--\n\ncanary\n\n-->\n\nafter',
    'before <?canary?> after',
    '<?canary\n\nmore?>',
    'before <![CDATA[canary]]> after',
    '<!DOCTYPE canary>',
    '<script>canary</script>',
    'a <STYLE>canary</style > b',
    '<template>\n\ncanary\n\n</template>',
    'a <svg><text>canary</text></svg> b',
    '<select><option>canary</option></select>',
    'a <noembed>canary</noembed> b',
    '<iframe>canary',
    '<p title="canary" data-note="canary" class="canary" onclick="canary()">Text</p>',
    'some <b title="canary" id="canary">bold</b> text',
    '[//]: # (canary)',
    '[comment]: <> "canary"',
    '[unused]: https://example.net/ "canary"',
    'Text[^1].\n\n[^1]: Used.\n[^2]: canary',
    'Text[^1].\n\n[^1]: Used.\n\n[^1]: canary',
    '```js canary\ncode\n```',
    '| a |\n|---|\n| b | canary |',
    '[text](javascript:canary)',
    '![alt](one.png) and <!-- canary -->',
    '- item <!-- canary -->\n  <!-- canary -->',
    '> quote <!-- canary -->',
  ])('%j', (source) => {
    expect(write(source)).not.toContain('canary');
  });
});

describe('the Markdown of a body', () => {
  it.each([
    ['figures as the author wrote them', '~5 % to ~7 %, 5*3*2, 2_000_000, #1, 1 < 2 & 3 > 2'],
    ['numbers of a list', '7. Seven\n8. Eight'],
    ['numbers that leave some out', '3. Three\n5. Five\n10. Ten'],
    ['note boxes', '> [!WARNING]\n> Text *with* marks\n\n> \\[!NOTE]\n> a quotation'],
    ['another mark for each list', '- a\n\n* b'],
    ['marks at a line’s start', '2014\\. A year\n\n\\- dash\n\n\\# number\n\n\\> quote\n\n\\+ plus\n\n\\| bar'],
    ['tickers as text', 'Apple (NASDAQ:AAPL) and $AAPL, not \\$AAPL'],
    ['the page’s typography', '"Don\'t" -- he said -- 6.1" wide...'],
    [
      'full addresses',
      '[a](/tags/) [b](#here) [c](../x/ "A \\"t\\"") <https://example.net/x> https://example.org/news/y/',
    ],
    ['pictures where they are published', 'An ![icon](icon.png)\n\n![A *chart*](chart.png "The *caption*, 5 \\* 3")'],
    ['what is strong and what is not', '**bold**, *Mark***et**, ***both***, \\*none\\*, ~~gone~~, a**b**c'],
    ['code', '`a|b` ``c`d`` `` ` ``\n\n```js title="x"\nif (a) `b`;\n```\n\n    indented'],
    ['tables', '| Name | Figure |\n|:--|--:|\n| `a\\|b` | -5 |\n| c \\| d | **6** |'],
    ['footnotes by number', 'One[^b], two[^a].\n\n[^a]: A *note*.\n\n    - with a list\n[^b]: Another.'],
    [
      'HTML that is kept',
      '<details open class="x"><summary>More</summary>\n\nText with H<sub>2</sub>O<br>\n\n</details>',
    ],
    ['breaks', 'One\\\ntwo  \n- three'],
    ['tasks', '- [ ] To *do* it\n- [x] Done'],
    ['HTML after a line of text', '- item\n  <b>bold</b>\n\n<pre>\na\n\n*b*\n</pre>\n\n<center>*c*</center>'],
    ['nested lists', '1. One\n\n   Two\n\n   - three\n     - four\n10. Ten'],
    ['quotations', '> Quote\n>\n> - list\n\nText'],
    ['headings below the page’s own', '# One\n\n## Two #\n\nThree\n==='],
  ])('keeps %s', (_, source) => {
    expect(`${source}\n\n⇒\n\n${write(source)}`).toMatchSnapshot();
    expectSame(source);
  });
});
