import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { run, runAlone } from './run.ts';

const newsroom = () => writeFolder(newsroomFiles);

describe('npm run new', () => {
  test('takes several authors, and a desk where none is given', () => {
    const root = newsroom();
    const authorsOf = (...args: readonly string[]) => {
      expect(run(root, 'new', args).status).toBe(0);
      return /^authors: .*$/m.exec(readFileSync(join(root, `articles/2026/${args[0] ?? ''}.md`), 'utf8'))?.[0];
    };
    const both = ['--author', 'jane-roe', '--author', 'technology-desk', '--author', 'jane-roe'];
    expect(authorsOf('a', ...both)).toBe('authors: [jane-roe, technology-desk]');
    writeFileSync(
      join(root, 'src/newsroom/authors.yaml'),
      'jane-roe: { name: Jane Roe }\ndesk: { name: Desk, kind: desk }\n',
    );
    expect(authorsOf('b', '--section', 'markets')).toBe('authors: [desk]');
  });

  test('says what keeps it from knowing the sections, where they cannot be read', () => {
    const root = writeFolder({ ...newsroomFiles, 'src/newsroom/sections.yaml': 'markets: [' });
    const { status, output } = run(root, 'new', ['Fed cuts']);
    expect(status).toBe(1);
    expect(output).toContain('src/newsroom/sections.yaml:');
    expect(output).not.toContain('Unknown section');
    expect(existsSync(join(root, 'articles/2026/fed-cuts.md'))).toBe(false);
  });

  test('begins a draft that lacks nothing but its words', () => {
    const root = newsroom();
    const { status, output } = run(root, 'new', ['Fed cuts: a "small"', 'step', '--section', 'markets']);
    expect(status).toBe(0);
    expect(output).toContain('articles/2026/fed-cuts-a-small-step.md');
    expect(output).toContain('Its address will be https://example.com/2026/11/fed-cuts-a-small-step/:');
    expect(readFileSync(join(root, 'articles/2026/fed-cuts-a-small-step.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: "Fed cuts: a \\"small\\" step"
      summary: "What happened, in one sentence of 40 to 240 characters."
      section: markets
      authors: [technology-desk]
      published: 2026-11-23 07:00
      status: draft
      tags: []
      sources: []
      ---
      Write here. Name a company with its symbol at its first mention: Apple Inc. (NASDAQ:AAPL).
      "
    `);
    expect(run(root, 'check').output).toContain('1 article read: 0 errors, 2 warnings, 0 hints.\n');
  });

  test("lets nothing be published while the template's words are in it", () => {
    const root = newsroom();
    run(root, 'new', ['Test']);
    const file = join(root, 'articles/2026/test.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft\n', ''));
    const { status, output } = run(root, 'check');
    expect([status, output.split('\n').sort()]).toEqual([
      1,
      [
        '',
        '1 article read: 2 errors, 0 warnings, 0 hints.',
        "articles/2026/test.md:10  Words of the template for new articles are still in the text. Replace them with the story's own.",
        `articles/2026/test.md:3:10  Words of the template for new articles are still in "summary". Replace them with the story's own.`,
      ],
    ]);
  });

  test.each([
    ['PKN Orlen in Łódź', 'pkn-orlen-in-lodz'],
    ['Ørsted rises', 'orsted-rises'],
    ['Größe & Straße', 'grosse-and-strasse'],
    ['Газпром', 'gazprom'],
  ])('spells letters in ASCII for the address: %j', (headline, slug) => {
    const root = newsroom();
    expect(run(root, 'new', [headline]).status).toBe(0);
    expect(existsSync(join(root, `articles/2026/${slug}.md`))).toBe(true);
  });

  test.each<[readonly string[], string, number?]>([
    [[], 'No headline is given', 2],
    [['  '], 'No headline is given', 2],
    [['日銀は金利を据え置く'], '"日銀は金利を据え置く" makes no address. Add --slug'],
    [['Con'], '"Con" makes no address. Add --slug'],
    [['Rate cut', '--slug', 'aux'], '"aux" is no slug. Add --slug'],
    [['Rate cut', '--slug', 'Rate Cut'], '"Rate Cut" is no slug. Add --slug'],
    [
      ['x', '--slug', 'Größe'],
      '"Größe" is no slug. Add --slug, and small letters of the Latin alphabet, digits and hyphens: --slug grosse.',
    ],
    [['Rate cut', '--section', 'tecnology'], 'Unknown section "tecnology". Did you mean "technology"?'],
    [['Rate cut', '--author', 'nobody'], 'Unknown author "nobody". There are technology-desk, jane-roe.'],
  ])('writes nothing for %j', (args, sentence, expected = 1) => {
    const root = newsroom();
    const { status, output } = run(root, 'new', args);
    expect(status).toBe(expected);
    expect(output.startsWith(sentence), output).toBe(true);
    expect(existsSync(join(root, 'articles'))).toBe(false);
  });

  test('never writes over a story', () => {
    const root = writeFolder({ ...newsroomFiles, 'articles/2026/rate-cut.md': write() });
    const { status, output } = run(root, 'new', ['Rate cut']);
    expect([status, output]).toEqual([
      1,
      'articles/2026/rate-cut.md exists already. Choose another headline, or edit that file.\n',
    ]);
    expect(readFileSync(join(root, 'articles/2026/rate-cut.md'), 'utf8')).toBe(write());
  });

  test('takes a slug for what no slug can be made of, and shortens a long one', () => {
    const root = newsroom();
    expect(run(root, 'new', ['日銀は金利を据え置く', '--slug', 'boj-holds']).status).toBe(0);
    expect(run(root, 'new', ['--headline', 'word '.repeat(60)]).status).toBe(0);
    expect(existsSync(join(root, 'articles/2026/boj-holds.md'))).toBe(true);
    expect(existsSync(join(root, `articles/2026/${'word-'.repeat(16).slice(0, -1)}.md`))).toBe(true);
  });
});

