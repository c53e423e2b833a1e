import { describe, expect, it } from 'vitest';
import { notations, notationsDay, told } from './notations.ts';
import { readStory } from '../read-story.ts';

describe.each(Object.entries(notations))('%s', (_, cases) => {
  it.each(cases)('reads %j as %s', (text, tickers) => {
    expect(readStory(text, notationsDay).linked.join(' ')).toBe(tickers);
  });
});

describe('what cannot be read', () => {
  it.each(told)('is reported: %j, with %s', (text, meant) => {
    const { linked, findings } = readStory(text, notationsDay);
    expect(linked).not.toContain(meant);
    expect(findings.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toContain(meant);
  });
});

it('has many of each kind', () => {
  expect(Object.values(notations).flat().length + told.length).toBeGreaterThanOrEqual(150);
});
