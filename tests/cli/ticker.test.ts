import { expect, it } from 'vitest';
import { project, run as runCommand } from './run.ts';

/** Asks about the demonstration, as `npm run ticker -- …` does. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = runCommand(project, 'ticker', args);
  return { status, stdout, stderr };
}

it('answers, and ends with 0, where a company had the symbol', () => {
  const { status, stdout } = run('NASDAQ:FB', '--at', '2014-10-28');
  expect(stdout).toMatch(/^NASDAQ:FB on 28 October 2014: Facebook \(now Meta Platforms\)/);
  expect(stdout).toContain('articles/2021/facebook-becomes-meta.md');
  expect(status).toBe(0);
});

it('takes a name of several words without quotes', () => {
  expect(run('meta', 'platforms').stdout).toMatch(/^NASDAQ:META on 23 November 2026: Meta Platforms/);
});

it('ends with 1 where none had it on the day', () => {
  const { status, stdout } = run('NASDAQ:FB', '--at', '2023-01-05');
  expect(stdout).toMatch(/^NASDAQ:FB meant nothing on 5 January 2023\./);
  expect(status).toBe(1);
});

it.each([
  [[], 'No symbol is given.'],
  [['NASDAQ:FB', '--at', '2014-02-30'], '"2014-02-30" is not a day. Write --at 2014-10-28.'],
  [['NASDAQ:FB', '--at'], "Option '--at <value>' argument missing"],
  [['NASDAQ:FB', '--when', 'now'], "Unknown option '--when'"],
])('says what is wrong with %j, without showing its own code', (args, beginning) => {
  const { status, stdout, stderr } = run(...args);
  expect(stderr.slice(0, beginning.length)).toBe(beginning);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});
