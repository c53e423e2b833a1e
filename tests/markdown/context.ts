import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import type { BodyContext, Picture } from '../../src/markdown/render/render.ts';
import { vocabulary } from '../tickers/newsroom.ts';

const picture: Picture = {
  sources: [{ type: 'image/avif', srcset: '/news/pictures/400.avif 400w, /news/pictures/800.avif 800w' }],
  src: '/news/pictures/800.jpg',
  width: 800,
  height: 450,
};

/** An article's page at a site with a base path. */
export const page: BodyContext = {
  vocabulary,
  tickerLinks: new Map(
    ['NASDAQ:AAPL', 'NASDAQ:AMZN', 'NYSE:BABA', 'HKEX:9988', 'NYSE:BRK.A', 'NYSE:BRK.B', 'NSE:M&M'].map((ticker) => [
      ticker,
      `/news/tickers/${ticker.replace(':', '-').toLowerCase()}/`,
    ]),
  ),
  readings: new Map([['$AAPL', 'NASDAQ:AAPL']]),
  siteUrl: new URL('https://example.org/news/'),
  pageUrl: new URL('https://example.org/news/2014/10/alibaba-apple-pay/'),
  isForFeed: false,
  language: 'en',
  words: wordsFor('en'),
  picture: (src) => (/^(?:logos|chart|one|two|icon)\.png$/.test(src) ? picture : undefined),
};

/** The same article where the newsroom writes in another language. */
export const germanPage: BodyContext = { ...page, language: 'de', words: wordsFor('de') };
export const arabicPage: BodyContext = { ...page, language: 'ar', words: wordsFor('ar') };

/** The same article in a feed. */
export const feed: BodyContext = { ...page, isForFeed: true };
