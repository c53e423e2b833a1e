import { describe, expect, it } from 'vitest';
import { findGarbledLetters } from '../../../src/content/files/garbled-letters.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { complaintsAbout } from '../article.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

describe('characters that a file should not have', () => {
  it.each([
    ['It\u0092s, from a file in Windows-1252', 'U+0092'],
    ['Wait\u0085', 'U+0085'],
    ['5\u0096', 'U+0096'],
    ['\u0007', 'U+0007'],
    ['\u007f', 'U+007F'],
    ['\u202e5', 'U+202E'],
  ])('are controls: %j', (text, name) => {
    expect(complaintsAbout({}, `Apple (NASDAQ:AAPL) rose. ${text} x\n`)).toMatch(
      new RegExp(
        String.raw`^file-encoding 8:\d+  There is an invisible control character \(${name.replace('+', '\\+')}\)`,
      ),
    );
  });

  it.each([
    ['5\u20286', 'a line separator (U+2028)', 'break the line there'],
    ['5\u20296', 'a line separator (U+2029)', 'break the line there'],
    ['\ufffc', 'the character (U+FFFC) that programs leave in the place of a picture', 'Put the picture there'],
  ])('are separators and marks of word processors: %j', (text, what, hint) => {
    const body = complaintsAbout({}, `Apple (NASDAQ:AAPL) rose. ${text} x\n`);
    const field = complaintsAbout({ summary: `Apple rose for the third day in a row ${text}, it said.` });
    for (const found of [body, field]) {
      expect(found).toMatch(/^file-encoding/);
      expect(found).toContain(what);
      expect(found).toContain(hint);
    }
  });

  it('are all reported at once, each at its first place', () => {
    expect(
      complaintsAbout({}, 'Apple\u000b (NASDAQ:AAPL)\u000b rose.\u0008\n\nIt fell\u2028later\u000b\u0008.\n'),
    ).toBe(
      [
        'file-encoding 8:6  There is an invisible control character (U+000B) here, and in 2 more places. Retype the line; such characters usually come from copy and paste.',
        'file-encoding 8:28  There is an invisible control character (U+0008) here, and in 1 more place. Retype the line; such characters usually come from copy and paste.',
        'file-encoding 10:8  There is a line separator (U+2028) here, which browsers do not show, so that readers would see the words beside it as one. Remove it, and break the line there, or leave an empty line for a new paragraph.',
      ].join('\n'),
    );
  });

  it.each([
    ['It was Appleâ€™s best year', 'â€™', '’'],
    ['â€œYes,â€\u009d he said', 'â€œ', '“'],
    ['2013â€“14', 'â€“', '–'],
    ['Waitâ€¦', 'â€¦', '…'],
    ['Sie kostet 5 â‚¬', 'â‚¬', '€'],
    ['Die BÃ¶rse', 'Ã¶', 'ö'],
    ['BÃƒÂ¶rse', 'Ãƒ', 'Ã'],
    ['CrÃ©dit', 'Ã©', 'é'],
    ['StraÃŸe', 'ÃŸ', 'ß'],
    ['Â£5bn', 'Â£', '£'],
    ['Up 5 Â½ points', 'Â½', '½'],
    ['ðŸ˜€', 'ðŸ˜€', '😀'],
    ['It was Apple‚Äôs best year', '‚Äô', '’', 'Mac Roman'],
    ['Die B√∂rse', '√∂', 'ö', 'Mac Roman'],
    ['5 ‚Ç¨', '‚Ç¨', '€', 'Mac Roman'],
    ['5 ‚Üí 6', '‚Üí', '→', 'Mac Roman'],
  ])('are letters that were read in the wrong encoding: %s', (text, garbled, meant, encoding = 'Windows-1252') => {
    const found = complaintsAbout({}, `Apple (NASDAQ:AAPL) rose.\n${text}\n`);
    expect(found).toMatch(/^garbled-letters 9:\d+ {2}Warning: /);
    expect(found).toContain(`"${garbled}" is what becomes of "${meant}" where UTF-8 text is read as ${encoding}.`);
  });

  const letters = 'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŸŒŠŽ€£¥§©®°½¼¾«»¿¡·º–—‘’“”…•™';
  it.each([
    ['windows-1252', 'Windows-1252'],
    ['macintosh', 'Mac Roman'],
  ])('are found for each letter and sign of Western European texts that was read as %s', (label, encoding) => {
    const missed = Array.from(letters).filter((letter) => {
      const garbled = new TextDecoder(label).decode(new TextEncoder().encode(letter));
      const [finding] = findGarbledLetters(`Text a${garbled}b`, 'a.md');
      return (
        finding?.message !== `"${garbled}" is what becomes of "${letter}" where UTF-8 text is read as ${encoding}.`
      );
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ['Zur BÃ¶rse', 'Ã¶'],
    ['Ã\u00a0 Paris', 'Ã\u00a0'],
    ['Ãªtre', 'Ãª'],
    ['dÃ»', 'Ã»'],
    ['Ã\u00adndice', 'Ã\u00ad'],
    ['10Â\u00a0%', 'Â\u00a0'],
    ['cÅ“ur', 'Å“'],
    ['Ä°stanbul', 'Ä°'],
    ['o√π', '√π'],
    ['√π = 1.77', undefined],
    ['CORPORACIÃ“N', 'Ã“'],
    ['Ã–STERREICH', 'Ã–'],
    ['NIÃ‘O', 'Ã‘'],
    ['≈£5m, ≈°', undefined],
    ['PÅ’s, „PÅ“, Å–Ä, Ä…', undefined],
    ['CORA\u00adÇÃ\u00adO, IRMÃ\u00a0», IRMÃ« e', undefined],
    ['‚Äpfel‘, ‚Übung‘', undefined],
  ])('are told from real text: %j', (text, garbled) => {
    expect(findGarbledLetters(text, 'a.md')[0]?.message.slice(1, 3)).toBe(garbled);
  });

  it('are found in the newsroom’s own files, too', () => {
    const authors = 'jane-roe: { name: RenÃ©e Roe }\ntechnology-desk: { name: Technology desk, kind: desk }\n';
    const { findings } = readNewsroom(writeFolder({ ...newsroomFiles, 'src/newsroom/authors.yaml': authors }));
    expect(findings).toMatchObject([
      { rule: 'garbled-letters', file: 'src/newsroom/authors.yaml', line: 1, column: 22 },
    ]);
  });

  it.each([
    'AÇÃO, IRMÃ, «IRMÃ», IRMÃ» e Â«x»',
    'MANHÃ… “IRMÃ” ‘IRMÃ’, AMANHÃ–DEPOIS',
    'Â, ÂGE, CHÂTEAU, â la carte',
    'naïve façade, Größe, Łódź, İstanbul',
    '“Yes,” she said – 5 € … ’90s',
  ])('are none in %j', (text) => {
    expect(complaintsAbout({ title: `"${text.replaceAll('"', "'")}"` }, `Apple (NASDAQ:AAPL). ${text}\n`)).not.toMatch(
      /garbled|encoding/,
    );
  });

  it('are found in tags and in dates of sources, too', () => {
    expect(complaintsAbout({ tags: '["a\\u0007b"]', sources: '[{ title: T, date: "Q3\\u202e 2014" }]' })).toBe(
      'invalid-tags 7:8  A tag holds an invisible control character (U+0007). Retype it; such characters usually come from copy and paste.\n' +
        'invalid-sources 8:29  "date" holds an invisible control character (U+202E). Retype it; such characters usually come from copy and paste.',
    );
  });
});
