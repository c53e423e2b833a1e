import { describe, expect, it } from 'vitest';
import { isIn, parseShard, shardOfFolder } from '../../../src/press/shards/shard.ts';

describe('a shard', () => {
  it('is a number and how many there are', () => {
    expect(parseShard('3/8')).toEqual({ number: 3, count: 8 });
    expect(parseShard('1/1')).toEqual({ number: 1, count: 1 });
    expect(shardOfFolder('12-of-40')).toEqual({ number: 12, count: 40 });
  });

  it.each(['', '3', '0/8', '9/8', '-1/8', '1.5/8', '3/8/9', '3 / 8', '03/8', '3/0', '1/1000', '3-of-8'])(
    'is not %j',
    (text) => {
      expect(parseShard(text)).toBeUndefined();
    },
  );

  it('has each file once, and about as many as each other', () => {
    const files = Array.from({ length: 4000 }, (_, index) => `2026/0${1 + (index % 9)}/story-${index}/index.html`);
    const shards = Array.from({ length: 8 }, (_, index) => ({ number: index + 1, count: 8 }));
    for (const file of files) expect(shards.filter((shard) => isIn(shard, file))).toHaveLength(1);
    for (const shard of shards) {
      const own = files.filter((file) => isIn(shard, file)).length;
      expect(own).toBeGreaterThan(400);
      expect(own).toBeLessThan(600);
    }
  });

  it('has all files of a story', () => {
    const folders = Array.from({ length: 100 }, (_, index) => `2026/05/story-${index}`);
    for (const folder of folders) {
      const shard = { number: 1, count: 3 };
      const isOwn = isIn(shard, `${folder}/index.html`);
      for (const name of ['index.md', 'growth.csv']) expect(isIn(shard, `${folder}/${name}`)).toBe(isOwn);
    }
  });
});
