import { beforeAll, describe, expect, test } from 'vitest';
import { Newsroom } from './newsroom.ts';
import type { Snapshot } from './snapshot.ts';

const address = '2026/05/quoted';
/** Enough of them to be listed. */
const chapters = ['Second', 'Third', 'Fourth'].map((title) => `## ${title}\n\nMore.`).join('\n\n');

describe('a newsroom that changes its language', () => {
  let newsroom: Newsroom;
  let first: Snapshot;

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    newsroom.put('articles/2026/quoted.md', {
      title: `"Fjord's 'plan'" is here`,
      summary: `What "Fjord's 'plan'" is, told in one sentence that has more than enough words.`,
      section: 'markets',
      authors: ['anna-lind'],
      published: '2026-05-19 09:30',
      keyPoints: [`The "key's 'point'"`, 'Another'],
      body: `They call it "Fjord's **'plan'**".\n\n## The "heading's 'text'"\n\nMore.\n\n${chapters}`,
    });
    newsroom.put('articles/2026/dated.md', {
      title: 'A story that is dated by its day',
      summary: 'What is known only to the day, told in one sentence that has more than enough words.',
      section: 'markets',
      authors: ['anna-lind'],
      published: '2026-05-19',
      updated: '2026-05-20',
      corrections: [{ date: '2026-05-20', kind: 'correction', text: 'A day, not an hour.' }],
      body: 'Nobody knows the hour.',
    });
    newsroom.put('articles/2026/foreign.md', {
      title: 'ميناء بيرغن يغلق "رصيفه" الكبير.',
      summary: 'ما الذي يعنيه إغلاق الرصيف لشركات الشحن في جملة واحدة فيها ما يكفي من الكلمات.',
      section: 'markets',
      authors: ['anna-lind'],
      published: '2026-05-18 09:30',
      lang: 'ar',
      translationOf: '2026/english',
      keyPoints: ['لا سفن.', 'ولا عمال.'],
      tickers: ['OSL:FJRD'],
      tags: ['AA+'],
      disclosures: [{ author: 'anna-lind', company: 'fjord-shipping', position: 'none', note: 'ملاحظة.' }],
      sources: [{ title: 'تقرير (5).' }, { title: 'بيان (6).', url: 'https://example.net/' }],
      body: 'قال المدير إنه "آسف".[^1]\n\n[^1]: في رسالة.',
    });
    newsroom.put('articles/2026/english.md', {
      title: `A "plan" that is English wherever it is printed`,
      summary: 'What an English story in a newsroom of any language looks like, told in a long sentence.',
      section: 'markets',
      authors: ['anna-lind'],
      published: '2026-05-18 08:30',
      lang: 'en',
      body: 'They call it "a plan".',
    });
    await changeTo('en');
    first = newsroom.snapshot();
  });

  async function changeTo(language: string): Promise<void> {
    const site = newsroom.read('src/newsroom/site.ts');
    newsroom.write('src/newsroom/site.ts', site.replace(/language: '\w+'/, `language: '${language}'`));
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
  }

  test.each([
    ['de', '„', '“', '‚', '‘'],
    ['en', '“', '”', '‘', '’'],
    ['ar', '«', '»', '‹', '›'],
  ])('has the quotation marks of %s everywhere, although no article was touched', async (language, ...marks) => {
    await changeTo(language);
    const [open, close, innerOpen, innerClose] = marks;
    const quote = (outer: string, inner: string) => `${open}${outer} ${innerOpen}${inner}${innerClose}${close}`;
    const page = newsroom.read(`dist/${address}/index.html`);
    for (const text of [
      `<h1>${quote('Fjord’s', 'plan')} is here</h1>`,
      `>What ${quote('Fjord’s', 'plan')} is, told`,
      `<li>The ${quote('key’s', 'point')}</li>`,
      `${open}Fjord’s <strong>${innerOpen}plan${innerClose}</strong>${close}`,
      `>The ${quote('heading’s', 'text')}</h2>`,
      `>The ${quote('heading’s', 'text')}</a>`,
    ]) {
      expect(page).toContain(text);
    }
    for (const file of ['index.html', 'rss.xml', 'atom.xml', 'feed.json', `${address}/index.md`]) {
      expect(newsroom.read(`dist/${file}`), file).toContain(`${quote('Fjord’s', 'plan')} is here`);
    }
  });

  test('shows an English story among Arabic ones from left to right', () => {
    const page = newsroom.read('dist/2026/05/english/index.html');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<h1 lang="en" dir="ltr">A “plan” that is English wherever it is printed</h1>');
    expect(page).toContain('<div class="text" lang="en" dir="ltr">');
    expect(page).toContain('They call it “a plan”.');
    expect(newsroom.read('dist/2026/05/foreign/index.html')).toContain('<h1>ميناء');
    expect(newsroom.read('dist/index.html')).toMatch(/ lang="en" dir="ltr">(?:<a [^>]*>)?A “plan”/);
    expect(newsroom.read('dist/rss.xml')).toMatch(/&lt;div lang=\S+en\S+ dir=\S+ltr/);
  });

  test('shows an Arabic story among English ones from right to left, in its own marks and words', async () => {
    await changeTo('en');
    const page = newsroom.read('dist/2026/05/foreign/index.html');
    for (const text of [
      '<html lang="en" dir="ltr">',
      '<h1 lang="ar" dir="rtl">ميناء بيرغن يغلق «رصيفه» الكبير.</h1>',
      '<p class="standfirst" lang="ar" dir="rtl">ما الذي',
      '<div class="text" lang="ar" dir="rtl">',
      'قال المدير إنه «آسف».',
      'aria-label="الحواشي"',
      '<span dir="auto">ملاحظة.</span>',
      '<b dir="auto">تقرير (5).</b>',
      '<a dir="auto" href="https://example.org/" rel="noopener">بيان (6).</a>',
      `<a href="/2026/05/english/" hreflang="en" lang="en" dir="auto">English</a>`,
      '"inLanguage":"ar"',
      `<link rel="alternate" hreflang="en" href="https://example.org/2026/05/english/">`,
      `<link rel="alternate" hreflang="ar" href="https://example.org/2026/05/foreign/">`,
    ]) {
      expect(page.replaceAll(/(https:\/\/)[^/"]+\//g, '$1example.org/')).toContain(text);
    }
    const author = newsroom.read('dist/authors/anna-lind/index.html');
    expect(author).toMatch(
      /<span dir="auto">ملاحظة\.<\/span> <small><a dir="auto" href="\/2026\/05\/foreign\/">ميناء [^<]+<\/a>, <bdi class="whole">18 May 2026<\/bdi>/,
    );
    expect(newsroom.read('dist/disclosures/register/index.html')).toContain('<span dir="auto">ملاحظة.</span>');
    expect(newsroom.read('dist/tags/aa-plus/index.html')).toMatch(/<main class="page of-tag"[^>]*>.*<h1>AA\+<\/h1>/s);
    for (const path of ['', 'markets/', 'authors/anna-lind/', '2026/05/']) {
      const list = newsroom.read(`dist/${path}index.html`);
      expect(list, path).toMatch(/ lang="ar" dir="rtl">(?:<a [^>]*>)?ميناء بيرغن/);
    }
    expect(newsroom.read('dist/atom.xml')).toContain('<entry xml:lang="ar">');
    expect(newsroom.read('dist/rss.xml')).toContain('<dc:language>ar</dc:language>');
    expect(newsroom.read('dist/atom.xml')).toMatch(/&lt;div lang=\S+ar\S+ dir=\S+rtl/);
    expect(newsroom.read('dist/feed.json')).toContain('"language":"ar"');
    expect(newsroom.read('dist/2026/05/english/index.html')).toContain(
      'hreflang="ar" lang="ar" dir="auto">العربية</a>',
    );
    expect(page).not.toContain('lang="en" dir="ltr">A');
  });

  test('shows a day alone without a time, wherever a page has one', () => {
    const page = newsroom.read('dist/2026/05/dated/index.html');
    expect(page).toContain('<time datetime="2026-05-19">19 May 2026</time>');
    expect(page).toContain('<time datetime="2026-05-20">Updated 20 May 2026</time>');
    expect(page).toContain('<time datetime="2026-05-20">20 May 2026</time>');
    expect(newsroom.read('dist/2026/05/index.html')).toContain('<time datetime="2026-05-19">Tue 19</time>');
    expect(newsroom.read('dist/index.html')).toContain('<time datetime="2026-05-20">Wednesday, 20 May 2026</time></p>');
    for (const path of ['2026/05/dated/', '2026/05/', 'markets/', 'authors/anna-lind/', '']) {
      const html = newsroom.read(`dist/${path}index.html`);
      expect(html, path).toContain('<time');
      expect(html, path).not.toMatch(/2026-05-(?:19T00|20T)|00:00/);
    }
  });

  test('is what it was, byte for byte, once it has its first language again', () => {
    expect(newsroom.read('src/newsroom/site.ts')).toContain(`language: 'en'`);
    expect(newsroom.snapshot()).toEqual(first);
  });
});
