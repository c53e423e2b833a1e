import { describe, expect, test } from 'vitest';
import { complaintsAbout, entryOf, type Fields } from '../article.ts';

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

  test('and names somebody twice', () => {
    expect(complaintsAbout({ authors: '[jane-roe, technology-desk, jane-roe]' })).toMatchInlineSnapshot(
      `"invalid-authors 5:38  "jane-roe" is listed twice in "authors". Remove one."`,
    );
  });

  test('and names nobody', () => {
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

  test('with characters that nobody sees', () => {
    expect(complaintsAbout({ title: String.raw`"Alibaba\x07 opens"` })).toMatchInlineSnapshot(
      `"invalid-title 2:8  "title" holds an invisible control character (U+0007). Retype it; such characters usually come from copy and paste."`,
    );
  });

  test('that nobody can see, or that would show the letters behind it in reverse', () => {
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
      "invalid-published 6:12  "28 October 2014" is not a date that can be read. Write it like 2026-11-23 09:00, with an offset where it matters: 2026-11-23 09:00-05:00.
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

describe('a word of a few', () => {
  test('that is another', () => {
    expect(complaintsAbout({ status: 'redy', kind: 'column' })).toMatchInlineSnapshot(`
      "invalid-status 7:9  "status" cannot be "redy". Did you mean "ready"? Write ready, draft or withdrawn.
      invalid-kind 8:7  "kind" cannot be "column". Write news, analysis, opinion, explainer or sponsored."
    `);
    expect(complaintsAbout({ status: '[ready]', kind: '7' })).toMatchInlineSnapshot(`
      "invalid-status 7:9  "status" cannot be a list. Write ready, draft or withdrawn.
      invalid-kind 8:7  "kind" cannot be 7. Write news, analysis, opinion, explainer or sponsored."
    `);
  });
});

describe('an address', () => {
  test('that is not kebab-case', () => {
    expect(complaintsAbout({ slug: 'Alibaba_Apple Pay' })).toMatchInlineSnapshot(
      `"invalid-slug 7:7  The slug "Alibaba_Apple Pay" is not kebab-case. Use small letters, digits and single hyphens: "alibaba-apple-pay"."`,
    );
    expect(complaintsAbout({ slug: '阿里巴巴' })).toMatchInlineSnapshot(
      `"invalid-slug 7:7  The slug "阿里巴巴" is not kebab-case. Use small letters, digits and single hyphens."`,
    );
  });
});

describe('tags', () => {
  test('that are none', () => {
    expect(complaintsAbout({ tags: `["!!", {a: 1}, "${long(61)}"]` })).toMatchInlineSnapshot(`
      "invalid-tags 7:8  "!!" cannot be a tag: it has neither letters nor digits. Use a word or two.
      invalid-tags 7:14  A tag must be a word or two, not a group of fields. Put it in quotes: "a: 1".
      invalid-tags 7:22  The tag "Words Words Words Words Words Words Words Words Words Words s" is longer than 60 characters. Use a word or two."
    `);
    expect(complaintsAbout({ tags: 'ipo' })).toMatchInlineSnapshot(
      `"invalid-tags 7:7  "tags" must be a list, not "ipo". Write tags: [ipo]."`,
    );
  });

  test('may be numbers', () => {
    expect(entryOf({ tags: '[5G, 2014, " mobile   payments "]' }).tags).toEqual(['5G', '2014', 'mobile payments']);
  });
});

describe('tickers', () => {
  test('that are none', () => {
    expect(
      complaintsAbout({
        tickers:
          '[AAPL, NASDQ:AAPL, NASA:JPL, NASDAQ:aapl, NASDAQ:TOOLONG, TSE:SHOP, TSE:7203, TSE:x, "NASDAQ:", {NASDAQ: AAPL}]',
      }),
    ).toMatchInlineSnapshot(`
      "invalid-tickers 7:11  "AAPL" is not a ticker. Write the exchange, a colon and the symbol: EXCHANGE:SYMBOL.
      invalid-tickers 7:17  "NASDQ:AAPL" names no exchange of src/newsroom/exchanges.yaml. Did you mean "NASDAQ:AAPL"?
      invalid-tickers 7:29  "NASA:JPL" names no exchange of src/newsroom/exchanges.yaml. Did you mean "NASDAQ:JPL"?
      invalid-tickers 7:39  "NASDAQ:aapl" cannot be a ticker: no symbol of NASDAQ looks like that. Did you mean "NASDAQ:AAPL"?
      invalid-tickers 7:52  "NASDAQ:TOOLONG" cannot be a ticker: no symbol of NASDAQ looks like that. Look the symbol up at the exchange.
      invalid-tickers 7:68  "TSE" may mean TSX or TYO. Did you mean "TSX:SHOP"?
      invalid-tickers 7:78  "TSE" may mean TSX or TYO. Did you mean "TYO:7203"?
      invalid-tickers 7:88  "TSE" may mean TSX or TYO. Write TSX or TYO instead.
      invalid-tickers 7:95  "NASDAQ:" is not a ticker. Write the exchange, a colon and the symbol: EXCHANGE:SYMBOL.
      invalid-tickers 7:106  A ticker must be text, not a group of fields. Write NASDAQ:AAPL, without a space in it."
    `);
    expect(complaintsAbout({ tickers: 'NASDAQ:AAPL' })).toMatchInlineSnapshot(
      `"invalid-tickers 7:10  "tickers" must be a list, not "NASDAQ:AAPL". Write tickers: [NASDAQ:AAPL]."`,
    );
  });

  test('are written as their exchanges do', () => {
    expect(entryOf({ tickers: '[Nasdaq:AAPL, "NYSE: BRK-B", "HKEX:700"]' }).tickers).toEqual([
      'NASDAQ:AAPL',
      'NYSE:BRK.B',
      'HKEX:0700',
    ]);
  });
});

describe('key points', () => {
  test('are two to five', () => {
    expect(complaintsAbout({ keyPoints: '[One]' })).toMatchInlineSnapshot(
      `"key-points 7:12  Warning: There is one key point. Two to five help a reader who scans."`,
    );
    expect(complaintsAbout({ keyPoints: '[a, b, c, d, e, f]' })).toMatchInlineSnapshot(
      `"key-points 7:12  Warning: There are 6 key points. Two to five help a reader who scans."`,
    );
    expect(complaintsAbout({ keyPoints: '[a, b]' })).toBe('');
    expect(complaintsAbout({ keyPoints: '[a, 2, "", b]' })).toMatchInlineSnapshot(`
      "invalid-keyPoints 7:16  An entry of "keyPoints" must be text, not 2. Put it in quotes: "2".
      invalid-keyPoints 7:19  An entry of "keyPoints" is empty. Write it, or take it out."
    `);
  });
});

describe('a picture', () => {
  test('needs its words', () => {
    expect(complaintsAbout({ image: '{ src: stage.jpg }' })).toMatchInlineSnapshot(
      `"missing-field 7:8  "alt" is missing from "image". Add "alt:" to it."`,
    );
    expect(complaintsAbout({ image: 'stage.jpg' })).toMatchInlineSnapshot(
      `"invalid-image 7:8  "image" must be a group of fields, not "stage.jpg". Write image: { src: stage.jpg, alt: What it shows }."`,
    );
    expect(complaintsAbout({ image: '{ src: "", alt: 7, caption: "", titel: x }' })).toMatchInlineSnapshot(`
      "invalid-image 7:15  "src" is empty. Write it after the colon.
      invalid-image 7:24  "alt" must be text, not 7. Put it in quotes: "7".
      invalid-image 7:36  "caption" is empty. Write it after the colon, or remove the field.
      unknown-field 7:40  Unknown field "titel" in "image". Known fields are src, alt, caption and credit."
    `);
  });
});

describe('disclosures', () => {
  test('that are not complete', () => {
    expect(complaintsAbout({ disclosures: '\n  - author: jane-roe\n    postion: long\n' })).toMatchInlineSnapshot(`
      "missing-field 8:5  "company" is missing from an entry of "disclosures". Add "company:" to it.
      unknown-field 9:5  Unknown field "postion" in "disclosures". Did you mean "position"?"
    `);
    expect(complaintsAbout({ disclosures: '\n  - { author: jane-roe, company: apple, position: lang }\n  - apple\n' }))
      .toMatchInlineSnapshot(`
        "invalid-disclosures 8:51  "position" cannot be "lang". Did you mean "long"? Write long, short, none or other.
        invalid-disclosures 9:5  An entry of "disclosures" must be a group of fields, not "apple". Write { author: apple, company: acme, position: long }."
      `);
    expect(complaintsAbout({ disclosures: 'none' })).toMatchInlineSnapshot(
      `"invalid-disclosures 7:14  "disclosures" must be a list, not "none". Remove the field if there is nothing."`,
    );
  });
});

describe('corrections', () => {
  test('that are not complete', () => {
    expect(complaintsAbout({ corrections: '[{ text: A million activations. }]' })).toMatchInlineSnapshot(`
      "missing-field 7:15  "date" is missing from an entry of "corrections". Add date: 2026-11-23 09:00. A missing date is never taken to be today.
      missing-field 7:15  "kind" is missing from an entry of "corrections". Add kind: correction, clarification, update or withdrawal."
    `);
    expect(complaintsAbout({ corrections: '[{ date: later, kind: corection, text: "" }]' })).toMatchInlineSnapshot(`
      "invalid-corrections 7:23  "later" is not a date that can be read. Write it like 2026-11-23 09:00, with an offset where it matters: 2026-11-23 09:00-05:00.
      invalid-corrections 7:36  "kind" cannot be "corection". Did you mean "correction"? Write correction, clarification, update or withdrawal.
      invalid-corrections 7:53  "text" is empty. Write it after the colon."
    `);
  });

  test('before the story', () => {
    const correction = '\n  - { date: 2014-10-28 09:29, kind: correction, text: A million activations. }\n';
    expect(complaintsAbout({ corrections: correction })).toMatchInlineSnapshot(
      `"correction-too-early 8:13  This correction is dated before the story was published. Give it the time at which it was made."`,
    );
    expect(complaintsAbout({ corrections: correction.replace('09:29', '09:30') })).toBe('');
  });
});

describe('a withdrawal among the corrections', () => {
  const corrections = '[{ date: 2014-10-29, kind: withdrawal, text: The figures were of two periods. }]';

  test('goes with the status of the story', () => {
    expect(complaintsAbout({ status: 'withdrawn', corrections })).toBe('');
    expect(complaintsAbout({ corrections })).toMatchInlineSnapshot(
      `"withdrawal-unexpected 7:41  A correction says that the story was withdrawn, and its status does not. Write status: withdrawn, or give the correction another kind."`,
    );
  });
});

describe('sources', () => {
  test('that are not complete', () => {
    expect(
      complaintsAbout({
        sources:
          '\n  - { publisher: WSJ, url: wsj.com/x, date: [2014] }\n  - { title: T, url: "javascript:alert(1)" }\n',
      }),
    ).toMatchInlineSnapshot(`
      "missing-field 8:5  "title" is missing from an entry of "sources". Add "title:" to it.
      invalid-sources 8:28  "wsj.com/x" is not an address on the web. Start with https://, or leave it out.
      invalid-sources 8:45  "date" must be text, not a list. Write it like 2014-10-28, 2014-10 or 2014, or remove the field.
      invalid-sources 9:22  "javascript:alert(1)" is not an address on the web. Start with https://, or leave it out."
    `);
  });

  test('of days that no calendar has', () => {
    const dates = ['2014-02-30', '2014-13', '20141028', '""', `"${long(61)}"`];
    expect(complaintsAbout({ sources: `[${dates.map((date) => `{ title: T, date: ${date} }`).join(', ')}]` }))
      .toMatchInlineSnapshot(`
      "invalid-sources 7:29  There is no such date as 2014-02-30. Write it like 2014-10-28, 2014-10 or 2014, or remove the field.
      invalid-sources 7:61  There is no such date as 2014-13. Write it like 2014-10-28, 2014-10 or 2014, or remove the field.
      invalid-sources 7:90  There is no such date as 20141028. Write it like 2014-10-28, 2014-10 or 2014, or remove the field.
      invalid-sources 7:120  "date" is empty. Write it like 2014-10-28, 2014-10 or 2014, or remove the field.
      invalid-sources 7:144  "date" is longer than 60 characters. Write it like 2014-10-28, 2014-10 or 2014, or remove the field."
    `);
    expect(complaintsAbout({ sources: '[{ title: T, date: third quarter of 2014 }, { title: T, date: 2014 }]' })).toBe(
      '',
    );
  });

  test('may be as precise as they are', () => {
    const { sources } = entryOf({
      sources: '[{ title: T, date: 2014 }, { title: U, date: 2014-10, url: https://example.org/a }]',
    });
    expect(sources).toEqual([
      { title: 'T', date: '2014' },
      { title: 'U', date: '2014-10', url: 'https://example.org/a' },
    ]);
  });
});

describe('rules between fields', () => {
  test('an update before the story', () => {
    expect(complaintsAbout({ updated: '2014-10-28 09:29' })).toMatchInlineSnapshot(
      `"updated-before-published 7:10  "updated" is before "published". Correct one of the two, or leave "updated" out."`,
    );
    expect(complaintsAbout({ updated: '2014-10-28 09:30' })).toBe('');
  });

  test('a sponsored piece without a sponsor, and the other way round', () => {
    expect(complaintsAbout({ kind: 'sponsored' })).toMatchInlineSnapshot(
      `"sponsor-missing 7:7  A sponsored piece must say who paid for it. Add sponsor: and who paid for it."`,
    );
    expect(complaintsAbout({ sponsor: 'Acme' })).toMatchInlineSnapshot(
      `"sponsor-unexpected 7:10  A sponsor is named, but the piece is not sponsored. Write kind: sponsored, or remove the sponsor."`,
    );
    expect(complaintsAbout({ kind: 'sponsored', sponsor: 'Acme' })).toBe('');
  });

  test('are looked at although other fields are wrong', () => {
    expect(complaintsAbout({ section: undefined, kind: 'sponsored', updated: '2014-10-27' })).toMatchInlineSnapshot(`
      "missing-field 2:1  "section" is missing. Add a line that begins with "section:".
      sponsor-missing 6:7  A sponsored piece must say who paid for it. Add sponsor: and who paid for it.
      updated-before-published 7:10  "updated" is before "published". Correct one of the two, or leave "updated" out."
    `);
  });
});

describe('a field that does not exist', () => {
  test('is told by its name, with the one that was meant', () => {
    const changes: Fields = {
      title: undefined,
      titel: 'Alibaba opens the door',
      authors: undefined,
      author: 'x',
      layout: 'post',
    };
    expect(complaintsAbout(changes)).toMatchInlineSnapshot(`
      "unknown-field 5:1  Unknown field "titel". Did you mean "title"?
      unknown-field 6:1  Unknown field "author". Did you mean "authors"?
      unknown-field 7:1  Unknown field "layout". Known fields are title, summary, section, authors, published, updated, status, kind, sponsor, slug, aliases, tags, tickers, companies, asOf, keyPoints, dateline, image, disclosures, corrections, recommendation, ratings, sources, lang, translationOf and id."
    `);
  });
});

describe('a field of another system', () => {
  test.each([
    ['date', 'published'],
    ['draft', 'status: draft'],
    ['description', 'summary'],
    ['categories', 'tags'],
  ])('%s is told as %s', (name, ours) => {
    expect(complaintsAbout({ [name]: 'x' })).toBe(
      `unknown-field 7:1  Unknown field "${name}". Did you mean "${ours}"?`,
    );
  });

  test('means nothing where that field is not', () => {
    const sources = '[{ title: T, description: x }]';
    expect(complaintsAbout({ sources })).toContain('Known fields are title, publisher, date and url.');
  });
});

describe('a valid article', () => {
  test('needs five fields, and has the defaults of the rest', () => {
    const { body, ...entry } = entryOf();
    expect(entry).toMatchInlineSnapshot(`
      {
        "aliases": [],
        "authors": [
          "technology-desk",
        ],
        "corrections": [],
        "disclosures": [],
        "file": "articles/2014/alibaba-apple-pay.md",
        "id": "2014/alibaba-apple-pay",
        "keyPoints": [],
        "kind": "news",
        "published": 1414503000000,
        "section": "technology",
        "slug": "alibaba-apple-pay",
        "sources": [],
        "status": "ready",
        "summary": "Jack Ma wants Alipay and Apple Pay to work together, days after the American launch.",
        "tags": [],
        "tickers": [],
        "title": "Alibaba opens the door to an Apple Pay tie-up",
      }
    `);
    expect(body.words).toBe(7);
  });

  test('may have them all', () => {
    expect(
      complaintsAbout({
        updated: '2014-10-28T14:15:00-04:00',
        status: 'ready',
        kind: 'sponsored',
        sponsor: 'Acme',
        slug: 'apple-pay',
        aliases: '[/2014/10/old/]',
        tags: '[mobile payments, IPO]',
        tickers: '[NASDAQ:AAPL]',
        asOf: '2014-10-28',
        keyPoints: '[One., Two.]',
        dateline: 'LAGUNA BEACH, California',
        image: '{ src: stage.jpg, alt: Two men on a stage, caption: The stage., credit: J. Roe }',
        disclosures: '[{ author: jane-roe, company: apple, position: long, note: Ten shares. }]',
        corrections: '[{ date: 2014-10-29, kind: clarification, text: Activations. }]',
        sources: '[{ title: On-stage remarks, publisher: WSJ, date: 2014-10-28, url: https://example.org/ }]',
        id: 'alibaba',
      }),
    ).toBe('');
  });
});
