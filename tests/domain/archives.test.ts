import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveBeyond, paginate } from '../../src/domain/archives.ts';

const lists = fc.tuple(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 60 }));

describe('an archive', () => {
  test.each([
    [0, 3, []],
    [1, 3, []],
    [5, 3, []],
    [6, 3, [[3, 2, 1]]],
    [8, 3, [[3, 2, 1]]],
    [
      9,
      3,
      [
        [3, 2, 1],
        [6, 5, 4],
      ],
    ],
  ])('of %i stories with %i on a page closes %j', (count, size, closed) => {
    expect(paginate(newestFirst(count), size).closed).toEqual(closed);
  });

  test('shows every story on exactly one page, in order', () => {
    fc.assert(
      fc.property(lists, ([count, size]) => {
        const { newest, closed } = paginate(newestFirst(count), size);
        expect([...newest, ...closed.toReversed().flat()]).toEqual(newestFirst(count));
      }),
    );
  });

  test('closes full pages alone, and keeps the index between one page and two', () => {
    fc.assert(
      fc.property(lists, ([count, size]) => {
        const { newest, closed } = paginate(newestFirst(count), size);
        expect(closed.every((page) => page.length === size)).toBe(true);
        expect(newest.length).toBeLessThan(size * 2);
        expect(newest.length).toBeGreaterThanOrEqual(Math.min(count, size));
      }),
    );
  });

  test('never changes a closed page when stories are added', () => {
    fc.assert(
      fc.property(lists, fc.nat({ max: 200 }), ([count, size], more) => {
        const before = paginate(newestFirst(count), size).closed;
        const after = paginate(newestFirst(count + more), size).closed;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test('closes at most one page for one more story', () => {
    fc.assert(
      fc.property(lists, ([count, size]) => {
        const before = paginate(newestFirst(count), size).closed.length;
        expect(paginate(newestFirst(count + 1), size).closed.length - before).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** Shape: `[3, 2, 1]`; stories are numbered as they appear. */
describe('what goes on beyond the newest', () => {
  const sizes = fc.record({
    count: fc.nat({ max: 400 }),
    newest: fc.integer({ min: 1, max: 60 }),
    size: fc.integer({ min: 1, max: 60 }),
  });

  test.each([
    [20, 20, 100, []],
    [21, 20, 100, ['1-20']],
    [39, 20, 100, ['1-20']],
    [40, 20, 100, ['1-40']],
    [119, 20, 100, ['1']],
    [120, 20, 100, ['1', '2-20']],
    [200, 20, 100, ['1', '2']],
    [250, 300, 100, []],
  ])('of %i stories, with %i in the newest file and %i in a part, is in parts %j', (count, newest, size, names) => {
    expect(archiveBeyond(newestFirst(count), newest, size).map(({ name }) => name)).toEqual(names);
  });

  test('holds, with the newest, every story, and each in one part alone', () => {
    fc.assert(
      fc.property(sizes, ({ count, newest, size }) => {
        const all = newestFirst(count);
        const archived = archiveBeyond(all, newest, size)
          .toReversed()
          .flatMap(({ items }) => items);
        expect(all.slice(all.length - archived.length)).toEqual(archived);
        expect(all.length - archived.length).toBeLessThanOrEqual(newest);
      }),
    );
  });

  test('never changes under its name when stories are added', () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 80 }), ({ count, newest, size }, added) => {
        const before = new Map(archiveBeyond(newestFirst(count), newest, size).map(({ name, items }) => [name, items]));
        const after = archiveBeyond(newestFirst(count + added), newest, size);
        for (const { name, items } of after) expect(before.get(name) ?? items).toEqual(items);
      }),
    );
  });
});

function newestFirst(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => count - index);
}
