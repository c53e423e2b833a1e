import { describe, expect, test } from 'vitest';
import { complaintsAbout, entryOf } from '../article.ts';

/*
 * Every rule of the front matter, broken once: which rule, where, what is wrong, and what to do. The words are the
 * engine's manners towards authors, so they are pinned to the letter.
 */

const long = (length: number) => 'Words '.repeat(length).slice(0, length - 1) + 's';

describe('a field that must be there', () => {
  test('and is not', () => {
    expect(
      complaintsAbout({
        title: undefined,
        summary: undefined,
        section: undefined,
        authors: undefined,
        published: undefined,
        tags: '[ipo]',
      }),
    ).toMatchInlineSnapshot(`
      "missing-field 2:1  "title" is missing. Add a line that begins with "title:".
      missing-field 2:1  "summary" is missing. Add a line that begins with "summary:".
      missing-field 2:1  "section" is missing. Add a line that begins with "section:".
      missing-field 2:1  "authors" is missing. Add authors: [jane-roe].
      missing-field 2:1  "published" is missing. Add published: 2026-11-23 09:00. A missing date is never taken to be today."
    `);
  });

  test('and is empty', () => {
    expect(complaintsAbout({ title: '', summary: '""', section: '" "', authors: '', published: '' }))
      .toMatchInlineSnapshot(`
        "invalid-title 2:7  "title" is empty. Write it after the colon.
        invalid-summary 3:10  "summary" is empty. Write it after the colon.
        invalid-section 4:10  "section" is empty. Write it after the colon.
        invalid-authors 5:9  "authors" is empty. Write authors: [jane-roe].
        invalid-published 6:11  "published" is empty. Write it like 2026-11-23 09:00."
      `);
  });

  test('and names an author twice', () => {
    expect(complaintsAbout({ authors: '[jane-roe, technology-desk, jane-roe]' })).toMatchInlineSnapshot(
      `"invalid-authors 5:38  "jane-roe" is listed twice in "authors". Remove one."`,
    );
  });

  test('and names no author', () => {
    expect(complaintsAbout({ authors: '[]' })).toMatchInlineSnapshot(
      `"invalid-authors 5:10  "authors" is empty. Name at least one: authors: [jane-roe]."`,
    );
  });
});

describe('a field that may be left out', () => {
  test('and is empty', () => {
    const names = ['updated', 'status', 'kind', 'sponsor', 'slug', 'aliases', 'tags', 'tickers', 'asOf', 'keyPoints'];
    const more = ['dateline', 'image', 'disclosures', 'corrections', 'sources', 'id'];
    const changes = Object.fromEntries([...names, ...more].map((name) => [name, '']));
    expect(complaintsAbout(changes)).toMatchInlineSnapshot(`
      "invalid-updated 7:9  "updated" is empty. Write it like 2026-11-23 09:00.
      invalid-status 8:8  "status" is empty. Write ready, draft or withdrawn.
      invalid-kind 9:6  "kind" is empty. Write news, analysis, opinion, explainer or sponsored.
      invalid-sponsor 10:9  "sponsor" is empty. Write it after the colon, or remove the field.
      invalid-slug 11:6  "slug" is empty. Write it after the colon, or remove the field.
      invalid-aliases 12:9  "aliases" is empty. Write aliases: [/2014/10/old-slug/], or remove the field.
      invalid-tags 13:6  "tags" is empty. Write tags: [first tag, second tag], or remove the field.
      invalid-tickers 14:9  "tickers" is empty. Write tickers: [EXCHANGE:SYMBOL], or remove the field.
      invalid-asOf 15:6  "asOf" is empty. Write it like 2014-10-28.
      invalid-keyPoints 16:11  "keyPoints" is empty. Write keyPoints: ["One line.", "Another."], or remove the field.
      invalid-dateline 17:10  "dateline" is empty. Write it after the colon, or remove the field.
      invalid-image 18:7  "image" is empty. Write image: { src: picture.png, alt: What it shows }.
      invalid-disclosures 19:13  "disclosures" is empty. Write disclosures: [{ author: jane-roe, company: acme, position: long }], or remove the field.
      invalid-corrections 20:13  "corrections" is empty. Write corrections: [{ date: 2014-10-29 09:00, kind: correction, text: What was wrong }], or remove the field.
      invalid-sources 21:9  "sources" is empty. Write sources: [{ title: Annual report, publisher: Acme, date: 2014-10-27 }], or remove the field.
      invalid-id 22:4  "id" is empty. Write it after the colon, or remove the field."
    `);
  });
});

