import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleSource } from './articles.ts';
import { Newsroom } from './newsroom.ts';

const project = join(import.meta.dirname, '../..');

/** As the demonstration's newsroom has registered them. */
const companies = ['amd', 'att', 'att-corp', 'ebay', 'meta', 'paypal', 'paypal-inc', 'roundhill-ball-metaverse-etf'];

const stories: Readonly<Record<string, ArticleSource>> = {
  'articles/2002/paypal-floats.md': story('2002-05-01', 'PayPal (NASDAQ:PYPL) has been public for a spring.'),
  'articles/2003/long-distance.md': story('2003-01-02', 'AT&T (NYSE:T) sells its cables, and SBC (NYSE:SBC) looks on.'),
  'articles/2014/chips.md': story('2014-11-03', 'AMD (NYSE:AMD) has a new chief.'),
  'articles/2014/facebook-grows.md': story(
    '2014-10-28',
    'Facebook (NASDAQ:FB) outgrew eBay (NASDAQ:EBAY), which keeps PayPal for now. $FB fell.',
  ),
  'articles/2015/paypal-alone.md': story('2015-08-03', 'PayPal (NASDAQ:PYPL) has left eBay (NASDAQ:EBAY).'),
  'articles/2022/two-metas.md': story(
    '2022-01-10',
    'Readers who meant Meta Platforms (NASDAQ:FB) bought a fund (NYSEARCA:META).',
    ['NYSEARCA:META'],
  ),
  'articles/2023/meta-cuts.md': story('2023-01-05', 'Meta (NASDAQ:META) cut its costs.', ['NASDAQ:META']),
  'articles/2023/looking-back.md': {
    ...story('2023-05-18', 'Eleven years ago Facebook (NASDAQ:FB) went public.'),
    asOf: '2012-05-18',
  },
};

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.create({ articles: 'none' });
  newsroom.remove('src/newsroom/companies');
  for (const id of companies) {
    const file = `src/newsroom/companies/${id}.yaml`;
    cpSync(join(project, `src/reference/companies/${id}.yaml`), newsroom.path(file));
  }
  for (const [file, article] of Object.entries(stories)) newsroom.put(file, article);
  const { exitCode, output } = await newsroom.build({ now: '2026-11-23T12:00:00Z' });
  expect(exitCode, output).toBe(0);
});

describe('a symbol in a story leads to the company that it meant on the day', () => {
  test.each([
    ['PYPL in 2002: the company that eBay bought', '/2002/05/paypal-floats/', 'NASDAQ:PYPL', 'nasdaq-pypl-paypal-inc'],
    ['FB in 2014: the company now called Meta', '/2014/10/facebook-grows/', 'NASDAQ:FB', 'nasdaq-meta'],
    ['T in 2003: the company that SBC bought', '/2003/01/long-distance/', 'NYSE:T', 'nyse-t-att-corp'],
    ['SBC in 2003: the company that took the symbol T over', '/2003/01/long-distance/', 'NYSE:SBC', 'nyse-t'],
    ['AMD on the exchange that it left', '/2014/11/chips/', 'NYSE:AMD', 'nasdaq-amd'],
    ['a cashtag in 2014', '/2014/10/facebook-grows/', '$FB', 'nasdaq-meta'],
    ['PYPL in 2015: the company that left eBay', '/2015/08/paypal-alone/', 'NASDAQ:PYPL', 'nasdaq-pypl'],
    ['FB in January 2022', '/2022/01/two-metas/', 'NASDAQ:FB', 'nasdaq-meta'],
    ['META in January 2022: a fund', '/2022/01/two-metas/', 'NYSEARCA:META', 'nysearca-metv'],
    ['META in 2023', '/2023/01/meta-cuts/', 'NASDAQ:META', 'nasdaq-meta'],
    ['FB in a story of 2023 that looks back at 2012', '/2023/05/looking-back/', 'NASDAQ:FB', 'nasdaq-meta'],
  ])('%s', (_, page, text, ticker) => {
    expect(linksIn(page).filter((link) => link.text === text)).toContainEqual({ text, href: `/tickers/${ticker}/` });
  });
});

describe("a company's page", () => {
  test('of Meta has the stories of both its symbols, and tells its name and symbols through time', () => {
    const page = read('/tickers/nasdaq-meta/');
    expect(storiesOn('/tickers/nasdaq-meta/')).toEqual([
      '/2023/05/looking-back/',
      '/2023/01/meta-cuts/',
      '/2022/01/two-metas/',
      '/2014/10/facebook-grows/',
    ]);
    expect(textOf(page)).toContain('Facebook until 28 October 2021');
    expect(rowsOf(page)).toEqual([
      'META Nasdaq Stock Market 9 Jun 2022 today',
      'FB Nasdaq Stock Market 18 May 2012 9 Jun 2022',
      'Roundhill Ball Metaverse ETF NYSEARCA:META 30 Jun 2021 31 Jan 2022',
    ]);
    expect(linksIn('/tickers/nasdaq-meta/')).toContainEqual({
      text: 'Roundhill Ball Metaverse ETF',
      href: '/tickers/nysearca-metv/',
    });
  });

  test('of PayPal has the stories since 2015 alone, and tells whose symbol PYPL was before', () => {
    const path = '/tickers/nasdaq-pypl/';
    expect(storiesOn(path)).toEqual(['/2015/08/paypal-alone/']);
    expect(rowsOf(read(path))).toContain('PayPal, Inc. NASDAQ:PYPL 15 Feb 2002 3 Oct 2002');
    expect(linksIn(path)).toContainEqual({ text: 'PayPal, Inc.', href: '/tickers/nasdaq-pypl-paypal-inc/' });
  });

  test('of the PayPal of 2002 has its own story, and leads to what it is part of', () => {
    const path = '/tickers/nasdaq-pypl-paypal-inc/';
    expect(storiesOn(path)).toEqual(['/2002/05/paypal-floats/']);
    expect(textOf(read(path))).toContain('Part of PayPal');
    expect(linksIn(path)).toContainEqual({ text: 'PayPal', href: '/tickers/nasdaq-pypl/' });
  });

  test('of the fund has the story in which META was its symbol', () => {
    expect(storiesOn('/tickers/nysearca-metv/')).toEqual(['/2022/01/two-metas/']);
  });
});

