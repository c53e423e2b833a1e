import { describe, expect, it } from 'vitest';
import { smarten } from '../../src/markdown/punctuation.ts';

describe('smarten', () => {
  it.each([
    ['"Yes," he said', '“Yes,” he said'],
    ['He said "yes".', 'He said “yes”.'],
    ['("yes")', '(“yes”)'],
    ['a—"yes"—b', 'a—“yes”—b'],
    ['"\'Yes,\' he said," she said', '“‘Yes,’ he said,” she said'],
    ['\'a "b" c\'', '‘a “b” c’'],
    ["Apple's, companies', don't", 'Apple’s, companies’, don’t'],
    ["the '90s and '08", 'the ’90s and ’08'],
    ["'25 per cent' he said", '‘25 per cent’ he said'],
    ["'tis 'twas 'em rock 'n' roll", '’tis ’twas ’em rock ’n’ roll'],
    ["'emphatic'", '‘emphatic’'],
    ['a 6.1" screen', 'a 6.1" screen'],
    ['in "2014" it', 'in “2014” it'],
    ['"in 2014" it', '“in 2014” it'],
    ['1--2, a -- b, a---b', '1–2, a – b, a—b'],
    ['---- and -', '---- and -'],
    ['wait... no.... yes', 'wait… no.... yes'],
    ['" lonely "', '” lonely ”'],
    ['', ''],
    ['nothing to do', 'nothing to do'],
  ])('%j', (plain, typographic) => {
    expect(smarten(plain)).toBe(typographic);
  });

  it('looks at what stands around the part', () => {
    expect(smarten('a "b', 2, 3)).toBe('“');
    expect(smarten('a" b', 1, 2)).toBe('”');
    expect(smarten('say \uFFFC"', 5, 6)).toBe('”');
  });
});
