/** Where a fault of two files together is reported: file → the other one. */
export const toldElsewhere: ReadonlyMap<string, string> = new Map([
  ['src/newsroom/companies/symbol-taken.yaml', 'src/newsroom/companies/apple.yaml'],
  ['src/newsroom/pages/markets.md', 'src/newsroom/sections.yaml'],
]);

/** Files of a newsroom with one fault each, by their paths. */
export const brokenNewsroomFiles: Readonly<Record<string, string>> = {
  'src/newsroom/authors.yaml': `technology-desk: { name: Technology desk, kind: desk }
jane-roe: { name: Jane Roe }
john-doe: { nme: John Doe }
`,
  'src/newsroom/tags.yaml': `ipo: { title: Listings, synonyms: [initial public offerings] }
chips: { title: 7 }
`,
  'src/newsroom/front.yaml': `lead: { story: 2014/no-such-story, until: 2027-01-01 }
`,
  ...Object.fromEntries(
    Object.entries({
      'no-name': 'listings: [{ exchange: NASDAQ, symbol: NONA }]',
      'name-empty': 'name:\nlistings: [{ exchange: NASDAQ, symbol: EMPT }]',
      'exchange-unknown': 'name: Acme\nlistings: [{ exchange: NASDAC, symbol: ACME }]',
      'symbol-shape': 'name: Bolt\nlistings: [{ exchange: NASDAQ, symbol: TOOLONG }]',
      'symbol-missing': 'name: Crane\nlistings: [{ exchange: NASDAQ }]',
      'days-reversed':
        'name: Dyno\nlistings: [{ exchange: NASDAQ, symbol: DYNO, from: 2020-01-01, until: 2019-01-01 }]',
      'day-no-such': 'name: Edge\nlistings: [{ exchange: NASDAQ, symbol: EDGE, from: 2020-02-30 }]',
      'isin-digit': 'name: Foil\nisin: US0378331006\nlistings: [{ exchange: NASDAQ, symbol: FOIL }]',
      'symbol-taken': 'name: Grim\nlistings: [{ exchange: NASDAQ, symbol: AAPL }]',
      'field-unknown': 'name: Iris\nindustri: Software\nlistings: [{ exchange: NASDAQ, symbol: IRIS }]',
      'yaml-open': 'name: Jolt\nlistings: [{ exchange: NASDAQ, symbol: JOLT }',
      'address-wrong': 'name: Kite\nwebsite: kite\nlistings: [{ exchange: NASDAQ, symbol: KITE }]',
      Capitals: 'name: Lamp\nlistings: [{ exchange: NASDAQ, symbol: LAMP }]',
    }).map(([name, text]) => [`src/newsroom/companies/${name}.yaml`, `${text}\n`]),
  ),
  'src/newsroom/pages/no-title.md': '---\ndescription: Who we are.\n---\nWe write.\n',
  'src/newsroom/pages/footer-word.md': '---\ntitle: Terms\ndescription: What holds.\nfooter: first\n---\nWords.\n',
  'src/newsroom/pages/dead-link.md': '---\ntitle: Contact\ndescription: Where we are.\n---\n[Us](/abuot/)\n',
  'src/newsroom/pages/policy-unknown.md': '---\ntitle: Ethics\ndescription: What we do.\npolicy: ethic\n---\nWords.\n',
  'src/newsroom/pages/no-text.md': '---\ntitle: Empty\ndescription: Nothing.\n---\n',
  'src/newsroom/pages/markets.md': '---\ntitle: Markets\ndescription: A section has this address.\n---\nWords.\n',
};
