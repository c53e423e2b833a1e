import { describe, expect, test } from 'vitest';
import { outcomeOf, isPublic } from '../../../src/domain/edition/visibility.ts';
import { at } from '../newsroom.ts';

const now = at('2026-11-23T12:00:00Z');
const past = at('2026-11-23T11:59:59Z');
const future = at('2026-11-23T12:00:01Z');

describe('the gate', () => {
  test.each([
    ['ready', past, true, 'published'],
    ['ready', now, true, 'published'],
    ['ready', future, false, 'scheduled'],
    ['draft', past, false, 'draft'],
    ['draft', now, false, 'draft'],
    ['draft', future, false, 'draft'],
    ['withdrawn', past, true, 'withdrawn'],
    ['withdrawn', future, false, 'scheduled'],
  ] as const)('for a %s article of %i says %s: %s', (status, published, expected, fate) => {
    expect(isPublic({ status, published }, now)).toBe(expected);
    expect(outcomeOf({ status, published }, now)).toBe(fate);
  });

  test('opens at the second of publication, never before', () => {
    const article = { status: 'ready', published: at('2026-11-23T12:00:00Z') } as const;
    expect(isPublic(article, at('2026-11-23T11:59:59.999Z'))).toBe(false);
    expect(isPublic(article, at('2026-11-23T12:00:00.000Z'))).toBe(true);
  });
});
