import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/tickers/recognise.ts';
import { vocabulary } from './newsroom.ts';
import { ownCases } from './own-cases.ts';
import sharedCases from './shared-cases.json' with { type: 'json' };
import { readTickers, spell } from './spell.ts';

/**
 * Two cases are Markdown, which is taken apart before a text is searched (tests/markdown holds the whole of them):
 * these are the runs of text that remain.
 */
const markdownRuns: Readonly<Record<string, string>> = {
  '`NASDAQ:AAPL` in code': ' in code',
  '[NASDAQ:AAPL rallies](https://example.com/)': 'NASDAQ:AAPL rallies',
};

/** The cases whose note is an error or a warning, and what it comes from. Every other case has no problem. */
const problems: Readonly<Record<string, string>> = {
  '(HKEX:9988)': 'HKEX:9988 not-then',
  '(NASDAQ:FB)': 'NASDAQ:FB not-then',
  '(NASDAQ:PYPL)': 'NASDAQ:PYPL not-then',
  '(TSE:7203)': 'ambiguous exchange: TSX, TYO',
  'the $PATH variable': 'unknown cashtag',
};

describe('the shared cases', () => {
  it.each(sharedCases.map((shared) => [shared.text, shared.date, shared] as const))(
    'reads %j on %s',
    (text, day, { tickers, note }) => {
      const isProblem = note !== undefined && /^(error|warning)/.test(note);
      expect(readTickers(markdownRuns[text] ?? text, day)).toEqual({
        tickers,
        problems: isProblem ? [problems[text]] : [],
      });
    },
  );
});

describe.each(Object.entries(ownCases))('%s', (_, cases) => {
  it.each(cases)('reads %j', (text, found) => {
    expect(recognise(text, vocabulary).map(spell)).toEqual(found);
  });
});
