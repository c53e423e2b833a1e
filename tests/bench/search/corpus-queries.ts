/** Queries of a reader of the corpus: common and rare words, one to four of them, companies, symbols and figures. */
export const corpusQueries: readonly string[] = [
  ...['inflation', 'copper', 'dividend', 'shares', 'profit', 'yen', 'bondholders', 'strike'],
  ...['forecast', 'regulators', 'chairwoman', 'winter', 'lithium', 'pipelines', 'earnings', 'borrowing'],
  ...['free cash', 'price of gas', 'net debt', 'chief executive', 'capital spending', 'mild winter', 'Latin America'],
  ...['apple forecast', 'microsoft germany', 'cuts jobs', 'operating margin', 'weaker yen japan', 'names treasurer'],
  ...['apple', 'Microsoft', 'NVDA', 'NASDAQ:TSLA', 'Goldman Sachs', 'walmart', 'exxon dividend'],
  ...['$4.3bn', '26.2%', 'bank of england rates'],
  'new rules on capital ratio',
];
