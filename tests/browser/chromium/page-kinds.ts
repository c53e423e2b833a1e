/**
 * One page of each kind that the site has, in the demo newsroom: addresses below the site's own. Where a kind has
 * easier and harder pages, this is a harder one.
 */
export const pageKinds = {
  'front page': '',
  'article with an earnings table and footnotes': '2018/08/apple-one-trillion/',
  'article with a chart and a table': '2015/12/fed-first-rate-rise/',
  'article with names of companies in a chart': '2014/10/ecb-comprehensive-assessment/',
  'article with a picture': '2025/01/end-of-gas-through-ukraine/',
  'longest article': '2024/04/general-electric-splits/',
  'sponsored article': '2025/01/follow-one-company/',
  'withdrawn article': '2021/02/shopify-and-amazon-growth/',
  section: 'markets/',
  'list of tags': 'tags/',
  tag: 'tags/market-structure/',
  'list of companies': 'tickers/',
  'companies of an exchange': 'tickers/exchange/nasdaq/',
  company: 'tickers/nasdaq-aapl/',
  'symbol of others': 'tickers/etr-bmw3/',
  'symbol that nobody has registered': 'tickers/bit-crg/',
  'list of authors': 'authors/',
  author: 'authors/data-desk/',
  month: '2014/10/',
  year: '2015/',
  archive: 'archive/',
  'standing page': 'about/',
  corrections: 'corrections/',
  'register of disclosures': 'disclosures/register/',
  recommendations: 'recommendations/',
  feeds: 'feeds/',
  search: 'search/',
  'page that is not there': '404.html',
} as const;

export type PageKind = keyof typeof pageKinds;

/** The kinds with their addresses, in order. */
export const eachPageKind = Object.entries(pageKinds);
