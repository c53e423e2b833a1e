import { describe, expect, test } from 'vitest';
import { complaintsAbout, file, needed, read, tell, write } from './article.ts';

/** The first finding of an article, from its place on. */
function firstOf(text: string): string {
  const [first = ''] = tell(read(text).findings).split('\n');
  return first.slice(first.indexOf(' ') + 1).trim();
}

const filled = `title: Hello there\n${Object.entries(needed)
  .flatMap(([name, yaml]) => (name === 'title' ? [] : [`${name}: ${yaml}\n`]))
  .join('')}`;

describe('a character that looks like a space, or like nothing,', () => {
  test.each([
    ['tags: \u00a0[x]', '7:7', 'A no-break space (U+00A0) is after "tags:"'],
    ['tags:\n  - \u200b"x"', '8:5', 'A zero-width space (U+200B) is after "-"'],
    ['tags:\u00a0[x]', '7:6', 'A no-break space (U+00A0) is after "tags:"'],
    ['tags:\u202f[x]', '7:6', 'A narrow no-break space (U+202F) is after "tags:"'],
    ['tags:\u200b[x]', '7:6', 'A zero-width space (U+200B) is after "tags:"'],
    ['tags:\ufeff[x]', '7:6', 'A byte order mark (U+FEFF) is after "tags:"'],
    ['tags:\u3000[x]', '7:6', 'An ideographic space (U+3000) is after "tags:"'],
    ['tags:\u2003x', '7:6', 'An invisible character (U+2003) is after "tags:"'],
    ['\u00a0tags: [x]', '7:1', 'A no-break space (U+00A0) is before a name'],
    ['\u200btags: [x]', '7:1', 'A zero-width space (U+200B) is before a name'],
    ['image:\n\u00a0\u00a0src: x', '8:1', 'A no-break space (U+00A0) is before a name'],
    ['image:\n  src:\u00a0x', '8:7', 'A no-break space (U+00A0) is after "src:"'],
    ['tags:\n  -\u00a0x', '8:4', 'A no-break space (U+00A0) is after "-"'],
    ['key\u200bPoints: [x]', '7:4', 'A zero-width space (U+200B) is in a name'],
  ])('is found in %j', (line, place, message) => {
    expect(firstOf(`---\n${filled}${line}\n---\nText.\n`)).toMatch(
      `${place}  ${message}, where YAML reads it as a letter.`,
    );
  });

  test.each(['"Prix\u00a0: 5\u202f€"', 'Prix 5\u202f€', 'a\u200bb', '“x”\u00a0y', '株価：上昇'])(
    'is the author’s own in words: %j',
    (title) => {
      expect(complaintsAbout({ title }, 'The price is 5 €.\n')).toBe('');
    },
  );
});

describe('a slip in front matter is reported where it is', () => {
  test.each([
    ['title: "Hello there', '2:8', 'A quotation mark is opened and never closed.'],
    ["title: 'Hello there", '2:8', 'A quotation mark is opened and never closed.'],
    ['title: "Hello\ndateline: "X"', '2:8', 'A quotation mark is opened and never closed.'],
    ['title: x\ntags: ["a, b]\ndateline: "X"', '3:8', 'A quotation mark is opened and never closed.'],
    ["title: x\ntags:\n  - 'a\n  - b", '4:5', 'A quotation mark is opened and never closed.'],
    [
      'title: x\nimage:\n  src: x.png\n  alt: "what it is\n  caption: it',
      '5:8',
      'A quotation mark is opened and never closed.',
    ],
    ["title: x\nimage: { src: x.png, alt: 'what it is }", '3:27', 'A quotation mark is opened and never closed.'],
    ['title: x\ntags: [a, b', '3:7', 'A bracket is opened and never closed. Close it with ].'],
    ['title: x\nimage: { src: x, alt: y', '3:8', 'A bracket is opened and never closed. Close it with }.'],
    ['title:Hello', '2:7', 'The colon after "title" has no space after it. Put one there.'],
    ['title: x\ndateline:X', '3:10', 'The colon after "dateline" has no space after it.'],
    ['title: x\ntags：[x]', '3:5', '"：" is not the colon of YAML. Write a colon and a space.'],
    ['title: Hello\nthere', '3:1', 'A field name here is not followed by'],
    ['title: x\nimage:\n\tsrc: x', '4:1', 'There is a tab where YAML requires spaces.'],
    ['title: x\ntags:\n  -x\n  -y', '4:3', '"tags" must be a list, not "-x -y". Put a space after each hyphen.'],
    [
      'title: x\ntags: [#AI, #chips]',
      '3:7',
      'A bracket is opened and never closed. A # after a space begins a comment: write tags: [AI, chips].',
    ],
    [
      'title: x\ntags:\n  * AI\n  * chips',
      '4:3',
      'A star does not mark an entry of a list here. Write a hyphen: "- AI".',
    ],
    [
      'title: x\ntags: [AI,,chips]',
      '3:11',
      'Nothing is between two commas, or before the first. Take one of them out.',
    ],
    [
      'title: x\ntags: [AI, %]',
      '3:12',
      'This entry starts with a character that YAML keeps for itself. Put it in quotes: "%".',
    ],
    ['title: x\ntags: [- AI]', '3:8', 'A hyphen and a space mark no entry between brackets.'],
    ['title: x\ntags: [AI, "a" b]', '3:16', 'Text follows the quotation mark that ends this entry.'],
    [
      "title: x\ntags: ['87, '90s]",
      '3:8',
      'The apostrophe at the start of this entry begins a quotation in YAML. Put the entry in double quotes: "\'87".',
    ],
    [
      "title: '90s bubble",
      '2:8',
      'A quotation mark is opened and never closed. For an apostrophe, put the value in double quotes: "\'90s bubble".',
    ],
    [
      'title: x\nsources: [{ title: A: b }]',
      '3:20',
      'This value contains ": ", which YAML reads as a new field. Put it in quotes: "A: b".',
    ],
    ['title: x\n  section: y', '2:8', '"section:" below is indented, so that YAML reads it as a part of this value.'],
    ['title: x\ntags: a\n- b', '4:1', 'A hyphen begins an entry of a list here, where the name of a field must be.'],
    ['title: x\ntags: a, b]', '3:7', '"tags" must be a list, not "a, b]". Write tags: [a, b].'],
  ])('%j', (lines, place, message) => {
    const [, ...others] = filled.split('\n');
    expect(firstOf(`---\n${lines}\n${others.join('\n')}---\nText.\n`)).toContain(`${place}  ${message}`);
  });

  test('and once, whatever YAML says of the lines below', () => {
    expect(complaintsAbout({ title: '"Hello' })).toBe(
      'yaml-syntax 2:8  A quotation mark is opened and never closed. Close it, or take it out.',
    );
  });

  test('beside others above it', () => {
    expect(complaintsAbout({ title: 'a: b', dateline: '"x' }).split('\n')).toHaveLength(2);
  });
});

