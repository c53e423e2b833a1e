import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render/render.ts';
import { feed, page } from '../context.ts';
import { offences } from '../offences.ts';

/** Each is an author's attempt to run, restyle, frame or break out. */
const vectors: readonly string[] = [
  // Elements that run or load something.
  '<script>alert(1)</script>',
  '<ScRiPt src=https://example.net/x.js></sCrIpT>',
  '<script/x>alert(1)</script >',
  '<script>alert(1)//',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1);//<</script>',
  '<script\n>alert(1)</script\n>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"/>',
  '<img/src="x"/onerror=alert(1)//',
  '<img src=`x` onerror=alert(1)>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<img src="javascript:alert(1)">',
  '<img srcset="javascript:alert(1) 1x">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="https://example.net/">',
  '<frameset><frame src="https://example.net/"></frameset>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="https://example.net/x.swf">',
  '<applet code="x"></applet>',
  '<audio src=x onerror=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<link rel=stylesheet href="https://example.net/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://example.net/">',
  '<base href="https://example.net/">',
  '<portal src="https://example.net/"></portal>',
  '<fencedframe src="https://example.net/"></fencedframe>',
  // Handlers.
  '<b onmouseover=alert(1)>x</b>',
  '<p onclick="alert(1)">x</p>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<div onpointerenter=alert(1) tabindex=1 autofocus onfocus=alert(1)>x</div>',
  '<b/onclick=alert(1)>x</b>',
  '<b\tonclick\n=\nalert(1)>x</b>',
  '<body onload=alert(1)>',
  '<b ONCLICK="alert(1)" OnLoad=\'alert(1)\'>x</b>',
  '<input onfocus=alert(1) autofocus>',
  '<select onchange=alert(1)><option>x</select>',
  '<marquee onstart=alert(1)>x</marquee>',
  // Links.
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;&#x61;vascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="javascript&#58;alert(1)">x</a>',
  '<a href="java&Tab;script:alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href="javascript%3Aalert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="feed:javascript:alert(1)">x</a>',
  '<a href="view-source:javascript:alert(1)">x</a>',
  '<a href="blob:https://example.org/x">x</a>',
  '<a href="filesystem:https://example.org/x">x</a>',
  '<a href="https://example.net/" rel="opener" target="_blank" ping="https://example.net/ping">x</a>',
  '<a href="x" xlink:href="javascript:alert(1)">x</a>',
  '<a href="https://example.net/" download onclick=alert(1)>x</a>',
  '<pre><a href="https://example.net/"><details><a href="https://example.org/">x</a></details></a></pre>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](<java\tscript:alert(1)>)',
  '[x](javascript&colon;alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](javascript%253Aalert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](https://example.net/"onmouseover="alert(1))',
  '[x](https://example.net/ "title\\" onclick=\\"alert(1)")',
  '[x](https://example.net/ "&quot; onclick=&quot;alert(1)")',
  '<javascript:alert(1)>',
  '<https://example.net/"onclick="alert(1)>',
  'https://example.net/"onclick="alert(1)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](x.png)',
  '![x](https://example.net/x.png"onerror="alert(1))',
  '![x](one.png "\\"><script>alert(1)</script>")',
  '![<img src=x onerror=alert(1)>](one.png)',
  '[![x](javascript:alert(1))](javascript:alert(1))',
  // Foreign content, and what parsers disagree about.
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=10>x</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<textarea></textarea/><img src=x onerror=alert(1)>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<noframes><img src=x onerror=alert(1)></noframes>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<table><td><svg><td><style>',
  '<p><table><p><b><i></table></b></p>',
  '<p><code><details><summary>x</summary></details></code></p>',
  '<p><td><div>x</div></td></p>',
  '<ruby><rt><script>alert(1)</script></rt></ruby>',
  '<custom-element onclick=alert(1)>x</custom-element>',
  '<b:script>alert(1)</b:script>',
  // Styles, positions and forged engine markup.
  '<style>body { display: none }</style>',
  '<style>@import "https://example.net/x.css";</style>',
  '<div style="position:fixed;inset:0;z-index:9999">x</div>',
  '<b style="background:url(javascript:alert(1))">x</b>',
  '<b style=x:expression(alert(1))>x</b>',
  '<div class="table-scroll" role="region" tabindex="0" aria-label="x">x</div>',
  '<section class="footnotes">x</section>',
  '<a class="ticker" href="/x">x</a>',
  '<span id="main" name="main">x</span>',
  '<span hidden inert contenteditable draggable=true accesskey=x popover>x</span>',
  '<td background="https://example.net/x.png">x</td>',
  '<font color=red size=7>x</font>',
  '<span slot=x is=x part=x itemprop=x data-x=y>x</span>',
  '<dialog open>x</dialog>',
  '<main>x</main><h1>x</h1>',
  // Forms.
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<isindex action="javascript:alert(1)" type=submit>',
  // Broken markup.
  '</p></div></section></article></main></body></html><b>x</b>',
  '</script></style></textarea></title>',
  '<b><i><u><mark>',
  '<div><div><div><table><tr><td>',
  '<div title="',
  "<div title='<script>alert(1)</script>",
  '<a href="https://example.net/',
  '<b title="><script>alert(1)</script>">x</b>',
  '<!-- <script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<!-- --!><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<!DOCTYPE html [<!ENTITY x "<script>">]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '<%= <script>alert(1)</script> %>',
  '<\0script>alert(1)</script>',
  '<b\0onclick=alert(1)>x</b>',
  '<a href="java\0script:alert(1)">x</a>',
  '<div><abbr title="&#xFFFE;"><script>alert(1)',
  '<abbr title="&#xFFFE;</b>">x</abbr>&#xFFFE;<script>',
  '<b title="&#xFFFE;</b>">\uFFFE</b>\uFFFE<script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '&amp;lt;script&amp;gt;',
  '`<script>alert(1)</script>`',
  '\\<script>alert(1)\\</script>',
  '**<script>**alert(1)</script>',
  '[<script>alert(1)</script>](https://example.net/)',
  '$AAPL"><script>alert(1)</script>',
  '[^"><script>]',
];

