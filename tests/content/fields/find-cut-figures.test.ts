import { describe, expect, it } from 'vitest';
import { complaintsAbout, entryOf } from '../article.ts';

describe('a figure that YAML divides at its comma', () => {
  it.each([
    ['tags', '[1,5 Mio., b]', '7:10', '1,5 Mio.'],
    ['tags', '[b, Index 1,000]', '7:19', 'Index 1,000'],
    ['keyPoints', '[Umsatz 1,5 Mrd. Euro, Gewinn steigt]', '7:22', 'Umsatz 1,5 Mrd. Euro'],
    ['keyPoints', '\n  [Sales of $1,000,\n  Profit falls]', '8:16', 'Sales of $1,000'],
    ['tags', '[5,6]', '7:10', '5,6'],
  ])('is an error: %s: %j', (field, yaml, place, whole) => {
    const [first = ''] = complaintsAbout({ [field]: yaml }).split('\n');
    expect(first).toContain(`cut-off ${place}  A comma begins a new entry`);
    expect(first).toContain(`For one entry, put it in quotes: "${whole}".`);
  });

  it('is reported as a whole, and its parts not beside it', () => {
    expect(complaintsAbout({ keyPoints: '[1,234 jobs, 5,6 %]' }).match(/^\S+ \S+/gm)).toEqual([
      'cut-off 7:15',
      'cut-off 7:27',
    ]);
  });

  it.each([
    ['[2023,2024]', ['2023', '2024']],
    ['[5, 6]', ['5', '6']],
    ['\n  - "1,5 Mio."\n  - 1,000\n', ['1,5 Mio.', '1,000']],
    ['["1,5 Mio.","1,000"]', ['1,5 Mio.', '1,000']],
  ])('is none in %j', (yaml, tags) => {
    expect(entryOf({ tags: yaml }).tags).toEqual(tags);
  });

  it('is an error in the address of an alias', () => {
    expect(complaintsAbout({ aliases: '[/old/1,000/, /old/b/]' })).toBe(
      'cut-off 7:18  A comma begins a new entry, so that "/old/1" and "000/" are two addresses. For one entry, put it in quotes: "/old/1,000/". For two, put a space after the comma.',
    );
  });

  it('is explained where it makes a field of its rest', () => {
    expect(complaintsAbout({ image: '{ src: a.png, alt: Sales of 1,000 }' })).toBe(
      'unknown-field 7:38  Unknown field "000" in "image". If a comma divides the value before it, put all of that value in quotes. Known fields are src, alt, caption and credit.',
    );
  });
});

describe('a sign that begins a comment', () => {
  it.each([
    ['title', '#1 in cloud', 'invalid-title 2:8'],
    ['dateline', '#1 COURT', 'invalid-dateline 7:11'],
  ])('before a whole value is reported with the value: %s: %s', (field, yaml, place) => {
    expect(complaintsAbout({ [field]: yaml })).toBe(
      `${place}  "#" begins a comment here, so that the value is empty. Put it in quotes: "${yaml}".`,
    );
  });

  it.each(['[C#, F #, b]', '[a, #1]'])('in a list is reported at the list: %s', (yaml) => {
    expect(complaintsAbout({ tags: yaml })).toBe(
      'yaml-syntax 7:7  A bracket is opened and never closed. A # after a space begins a comment: put the value that contains it in quotes.',
    );
  });
});

it.each([
  ['2014–10–28', '2014-10-28'],
  ['2014‑10‑28 9.30', '2014-10-28 09:30'],
  ['2014-10-28\u00a009:30', '2014-10-28 09:30'],
  ['２０１４-１０-２８', '2014-10-28'],
  ['٢٠١٤-١٠-٢٨', '2014-10-28'],
  ['۲۰۱۴-۱۰-۲۸', '2014-10-28'],
])('a date with other dashes, spaces or digits is shown as it must be written: %j', (published, meant) => {
  expect(complaintsAbout({ published })).toBe(
    `invalid-published 6:12  "${published}" is not a date that can be read. Write ${meant}.`,
  );
});
