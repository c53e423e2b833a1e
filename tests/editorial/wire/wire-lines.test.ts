import { describe, expect, test } from 'vitest';
import { read, write } from '../../content/article.ts';

const tell = (body: string, title?: string) =>
  read(write(title === undefined ? {} : { title }, `Apple Inc. (NASDAQ:AAPL) said so.\n\n${body}\n`)).findings.filter(
    ({ rule }) => rule === 'wire-line',
  );

describe('a line of an agency or a press office', () => {
  test.each([
    ['(Reporting by Jane Roe in London; Editing by John Doe)', 'name the authors in authors:'],
    ['(Additional reporting by Jane Roe (London); writing by X Y)', 'name the authors'],
    ['*(Writing by Jane Roe)*', 'name the authors'],
    ['(Bericht von Jane Roe, redigiert von Max Muster)', 'name the authors'],
    ['(Reportage de Jane Roe, édité par Jean Dupont)', 'name the authors'],
    ['(Reporte de Jane Roe; editado por Juan Ruiz)', 'name the authors'],
    ['(Servizio di Jane Roe; a cura di John Doe)', 'name the authors'],
    ['(Tradotto da Redazione Danzica, in redazione a Roma John Doe)', 'name the authors'],
    ['(Verslaggeving door Jane Roe; redactie door John Doe)', 'name the authors'],
    ['-- With assistance from Jane Roe and John Doe.', 'name the authors'],
    ['\\--With assistance by Jane Roe.', 'name the authors'],
    ['burs-jmb/lth', 'name the authors'],
    ['ends', 'Remove it.'],
    ['-ENDS-', 'Remove it.'],
    ['- Ende -', 'Remove it.'],
    ['– Fin –', 'Remove it.'],
    ['\\*\\*\\* END \\*\\*\\*', 'Remove it.'],
    ['-30-', 'Remove it.'],
    ['—0—', 'Remove it.'],
    ['\\# # #', 'Remove it.'],
    ['Sales rose. -0-', 'Remove it.'],
    ['Der Umsatz stieg./men/mis', 'name the authors'],
    ['(END) Dow Jones Newswires', 'Remove it.'],
    ['MORE TO COME', 'Remove it.'],
    ['(MORE)', 'Remove it.'],
    ['-more-', 'Remove it.'],
    ['To contact the reporter on this story: Jane Roe in London', 'Remove it.'],
    ['Our Standards: The Thomson Reuters Trust Principles.', 'name the agency in sources:'],
    ['Copyright (c) 2025 Dow Jones & Company, Inc.', 'name the agency'],
    ['©2025 Bloomberg L.P.', 'name the agency'],
    ['(Updates with comment from the company, shares)', 'corrections:'],
    ['(Corrects figure in second paragraph.)', 'corrections:'],
    ['EMBARGOED UNTIL 7 A.M. ON TUESDAY', 'published:'],
    ['Sperrfrist: Montag, 7 Uhr', 'published:'],
    ['FOR IMMEDIATE RELEASE', 'Remove it.'],
    ['View source version on businesswire.com: https://example.org/1', 'Remove it.'],
    ['*Word count: 512*', 'Remove it.'],
    ['(512 words)', 'Remove it.'],
    ['1,250 words', 'Remove it.'],
    ['À SUIVRE', 'Remove it.'],
    ['© Thomson Reuters 2024. All rights reserved.', 'name the agency'],
    ['(c) Copyright 2024 The Canadian Press', 'name the agency'],
    ['Embargoed until Tuesday, 7 a.m.', 'published:'],
    ['News provided by\nAcme Corp', 'Remove it.'],
    ['(Changes headline, adds figure.)', 'corrections:'],
    ['Zeichenzahl: 2.345', 'Remove it.'],
    ['SEO title: Acme rises', 'Remove it.'],
    ['Slug: acme-rises', 'Remove it.'],
    ['SOURCE Acme Holdings, Inc.', 'Remove it.'],
    ['> (Reporting by Jane Roe in London; Editing by John Doe)', 'name the authors'],
    ['> The outlook for the year is as good as it was in May, he said.\n> (Reporting by Jane Roe)', 'name the authors'],
    ['> -ENDS-', 'Remove it.'],
    ['> It is so. (FINE)', 'Remove it.'],
    ['(Fine)', 'Remove it.'],
    ['(FINE)', 'Remove it.'],
    ['L’utile sale del 5%. (Fine)', 'Remove it.'],
    ['L’utile sale. (SEGUE)', 'Remove it.'],
    ['(Segue)', 'Remove it.'],
    ['Exports rose. Enditem', 'Remove it.'],
    ['NNNN', 'Remove it.'],
    ['Sales rose.\n(Reporting by Jane Roe)', 'name the authors'],
  ])('is told of: %j', (body, hint) => {
    expect(tell(body)).toMatchObject([
      {
        severity: 'warning',
        hint: expect.stringContaining(hint) as string,
        message: expect.stringContaining('readers see it') as string,
      },
    ]);
  });

  test('is told of in a quotation instead of its speaker', () => {
    const body = '> (Reporting by Jane Roe in London, Editing by John Doe in New York)\n';
    const { findings } = read(write({}, `Apple Inc. (NASDAQ:AAPL) rose by 5 per cent in May.\n\n${body}`));
    expect(findings.map(({ rule }) => rule).filter((rule) => /wire|quotation/.test(rule))).toEqual(['wire-line']);
  });

  test('is told of 200 times at most', () => {
    expect(tell('ENDS\n\n'.repeat(300))).toHaveLength(200);
  });

  test('is told of with its line', () => {
    expect(tell('Sales rose.\n(Reporting by Jane Roe)\n\n###x')[0]).toMatchObject({
      line: 11,
      message: '"(Reporting by Jane Roe)" is how news agencies credit those who wrote a text, and readers see it.',
    });
  });

  test.each([
    '(The company reported by e-mail that it grows.)',
    '(Reporting by segments began in 2024.)',
    'Reporting by Acme shows that sales rose.',
    'With assistance from the state, the bank survived.',
    'The story ends',
    'The end.',
    'Ends meet.',
    'More to come, says the firm.',
    'The copyright dispute between Acme and Reuters ends.',
    'Embargo: an old weapon returns.',
    'An embargo until 2027 hurts.',
    'It rose by 5/10 and EUR/USD fell.',
    '- eur/usd\n- usd/jpy',
    'See https://example.org/a/men',
    '(Updated figures are in the table.)',
    '(Adds up to $5bn.)',
    'Source: Acme Inc.',
    '`-ENDS-`',
    'Fin',
    'The score was 3-0-',
    'It is and/or',
    'Photo: Jane Roe',
    'With assistance from Goldman Sachs, Acme sold its arm.',
    'SOURCE: Bloomberg',
    'SOURCE Global PBC, a maker of water panels, filed.',
    'This story has not been edited by hand.',
    'Bei Rückfragen wenden Sie sich an die Bank.',
    '> (Updates with comment from the company, shares)',
    '> EMBARGOED UNTIL 7 A.M. ON TUESDAY',
    'She was asked how she is (fine).',
    'The judge set the sum (Fine: $5m).',
    'Il contratto scade (fine marzo).',
    'Fine',
    'FINE! said the trader.',
    'FINMA opens proceedings.',
    'END-MAY DATA DUE',
    '(512 people)',
    'Slug: it crawled, said the trader.',
    '512 words were cut.',
    '(Editing by Congress has changed the bill since.)',
    '(Changes in the fair value of hedges are excluded from adjusted earnings.)',
    '(Changes to the index take effect on Monday.)',
    '(Updates on the merger will follow next week.)',
    '(Adds and removals take effect on Friday.)',
    'Embargoed for years, Cuban nickel now sells in Canada.',
    'Embargoed to Russia, the chips came through Turkey.',
    'Sperrfrist: Was die neuen Regeln bedeuten.',
    'Copyright law in Britain lets Bloomberg quote short passages.',
    'Copyright suits against Reuters and others were settled in May 2024.',
    '(c) In 2023, Reuters said that it grew.',
    'This material may not be published before the auction, the court held.',
    'This story has not been edited by a judge, Mr Musk said.',
    'View original content with care, regulators say.',
    'With assistance from Warren Buffett, Goldman raised $5bn in days.',
    'With reporting from Reuters, Bloomberg and others, the picture is clearer.',
    'SOURCE Global fell 3% on Monday.',
    'SOURCE: Company filings',
    'News provided by rivals helped the stock rise 5%.',
    'Logo – https: is a scheme.',
    'eur/usd',
    'The prices were quoted as "bid"/ask',
  ])('is not seen in %j', (body) => {
    expect(tell(body)).toEqual([]);
  });

  test.each([
    ['UPDATE 2-Acme rises', 'UPDATE 2-'],
    ['"WDH: Acme legt zu"', 'WDH:'],
    ['"EQS-Adhoc: Acme AG"', 'EQS-Adhoc:'],
    ['"ROUNDUP 2: Acme legt zu"', 'ROUNDUP 2:'],
  ])('is told of before the headline %j', (title, slug) => {
    expect(tell('Text.', title)).toMatchObject([{ line: 2, message: expect.stringContaining(`"${slug}"`) as string }]);
  });

  test.each(['Update on Acme', 'TEXT messages are back', 'BRIEF history of Acme', 'DJ buys a bank'])(
    'is not seen in the headline %j',
    (title) => {
      expect(tell('Text.', title)).toEqual([]);
    },
  );
});