test('what is left of a value before # is not judged as well', () => {
  expect(complaintsAbout({ summary: 'Sum # of the parts, and more than forty characters' })).toMatch(
    /^cut-off 3:10 [^\n]*$/,
  );
});

describe('a value that needs quotes', () => {
  test.each([
    ['Hello: there', '"Hello: there"'],
    ['@x', '"@x"'],
    ['%x', '"%x"'],
    ['`x "y"', '\'`x "y"\''],
    ["'it's here'", `"it's here"`],
    ['"a "b" c"', `'a "b" c'`],
    ['"Too big" to fail', `'"Too big" to fail'`],
    ['[Breaking] Apple', '"[Breaking] Apple"'],
    ['{x} y', '"{x} y"'],
    ['| x', '"| x"'],
    ['- x', '"- x"'],
    ['? x', '"? x"'],
    ['& Co', '"& Co"'],
    ['"Buy" or "hold"', `'"Buy" or "hold"'`],
    ['"He said "no" to it"', `'He said "no" to it'`],
  ])('is answered with itself in them: %s', (title, quoted) => {
    const said = complaintsAbout({ title });
    expect(said).toContain(`ut the whole value in quotes: ${quoted}.`);
    expect(complaintsAbout({ title: quoted })).toBe('');
  });
});

