import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { readExchanges, readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { site } from '../../../src/newsroom/site.ts';
import { write } from '../article.ts';
import { newsroomFiles, writeFolder, type Files } from '../folder.ts';

const folder = 'src/newsroom';

/** What is said of a newsroom with these files instead of its own. */
function complaintsAbout(files: Files): string {
  const { findings } = readNewsroom(writeFolder({ ...newsroomFiles, ...files }));
  return formatFindings(findings).replaceAll(`${folder}/`, '');
}

describe('exchanges', () => {
  test('have the fields that they need', () => {
    expect(
      complaintsAbout({
        [`${folder}/exchanges.yaml`]:
          'Nasdaq: { name: Nasdaq, shortName: Nasdaq, mic: NASDAQ, country: US, timeZone: America/New_York, symbols: "[A-Z", padDigits: four }\n',
        [`${folder}/companies/apple.yaml`]: 'name: Apple\n',
        [`${folder}/companies/meta.yaml`]: 'name: Meta\n',
        [`${folder}/companies/toyota.yaml`]: 'name: Toyota\n',
      }),
    ).toMatchInlineSnapshot(`
      "exchanges.yaml:1:1  The id "Nasdaq" is not in capital letters. Write what newswires print before the colon: NASDAQ. Other ways to write it are aliases.
      exchanges.yaml:1:49  "mic" cannot be "NASDAQ". It has four capital letters or digits; ISO 10383 lists them.
      exchanges.yaml:1:126  "padDigits" must be a whole number, not "four". Write padDigits: 4."
    `);
  });

  test('have their errors reported once, and not again for each company that is listed there', () => {
    const listings = 'listings:\n  - { exchange: NASDAQ, symbol: TSLA }\n  - { exchange: NASDQ, symbol: TSLA }\n';
    const files = (exchanges: string) => ({
      [`${folder}/exchanges.yaml`]: exchanges,
      [`${folder}/companies/apple.yaml`]: 'name: Apple\n',
      [`${folder}/companies/meta.yaml`]: 'name: Meta\n',
      [`${folder}/companies/toyota.yaml`]: 'name: Toyota\n',
      [`${folder}/companies/tesla.yaml`]: `name: Tesla\n${listings}`,
    });
    const wrong =
      'NASDAQ: { name: A, shortName: A, mic: X, country: US, timeZone: America/New_York, symbols: "[A-Z]+" }\n';
    expect(complaintsAbout(files(wrong))).toMatchInlineSnapshot(`
      "companies/tesla.yaml:4:17  Unknown exchange "NASDQ". Exchanges are listed in exchanges.yaml.
      exchanges.yaml:1:39  "mic" cannot be "X". It has four capital letters or digits; ISO 10383 lists them."
    `);
    expect(complaintsAbout(files('NASDAQ: [\n'))).toMatchInlineSnapshot(
      `"exchanges.yaml:1:9  A bracket is opened and never closed. Close it with ]."`,
    );
  });

  test('are available to every renderer of a text', () => {
    expect(readExchanges(writeFolder(newsroomFiles)).map(({ id }) => id)).toEqual(['NASDAQ', 'TSX', 'TYO']);
  });
});

describe('companies', () => {
  test('have the fields that they need, each with its place', () => {
    expect(
      complaintsAbout({
        [`${folder}/companies/tesla.yaml`]:
          'nane: Tesla\nkind: firm\nwebsite: tesla.com\nlistings:\n  - { exchange: NASDAQ, symbol: true }\n  - { symbol: TSLA, from: 2010-06-31 }\n',
        [`${folder}/companies/Ford Motor.yaml`]: 'name: Ford\n',
        [`${folder}/companies/zoom.yaml`]: '- name: Zoom\n',
      }),
    ).toMatchInlineSnapshot(`
      "companies/Ford Motor.yaml  The file's name "Ford Motor" is not kebab-case, and it is the company's id. Rename it to "ford-motor.yaml".
      companies/tesla.yaml:1:1  Unknown field "nane". Did you mean "name"?
      companies/tesla.yaml:2:7  "kind" cannot be "firm". Write company, fund, private, unit, central-bank, government, organisation, index, currency, token or commodity.
      companies/tesla.yaml:3:10  "tesla.com" is not an address on the web. Write https://tesla.com, or leave it out.
      companies/tesla.yaml:6:5  "exchange" is missing from an entry of "listings". Add "exchange:" to it.
      companies/tesla.yaml:6:27  There is no such day as 2010-06-31. Correct the month or the day.
      companies/zoom.yaml:1:1  An entry of "companies" must be a group of fields, not a list. Write a name: first, and the other fields below it."
    `);
  });

  test('are held against each other', () => {
    expect(
      complaintsAbout({
        [`${folder}/companies/facebook.yaml`]:
          'name: Facebook\nisin: US30303M1028\nlistings:\n  - { exchange: NASDAQ, symbol: META, from: 2023-01-01 }\n  - { exchange: NASDQ, symbol: FB }\n',
      }),
    ).toMatchInlineSnapshot(`
      "companies/facebook.yaml:2:7  "US30303M1028" is not an ISIN: its check digits do not match the rest of it. A character is wrong, or two have changed places: copy it again from its source.
      companies/facebook.yaml:4:5  NASDAQ:META has two holders at once: Meta Platforms (meta) from 2022-06-09 without an end, and Facebook (facebook) from 2023-01-01 without an end. End the earlier listing with \`until\` (the first day that it no longer held), or correct the dates.
      companies/facebook.yaml:5:17  Unknown exchange "NASDQ". Did you mean "NASDAQ"? Exchanges are listed in exchanges.yaml."
    `);
  });
});

describe('company files that ship', () => {
  const shipped = {
    'src/reference/companies/apple.yaml': 'name: Apple Shipped\nlistings:\n  - { exchange: NASDAQ, symbol: AAPL }\n',
    'src/reference/companies/nokia.yaml': "name: Nokia\nindustry: Telecoms equipment # O'Brien\ncik: '0000924613'\n",
  };

  test('are read beside the newsroom’s, which replace those of the same id', () => {
    const { newsroom, findings } = readNewsroom(writeFolder({ ...newsroomFiles, ...shipped }));
    expect(findings).toEqual([]);
    const nokia = { id: 'nokia', name: 'Nokia', industry: 'Telecoms equipment', cik: '0000924613', isShipped: true };
    expect(newsroom.companies.find(({ id }) => id === 'nokia')).toMatchObject(nokia);
    expect(newsroom.companies.filter(({ id }) => id === 'apple').map(({ name }) => name)).toEqual(['Apple']);
  });

  test('are checked one by one where one is broken', () => {
    const broken = { ...shipped, 'src/reference/companies/nokia.yaml': 'name: Nokia\nlistings: 7\n' };
    expect(complaintsAbout(broken)).toContain('src/reference/companies/nokia.yaml:2');
  });
});

test('a name that a company’s file lets lead to its page is found in articles', () => {
  const file = 'src/newsroom/companies/federal-reserve.yaml';
  const files = (linkName: string) => ({
    ...newsroomFiles,
    [file]: `name: Federal Reserve\nkind: central-bank\nlinkName: ${linkName}\n`,
    'articles/2014/a.md': write({}, 'The Federal Reserve waited.\n'),
  });
  const mentionsOf = (linkName: string) =>
    readContent(writeFolder(files(linkName)), site).entries.flatMap(({ body }) =>
      body.mentions.map(({ text }) => text),
    );
  expect(mentionsOf('true')).toEqual(['Federal Reserve']);
  expect(mentionsOf('false')).toEqual([]);
  expect(complaintsAbout(files('yes'))).toContain('"linkName" must be true or false, not "yes". Write linkName: true');
});

test('an industry that no other company is in is a warning, with the word that was meant', () => {
  const acme = { 'src/newsroom/companies/acme.yaml': 'name: Acme\nindustry: Bankz\n' };
  expect(complaintsAbout(acme)).toContain(`No other company's industry is "Bankz". Did you mean "Banks"?`);
  const german = { 'src/newsroom/companies/acme.yaml': 'name: Acme\nindustry: Halbleiter\n' };
  expect(complaintsAbout(german)).toContain('Did you mean "Semiconductors"?');
  const twice = { ...acme, 'src/newsroom/companies/beta.yaml': 'name: Beta\nindustry: Bankz\n' };
  expect(complaintsAbout(twice)).not.toContain('Bankz');
});
