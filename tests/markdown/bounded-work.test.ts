import { Lexer } from 'marked';
import { describe, expect, test, vi } from 'vitest';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import { inlineWork } from '../../src/markdown/dialect/bounded-lexer.ts';
import { footnoteDefinition } from '../../src/markdown/dialect/footnote-syntax.ts';
import { renderBody } from '../../src/markdown/render/render.ts';
import { surveyBody } from '../../src/markdown/survey/survey.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { countWork } from '../tickers/count-work.ts';
import { vocabulary } from '../tickers/newsroom.ts';
import { page } from './context.ts';

const survey = (text: string) => surveyBody(text, vocabulary, wordsFor('en').quotationMarks);

/** As long as an article may be. */
const fill = (unit: string) => unit.repeat(Math.ceil(390_000 / unit.length));

describe('a text that would take marked or the sanitiser minutes', () => {
  test.each([
    ['!', 'too-many-marks'],
    ['**a', 'too-many-marks'],
    ['*a_ ', 'too-many-marks'],
    ['_a', 'too-many-marks'],
    ['*a*', 'too-many-marks'],
    ['~~a', 'too-many-marks'],
    ['`a', 'too-many-marks'],
    ['[a](', 'too-many-marks'],
    ['<b>', 'too-many-marks'],
    ['https://a.b/(', 'too-many-marks'],
    ['http', 'too-many-marks'],
    ['|a|\n|-|-\n', 'too-many-marks'],
    ['> a\nb\n', 'too-many-marks'],
    ['<sub>a</sub>\n\n', 'too-many-tags'],
    ['<div>\n\n', 'too-many-tags'],
    ['<details>', 'nesting-too-deep'],
    ['<div>\n', 'nesting-too-deep'],
    ['<blockquote><p>', 'nesting-too-deep'],
    ['>', 'nesting-too-deep'],
    ['> - ', 'nesting-too-deep'],
    ['1. ', 'nesting-too-deep'],
    ['[^a]:', 'nesting-too-deep'],
  ])('says which limit it met: %j', (unit, rule) => {
    const { problems } = survey(fill(unit));
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(renderBody(fill(unit), page)).toMatch(/^<pre/);
  });

  test.each([
    ['one list item of many lines', `- a\n${fill('  b\n')}`],
    [
      'a table with more cells than characters',
      `${fill('a|').slice(0, 60_000)}\n${fill('-|').slice(0, 60_000)}\n${fill('b|\n').slice(0, 270_000)}`,
    ],
    ['the long name of an e-mail address', `${fill("a'")}@example.org`],
    ['a tall table that is none', `a|b\n-|-|-\n${fill('c|d\n')}`.repeat(1) + fill('a|b\n-|-|-\n')],
  ])('does so for %s', (_, text) => {
    expect(survey(text).problems.map((problem) => problem.rule)).toEqual(['too-many-marks']);
  });

  test('is reported where it begins', () => {
    const text = `One.\n\nTwo.\n\n${fill('**a')}`;
    expect(survey(text).problems).toMatchObject([{ rule: 'too-many-marks', offset: text.indexOf('**a') }]);
  });
});

describe('a long text of signs that rules search for', () => {
  test.each([
    '「**',
    '~~「',
    'ü@',
    '(a)[',
    '![a]x',
    'l\'"',
    "'24年",
    '：a：',
    'a\tb\n',
    '【a】(',
    '０',
    '1_000',
    '\ue000',
    'a&amp;amp;',
  ])('is read: %j', (unit) => {
    expect(survey(fill(unit)).problems.length).toBeLessThan(400);
  });

  test('is read: a run of digits before a letter', () => {
    const prose = fill(`${'The bank said on Tuesday that its profit rose 5%. '.repeat(15)}\n\n`);
    // Code that has not run before is slow.
    survey(prose);
    const proseMicroseconds = cpuTimeOf(() => survey(prose));
    const text = `${fill('9')}O`;
    // It took some hundred times as long, when each digit was tried as the first one.
    expect(cpuTimeOf(() => survey(text))).toBeLessThan(40 * proseMicroseconds);
    expect(survey(text).problems).toEqual([]);
  });

  test('is read in a heading', () => {
    expect(survey(`## ${fill('A-, ')}`).problems.length).toBeLessThan(400);
  });
});

