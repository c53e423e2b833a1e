/** The newsroom's sections and the desk that writes each of them; ids are those of `src/newsroom`. */
export const sections = [
  { id: 'markets', desk: 'markets-desk' },
  { id: 'technology', desk: 'technology-desk' },
  { id: 'economy', desk: 'economics-desk' },
  { id: 'banking', desk: 'banking-desk' },
  { id: 'energy', desk: 'energy-desk' },
  { id: 'companies', desk: 'companies-desk' },
  { id: 'opinion', desk: 'opinion-desk' },
] as const;

export const desks: readonly string[] = sections.map(({ desk }) => desk);

/** A hundred subjects, of which each story has three. */
export const tags: readonly string[] = [
  ...[
    'earnings',
    'guidance',
    'dividends',
    'buybacks',
    'mergers',
    'spin-offs',
    'ipo',
    'direct listings',
    'short selling',
  ],
  ...['index funds', 'market structure', 'options', 'volatility', 'liquidity', 'clearing', 'settlement', 'disclosure'],
  ...['accounting', 'auditors', 'governance', 'executive pay', 'shareholder votes', 'activism', 'insider trading'],
  ...['inflation', 'interest rates', 'central banks', 'employment', 'wages', 'productivity', 'trade', 'tariffs'],
  ...['sanctions', 'currencies', 'government bonds', 'corporate bonds', 'yield curve', 'mortgages', 'housing', 'rents'],
  ...['bank capital', 'stress tests', 'deposits', 'payments', 'credit cards', 'fintech', 'private credit', 'insurance'],
  ...['pensions', 'private equity', 'venture capital', 'hedge funds', 'asset managers', 'custody', 'ratings'],
  ...['oil', 'natural gas', 'coal', 'uranium', 'pipelines', 'refining', 'solar power', 'wind power', 'batteries'],
  ...[
    'electricity grids',
    'carbon markets',
    'mining',
    'copper',
    'lithium',
    'steel',
    'shipping',
    'airlines',
    'railways',
  ],
  ...['cars', 'electric vehicles', 'semiconductors', 'memory', 'cloud computing', 'software', 'advertising', 'search'],
  ...['social media', 'streaming', 'video games', 'telephones', 'telecoms', 'data centres', 'artificial intelligence'],
  ...['cybersecurity', 'antitrust', 'patents', 'medicines', 'hospitals', 'retail', 'luxury', 'food'],
  ...['travel', 'hotels', 'farming', 'defence'],
];

export const datelines = [
  'NEW YORK',
  'LONDON',
  'FRANKFURT',
  'HONG KONG',
  'TOKYO',
  'WASHINGTON',
  'SAN FRANCISCO',
  'PARIS',
];

/** Offices whose pages stories cite. */
export const sources = [
  { title: 'Quarterly report', publisher: 'Filed with the SEC', url: 'https://www.sec.gov/edgar/search/' },
  { title: 'Current report on material events', publisher: 'Filed with the SEC', url: 'https://www.sec.gov/edgar/' },
  { title: 'Proxy statement', publisher: 'Filed with the SEC', url: 'https://www.sec.gov/search-filings' },
  { title: 'Statement on monetary policy', publisher: 'Federal Reserve', url: 'https://www.federalreserve.gov/' },
  { title: 'Consumer price index', publisher: 'Bureau of Labor Statistics', url: 'https://www.bls.gov/cpi/' },
  { title: 'The employment situation', publisher: 'Bureau of Labor Statistics', url: 'https://www.bls.gov/ces/' },
  { title: 'Gross domestic product', publisher: 'Bureau of Economic Analysis', url: 'https://www.bea.gov/' },
  {
    title: 'Weekly petroleum status',
    publisher: 'Energy Information Administration',
    url: 'https://www.eia.gov/petroleum/',
  },
  { title: 'Monetary policy decisions', publisher: 'European Central Bank', url: 'https://www.ecb.europa.eu/' },
  { title: 'Financial stability review', publisher: 'Bank of England', url: 'https://www.bankofengland.co.uk/' },
  { title: 'Quarterly review', publisher: 'Bank for International Settlements', url: 'https://www.bis.org/' },
  { title: 'World economic outlook', publisher: 'International Monetary Fund', url: 'https://www.imf.org/' },
] as const;

/** Words for a slot such as `{region}`. The slots with figures are in `fill.ts`. */
export const words = {
  region: [
    'Europe',
    'North America',
    'Asia',
    'Latin America',
    'the Gulf',
    'Britain',
    'Germany',
    'Japan',
    'the Midwest',
  ],
  role: [
    ...['chief executive', 'finance director', 'chairwoman', 'head of strategy', 'treasurer', 'largest shareholder'],
    ...['head of investor relations', 'chief operating officer', 'lead independent director', 'chief economist'],
  ],
  business: [
    ...['wholesale business', 'cloud division', 'consumer arm', 'lending book', 'refining arm', 'advertising unit'],
    ...['industrial group', 'subscription business', 'leasing company', 'custody business', 'retail network'],
  ],
  measure: [
    ...[
      'operating margin',
      'free cash flow',
      'revenue per customer',
      'net interest income',
      'order backlog',
      'inventory',
    ],
    ...['capital ratio', 'organic growth', 'capital spending', 'net debt', 'return on equity', 'gross margin'],
  ],
  observer: [
    ...[
      'an analyst who has followed the shares for a decade',
      'a manager of two large pension funds',
      'one bondholder',
    ],
    ...['a former director', 'a banker on the other side of the table', 'the union that speaks for its drivers'],
    ...['a supplier who asked not to be named', 'an economist at a rival bank', 'one of its first investors'],
  ],
  quarter: ['first quarter', 'second quarter', 'third quarter', 'fourth quarter', 'first half', 'second half'],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'September', 'October', 'November'],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  number: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'eleven', 'twelve'],
  ordinal: ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'tenth'],
  moved: ['rose', 'fell', 'gained', 'lost', 'added', 'gave up', 'climbed', 'slipped'],
  cause: [
    ...[
      'higher freight rates',
      'a weaker yen',
      'a strike that nobody had planned for',
      'the price of gas',
      'a mild winter',
    ],
    ...['slower orders from distributors', 'the cost of borrowing', 'a change in accounting', 'two large contracts'],
    ...[
      'customers who paid early',
      'a stronger dollar',
      'the end of a tax relief',
      'new rules on capital',
      'cheaper copper',
    ],
  ],
} as const satisfies Record<string, readonly string[]>;
