import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { steadyUntil } from '../../../src/domain/models/steady-until.ts';
import { at, editionOf, newsroom, outputsOf, story, type Setting } from '../newsroom.ts';

const noon = '2026-11-23T12:00:00Z';

function untilOf(entries: readonly ArticleEntry[], now: string, setting: Setting = {}): string {
  const edition = editionOf(entries, { ...setting, now: at(now) });
  return new Date(steadyUntil(edition, entries, setting.newsroom?.front)).toISOString();
}

const pin = { story: '2014/a', until: at('2026-11-23T15:00:00Z') };

describe('an edition holds', () => {
  test.each<readonly [string, string, string, readonly ArticleEntry[], Setting]>([
    ['the day ends, in UTC', noon, '2026-11-24T00:00:00Z', [], {}],
    ['the day ends, in New York', '2026-11-23T02:00:00Z', '2026-11-23T05:00:00Z', [], {}],
    ['a long day ends', '2026-11-01T04:10:00Z', '2026-11-02T00:00:00Z', [], {}],
    [
      'the day ends, in Kathmandu',
      noon,
      '2026-11-23T18:15:00Z',
      [],
      { site: { timeZone: 'Asia/Kathmandu', timeZoneName: 'Kathmandu' } },
    ],
    ['a story is due', noon, '2026-11-23T12:00:01Z', [story('a', { published: '2026-11-23T12:00:01Z' })], {}],
    [
      'a story is news no longer',
      noon,
      '2026-11-23T12:30:00Z',
      [story('a', { published: '2026-11-21T12:30:00Z' }), story('b')],
      {},
    ],
    [
      'a pinned story is no longer',
      noon,
      '2026-11-23T15:00:00Z',
      [story('a')],
      { newsroom: { front: { pinned: [pin] } } },
    ],
  ])('until %s', (_, now, expected, entries, setting) => {
    expect(untilOf(entries, now, setting)).toBe(expected.replace('Z', '.000Z'));
  });

  test('with every file as it was, to the last moment', () => {
    const entries = [
      story('a', { published: '2026-11-23T11:00:00Z' }),
      story('b', { published: '2026-11-21T13:00:00Z', section: 'technology' }),
      story('c', { published: '2026-11-24T11:00:00Z' }),
      story('d', { published: '2026-11-20T11:00:00Z', updated: '2026-11-23T10:00:00Z' }),
    ];
    const front = { lead: { story: '2014/d', until: at('2026-11-24T03:00:00Z') } };
    const setting: Setting = { newsroom: { ...newsroom, front } };
    let now = at(noon);
    for (let round = 0; round < 8; round++) {
      const until = steadyUntil(editionOf(entries, { ...setting, now }), entries, front);
      const first = outputsOf(entries, { ...setting, now });
      for (const later of [now + Math.floor((until - now) / 2), until - 1]) {
        expect(outputsOf(entries, { ...setting, now: later as Instant })).toEqual(first);
      }
      now = until;
    }
    expect(now).toBeGreaterThan(at('2026-11-24T12:00:00Z'));
  });
});
