import { expect, test } from 'vitest';
import { memoise, memoiseByObject } from '../../src/domain/memoise.ts';

test('makes a thing of each key once, and says the same of it ever after', () => {
  const made: number[] = [];
  const square = memoise((key: number) => {
    made.push(key);
    return key * key;
  });
  expect([3, 4, 3, 4, 3].map(square)).toEqual([9, 16, 9, 16, 9]);
  expect(made).toEqual([3, 4]);
});

test('forgets rather than hold everything, and is right all the same', () => {
  let count = 0;
  const text = memoise((key: number) => {
    count += 1;
    return `${key}`;
  });
  for (let round = 0; round < 2; round++) {
    for (let key = 0; key < 25_000; key++) expect(text(key)).toBe(`${key}`);
  }
  expect(count).toBeGreaterThan(25_000);
});

test('remembers what was made of an object, and keeps equal objects apart', () => {
  const made: object[] = [];
  const countKeys = memoiseByObject((object: object) => {
    made.push(object);
    return Object.keys(object).length;
  });
  const [one, other] = [{ a: 1 }, { a: 1 }];
  expect([one, other, one, other].map(countKeys)).toEqual([1, 1, 1, 1]);
  expect(made).toEqual([one, other]);
});