describe('front matter that does not begin as it should', () => {
  const rest = `${filled}---\nText.\n`;
  test.each([
    ['no hyphens', rest, '1  The line of three hyphens before the fields is missing.'],
    ['TOML', `+++\ntitle = "x"\n+++\nText.\n`, '1  This front matter is TOML'],
    ['JSON', `{ "title": "x" }\nText.\n`, '1  This front matter is JSON'],
    [
      'a line of directives',
      `%YAML 1.2\n---\n${rest}`,
      '1  The front matter must start on line 1, and starts on line 2.',
    ],
    [
      'a comment first',
      `<!-- x -->\n\n---\n${rest}`,
      '1  The front matter must start on line 1, and starts on line 3.',
    ],
    ['two lines of hyphens', `---\n---\n${rest}`, '2  The second line of three hyphens ends the front matter before'],
    ['two fields apart', `---\n${filled}---\n\n---\ntags: [x]\n---\nText.\n`, '9  A second front matter begins here'],
    [
      'a line of hyphens among the fields',
      `---\n${filled}---\nstatus: draft\ntags:\n  - x\n---\nText.\n`,
      '8  "status" is below the line of hyphens that ends the front matter, so readers would see it as text. Remove',
    ],
    [
      'a field below its end',
      `---\n${filled}---\n\nstatus: draft\n\nText.\n`,
      '9  "status" is below the line of hyphens',
    ],
    [
      'a list below its end',
      `---\n${filled}---\nsources:\n  - title: The filing of a bank.\n\nText.\n`,
      '8  "sources" is below the line of hyphens',
    ],
    ['words after its end', `---\n${filled}---Text.\n`, '7  The front matter is never closed: "---Text." is not'],
    ['four hyphens twice', `----\n${filled}----\nText.\n`, 'not with "----". Write --- here and on line 7.'],
    ['four hyphens', `----\n${rest}`, '1  Front matter starts with three hyphens, not with "----".'],
    ['a dash', `—\n${rest}`, '1  Front matter starts with three hyphens, not with "—".'],
    ['an empty line first', `\n\n---\n${rest}`, '1  The front matter must start on line 1, and starts on line 3.'],
    ['spaces first', ` ---\n${rest}`, '1  There are spaces before the three hyphens.'],
    ['more on its line', `--- yaml\n${rest}`, '1  More is on the line of the three hyphens.'],
    ['a fence', '```yaml\ntitle: x\n```\n', '1  A fence is in the place of the three hyphens.'],
    ['a zero-width space', `\u200b---\n${rest}`, '1:1  A zero-width space (U+200B) is beside the three hyphens.'],
    ['a no-break space', `---\u00a0\n${rest}`, '1:4  A no-break space (U+00A0) is beside the three hyphens.'],
    ['nothing', '', '1  The file is empty.'],
    ['words', 'Words.\n', '1  The file does not start with front matter'],
    [
      'dots at its end',
      `---\n${filled}...\nText.\n`,
      '7  The front matter is never closed: "..." is not a line of three hyphens.',
    ],
    ['four hyphens at its end', `---\n${filled}----\nText.\n`, '7  The front matter is never closed: "----"'],
    ['spaces at its end', `---\n${filled} ---\nText.\n`, '7  The front matter is never closed: " ---"'],
    ['no end', `---\n${filled}Text.\n`, '1  The front matter is never closed.'],
  ])('is reported: %s', (_, text, message) => {
    expect(firstOf(text)).toContain(message);
  });
});

test.each([
  '---\nHinweis: Vorab.\n---\nText.\n',
  'Hinweis: Vorab.\n---\nText.\n',
  'Published: on Friday.\n\nText.\n',
  'iPhone: a history.\n\nText.\n',
  'sources: the ECB will cut rates, two officials said.\n\nText.\n',
  'image: a bank that\nnobody trusts\n\nText.\n',
])('text at the start of a story is no front matter: %j', (body) => {
  expect(read(`---\n${filled}---\n\n${body}`).findings.filter(({ rule }) => rule.startsWith('front-matter'))).toEqual(
    [],
  );
});

describe('what a merge left in a file', () => {
  const start = `---\n${filled}---\n\nText.\n\n`;
  test.each([
    [
      'two versions',
      `${start}<<<<<<< HEAD\n\nOne.\n\n=======\n\nOther.\n\n>>>>>>> side\n`,
      '11  A merge left a conflict here',
    ],
    [
      'with the line ends of Windows',
      `${start}<<<<<<< HEAD\nOne.\n`.replaceAll('\n', '\r\n'),
      '11  A merge left a conflict here',
    ],
    ['its last line alone', `${start}>>>>>>> side\n`, '11  A merge left a conflict here (">>>>>>> side")'],
    ['in front matter', `---\n<<<<<<< HEAD\n${filled}`, '2  A merge left a conflict here ("<<<<<<< HEAD")'],
  ])('is reported, and nothing that follows from it: %s', (_, text, message) => {
    const { findings } = read(text);
    expect(tell(findings)).toContain(message);
    expect(findings).toHaveLength(1);
  });

  test('is no quotation, and no arrow', () => {
    const { findings } = read(`${start}> > > > > > > Quoted.\n\n- <<<<<<< x\n\n>>>>>>>> x\n`);
    expect(findings.filter(({ rule }) => rule === 'merge-conflict')).toEqual([]);
  });
});

describe('a file that is not UTF-8', () => {
  const text = write({ title: 'Grüße' });
  const encoded = (encoding: BufferEncoding, written: string, isSwapped = false) => {
    const bytes = Buffer.from(written, encoding);
    return (isSwapped ? bytes.swap16() : bytes).toString('utf8');
  };
  test.each([
    ['UTF-16 (little-endian)', encoded('utf16le', `\ufeff${text}`)],
    ['UTF-16 (little-endian)', encoded('utf16le', text)],
    ['UTF-16 (big-endian)', encoded('utf16le', `\ufeff${text}`, true)],
    ['UTF-16 (big-endian)', encoded('utf16le', text, true)],
  ])('is named: %s', (name, raw) => {
    expect(tell(read(raw).findings)).toBe(
      `file-encoding 1  The file is ${name} text, and files here are UTF-8, so nothing in it can be read. Save it as UTF-8.`,
    );
  });

  test('is reported with the place of the first letter that is lost', () => {
    expect(tell(read(encoded('latin1', text)).findings)).toMatch(/^file-encoding 2:10 .*Windows-1252 or Latin-1/);
    expect(read(text, file).findings).toEqual([]);
  });
});
