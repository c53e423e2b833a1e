import { describe, expect, test } from 'vitest';
import { complaintsAbout, entryOf, file, needed, read, tell, write } from '../article.ts';

const complaintsAboutFile = (text: string, name = file) => tell(read(text, name).findings);

describe('a file', () => {
  test('without front matter', () => {
    expect(complaintsAboutFile('Apple opens the door.\n')).toMatchInlineSnapshot(
      `"front-matter-missing 1  The file does not start with front matter, so nothing is known of it. Put a line of three hyphens first, then the fields, then a second line of three hyphens."`,
    );
  });

  test('whose front matter is never closed', () => {
    expect(complaintsAboutFile('---\ntitle: Alibaba\n\nApple opens the door.\n')).toMatchInlineSnapshot(
      `"front-matter-open 1  The front matter is never closed. Put a line of three hyphens between the fields and the text."`,
    );
  });

  test('with nothing in its front matter', () => {
    expect(complaintsAboutFile('---\n---\nApple.\n').split('\n')).toHaveLength(5);
    expect(complaintsAboutFile('---\njust words\n---\nApple.\n')).toMatchInlineSnapshot(
      `"invalid-file 2:1  The front matter must be fields, each a name, a colon and a value. Begin with title: and the headline."`,
    );
    expect(complaintsAboutFile('---\n- a\n- b\n---\nApple.\n')).toContain('invalid-file 2:1');
  });

  test('without a text', () => {
    expect(complaintsAbout({}, '')).toMatchInlineSnapshot(
      `"empty-body 8  The article has no text. Write it below the front matter."`,
    );
    expect(complaintsAbout({}, '\n  \n')).toBe(complaintsAbout({}, ''));
    expect(complaintsAbout({ status: 'draft' }, '')).toContain('The article has no text.');
    expect(complaintsAbout({}, '![](chart.png)')).toMatch(/^image-alt [^\n]*$/);
    expect(complaintsAbout({}, '![What it shows](chart.png)')).toBe('');
  });

  test('with more text than anybody reads', () => {
    expect(complaintsAbout({}, 'Word.\n\n'.repeat(20_000))).toBe('');
    expect(complaintsAbout({}, 'Word.\n\n'.repeat(20_001))).toMatchInlineSnapshot(
      `"long-body 8  Warning: The article has 20,001 words, and every feed that it is in carries all of them. Divide it, unless it is meant to be that long."`,
    );
  });

  test('with more than can be typed, such as a picture in the midst of the text', () => {
    const picture = `![Chart](data:image/png;base64,${'iVBORw0K'.repeat(60_000)})`;
    expect(complaintsAbout({}, `Words.\n\n${picture}\n`)).toMatchInlineSnapshot(
      `"long-file 1  The file has 480,271 characters, and 400,000 are read at most. Divide the story. Pictures and data lie in files of their own, beside the article."`,
    );
  });

  test('with all of its text in a block of code', () => {
    expect(complaintsAbout({}, '```markdown\n## Results\n\nProfit rose.\n```\n')).toBe(
      'empty-body 8  All of the text is a block of code. Remove the fences: its first and its last line.',
    );
  });

  test('with the marks of two versions', () => {
    const both = '<<<<<<< HEAD\nProfit rose 5%.\n=======\nProfit rose 6%.\n>>>>>>> desk\n';
    expect(complaintsAbout({}, `Text.\n\n${both}`)).toMatch(/^merge-conflict 10 [^\n]*$/);
    expect(complaintsAbout({}, 'Text.\n\n<<<<<<< and >>>>>>> are marks.\n\nIt is so.\n')).not.toContain('merge');
  });

  test('may have lost its text if the story is withdrawn', () => {
    expect(complaintsAbout({ status: 'withdrawn' }, '')).toBe('');
  });

  test('that is not UTF-8', () => {
    const latin = Buffer.from(write({ dateline: 'Zürich' }), 'latin1').toString('utf8');
    expect(complaintsAboutFile(latin)).toMatchInlineSnapshot(
      `"file-encoding 7:12  The file is not UTF-8 text: a letter here cannot be read. Save it as UTF-8, and put right what has become "�". It may be Windows-1252 or Latin-1 now."`,
    );
  });

  test('with invisible characters', () => {
    expect(complaintsAboutFile(write({}, 'One.\n\nTwo\0 and\u000b three.\n'))).toMatchInlineSnapshot(
      `
      "file-encoding 10:4  There is an invisible control character (U+0000) here. Retype the line; such characters usually come from copy and paste.
      file-encoding 10:9  There is an invisible control character (U+000B) here. Retype the line; such characters usually come from copy and paste."
    `,
    );
    expect(complaintsAboutFile(write({}, 'One\ttwo.\r\n'))).toBe('');
  });

  test('whose name is not kebab-case', () => {
    expect(complaintsAboutFile(write(), 'articles/2014/Alibaba Apple_Pay.md')).toMatchInlineSnapshot(
      `"invalid-file-name articles/2014/Alibaba Apple_Pay.md  The file's name "Alibaba Apple_Pay" is not kebab-case, and it is the last part of the story's address. Rename it to "alibaba-apple-pay.md", or write slug: in its front matter."`,
    );
    expect(complaintsAboutFile(write(), 'articles/2014/阿里巴巴.md')).toMatchInlineSnapshot(
      `"invalid-file-name articles/2014/阿里巴巴.md  The file's name "阿里巴巴" is not kebab-case, and it is the last part of the story's address. Rename it in small letters, digits and single hyphens, or write slug: in its front matter."`,
    );
    expect(complaintsAboutFile(write({ slug: 'alibaba' }), 'articles/2014/阿里巴巴.md')).toBe('');
  });

  test.each([
    'story (1)',
    'story(2)',
    'Copy of story',
    'story - Copy (3)',
    'story (conflicted copy)',
    'story (Jane’s conflicted copy 2026-01-05)',
    'story.sync-conflict-20260105-120000-ABC',
    'Kopie von story',
    'story – Kopie',
    'Copie de story',
    'نسخة من story',
    'story のコピー',
    'story.orig',
    'story.bak2',
    'story_BACKUP_4711',
    'story.REMOTE.4711',
  ])('whose name is that of a copy: %j', (name) => {
    expect(complaintsAboutFile(write(), `articles/2014/${name}.md`)).toContain(
      'If it is a copy of "story.md", remove one of the two. If it is another story, rename it',
    );
  });

  test.each(['Photo copy', 'Chapter 11 (2026 edition)', 'The (very) final cup'])(
    'whose name only sounds like it: %j',
    (name) => {
      const told = complaintsAboutFile(write(), `articles/2014/${name}.md`);
      expect(told).toContain(name === 'Photo copy' ? 'If it is a copy of "Photo.md"' : '. Rename it to');
    },
  );

  test('is the same with the line ends of Windows, of old Macs, and with a byte order mark', () => {
    const text = write({ keyPoints: '\n  - One.\n  - Two.' }, 'First.\n\nSecond.\n');
    const { entry } = read(text);
    expect(entry).toBeDefined();
    expect(read(text.replaceAll('\n', '\r\n')).entry).toEqual(entry);
    expect(read(text.replaceAll('\n', '\r')).entry).toEqual(entry);
    expect(read(`\ufeff${text}`).entry).toEqual(entry);
  });

  test('counts its lines alike with all of them', () => {
    const text = write({ status: 'redy' });
    const expected = complaintsAboutFile(text);
    expect(expected).toContain(' 7:9 ');
    expect(complaintsAboutFile(text.replaceAll('\n', '\r\n'))).toBe(expected);
    expect(complaintsAboutFile(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(expected);
  });

  test('has its own name as its slug, and its path as its id', () => {
    const { entry } = read(write(), 'articles/2014/deep/rate-cut.md');
    expect(entry).toMatchObject({ slug: 'rate-cut', id: '2014/deep/rate-cut', file: 'articles/2014/deep/rate-cut.md' });
    expect(entryOf({ slug: 'other', id: 'mine' })).toMatchObject({ slug: 'other', id: 'mine', file });
  });

  test('may end without a line break, and have hyphens in its text', () => {
    expect(read(write({}, 'Apple.\n\n---\n\nMore').trimEnd()).entry?.body.words).toBe(2);
    expect(
      read(
        `---\n${Object.entries(needed)
          .map(([name, yaml]) => `${name}: ${String(yaml)}`)
          .join('\n')}\n---`,
      ).findings,
    ).toHaveLength(1);
  });
});

describe('the text', () => {
  test('is checked with its own lines, below the front matter', () => {
    expect(complaintsAbout({}, 'Apple.\n\n# Too large\n\n[Bad](javascript:alert(1))\n')).toMatchInlineSnapshot(`
      "heading-level-one 10  "Too large" is a first-level heading, which the page keeps for its headline. Start it with ## instead of #.
      link-scheme 12  The link "javascript:alert(1)" is not one that a page may have, so that only its text would be shown. Links are web addresses (https:, http:), mailto: or tel:, or lead to a path or heading of this site."
    `);
  });

  test('is checked although the front matter is wrong', () => {
    expect(complaintsAbout({ title: undefined }, 'Apple.\n\n# Too large\n').split('\n')).toHaveLength(2);
  });

  test('tells its mentions once each, its links and its pictures, with their lines', () => {
    const body = 'Apple (NASDAQ:AAPL) and (NASDAQ:AAPL).\n\n$AMZN, [here](/2014/10/x/).\n\n![A chart](chart.png)\n';
    expect(entryOf({}, body).body).toMatchObject({
      mentions: [
        { kind: 'ticker', ticker: 'NASDAQ:AAPL', line: 8 },
        { kind: 'cashtag', symbol: 'AMZN', line: 10 },
      ],
      internalLinks: [{ href: '/2014/10/x/', line: 10 }],
      pictures: [{ src: 'chart.png', line: 12 }],
    });
  });

  test('is known by its digest, and so are its mentions', () => {
    const [one, same, other] = ['Apple.\n', 'Apple.\n', 'Apple!\n'].map((body) => entryOf({}, body).body.digest);
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });
});