test('npm run preview says what to do where nothing was built', () => {
  const { status, output } = runAlone(newsroom(), 'astro', ['preview']);
  expect([status, output]).toEqual([1, 'There is no dist/ to show. Build it first: npm run build.\n']);
});

describe('npm run check', () => {
  test('calls no story and no page of a tag lost where the folder of its stories cannot be read', () => {
    const addresses = { 'src/newsroom/addresses.txt': '/2014/10/b/ story\n/tags/ipo/ tag\n' };
    const unread = run(writeFolder({ ...newsroomFiles, ...addresses }), 'check').output;
    expect(unread).toContain('1 error, 0 warnings');
    expect(unread).toContain('There is no such folder, so there is nothing to publish.');
    const led = writeFolder({ ...newsroomFiles, ...addresses });
    symlinkSync(tmpdir(), join(led, 'articles'));
    expect(run(led, 'check').output).toContain('1 error, 0 warnings');
    const empty = run(writeFolder({ ...newsroomFiles, ...addresses, 'articles/2014/a.md': write() }), 'check').output;
    expect(empty).toContain('The page of a tag was published at /tags/ipo/');
  });

  test('ends with 1 where there is an error, and tells it with its place', () => {
    const root = writeFolder({ ...newsroomFiles, 'articles/2014/a.md': write({ title: undefined }) });
    const { status, output } = run(root, 'check');
    expect(status).toBe(1);
    expect(output).toContain('articles/2014/a.md:2:1  "title" is missing.');
    expect(output).toContain('1 article read: 1 error, 0 warnings, 0 hints.');
  });

  test('prints every finding as an object of its own, and nothing else, where JSON is wanted', () => {
    const body = 'Apple (NASDAQ:XQZZ) fell.\n';
    const files = Array.from({ length: 60 }, (_, number) => [`articles/2014/a${number}.md`, write({}, body)] as const);
    const root = writeFolder({ ...newsroomFiles, ...Object.fromEntries(files) });
    const { status, output } = run(root, 'check', ['--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toHaveLength(60);
    expect(output.split('\n')).toHaveLength(63);
    expect((JSON.parse(output) as readonly unknown[])[0]).toEqual({
      severity: 'warning',
      rule: 'ticker-unregistered',
      file: 'articles/2014/a0.md',
      line: 8,
      about: 'NASDAQ:XQZZ',
      message: 'No company is known to have been NASDAQ:XQZZ.',
      hint: 'Did you mean NASDAQ:AAPL, Apple?',
    });
    const text = run(root, 'check').output;
    expect(text).toMatch(/^NASDAQ:XQZZ: 60 articles, first articles\/2014\/a0.md:8 {2}Warning: No company/);
    expect(text).toContain('60 articles read: 0 errors, 60 warnings, 0 hints.');
  });

  test('explains a rule, and says which one was meant', () => {
    const root = newsroom();
    expect(run(root, 'check', ['--explain', 'unknown-author'])).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^unknown-author \(error\)\nIts severity cannot be changed\.\n\nBylines lead to/),
    });
    const { status, output } = run(root, 'check', ['--explain', 'unknown-autor']);
    expect(status).toBe(2);
    expect(output).toContain('There is no rule "unknown-autor". Did you mean "unknown-author"?');
  });

  test('finds the same from what it remembers as from the files', () => {
    const broken = write({ title: undefined, tickers: '[NASDAQ:FB, NASDAQ:XQZZ]' }, '[x](/2014/10/gone/)\n');
    const root = writeFolder({
      ...newsroomFiles,
      'articles/2014/a.md': broken,
      'articles/2014/b.md': write({ tickers: '[NASDAQ:XQZZ]' }),
      'articles/2014/c.md': write({}, '### Deep\n\n$XYZ and [x](/2014/10/a/)\n'),
    });
    const first = run(root, 'check', ['--format', 'json']).output;
    expect(existsSync(join(root, '.press/articles'))).toBe(true);
    expect(run(root, 'check', ['--format', 'json']).output).toBe(first);
    rmSync(join(root, '.press'), { recursive: true });
    writeFileSync(join(root, '.press'), 'A file, so that nothing can be remembered.');
    expect(run(root, 'check', ['--format', 'json']).output).toBe(first);
    expect(JSON.parse(first)).toHaveLength(6);
  });

  test('colours what it finds where that is asked for', () => {
    const root = writeFolder({ ...newsroomFiles, 'articles/2014/a.md': write({ title: undefined }) });
    expect(run(root, 'check').output).not.toContain('\u001b[');
    expect(runAlone(root, 'check', [], { FORCE_COLOR: '1' }).output).toContain('\u001b[31merror');
    expect(runAlone(root, 'check', [], { FORCE_COLOR: '0' }).output).not.toContain('\u001b[');
  });

  test('prints no control character of a file’s name', () => {
    const root = writeFolder({ ...newsroomFiles, 'articles/2014/a\n\u001b[2Jb.md': write({ title: undefined }) });
    const { output } = run(root, 'check');
    expect(output).toContain('articles/2014/a\\n\\u{1b}[2Jb.md:2:1  "title" is missing.');
    expect(output).not.toContain('\u001b');
  });

  test('says of an empty newsroom what it lacks', () => {
    const { status, output } = run(writeFolder({ 'src/newsroom/README.md': '' }), 'check');
    expect(status).toBe(1);
    expect(output).toContain('articles  There is no such folder');
    expect(output).toContain('src/newsroom/sections.yaml  This file cannot be read, and a newsroom needs it.');
    expect(output).not.toContain('    at ');
  });
});

describe('npm run icons', () => {
  test.each(['drawing.svg', './drawing.svg', 'an absolute path'])('draws from %s', (named) => {
    const mark = readFileSync(join(import.meta.dirname, '../../src/styles/icons/mark.svg'), 'utf8');
    const root = writeFolder({ ...newsroomFiles, 'drawing.svg': mark });
    const file = named === 'an absolute path' ? join(root, 'drawing.svg') : named;
    const { status, output } = run(root, 'icons', [file]);
    expect(output).toContain(` in public/ from ${file}.`);
    expect(status).toBe(0);
    expect(existsSync(join(root, 'public/favicon.svg'))).toBe(true);
  });
});