describe("a former symbol's page", () => {
  test('of a company that went to another exchange leads there', () => {
    expect(rowsOf(read('/tickers/nyse-amd/'))).toEqual(['AMD now NASDAQ:AMD not recorded 2 Jan 2015']);
    expect(linksIn('/tickers/nyse-amd/')).toContainEqual({ text: 'AMD', href: '/tickers/nasdaq-amd/' });
  });

  test('of FB leads to Meta', () => {
    const path = '/tickers/nasdaq-fb/';
    expect(rowsOf(read(path))).toEqual(['Meta Platforms now NASDAQ:META 18 May 2012 9 Jun 2022']);
    expect(linksIn(path)).toContainEqual({ text: 'Meta Platforms', href: '/tickers/nasdaq-meta/' });
  });

  test('of the META that was a fund tells it from the META of today', () => {
    expect(rowsOf(read('/tickers/nysearca-meta/'))).toEqual([
      'Roundhill Ball Metaverse ETF now NYSEARCA:METV 30 Jun 2021 31 Jan 2022',
      'Meta Platforms NASDAQ:META 9 Jun 2022 today',
    ]);
  });
});

describe('a symbol that meant nothing on the day is an error, and nothing is published', () => {
  test.each([
    [
      'FB in 2023',
      'NASDAQ:FB',
      story('2023-02-01', 'It rose.\n\nFacebook (NASDAQ:FB) fell.'),
      'NASDAQ:FB meant nothing on 1 February 2023.',
      'It was Meta Platforms from 18 May 2012 until 9 June 2022. ' +
        'Write the symbol of the day (today NASDAQ:META), or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
    ],
    [
      'PYPL in 2014, between its two holders',
      'NASDAQ:PYPL',
      story('2014-02-03', 'It rose.\n\nPayPal (NASDAQ:PYPL) fell.'),
      'NASDAQ:PYPL meant nothing on 3 February 2014.',
      'It was PayPal, Inc. from 15 February 2002 until 3 October 2002 and PayPal since 20 July 2015. ' +
        'Name the company without a symbol, or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
    ],
  ])('%s', async (_, about, article, message, hint) => {
    const file = 'articles/wrong.md';
    const before = newsroom.snapshot();
    newsroom.put(file, article);
    const { exitCode, report } = await newsroom.build({ now: '2026-11-23T12:00:00Z' });
    newsroom.remove(file);
    expect(exitCode).toBe(1);
    expect(report.findings).toEqual([
      { severity: 'error', rule: 'ticker-not-listed', file, line: lineOf(article, '(NASDAQ:'), about, message, hint },
    ]);
    expect(newsroom.snapshot()).toEqual(before);
  });
});

function story(day: string, body: string, tickers: readonly string[] = []): ArticleSource {
  return {
    title: `What happened on ${day}`,
    summary: `All that has to be known of ${day}, in one sentence that is long enough.`,
    section: 'markets',
    authors: ['anna-lind'],
    published: `${day} 12:00`,
    tickers,
    body: `${body}\n`,
  };
}

function lineOf(article: ArticleSource, text: string): number {
  const frontMatter = Object.keys(article).length - 1 + 2;
  return frontMatter + article.body.slice(0, article.body.indexOf(text)).split('\n').length;
}

function read(path: string): string {
  return newsroom.read(`dist${path}index.html`);
}

interface TextLink {
  readonly text: string;
  readonly href: string;
}

/** The links of a page's main part. */
function linksIn(path: string): readonly TextLink[] {
  const [, main = ''] = /<main[^>]*>([^]*)<\/main>/.exec(read(path)) ?? [];
  return Array.from(main.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/g), ([, href = '', inside = '']) => ({
    text: textOf(inside),
    href,
  }));
}

/** The stories that a page lists, in its order. */
function storiesOn(path: string): readonly string[] {
  return linksIn(path).flatMap(({ href }) => (/^\/\d{4}\/\d{2}\/./.test(href) ? [href] : []));
}

/** The rows of all tables, without their heads. */
function rowsOf(html: string): readonly string[] {
  return Array.from(html.matchAll(/<tbody>([^]*?)<\/tbody>/g), ([, body = '']) => body)
    .flatMap((body) => body.split('</tr>').slice(0, -1))
    .map(textOf);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
    .trim();
}
