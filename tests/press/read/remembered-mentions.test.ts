import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SettledMentions } from '../../../src/domain/edition/resolve/settled-mentions.ts';
import { RememberedMentions } from '../../../src/press/read/remembered-mentions.ts';
import { foldersOf } from '../../../src/press/state/folders.ts';
import { newsroom, resolve, story } from '../../domain/newsroom.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { fill, makeFolders } from '../folders.ts';

const digests = { code: 'code', settings: 'settings' };

function remember(root: string, contents: Readonly<Record<string, string>>, changes: object = {}) {
  return new RememberedMentions(foldersOf(root), { ...newsroom, ...changes }, digests, (file) => contents[file]);
}

/** Resolves two stories, of which one has a problem, and saves what was found. */
function save() {
  const { root } = makeFolders();
  const [fine, wrong] = [
    story('fine', { tickers: [toTicker('NASDAQ', 'AAPL')] }),
    story('wrong', { tickers: [toTicker('NYSE', 'XYZ')] }),
  ];
  resolve([fine, wrong]);
  const contents = { [fine.file]: 'bytes', [wrong.file]: 'bytes' };
  remember(root, contents).save([fine, wrong]);
  return { root, fine, wrong, contents };
}

test('mentions are remembered for an article with the same bytes, if it has no problem', () => {
  const { root, fine, wrong, contents } = save();
  const [, companies = []] = remember(root, contents).of(fine.file) ?? [];
  expect(companies).toEqual([['apple', ['NASDAQ:AAPL'], true]]);
  expect(remember(root, { ...contents, [fine.file]: 'other bytes' }).of(fine.file)).toBeUndefined();
  expect(remember(root, contents).of(wrong.file)).toBeUndefined();
});

test('other companies or exchanges make them worthless', () => {
  const { root, fine, contents } = save();
  const of = (changes: object): SettledMentions | undefined => remember(root, contents, changes).of(fine.file);
  expect(of({})).toBeDefined();
  expect(of({ companies: newsroom.companies.slice(1) })).toBeUndefined();
  expect(of({ exchanges: newsroom.exchanges.slice(1) })).toBeUndefined();
});

test('so does other code that reads the list of symbols', () => {
  const { root, fine, contents } = save();
  fill(root, { 'src/reference/listings.ts': 'export {};' });
  expect(remember(root, contents).of(fine.file)).toBeUndefined();
});

test('nothing is written if nothing has changed, and a removed article is forgotten', () => {
  const { root, fine, wrong, contents } = save();
  const file = foldersOf(root).mentions;
  const { ino, size } = statSync(file);
  remember(root, contents).save([fine, wrong]);
  expect(statSync(file).ino).toBe(ino);
  remember(root, contents).save([wrong]);
  expect(statSync(file).size).toBeLessThan(size);
});
