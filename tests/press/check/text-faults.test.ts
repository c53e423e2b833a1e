import { expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { checkNewsroom } from '../../../src/press/check/check-newsroom.ts';
import { write, type Fields } from '../../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../../content/folder.ts';
import { at, site } from '../../domain/newsroom.ts';

const article = (name: string, fields: Fields = {}, body?: string): Files => ({
  [`articles/2014/${name}.md`]: write(fields, body),
});

/** What is right as it is written. */
const right: Files = {
  ...article('tildes', {}, 'The bid (~$1.50) beats the offer (~$10), or ~$1.20/~$1.30, or ~$5bn–~$6bn.\n'),
  ...article('countdown', {}, '5. Apple\n4. Nvidia\n3. Alphabet\n\nThen:\n\n1. One\n3. Three\n7. Seven\n'),
  ...article('year', {}, '1999. The year of the bubble.\n'),
  ...article('ratings', { tags: '[AA+, AA, "AA-", C++, "C#", C]' }),
  ...article('codes', { tags: '[0700, 3.10, 1e3]', sources: '[{ title: Filing, date: 2014.10 }]' }),
  ...article('apostrophes', {}, "The '87 crash taught traders' bosses a lesson. Since '08 the banks' shares fell.\n"),
  ...article('addresses', {}, 'It stands at “https://example.org/q” and (https://example.org/q—it says).\n'),
  ...article('alerts', {}, '> [!NOTE]\n> Prices are as of noon.\n'),
  ...article('old-address', { aliases: '[/2014/10/straße-zur-börse/, /old/%C3%BC/]' }),
  ...article('anchors', {}, '## نتائج\n\nSee [the results](#نتائج).\n'),
  ...article('day', {
    published: '2014-10-28',
    corrections: '[{ date: 2014-10-29, kind: correction, text: A slip. }]',
  }),
};

/** What an author must mend. */
const wrong: Files = {
  ...article('quoted', { title: '007' }),
  ...article('slug', { slug: '0700' }),
  ...article('lists', { authors: 'anna-mueller', tags: 'AI, chips' }),
  ...article('table', {}, '| Quarter | Sales | Profit |\n| --- | --- |\n| Q1 | 5 | 1 |\n'),
  ...article('dashes', {}, '| Quarter | Sales |\n| —— | —— |\n| Q1 | 5 |\n'),
  ...article('raw-image', {}, 'Text.\n\n![Chart](Screenshot 2026-11-24.png)\n'),
  ...article(
    'raw-link',
    {},
    'See [the report](https://example.org/annual report.pdf) and [x] (https://example.org/).\n',
  ),
  ...article('raw-heading', {}, '##Heading\n\nText.\n\n#Keine Leerstelle\n'),
  ...article('twice', { aliases: '[/old/ü/]' }),
  ...article('no-break-space', { tags: '\u00a0[x]' }),
  ...article('hosts', {}, '[a](example.org) and [b](www.example.org) and [c](filing.pdf).\n'),
  ...article('underlined', {}, 'Results\n===\n\nText.\n'),
  ...article('unclosed', { title: '"Up and up' }),
  ...article('missing', { image: '{ src: missing.jpg, alt: A hall }' }),
  ...article('stars', { kind: 'sponsored', sponsor: "Macy's **Inc**" }),
  ...article('template', { summary: '"What happened, in one sentence of 40 to 240 characters."' }, 'Write here.\n'),
  'articles/2014/utf-16.md': Buffer.from(`\ufeff${write({})}`, 'utf16le'),
  'articles/2014/filing.pdf': '',
};

test('says of each fault in a text what is wrong, where, and what to do; and nothing of what is right', async () => {
  const root = writeFolder({ ...newsroomFiles, ...right, ...wrong });
  const { findings } = await checkNewsroom(root, site, at('2026-11-23T12:00:00Z'));
  const named = new Set(findings.map(({ file }) => file));
  expect(Object.keys(right).filter((file) => named.has(file))).toEqual([]);
  expect(Object.keys(wrong).filter((file) => !named.has(file))).toEqual([]);
  expect(formatFindings(findings).split('\n')).toMatchInlineSnapshot(`
    [
      "articles/2014/dashes.md:8  These lines are shown as text with bars, not as a table: the second line has "—" where hyphens must be. Write "| --- | --- |" as the second line. For a bar that belongs to the text, write \\|.",
      "articles/2014/filing.pdf  Warning: This is neither an article nor a picture or data beside one, so it is not published. Move it elsewhere, or remove it.",
      "articles/2014/hosts.md:8  The link "example.org" leads to no page of this site. This is an address on the web without https://. Write "https://example.org".",
      "articles/2014/hosts.md:8  The link "www.example.org" leads to no page of this site. This is an address on the web without https://. Write "https://www.example.org".",
      "articles/2014/hosts.md:8  The link "filing.pdf" leads to no page of this site. The file is there, but only pictures that a text shows are published from its folder. Put it into public/, as public/filing.pdf, and write "/filing.pdf".",
      "articles/2014/lists.md:5:10  "authors" must be a list, not "anna-mueller". Write authors: [anna-mueller].",
      "articles/2014/lists.md:7:7  "tags" must be a list, not "AI, chips". Write tags: [AI, chips].",
      "articles/2014/missing.md:7:15  There is no picture "missing.jpg". Pictures are beside the article, or in a folder below it; large and small letters count.",
      "articles/2014/no-break-space.md:7:7  A no-break space (U+00A0) is after "tags:", where YAML reads it as a letter. Replace it with a space.",
      "articles/2014/quoted.md:2:8  "title" must be text, not 007. Put it in quotes: "007".",
      "articles/2014/raw-heading.md:8  Warning: This heading is shown as text, because there is no space after its #. Write "## Heading".",
      "articles/2014/raw-heading.md:12  Warning: This heading is shown as text, because there is no space after its #. Write "## Keine Leerstelle".",
      "articles/2014/raw-image.md:10  This image is shown as text, because its address has a space in it. Write ![Chart](<Screenshot 2026-11-24.png>).",
      "articles/2014/raw-link.md:8  This link is shown as text, because its address has a space in it. Write [the report](https://example.org/annual%20report.pdf).",
      "articles/2014/raw-link.md:8  This link is shown as text, because there is a space between ] and (. Write [x](https://example.org/).",
      "articles/2014/slug.md:7:7  "slug" must be text, not 0700. Put it in quotes: "0700".",
      "articles/2014/stars.md:8:10  Warning: This field is plain text, so readers would see "**Inc**" as typed. Remove the markup.",
      "articles/2014/table.md:8  These lines are shown as text with bars, not as a table: the header has 3 columns, and the line of hyphens 2 columns. Write "| --- | --- | --- |" as the second line. For a bar that belongs to the text, write \\|.",
      "articles/2014/template.md:3:10  Words of the template for new articles are still in "summary". Replace them with the story's own.",
      "articles/2014/template.md:8  Words of the template for new articles are still in the text. Replace them with the story's own.",
      "articles/2014/twice.md:7:11  The alias /old/ü/ is taken by articles/2014/old-address.md. One address cannot lead to two places: remove it here or there.",
      "articles/2014/unclosed.md:2:8  A quotation mark is opened and never closed. Close it, or take it out.",
      "articles/2014/underlined.md:8  "Results" is a first-level heading, which the page keeps for its headline. Write "## Results", and take out the line of = below it.",
      "articles/2014/utf-16.md:1  The file is UTF-16 (little-endian) text, and files here are UTF-8, so nothing in it can be read. Save it as UTF-8.",
    ]
  `);
});
