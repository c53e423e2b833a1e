import { describe, expect, it } from 'vitest';
import { prefixSegment, splitByPrefix } from '../../../src/domain/language/name-prefixes.ts';

function split(names: readonly string[], prefix?: string) {
  const { parts, rest } = splitByPrefix(
    names.map((name) => ({ name })),
    prefix,
  );
  return [
    ...parts.map((part) => `${part.prefix}: ${part.items.map(({ name }) => name).join(', ')}`),
    `rest: ${rest.map(({ name }) => name).join(', ')}`,
  ];
}

describe('names split by what they begin with', () => {
  it('are under their initials first, without accents, and # last', () => {
    expect(split(['Zara', '3M', 'Électricité', 'eBay', '(RED)'])).toEqual([
      'E: Électricité, eBay',
      'Z: Zara',
      '#: 3M, (RED)',
      'rest: ',
    ]);
  });

  it('are under one letter or digit more each time, whatever is between', () => {
    expect(split(['S&P Global', 'SAP', 'Saudi Aramco', 'S', 'S 3', 'Société'], 'S')).toEqual([
      'S3: S 3',
      'SA: SAP, Saudi Aramco',
      'SO: Société',
      'SP: S&P Global',
      'rest: S',
    ]);
    expect(split(['SAP', 'Sapient'], 'SAP')).toEqual(['SAPI: Sapient', 'rest: SAP']);
  });

  it('are under their digits where they begin with no letter', () => {
    expect(split(['3M', '360 One', '7-Eleven', '(RED)'], '#')).toEqual([
      '3: 3M, 360 One',
      '7: 7-Eleven',
      'rest: (RED)',
    ]);
  });

  it.each([
    ['S', 's'],
    ['SA', 'sa'],
    ['3', '3'],
    ['#', 'other'],
    ['Я', 'u44f'],
  ])('have %s in an address as %s', (prefix, segment) => {
    expect(prefixSegment(prefix)).toBe(segment);
  });
});