describe('text', () => {
  test('that YAML takes for something else', () => {
    expect(complaintsAbout({ title: '2026', section: '[technology]', dateline: 'true', id: '{ a: 1 }' }))
      .toMatchInlineSnapshot(`
        "invalid-title 2:8  "title" must be text, not 2026. Put it in quotes: "2026".
        invalid-section 4:10  "section" must be text, not a list. Write section: technology, or put quotes around all of it.
        invalid-dateline 7:11  "dateline" must be text, not true. Put it in quotes: "true".
        invalid-id 8:5  "id" must be text, not a group of fields. Put it in quotes: "a: 1"."
      `);
  });

  test('that is too short or too long', () => {
    expect(complaintsAbout({ title: long(501), summary: 'Too short.' })).toMatchInlineSnapshot(`
      "invalid-title 2:8  "title" has 501 characters, and may have 500 at most. Shorten it.
      invalid-summary 3:10  "summary" has 10 characters, and needs at least 40. Lengthen it."
    `);
    expect(complaintsAbout({ summary: long(241) })).toMatchInlineSnapshot(
      `"invalid-summary 3:10  "summary" has 241 characters, and may have 240 at most. Shorten it."`,
    );
  });

  test('with invisible characters', () => {
    expect(complaintsAbout({ title: String.raw`"Alibaba\x07 opens"` })).toMatchInlineSnapshot(
      `"invalid-title 2:8  "title" holds an invisible control character (U+0007). Retype it; such characters usually come from copy and paste."`,
    );
  });

  test('that is invisible, or that would show the letters after it in reverse', () => {
    const unseen = {
      title: String.raw`"\u200b\ufeff"`,
      dateline: String.raw`"\u202Eecneuq"`,
      section: String.raw`"\uD800"`,
    };
    expect(complaintsAbout(unseen)).toMatchInlineSnapshot(`
      "invalid-title 2:8  "title" is empty. Write it after the colon.
      invalid-section 4:10  "section" holds an invisible control character (U+D800). Retype it; such characters usually come from copy and paste.
      invalid-dateline 7:11  "dateline" holds an invisible control character (U+202E). Retype it; such characters usually come from copy and paste."
    `);
    expect(entryOf({ title: String.raw`"\u0645\u06cc\u200c\u062e"` }).title).toContain('\u200c');
  });

  test('with the marks of Markdown or HTML, which its page would show', () => {
    const marked = {
      title: 'AT&amp;T wins',
      summary: 'Jack Ma wants **Alipay** and [Apple Pay](https://example.org/) to work together.',
      keyPoints: '["*One* point", "<b>Two</b>", "Three `four`", "~~Five~~", "__Six__"]',
    };
    expect(complaintsAbout(marked)).toMatchInlineSnapshot(`
      "markup-in-field 2:8  Warning: This field is plain text, so readers would see "&amp;" as typed. Remove the markup.
      markup-in-field 3:10  Warning: This field is plain text, so readers would see "**Alipay**" as typed. Remove the markup.
      markup-in-field 7:13  Warning: This field is plain text, so readers would see "*One*" as typed. Remove the markup.
      markup-in-field 7:28  Warning: This field is plain text, so readers would see "<b>" as typed. Remove the markup.
      markup-in-field 7:42  Warning: This field is plain text, so readers would see "\`four\`" as typed. Remove the markup.
      markup-in-field 7:58  Warning: This field is plain text, so readers would see "~~Five~~" as typed. Remove the markup.
      markup-in-field 7:70  Warning: This field is plain text, so readers would see "__Six__" as typed. Remove the markup."
    `);
    const plain = [
      'Profit < 5 > 3',
      '2 * 3 * 4',
      'AT&T and snake_case_name',
      '[sic] (yes)',
      'A* and B*',
      'F&C <3',
      'AT&T; R&D; M&M',
    ];
    // Their figures are in the text, too.
    const complain = (title: string) =>
      complaintsAbout({ title: JSON.stringify(title) }, 'The figures are 2, 3, 4 and 5.\n');
    expect(plain.filter((title) => complain(title) !== '')).toEqual([]);
  });

  test.each([
    [40, true],
    [39, false],
    [240, true],
    [241, false],
  ])('of %i characters may be a summary: %s', (length, expected) => {
    expect(complaintsAbout({ summary: long(length) }) === '').toBe(expected);
  });

  test('is counted as authors count, and kept on one line', () => {
    expect(entryOf({ summary: `"${'🚀'.repeat(40)}"` }).summary).toHaveLength(80);
    expect(entryOf({ title: '|\n  Two\n  lines  \n' }).title).toBe('Two lines');
  });
});

