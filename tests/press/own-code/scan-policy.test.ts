import { describe, expect, test } from 'vitest';
import { templates } from '../../../src/domain/site/templates.ts';
import { metaPolicy, type PolicySettings } from '../../../src/metadata/hosts/policy.ts';
import { findOffences } from '../../../src/press/own-code/scan-policy.ts';

const site: PolicySettings = {
  url: 'https://news.example/a/',
  newsletter: { form: 'https://letters.example/join' },
  analytics: { script: 'https://stats.example/s.js' },
  comments: { script: 'https://talk.example/t.js', frame: ['https://talk.example'] },
};

const shown = { path: '/calendar/', pageFile: '[standing].astro' };
const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(site)}">`;
const pageWith = (body: string, head = policy) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const kindsIn = (html: string) => findOffences(html, shown, site).map(({ kind }) => kind);

describe('a rendered page may not have', () => {
  test.each([
    ['<script>go()</script>', 'script'],
    ['<script type="module">go()</script>', 'script'],
    ['<script type=" Text/JavaScript ">go()</script>', 'script'],
    ['<script src="https://cdn.example/x.js"></script>', 'foreign-script'],
    ['<script src=//cdn.example/x.js></script>', 'foreign-script'],
    ['<style>p { color: red }</style>', 'style-element'],
    ['<svg><style>p { color: red }</style></svg>', 'style-element'],
    ['<p style="color: red">', 'style'],
    ['<p STYLE=color:red>', 'style'],
    ['<p onclick=go()>', 'handler'],
    ["<p OnMouseOver='go()'>", 'handler'],
    ['<a href="javascript:go()">', 'code-link'],
    ['<a href=" java\n\tscript:go()">', 'code-link'],
    ['<a href="&#106;avascript:go()">', 'code-link'],
    ['<a href="data:text/html,x">', 'code-link'],
    ['<form action="javascript:go()">', 'code-link', 'form'],
    ['<a href="/a/" ping="/a/count">', 'ping'],
    ['<img src="https://pictures.example/1.png">', 'foreign'],
    ['<img src="//pictures.example/1.png">', 'foreign'],
    ['<img src="data:image/png;base64,x">', 'foreign'],
    ['<img src="/a/1.png" srcset="/a/1.png 1x, https://pictures.example/2.png 2x">', 'foreign'],
    ['<svg><use href="https://pictures.example/x.svg#a" /></svg>', 'foreign'],
    ['<svg><image xlink:href="https://pictures.example/x.png" /></svg>', 'foreign'],
    ['<video src="/a/film.mp4"></video>', 'media'],
    ['<iframe src="https://video.example/1"></iframe>', 'frame'],
    ['<iframe src="/a/about/"></iframe>', 'frame'],
    ['<iframe srcdoc="<p>x</p>"></iframe>', 'frame'],
    ['<form action="https://forms.example/">', 'form'],
    ['<form action="http://letters.example/join">', 'form'],
    ['<button formaction="https://forms.example/">', 'form'],
    ['<object data="/a/x.svg"></object>', 'element'],
    ['<embed src="/a/x.svg">', 'element'],
    ['<base href="/x/">', 'element'],
    ['<meta http-equiv="refresh" content="0">', 'http-equiv'],
    [policy, 'http-equiv'],
    ['<link rel="stylesheet" href="/a/x.css">', 'head-element'],
    ['<meta name="robots" content="noindex">', 'head-element'],
  ])('%s', (body, ...kinds) => {
    expect(kindsIn(pageWith(body))).toEqual(kinds);
  });

  test.each([
    ['<link rel="stylesheet" href="https://cdn.example/x.css">', 'foreign'],
    ['<link rel="preload" as="font" href="https://fonts.example/x.woff2">', 'foreign'],
    ['<meta http-equiv="Content-Security-Policy" content="default-src *">', 'http-equiv'],
    ['<base href="https://elsewhere.example/">', 'element'],
  ])('%s in its head', (head, kind) => {
    expect(kindsIn(pageWith('', policy + head))).toEqual([kind]);
  });

  test('no policy, as without the layout', () => {
    expect(kindsIn('<p>Monday</p>')).toEqual(['no-policy']);
    expect(kindsIn(pageWith('<p>Monday</p>', policy.replace('none', 'self')))).toEqual(['no-policy', 'http-equiv']);
  });
});

test.each([
  '<script type="application/ld+json">{}</script>',
  '<script src="/a/_assets/x.js"></script><script src="https://stats.example/other.js"></script>',
  '<img src="/a/1.png" srcset="/a/1,2.png 1x, /a/3.png 2x"><img src="1.png">',
  '<svg><title>x</title><use href="#a" /><a href="https://elsewhere.example/">x</a></svg>',
  '<a href="https://elsewhere.example/">x</a><a href="mailto:desk@news.example">x</a>',
  '<form action="/a/search/"></form><form action="https://letters.example/join"></form><form></form>',
  '<iframe src="https://talk.example/1"></iframe>',
  '<!-- <script>go()</script> --><p>&lt;script&gt; onclick="go()" style="x"</p>',
  '<p class="style" data-style="x" title="javascript:go()">x</p>',
  '<span itemscope><meta itemprop="price" content="1"></span>',
])('a rendered page may have %s', (body) => {
  expect(kindsIn(pageWith(body))).toEqual([]);
});

test('a page of an older address leads on by a <meta>', () => {
  const page = { path: '/old/', pageFile: templates.redirect.pageFile };
  expect(findOffences('<meta http-equiv="refresh" content="0; url=/new/">', page, site)).toEqual([]);
});
