import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepBody, listBodies, openBodies } from '../../../src/press/read/packed-bodies.ts';
import { makeFolders } from '../folders.ts';

test('a packed text is found by the file and the digest of its story, and by nothing else', () => {
  const { bodies } = makeFolders();
  mkdirSync(bodies, { recursive: true });
  const texts = ['{"one":"é"}', '{"two":"市場 \u{1f4c8}"}'];
  const places = texts.map((text) => keepBody(bodies, text));
  expect(keepBody(bodies, undefined)).toBeUndefined();
  listBodies(
    bodies,
    places.flatMap((place, index) => (place ? [[`articles/${index}.md`, `digest ${index}`, place] as const] : [])),
  );
  const find = openBodies(bodies);
  expect(find('articles/1.md', 'digest 1')).toBe(texts[1]);
  expect(find('articles/0.md', 'digest 0')).toBe(texts[0]);
  expect(find('articles/0.md', 'digest 1')).toBeUndefined();
  expect(find('articles/2.md', 'digest 2')).toBeUndefined();
});
