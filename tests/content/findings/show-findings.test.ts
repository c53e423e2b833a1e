import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { showFindings, type FindingsView } from '../../../src/content/findings/show-findings.ts';
import type { Finding } from '../../../src/domain/finding.ts';

const plain: FindingsView = { isStyled: false, whereAll: 'All of them are in .press/report.json.' };

const warn = (about: string, number: number, line = 9): Finding => ({
  severity: 'warning',
  rule: 'ticker-unregistered',
  file: `articles/2026/${String(number).padStart(5, '0')}.md`,
  line,
  about,
  message: `No company is known to have been ${about}.`,
});

const fail = (number: number): Finding => ({
  severity: 'error',
  rule: 'dead-link',
  file: `articles/2026/${String(number).padStart(5, '0')}.md`,
  line: 3,
  about: `/2026/01/${number}/`,
  message: `The link ${number} leads nowhere.`,
});

const many = (length: number, make: (number: number) => Finding) => Array.from({ length }, (_, number) => make(number));

describe('findings on a terminal', () => {
  test('are shown one by one where there are few', () => {
    const findings = [...many(3, (number) => warn('NYSE:A', number)), ...many(5, fail), warn('NYSE:B', 1)];
    expect(showFindings(findings, plain)).toBe(formatFindings(findings));
  });

  test('of one rule about one thing are one line, with the first place of all', () => {
    const findings = [...many(482, (number) => warn('NYSE:QTGX', 481 - number)), fail(7)];
    expect(showFindings(findings, plain)).toMatchInlineSnapshot(`
      "articles/2026/00007.md:3  The link 7 leads nowhere.
      NYSE:QTGX: 482 articles, first articles/2026/00000.md:9  Warning: No company is known to have been NYSE:QTGX."
    `);
  });

  test('say how many places there are, where an article has several', () => {
    const findings = [...many(5, (number) => warn('NYSE:A', number)), warn('NYSE:A', 1, 12)];
    expect(showFindings(findings, plain)).toMatch(/^NYSE:A: 6 places in 5 articles, first articles\/2026\/00000.md:9 /);
  });

  test('of an error are shown at each place, as long as there is not much else', () => {
    const findings = many(8, (number) => ({ ...fail(number), about: '/gone/', message: 'It leads nowhere.' }));
    expect(showFindings(findings, plain).split('\n')).toHaveLength(8);
  });

  test('are at most fifty groups, errors before warnings, and the rest is counted', () => {
    const warnings = many(9000, (number) => warn(`NYSE:X${number % 90}`, number));
    const lines = showFindings([...warnings, ...many(45, fail)], plain).split('\n');
    expect(lines).toHaveLength(51);
    expect(lines.filter((line) => line.includes('leads nowhere'))).toHaveLength(45);
    expect(lines.at(-1)).toBe('Not shown: 8,500 warnings about 85 more things. All of them are in .press/report.json.');
  });

  test('are never more than two hundred lines, whatever they are', () => {
    const findings = many(180, (number) => warn(`NYSE:X${number % 60}`, number));
    expect(showFindings(findings, plain).split('\n').length).toBeLessThan(200);
    expect(showFindings(many(900, fail), plain).split('\n').at(-1)).toMatch(/^Not shown: 850 errors about 850 more/);
  });

  test('come in the same order, whatever order they are found in', () => {
    const findings = [...many(300, (number) => warn(`NYSE:X${number % 70}`, number)), ...many(30, fail)];
    expect(showFindings(findings.toReversed(), plain)).toBe(showFindings(findings, plain));
  });

  test('with colours, are below the name of their file', () => {
    const findings = [
      { ...fail(1), line: undefined },
      { ...warn('NYSE:A', 1, 12), column: 4, hint: 'Check it.' },
      ...many(4, (number) => warn('NYSE:B', number)),
    ];
    const shown = showFindings(findings, { ...plain, isStyled: true });
    expect(shown).toContain('\u001b[31m');
    // eslint-disable-next-line no-control-regex -- what colours are made of
    expect(shown.replace(/\u001b\[\d+m/g, '')).toMatchInlineSnapshot(`
      "articles/2026/00001.md
              error    The link 1 leads nowhere.
        12:4  warning  No company is known to have been NYSE:A. Check it.

      NYSE:B: 4 articles, first articles/2026/00000.md:9
        warning  No company is known to have been NYSE:B.
      "
    `);
  });

  test.each([
    ['a line break', 'a\nb.md', 'a\\nb.md'],
    ['an escape sequence', '\u001b[2Jx.md', '\\u{1b}[2Jx.md'],
    ['a carriage return', 'a\rb.md', 'a\\rb.md'],
    ['a control of the second block', '\u009b31mx.md', '\\u{9b}31mx.md'],
    ['a mark that turns letters round', '\u202edm.md', '\\u{202e}dm.md'],
    ['a line separator', 'a\u2028b.md', 'a\\u{2028}b.md'],
  ])('never have %s of a name or a text', (_, name, shown) => {
    const finding: Finding = { ...fail(1), file: `articles/${name}`, about: name, message: `See ${name}.`, hint: name };
    expect(formatFindings([finding])).toBe(`articles/${shown}:3  See ${shown}. ${shown}`);
    for (const isStyled of [false, true]) {
      for (const number of [1, 200]) {
        const told = showFindings(
          many(number, () => finding),
          { ...plain, isStyled },
        );
        // eslint-disable-next-line no-control-regex -- what colours are made of
        expect(told.replace(/\u001b\[\d+m/g, '')).toContain(shown);
        expect(told).not.toContain(name);
      }
    }
  });

  test('keep letters of every script, and what joins emoji', () => {
    const message = 'Zürich، 日本 👩‍💻 “quoted”';
    expect(formatFindings([{ ...fail(1), message }])).toContain(message);
  });
});
