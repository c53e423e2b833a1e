import { describe, expect, it, test } from 'vitest';
import { fieldsOf, mapProse, proseIn } from '../../../src/content/fields/field-kinds.ts';
import { findMarkupInSettings } from '../../../src/content/fields/find-markup.ts';
import { site } from '../../../src/newsroom/site.ts';
import { companySchema } from '../../../src/content/newsroom/company-schema.ts';
import * as otherSchemas from '../../../src/content/newsroom/newsroom-schemas.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { complaintsAbout, entryOf, reader } from '../article.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

const schemas = { companySchema, ...otherSchemas };

const namesOf = (schema: unknown, kind: string) =>
  fieldsOf(schema).flatMap((field) => (field.kind === kind ? [field.name] : []));

/** What each prose field of an article holds in these tests. */
function fieldsWith(text: string) {
  return {
    title: text,
    summary: `${text.slice(0, -1)} and what it means for all who hold the shares${text.slice(-1)}`,
    kind: 'sponsored',
    sponsor: text,
    dateline: text,
    tags: `[${text}]`,
    keyPoints: `[${text}, ${text}]`,
    image: `{ src: x.png, alt: ${text}, caption: ${text}, credit: ${text} }`,
    disclosures: `[{ author: technology-desk, company: apple, position: none, note: ${text} }]`,
    corrections: `[{ date: 2014-10-29, kind: correction, text: ${text} }]`,
    recommendation: `{ company: apple, direction: buy, price: 1, priceAt: 2014-10-28, currency: USD, horizon: ${text}, basis: ${text}, risks: ${text}, code: ${text} }`,
    ratings: `[{ house: ${text}, company: apple, direction: buy, date: 2014-10-27 }]`,
    sources: `[{ title: ${text}, publisher: ${text}, date: ${text} }]`,
  };
}

describe('every field', () => {
  test.each([['the front matter', reader.schema], ...Object.entries(schemas)])(
    'of %s says what it holds',
    (_, schema) => {
      expect(namesOf(schema, 'unknown')).toEqual([]);
      expect(fieldsOf(schema).length).toBeGreaterThan(1);
    },
  );

  it('of prose is among these', () => {
    expect(namesOf(reader.schema, 'prose').join(' ')).toMatchInlineSnapshot(
      `"title summary sponsor tags[] keyPoints[] dateline image.alt image.caption image.credit disclosures[].note corrections[].text recommendation.horizon recommendation.basis recommendation.risks recommendation.code ratings[].house sources[].title sources[].publisher sources[].date"`,
    );
    expect(
      Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, namesOf(schema, 'prose').join(' ')])),
    ).toMatchInlineSnapshot(`
      {
        "authorSchema": "name role bio holdings[].note",
        "companySchema": "name legalName formerNames[].name aliases[] industry",
        "exchangeSchema": "name shortName",
        "sectionSchema": "name description",
        "standingPageSchema": "title description",
        "tagSchema": "title description synonyms[]",
      }
    `);
  });
});

describe('prose', () => {
  it('is typeset in every field', () => {
    const entry = entryOf(fieldsWith(`"Macy's"`));
    const prose = proseIn(reader.schema, entry).map(([, text]) => text);
    expect(prose).toHaveLength(namesOf(reader.schema, 'prose').length + 1);
    for (const text of prose) expect(text).toMatch(/^Macy’s/);
  });

  it('is looked through for Markdown in every field', () => {
    // The text is twice among the key points.
    const said = complaintsAbout(fieldsWith('"Macy **Inc**"'))
      .split('\n')
      .filter((line) => !line.startsWith('entry-repeated'));
    expect(said).toHaveLength(namesOf(reader.schema, 'prose').length + 1);
    for (const line of said) expect(line).toMatch(/^markup-in-field .*"\*\*Inc\*\*/);
  });

  it('is looked through for comments that cut it off', () => {
    const block = {
      kind: 'sponsored',
      sponsor: 'Apple is #1',
      dateline: 'PIER #4',
      tags: '\n  - C #\n  - 1e3 # of them',
      sources: '\n  - title: T\n    publisher: Form #10\n    date: 2014.10 #1',
    };
    expect(
      complaintsAbout(block)
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(','))),
    ).toEqual([
      'cut-off 8:10  "#" begins a comment here',
      'cut-off 9:11  "#" begins a comment here',
      'cut-off 11:5  "#" begins a comment here',
      'cut-off 12:5  "#" begins a comment here',
      'cut-off 15:16  "#" begins a comment here',
      'cut-off 16:11  "#" begins a comment here',
    ]);
  });

  it('leaves codes as they were written', () => {
    const value = { ...entryOf({ id: `"it's--x"` }) };
    expect(mapProse(reader.schema, value as never, () => '!')).toMatchObject({
      id: `it's--x`,
      title: '!',
      section: 'technology',
    });
  });
});

test('Markdown in the settings of the site is reported, since pages show its marks', () => {
  const found = findMarkupInSettings({ ...site, tagline: 'What **moved**', notice: 'No &amp; advice' }, 'site.ts');
  expect(found.map(({ severity, file, message }) => [severity, file, message])).toEqual([
    ['warning', 'site.ts', '"tagline" is plain text, so readers would see "**moved**" as typed.'],
    ['warning', 'site.ts', '"notice" is plain text, so readers would see "&amp;" as typed.'],
  ]);
  expect(findMarkupInSettings(site, 'site.ts')).toEqual([]);
});

describe('the newsroom’s prose', () => {
  it('is typeset, and looked through for Markdown and comments', () => {
    const root = writeFolder({
      ...newsroomFiles,
      'src/newsroom/companies/macys.yaml': `name: Macy's\nlegalName: Macy's, Inc.\naliases: [Macy's]\nformerNames: [{ name: Federated 'Stores' }]\nparent: macy's\n`,
      'src/newsroom/authors.yaml': `jane-roe: { name: Jane O'Roe, bio: "Writes *much*.", role: Editor }\n`,
      'src/newsroom/tags.yaml': 'ipo:\n  title: Deals of the week # 1\n',
      'src/newsroom/pages/about.md': `---\ntitle: Who's who\ndescription: "**We**"\n---\nWe write.\n`,
    });
    const { newsroom, findings } = readNewsroom(root);
    const macys = newsroom.companies.find(({ id }) => id === 'macys');
    expect(macys).toMatchObject({ name: 'Macy’s', legalName: 'Macy’s, Inc.', aliases: ['Macy’s'], parent: "macy's" });
    expect(macys?.formerNames[0]?.name).toBe('Federated ‘Stores’');
    expect(newsroom.authors[0]?.name).toBe('Jane O’Roe');
    expect(newsroom.pages[0]?.title).toBe('Who’s who');
    const told = findings.map(
      ({ file, line, column, rule }) => `${file.slice('src/newsroom/'.length)}:${line}:${column} ${rule}`,
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'authors.yaml:1:36 markup-in-field',
        'tags.yaml:2:10 cut-off',
        'pages/about.md:3:14 markup-in-field',
      ]),
    );
  });
});
