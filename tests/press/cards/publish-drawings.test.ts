import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { at, story } from '../../domain/newsroom.ts';
import { makeFolders } from '../folders.ts';
import { publish } from './drawings.ts';

const a = story('a', { title: 'A headline' });
const b = story('b', { title: 'Another headline' });
const fileOf = (path = '') => path.slice(path.lastIndexOf('/') + 1);

it('draws a card of the site and one of each story, and none of them twice', async () => {
  const folders = makeFolders();
  const first = await publish(folders, [a, b]);
  expect(Object.keys(first.drawn.stories).sort()).toEqual([a.file, b.file]);
  expect(first.files).toHaveLength(3);
  expect(first.findings).toEqual([]);
  const times = () => first.files.map((name) => statSync(join(folders.pictures, name)).mtimeMs);
  const before = times();
  expect(await publish(folders, [a, b])).toEqual(first);
  expect(times()).toEqual(before);
});

it('lets other work be done once, whether or not anything is drawn, and fails with it', async () => {
  const folders = makeFolders();
  const done: string[] = [];
  await publish(folders, [a], () => done.push('while drawing'));
  await publish(folders, [a], () => done.push('while nothing is drawn'));
  expect(done).toEqual(['while drawing', 'while nothing is drawn']);
  const fail = () => {
    throw new Error('The index failed.');
  };
  await expect(publish(folders, [a, b], fail)).rejects.toThrow('The index failed.');
});

it('gives a card another address when it shows something else, and no other card', async () => {
  const folders = makeFolders();
  const { drawn: before } = await publish(folders, [a, b]);
  const { drawn: after } = await publish(folders, [{ ...a, title: 'A better headline' }, b]);
  expect(after.stories[a.file]?.card?.path).not.toBe(before.stories[a.file]?.card?.path);
  expect(after.stories[b.file]).toEqual(before.stories[b.file]);
  expect(after.site).toEqual(before.site);
});

it('makes the same of a clean folder as of one with a history', async () => {
  const history = makeFolders();
  await publish(history, [b]);
  await publish(history, [{ ...a, title: 'Draft of a headline' }, b]);
  expect(await publish(history, [a, b])).toEqual(await publish(makeFolders(), [b, a]));
});

it('publishes no card of a story that is withdrawn or under embargo', async () => {
  const folders = makeFolders();
  const { drawn, files } = await publish(folders, [a]);
  const corrections = [{ date: at('2014-11-01T10:00:00Z'), kind: 'withdrawal', text: 'Wrong.' }] as const;
  const withdrawn = await publish(folders, [{ ...a, status: 'withdrawn', corrections }]);
  expect(files).toContain(fileOf(drawn.stories[a.file]?.card?.path));
  expect(withdrawn.files).not.toContain(fileOf(drawn.stories[a.file]?.card?.path));
  expect(withdrawn.drawn.stories).toEqual({});
  const hidden = await publish(folders, [story('later', { published: '2030-01-01T00:00:00Z' })]);
  expect([hidden.files, hidden.drawn.stories]).toEqual([[fileOf(drawn.site?.path)], {}]);
});

it('draws a card again whose file was damaged', async () => {
  const folders = makeFolders();
  const { drawn } = await publish(folders, [a]);
  const file = join(folders.pictures, fileOf(drawn.stories[a.file]?.card?.path));
  const whole = readFileSync(file);
  writeFileSync(file, 'damaged');
  await publish(folders, [a]);
  expect(readFileSync(file).equals(whole)).toBe(true);
});

it('warns of a story for whose card a glyph is missing, in every build, and publishes the others', async () => {
  const folders = makeFolders();
  const entries = [a, story('c', { title: 'Shares 股 rise' })];
  for (const { drawn, findings } of [await publish(folders, entries), await publish(folders, entries)]) {
    expect(findings).toMatchObject([{ rule: 'card-glyph', severity: 'warning', file: 'articles/2014/c.md' }]);
    expect(Object.keys(drawn.stories)).toEqual([a.file]);
  }
});
