import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { newsroomFiles, writeFolder, type Files } from '../folder.ts';

const folder = 'src/newsroom';

/** What is said of a newsroom with these files instead of its own. */
function complaintsAbout(files: Files): string {
  const { findings } = readNewsroom(writeFolder({ ...newsroomFiles, ...files }));
  return formatFindings(findings).replaceAll(`${folder}/`, '');
}

describe('a newsroom', () => {
  test('is read with everything in it', () => {
    const { newsroom, findings } = readNewsroom(writeFolder(newsroomFiles));
    expect(findings).toEqual([]);
    expect(newsroom.sections.map(({ id }) => id)).toEqual(['technology', 'markets']);
    expect(newsroom.authors).toEqual([
      { id: 'technology-desk', name: 'Technology desk', kind: 'desk' },
      { id: 'jane-roe', name: 'Jane Roe', kind: 'person' },
    ]);
    const writings = ['Listings', 'initial public offerings'];
    expect(newsroom.tags).toEqual([{ id: 'ipo', title: 'Listings', synonyms: ['initial-public-offerings'], writings }]);
    expect(newsroom.companies.map(({ id, listings }) => [id, listings.length])).toEqual([
      ['apple', 1],
      ['meta', 2],
      ['toyota', 1],
    ]);
    expect(newsroom.companies[2]?.listings).toEqual([{ exchange: 'TYO', symbol: '7203' }]);
    expect(newsroom.pages).toMatchObject([
      { slug: 'about', title: 'About', footer: 1, file: `${folder}/pages/about.md` },
    ]);
  });

  test('is the same with the line ends of Windows, of old Macs, and with byte order marks', () => {
    const plain = readNewsroom(writeFolder(newsroomFiles));
    const change = (f: (text: string) => string) =>
      readNewsroom(
        writeFolder(Object.fromEntries(Object.entries(newsroomFiles).map(([name, text]) => [name, f(String(text))]))),
      );
    expect(change((text) => text.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(change((text) => text.replaceAll('\n', '\r'))).toEqual(plain);
    expect(change((text) => `\uFEFF${text}`)).toEqual(plain);
  });

  test('takes synonyms of tags as they are written, like tags', () => {
    const tags = 'tencent: { synonyms: [0700, 3.10, true, 1e3] }\n';
    const { newsroom, findings } = readNewsroom(writeFolder({ ...newsroomFiles, [`${folder}/tags.yaml`]: tags }));
    expect(findings).toEqual([]);
    expect(newsroom.tags[0]?.synonyms).toEqual(['0700', '3-10', 'true', '1e3']);
  });

  test('names the exchange of a listing by any code that text may have', () => {
    const exchanges = `ETR: { name: Xetra, shortName: Xetra, mic: XETR, aliases: [XETRA, Frankfurt], country: DE, timeZone: Europe/Berlin, symbols: "[A-Z]+" }
TYO: { name: Tokyo, shortName: Tokyo, mic: XTKS, aliases: [TSE], country: JP, timeZone: Asia/Tokyo, symbols: "[A-Z]+" }
TSX: { name: Toronto, shortName: Toronto, mic: XTSE, aliases: [TSE], country: CA, timeZone: America/Toronto, symbols: "[A-Z]+" }
`;
    const company = (exchange: string) => ({
      ...Object.fromEntries(['apple', 'meta', 'toyota'].map((id) => [`${folder}/companies/${id}.yaml`, 'name: A\n'])),
      [`${folder}/exchanges.yaml`]: exchanges,
      [`${folder}/companies/sap.yaml`]: `name: SAP\nlistings: [{ exchange: ${exchange}, symbol: SAP }]\n`,
    });
    const { newsroom, findings } = readNewsroom(writeFolder({ ...newsroomFiles, ...company('XETRA') }));
    expect(findings).toEqual([]);
    expect(newsroom.companies.find(({ id }) => id === 'sap')?.listings).toEqual([{ exchange: 'ETR', symbol: 'SAP' }]);
    expect(complaintsAbout(company('TSE'))).toBe(
      'companies/sap.yaml:2:24  Ambiguous exchange "TSE". Did you mean "TYO" or "TSX"? Exchanges are listed in exchanges.yaml.',
    );
    expect(complaintsAbout(company('XETRE'))).toContain('Unknown exchange "XETRE". Did you mean "XETRA"?');
  });

  test('may have no companies and no pages, and an empty list of tags', () => {
    const { newsroom, findings } = readNewsroom(
      writeFolder({
        [`${folder}/sections.yaml`]: 'markets: { name: Markets, description: What moved. }\n',
        [`${folder}/authors.yaml`]: 'jane-roe: { name: Jane Roe }\n',
        [`${folder}/tags.yaml`]: '# none\n',
        [`${folder}/exchanges.yaml`]: '{}\n',
      }),
    );
    expect(findings).toEqual([]);
    expect(newsroom).toMatchObject({ tags: [], exchanges: [], companies: [], pages: [] });
  });

  test('says what is wrong with the text of a standing page', () => {
    const page = (body: string) => `---\ntitle: About\ndescription: Who we are.\n---\n${body}`;
    const root = writeFolder({
      ...newsroomFiles,
      [`${folder}/pages/about.md`]: page(
        '# Us\n\n[x](javascript:alert(1)) and a note.[^1]\n\n![The office](office.jpg)\n',
      ),
      [`${folder}/pages/empty.md`]: page(''),
      [`${folder}/pages/bytes.md`]: page('We\u0007.\n'),
    });
    expect(formatFindings(readNewsroom(root).findings)).toMatchInlineSnapshot(`
      "src/newsroom/pages/about.md:5  "Us" is a first-level heading, which the page keeps for its headline. Start it with ## instead of #.
      src/newsroom/pages/about.md:7  Nothing defines the footnote [^1]. Add a line that starts with [^1]: or correct the label.
      src/newsroom/pages/about.md:7  The link "javascript:alert(1)" is not one that a page may have, so that only its text would be shown. Links are web addresses (https:, http:), mailto: or tel:, or lead to a path or heading of this site.
      src/newsroom/pages/about.md:9  A standing page shows no pictures, so that readers would see the words "The office" alone. Take it out, or write an article.
      src/newsroom/pages/bytes.md:5:3  There is an invisible control character (U+0007) here. Retype the line; such characters usually come from copy and paste.
      src/newsroom/pages/empty.md:5  The page has no text. Write it below the front matter."
    `);
  });

  test('says which of its files are missing, or are not what they should be', () => {
    expect(formatFindings(readNewsroom(writeFolder({})).findings)).toMatchInlineSnapshot(`
      "src/newsroom/authors.yaml  This file cannot be read, and a newsroom needs it. Restore it, or check its permissions.
      src/newsroom/exchanges.yaml  This file cannot be read, and a newsroom needs it. Restore it, or check its permissions.
      src/newsroom/sections.yaml  This file cannot be read, and a newsroom needs it. Restore it, or check its permissions.
      src/newsroom/tags.yaml  This file cannot be read, and a newsroom needs it. Restore it, or check its permissions."
    `);
    expect(complaintsAbout({ [`${folder}/sections.yaml`]: '- markets\n' })).toMatchInlineSnapshot(
      `"sections.yaml:1:1  This file must hold ids, each with its fields. Write an id, a colon, and its fields indented below."`,
    );
    expect(complaintsAbout({ [`${folder}/tags.yaml`]: 'ipo: [\n' })).toMatchInlineSnapshot(
      `"tags.yaml:1:6  A bracket is opened and never closed. Close it with ]."`,
    );
  });

  test('is not read from a file in which a merge left a conflict', () => {
    const authors = '<<<<<<< HEAD\njane-roe: { name: Jane }\n=======\njane-roe: { name: Roe }\n>>>>>>> side\n';
    expect(complaintsAbout({ [`${folder}/authors.yaml`]: authors })).toMatch(
      /^authors\.yaml:1 {2}A merge left a conflict here \("<<<<<<< HEAD"\)[^\n]*\n*$/,
    );
  });

  test('passes over no file in silence', () => {
    expect(
      complaintsAbout({
        [`${folder}/companies/tesla.yml`]: 'name: Tesla\n',
        [`${folder}/pages/terms.markdown`]: 'Terms.\n',
        [`${folder}/companies/.DS_Store`]: '',
      }),
    ).toMatchInlineSnapshot(`
      "companies/tesla.yml  Files in this folder end in .yaml: this one is not read. Rename it, or move it elsewhere.
      pages/terms.markdown  Files in this folder end in .md or .astro: this one is not read. Rename it, or move it elsewhere."
    `);
  });
});

describe('sections, authors and tags', () => {
  test('have the fields that they need', () => {
    expect(
      complaintsAbout({
        [`${folder}/sections.yaml`]: 'markets: { name: "" }\ntechnology: Technology\neconomy:\n',
        [`${folder}/authors.yaml`]: 'jane-roe: { nmae: Jane Roe, kind: robot, url: example.org }\n',
        [`${folder}/tags.yaml`]: 'ipo: { title: 7, synonyms: listings }\n',
      }),
    ).toMatchInlineSnapshot(`
      "authors.yaml:1:13  Unknown field "nmae". Did you mean "name"?
      authors.yaml:1:35  "kind" cannot be "robot". Write person or desk.
      authors.yaml:1:47  "example.org" is not an address on the web. Write https://example.org, or leave it out.
      sections.yaml:1:10  "description" is missing. Add a line that begins with "description:".
      sections.yaml:1:18  "name" is empty. Write it after the colon.
      sections.yaml:2:13  An entry of "sections" must be a group of fields, not "Technology". Write { name: Technology, description: What it is about }.
      sections.yaml:3:9  An entry of "sections" is empty. Write its name: and description: below its id, indented.
      tags.yaml:1:15  "title" must be text, not 7. Put it in quotes: "7".
      tags.yaml:1:28  "synonyms" must be a list, not "listings". Write synonyms: [listings]."
    `);
  });

  test('have portraits that are pictures in "public"', () => {
    expect(
      complaintsAbout({
        'public/portraits/jane.webp': '',
        [`${folder}/authors.yaml`]: [
          'jane: { name: Jane, portrait: /portraits/jane.webp }',
          'john: { name: John, portrait: /portraits/john.webp }',
          'june: { name: June, portrait: portraits/june.jpg }',
          'jack: { name: Jack, portrait: /../jack.png }',
          'joan: { name: Joan, portrait: https://example.org/joan.png }',
        ].join('\n'),
      }),
    ).toMatchInlineSnapshot(`
      "authors.yaml:2:31  There is no file public/portraits/john.webp. Put the picture there, or correct the path.
      authors.yaml:3:31  "portraits/june.jpg" is not the path of a picture in "public". Write it from there: /portraits/june.webp.
      authors.yaml:4:31  "/../jack.png" is not the path of a picture in "public". Write it from there: /portraits/jack.webp.
      authors.yaml:5:31  "https://example.org/joan.png" is not the path of a picture in "public". Write it from there: /portraits/joan.webp."
    `);
  });

  test('have ids that can be addresses', () => {
    expect(
      complaintsAbout({
        [`${folder}/sections.yaml`]: ['TECH', 'tags', '2014', 'about', 'Real Estate']
          .map((id) => `"${id}": { name: A, description: B. }\n`)
          .join(''),
        [`${folder}/authors.yaml`]: 'Jane_Roe: { name: Jane Roe }\n',
        [`${folder}/tags.yaml`]: 'AI: {}\n苹果: {}\n',
      }),
    ).toMatchInlineSnapshot(`
      "authors.yaml:1:1  The id "Jane_Roe" is not kebab-case. It becomes an address: write "jane-roe".
      sections.yaml:1:1  The id "TECH" is not kebab-case. It becomes an address: write "tech".
      sections.yaml:2:1  The address /tags/ is taken: the engine or a year has it. Choose another id.
      sections.yaml:3:1  The address /2014/ is taken: the engine or a year has it. Choose another id.
      sections.yaml:4:1  The address /about/ is taken: it is that of pages/about.md. Choose another id.
      sections.yaml:5:1  The id "Real Estate" is not kebab-case. It becomes an address: write "real-estate".
      tags.yaml:1:1  The id "AI" is not kebab-case. It becomes an address: write "ai"."
    `);
  });

  test('mean one thing by one word', () => {
    expect(
      complaintsAbout({
        [`${folder}/tags.yaml`]:
          'ai: { synonyms: [machine learning, AI] }\nrobots: { synonyms: [ai] }\nml: { synonyms: [Machine Learning] }\n',
      }),
    ).toMatchInlineSnapshot(`
      "tags.yaml:2:22  "ai" cannot mean the tag "robots": it already means "ai". Take it out here or there.
      tags.yaml:3:18  "machine-learning" cannot mean the tag "ml": it already means "ai". Take it out here or there."
    `);
  });
});

describe('standing pages', () => {
  test('are checked as articles are', () => {
    expect(
      complaintsAbout({
        [`${folder}/pages/tags.md`]: '---\ntitle: Tags\ndescription: Ours.\nfooter: first\n---\nText.\n',
        [`${folder}/pages/Our Terms.md`]: '---\ntitle: Terms\n---\nText.\n',
        [`${folder}/pages/raw.md`]: 'Text.\n',
      }),
    ).toMatchInlineSnapshot(`
      "pages/Our Terms.md  The file's name "Our Terms" is not kebab-case, and it is the page's address. Rename it to "our-terms.md".
      pages/Our Terms.md:2:1  "description" is missing. Add a line that begins with "description:".
      pages/raw.md:1  The file does not start with front matter, so nothing is known of it. Put a line of three hyphens first, then the fields, then a second line of three hyphens.
      pages/tags.md  The address /tags/ is taken: the engine or a year has it. Give the file another name.
      pages/tags.md:4:9  "footer" must be a whole number, not "first". It is the place in the footer, from 1."
    `);
  });
});

describe('facts about people and companies', () => {
  test.each([
    ['usa', 'US'],
    ['de', 'DE'],
    ['Deutschland', 'DE'],
    ['United Kingdom', 'GB'],
    ['Royaume-Uni', 'GB'],
    ['DD', 'the two letters of ISO 3166-1: US, GB, DE'],
    ['Atlantis', 'the two letters of ISO 3166-1: US, GB, DE'],
  ])('the country %s is to be %s', (written, meant) => {
    const file = `${folder}/companies/apple.yaml`;
    expect(complaintsAbout({ [file]: `name: Apple\ncountry: ${written}\n` })).toBe(
      `companies/apple.yaml:2:10  "country" cannot be "${written}". Write ${meant}.`,
    );
  });

  test.each([
    ['"Jane <jane@example.org>"', 'jane@example.org'],
    ['mailto:jane@example.org', 'jane@example.org'],
    ['jane at example', 'it like jane@example.org'],
  ])('the address for mail %s is to be %s', (written, meant) => {
    const said = complaintsAbout({ [`${folder}/authors.yaml`]: `jane-roe: { name: Jane, email: ${written} }\n` });
    expect(said).toContain('is not an address for mail');
    expect(said).toContain(`Write ${meant}.`);
    expect(complaintsAbout({ [`${folder}/authors.yaml`]: 'jane-roe: { name: J, email: j@müller.de }\n' })).toBe('');
  });

  test('are all told at once, also of an entry with another mistake', () => {
    const apple =
      'name: Apple\nlei: 5493\nisin: 0700\nwebsite: example.org\nlistings: [{ exchange: NYS, symbol: A }]\n';
    const jane = 'jane-roe: { name: Jane, portrait: jane.png, url: example.org }\n';
    const said = complaintsAbout({
      [`${folder}/companies/apple.yaml`]: apple,
      [`${folder}/authors.yaml`]: jane,
    });
    for (const word of [
      '"5493" is not an LEI',
      '"0700" is not an ISIN',
      'exchange "NYS"',
      'https://example.org',
      '"jane.png"',
    ])
      expect(said).toContain(word);
  });
});
