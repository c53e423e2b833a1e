import { describe, expect, test } from 'vitest';
import { previewUnpublished } from '../../src/content/preview.ts';
import { isPublic } from '../../src/domain/edition/visibility.ts';
import { at } from '../domain/newsroom.ts';
import { entryOf } from './article.ts';

const now = at('2026-11-23T12:00:00Z');
const entries = [
  entryOf({ published: '2014-10-28' }),
  entryOf({ published: '2014-10-29', status: 'draft' }),
  entryOf({ published: '2026-12-15 09:00' }),
  entryOf({ published: '2027-01-01', status: 'draft' }),
  entryOf({ published: '2014-10-30', status: 'withdrawn' }),
];

describe('a preview for authors', () => {
  const preview = previewUnpublished(entries, now);

  test('shows every story, and says of each that readers cannot see what it is', () => {
    expect(preview.entries.filter((entry) => !isPublic(entry, preview.now))).toEqual([]);
    expect(preview.entries.map(({ title }) => /^\[.*?\]/.exec(title)?.[0])).toEqual([
      undefined,
      '[Draft]',
      '[Scheduled]',
      '[Draft]',
      undefined,
    ]);
  });

  test('leaves addresses, dates and what is public as they are', () => {
    expect(preview.entries.map(({ published, slug }) => [published, slug])).toEqual(
      entries.map(({ published, slug }) => [published, slug]),
    );
    expect(preview.entries[0]).toBe(entries[0]);
    expect(preview.entries[4]).toBe(entries[4]);
  });

  test('has no other clock than readers where nothing waits', () => {
    expect(previewUnpublished(entries.slice(0, 2), now).now).toBe(now);
  });
});
