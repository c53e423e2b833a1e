import { describe, expect, test } from 'vitest';
import { complaintsAbout, entryOf } from '../article.ts';

const long = (length: number) => 'Words '.repeat(length).slice(0, length - 1) + 's';

describe('a word of a few', () => {
  test('that is another', () => {
    expect(complaintsAbout({ status: 'redy', kind: 'poem' })).toMatchInlineSnapshot(`
      "invalid-status 7:9  "status" cannot be "redy". Did you mean "ready"? Write ready, draft or withdrawn.
      invalid-kind 8:7  "kind" cannot be "poem". Write news, analysis, opinion, explainer or sponsored."
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
      invalid-sources 8:28  "wsj.com/x" is not an address on the web. Write https://wsj.com/x, or leave it out.
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