const frames: Readonly<Record<string, (vector: string) => string>> = {
  'as a block': (vector) => vector,
  'in a paragraph': (vector) => `Before ${vector} after.`,
  'after a block of HTML': (vector) => `<div>\n\n${vector}\n\n</div>`,
  'in a list': (vector) => `- Before ${vector}\n- ${vector}`,
  'in a quotation': (vector) => `> ${vector}`,
  'in a heading': (vector) => `## ${vector.replaceAll('\n', ' ')}`,
  'in a table': (vector) => `| A | B |\n|---|---|\n| ${vector.replaceAll('\n', ' ')} | x |`,
  'in a link': (vector) => `[Before ${vector} after](https://example.net/)`,
  'in emphasis': (vector) => `*Before ${vector}* after`,
  'in a footnote': (vector) => `Note[^1]\n\n[^1]: Before ${vector}`,
  'in a caption': (vector) => `![x](one.png "${vector.replaceAll('"', '\\"')}")`,
  'in code': (vector) => `\`\`\`${vector}\n${vector}\n\`\`\``,
};

describe('lets nothing through', () => {
  it.each(vectors)('%j', (vector) => {
    for (const [frame, wrap] of Object.entries(frames)) {
      for (const context of [page, feed]) {
        const html = renderBody(wrap(vector), context);
        expect({ frame, html, offences: offences(html) }).toEqual({ frame, html, offences: [] });
      }
    }
  });

  it.each(vectors)('keeps the next paragraph whole after %j', (vector) => {
    const html = renderBody(`Before ${vector.replaceAll('\n', ' ')} here.\n\nThe next paragraph.`, page);
    expect(html.endsWith('</p>\n<p>The next paragraph.</p>\n')).toBe(true);
  });

  it.each(vectors)('grants no class, id, role or name to %j', (vector) => {
    const granted: string[] = [];
    const parser = new Parser({
      onattribute: (name) => {
        if (/^(?:class|id|role|name|tabindex|aria-.*|data-.*|style|target|on.*)$/.test(name)) granted.push(name);
      },
    });
    const engineOwn = /\$AAPL|^```/.test(vector);
    parser.end(renderBody(`Before ${vector.replaceAll('\n', ' ')} here.`, page));
    expect(granted).toEqual(engineOwn ? ['class'] : []);
  });
});

describe('keeps what is harmless', () => {
  it.each([
    ['<abbr title="A &quot;b&quot; <c>">x</abbr>', '<abbr title="A &quot;b&quot; &lt;c&gt;">x</abbr>'],
    ['<b>bold</b> <i>i</i> <u>u</u>', '<b>bold</b> <i>i</i> <u>u</u>'],
    ['a<br/>b<BR>c<wbr>', 'a<br>b<br>c<wbr>'],
    ['<time datetime="2014-10-28">x</time>', '<time datetime="2014-10-28">x</time>'],
    ['<span lang="zh">阿里</span>', '<span lang="zh">阿里</span>'],
    [
      '<span dir="ltr">+966 11</span> <bdi dir="AUTO">x</bdi>',
      '<span dir="ltr">+966 11</span> <bdi dir="AUTO">x</bdi>',
    ],
    ['<a lang="ar" dir="rtl" href="#x">x</a>', '<a href="#x" lang="ar" dir="rtl">x</a>'],
    ['<cite>a</cite> <q>b</q> <s>c</s> <sub>d</sub>', '<cite>a</cite> <q>b</q> <s>c</s> <sub>d</sub>'],
  ])('%s', (source, html) => {
    expect(renderBody(`x ${source}`, page)).toBe(`<p>x ${html}</p>\n`);
  });

  it.each([
    ['<span dir="x" lang="a b">x</span>', '<span>x</span>'],
    ['<time datetime="soon">x</time>', '<time>x</time>'],
    ['<table><tr><td colspan="99999" rowspan="-1">x</td></tr></table>', '<table><tr><td>x</td></tr></table>'],
    ['<table><tr><th colspan="0" scope="x">x</th></tr></table>', '<table><tr><th>x</th></tr></table>'],
    ['<ol start="1e9" reversed><li value="x">x</li></ol>', '<ol reversed><li>x</li></ol>'],
  ])('without values that mean nothing: %s', (source, html) => {
    expect(
      renderBody(source, page)
        .trim()
        .replace(/^<p>|<\/p>$/g, ''),
    ).toBe(html);
  });

  it('keeps an author’s table, with its spans and scopes', () => {
    const table =
      '<table><caption>C</caption><thead><tr><th scope="col" colspan="2">A</th></tr></thead><tbody><tr><td rowspan="2">x</td><td>y</td></tr></tbody></table>';
    expect(renderBody(table, page)).toBe(`${table}\n`);
  });
});