describe('a title', () => {
  test('of more than 110 characters is allowed, and said to be long', () => {
    expect(complaintsAbout({ title: long(110) })).toBe('');
    expect(complaintsAbout({ title: long(111) })).toMatchInlineSnapshot(
      `"long-title 2:8  Warning: The title has 111 characters. Search results and cards cut it off after 110."`,
    );
    expect(entryOf({ title: long(500) }).title).toHaveLength(500);
  });
});

describe('a date', () => {
  test('that is none', () => {
    expect(complaintsAbout({ published: '28 October 2014', updated: 'tomorrow' })).toMatchInlineSnapshot(`
      "invalid-published 6:12  "28 October 2014" is not a date that can be read. Write 2014-10-28.
      invalid-updated 7:10  "tomorrow" is not a date that can be read. Write it like 2026-11-23 09:00, with an offset where it matters: 2026-11-23 09:00-05:00."
    `);
    expect(complaintsAbout({ published: '2014', updated: '[2014-10-28]' })).toMatchInlineSnapshot(`
      "invalid-published 6:12  "published" must be a date, not 2014. Write it like 2026-11-23 09:00.
      invalid-updated 7:10  "updated" must be a date, not a list. Write updated: 2014-10-28."
    `);
  });

  test('that no calendar has', () => {
    expect(complaintsAbout({ published: '2026-02-30', asOf: '2026-13-45' })).toMatchInlineSnapshot(`
      "invalid-published 6:12  There is no such date as 2026-02-30. Correct the month or the day.
      invalid-asOf 7:7  There is no such day as 2026-13-45. Correct the month or the day."
    `);
  });

  test('at a time that the zone skips or repeats', () => {
    expect(complaintsAbout({ published: '2026-03-08 02:30' })).toMatchInlineSnapshot(
      `"invalid-published 6:12  There was no 2026-03-08 02:30 in America/New_York: the clocks went forward over it. Say which moment you mean: 2026-03-08 02:30-05:00 or 2026-03-08 02:30-04:00."`,
    );
    expect(complaintsAbout({ published: '2026-11-01 01:30' })).toMatchInlineSnapshot(
      `"invalid-published 6:12  2026-11-01 01:30 came twice in America/New_York: the clocks were put back over it. Say which moment you mean: 2026-11-01 01:30-04:00 or 2026-11-01 01:30-05:00."`,
    );
    expect(complaintsAbout({ published: '2026-11-01 01:30-05:00' })).toBe('');
  });

  test('of a day, with a time', () => {
    expect(complaintsAbout({ asOf: '2014-10-28 09:30' })).toMatchInlineSnapshot(
      `"invalid-asOf 7:7  "2014-10-28 09:30" is not a day. Write 2014-10-28."`,
    );
  });
});
