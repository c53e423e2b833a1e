import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render/render.ts';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { feed, page } from '../context.ts';

const figures = fc.constantFrom(
  ...'~$1.50 (~$10) ~5–~6% $1_000_000 -3% +4% 1.10 0700 1e3 5*3*2 2**10 x**2 (a)*2 3*b <$5bn >5 <10% ±2 ×3 =5 5/6'.split(
    ' ',
  ),
  ...'2014-10-28 28.10.2014 10:30 1999. 2026. 5. 1) #1 No.5 AA+ AA- BBB* A* Baa1*- E*TRADE C++ C# S&P AT&T; R&D; Q&A;'.split(
    ' ',
  ),
  ..."&copyright; &notit; &amp &LTD; 10^2^ H~2~O ~ ~~~ :smile: (c) [1] [x] 100@5.25 AT_T_ snake_case_ '87 '90s 6.1\" 5'10\"".split(
    ' ',
  ),
  ..."\"so\" 'so' a--b a---b -- ... …. wait... “so” ‘so’ «so» — – traders' Moody's 1'000 50% |5| {5} ¥500 €5,00 $5–$6".split(
    ' ',
  ),
  ...'rose fell to and the Ünïcödé 市場 نتائج prices . , ; !'.split(' '),
);
const line = fc.array(figures, { minLength: 1, maxLength: 14 }).map((words) => `It ${words.join(' ')}`);
const paragraphs = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));
const contexts = fc.constantFrom(page, feed);

it('shows figures, codes and marks as they were typed, but for typography', () => {
  fc.assert(
    fc.property(paragraphs, contexts, (source, context) => {
      expect(typed(visibleText(renderBody(source, context)))).toBe(typed(source));
    }),
    { numRuns: 2000 },
  );
});

it('shows them in tables, notes, headings and quotations as well', () => {
  const cell = fc
    .array(figures, { minLength: 1, maxLength: 3 })
    .map((words) => `a ${words.join(' ')}`)
    .filter((text) => !text.includes('|'));
  fc.assert(
    fc.property(cell, cell, contexts, (first, second, context) => {
      const source = `## ${first}\n\n| ${first} | b |\n|---|---|\n| ${second} | c |\n\n> ${second}\n\n- ${first}\n- x[^1]\n\n[^1]: ${second}`;
      const shown = typed(visibleText(renderBody(source, context)));
      // A closing sequence of # belongs to a heading's mark.
      const headline = first.replace(/ #+$/, '');
      expect(shown).toBe(
        typed(`${headline} ${first} b ${second} c ${second} ${first} ${context === feed ? 'x[1]' : 'x1'} ${second} ↩`),
      );
    }),
    { numRuns: 1000 },
  );
});

it('says what it does not show, wherever lines are broken', () => {
  const breaks = fc.constantFrom(' ', ' ', '\n');
  const starts = fc.constantFrom(
    '1999. The',
    '2026) A',
    '>5%',
    '#1',
    '- 3 %',
    '1. That',
    '[2014]: Apple',
    '===',
    '~~~',
  );
  const text = fc
    .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: figures }, { weight: 1, arbitrary: starts }), breaks), {
      minLength: 1,
      maxLength: 10,
    })
    .filter((parts) => parts.filter(([piece]) => /^- |^1[.)]/.test(piece)).length < 2)
    // With more letters in Chinese than in Latin, line breaks beside figures would be no spaces.
    .map((parts) => `It was reported again that ${parts.flat().join('').trim()}`);
  fc.assert(
    fc.property(text, (source) => {
      const { problems } = surveyBody(source, page.vocabulary, page.words.quotationMarks);
      // Two fences make a block of code, and hyphens alone a rule, which is what they are for.
      if (problems.length > 0 || source.split('\n~~~').length > 2 || /\n[- ]+(?:\n|$)/.test(source)) return;
      expect(withDots(typed(visibleText(renderBody(source, page))))).toBe(withDots(typed(source)));
    }),
    { numRuns: 2000 },
  );
});

it('numbers the items of a list as they were numbered', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom('.', ')'),
      fc.constantFrom('\n', '\n\n'),
      contexts,
      (all, sign, gap, context) => {
        const source = all.map((number) => `${number}${sign} item`).join(gap);
        expect(visibleText(renderBody(source, context)).match(/\d+/g)?.map(Number)).toEqual(all);
      },
    ),
  );
});

/** What a page says, with the numbers that browsers give the items of lists. */
function visibleText(html: string): string {
  let text = '';
  const lists: (number | undefined)[] = [];
  const parser = new Parser({
    onopentag: (name, { id, start, value }) => {
      if (name === 'ol') lists.push(Number(start ?? 1));
      if (name === 'ul') lists.push(undefined);
      if (name !== 'li') return;
      const next = lists.at(-1);
      if (next === undefined) return;
      const number = Number(value ?? next);
      lists[lists.length - 1] = number + 1;
      if (id === undefined && !html.includes('footnotes')) text += ` ${number}. `;
    },
    ontext: (part) => {
      text += part;
    },
    onclosetag: (name) => {
      if (name === 'ol' || name === 'ul') lists.pop();
      if (/^(?:t[dh]|p|li|h\d)$/.test(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}

/** Browsers put a dot after every item's number. */
function withDots(text: string): string {
  return text.replace(/(?<=\s\d+)\)(?=\s)/g, '.');
}

/** With straight quotes, hyphens for dashes and dots for ellipses, and single spaces. */
function typed(text: string): string {
  return (
    text
      .replace(/[‘’‚]/g, "'")
      .replace(/[“”„]/g, '"')
      .replaceAll('—', '---')
      .replaceAll('–', '--')
      .replaceAll('−', '-')
      .replaceAll('…', '...')
      // No language with these characters has spaces between its lines.
      .replace(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