describe('an honest text', () => {
  test('of 390,000 characters is read, however many marks its paragraphs have', () => {
    const paragraph =
      'The **bank** rose *5%* after [its report](https://example.org/) and `code` (NASDAQ:AAPL). '.repeat(15);
    expect(survey(fill(`${paragraph}\n\n`)).problems).toEqual([]);
  });

  test.each(['- An item\nof two lines\n', '1. An item\n   of three\n\n   lines\n', '- a\n  - b\nc\n'])(
    'may be a list of 5,000 items: %j',
    (item) => {
      expect(survey(item.repeat(5000)).problems).toEqual([]);
    },
  );

  test('may have an item of 500 lines without its indentation', () => {
    const lines = 'A line that is as long as lines are that a program wrapped at its margin.\n'.repeat(500);
    expect(survey(`- ${lines}`).problems).toEqual([]);
  });

  test('may have a table of 500 rows in HTML', () => {
    const row = '<tr><td>a</td><td>b</td><td>c</td></tr>\n';
    expect(survey(`<table>\n${row.repeat(500)}</table>`).problems).toEqual([]);
  });

  test('may have a table of 5,000 rows', () => {
    expect(survey(`| a | b | c |\n|---|---|---|\n${'| d | e | f |\n'.repeat(5000)}`).problems).toEqual([]);
  });
});

describe('a text of more finds than a call takes arguments', () => {
  test('has all its symbols', () => {
    expect(survey(fill('$A ')).occurrences).toHaveLength(130_000);
  });

  test('has all its problems', () => {
    expect(survey(`\`\`\`chart\n${fill('a\n')}\`\`\``).problems.length).toBeGreaterThan(195_000);
  });
});

describe('the work of reading', () => {
  test('takes the places of problems in a chart from one pass over its lines', () => {
    const spy = vi.spyOn(Array.prototype, 'slice');
    survey(`\`\`\`chart\n${'a: b\n'.repeat(2000)}\`\`\``);
    const copies = spy.mock.calls.length;
    spy.mockRestore();
    expect(copies).toBeLessThan(1000);
  });

  test.each(['a\n***\n', 'a\n<!-- -->\n', '## a\nb\n', '- a\n', 'a $AAPL (NASDAQ:AAPL)\r\n\r\n', '"a" \'b\' -- c\n\n'])(
    'grows with the text, not faster: %j',
    (unit) => {
      const calls = (length: number) => countCalls(() => survey(unit.repeat(length / unit.length)));
      calls(1000);
      expect(calls(12_000)).toBeLessThan(calls(3000) * 6);
    },
  );

  test('looks for a footnote in the paragraph at hand alone', () => {
    const start = (text: string) => footnoteDefinition.start?.call({ lexer: new Lexer() }, text);
    expect(countWork(() => start('a\n \n'.repeat(10_000)))).toBeLessThan(20);
    expect(countWork(() => start('a\n## b\n'.repeat(10_000)))).toBeLessThan(20);
    expect(start('a\nb\n[^c]: d')).toBe(4);
    expect(start('a\n\n[^c]: d')).toBeUndefined();
  });

  test('does not look at all lines again for each place in a file with CRLF', () => {
    let looked = 0;
    const filter = Array.prototype.filter;
    const spy = vi.spyOn(Array.prototype, 'filter').mockImplementation(function (this: unknown[], ...parameters) {
      looked += this.length;
      return Reflect.apply(filter, this, parameters) as unknown[];
    });
    survey('a *b* $AAPL\r\n\r\n'.repeat(2000));
    spy.mockRestore();
    expect(looked).toBeLessThan(500_000);
  });
});

test('many references in one paragraph are rendered as fast as in paragraphs of their own', () => {
  const timeOf = (unit: string) => cpuTimeOf(() => renderBody(`${unit.repeat(5600)}\n\n[^1]: Text.\n`, page));
  const apart = Math.max(...[1, 2].map(() => timeOf('a[^1]\n\n')));
  expect(timeOf('a[^1] ')).toBeLessThan(2 * apart);
});

test('marks weigh by the length of their paragraph', () => {
  expect([inlineWork('plain words, "quoted" (5%)'), inlineWork('a*'), inlineWork('a!b['), inlineWork('')]).toEqual([
    0, 16, 8, 0,
  ]);
});

/** How often code looks into strings. */
function countCalls(run: () => void): number {
  const spies = [
    vi.spyOn(String.prototype, 'charCodeAt'),
    vi.spyOn(String.prototype, 'indexOf'),
    vi.spyOn(String.prototype, 'startsWith'),
    vi.spyOn(RegExp.prototype, 'test'),
  ];
  run();
  const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return calls;
}
