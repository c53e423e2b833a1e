import { statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { readExchanges } from '../../../src/content/newsroom/read-newsroom.ts';
import * as body from '../../../src/routes/body.ts';
import { forgetExchanges } from '../../../src/routes/parsed-bodies.ts';
import { site } from '../../../src/newsroom/site.ts';
import { parseArticle } from '../../../src/press/read/known-articles.ts';
import { listBodies, openBodies, type BodyPlace } from '../../../src/press/read/packed-bodies.ts';
import { digestSettings } from '../../../src/press/settings.ts';
import { work } from '../../../src/press/workers/run-task.ts';
import { digestWhole } from '../../../src/files/digest.ts';
import { writeLedger } from '../../../src/press/state/ledger.ts';
import { fill, makeFolder, makeFolders } from '../folders.ts';

const nyse = { id: 'NYSE', name: 'NYSE', shortName: 'NYSE', mic: 'XNYS', aliases: [], country: 'US', timeZone: 'UTC' };

async function tickersWith(exchanges: readonly object[]): Promise<readonly string[]> {
  const reply = await work({
    kind: 'read',
    settings: digestSettings(site),
    codes: JSON.stringify({ exchanges, names: [] }),
    withRecords: true,
    files: ['articles/2014/alibaba-apple-pay.md'],
  });
  if (!reply.ok) throw new Error(reply.message);
  const mentions = reply.answer.flatMap((result) => {
    if (!('file' in result)) return [];
    const entry = result.known === undefined ? result.rejected : parseArticle(result.known).entry;
    return entry?.body.mentions ?? [];
  });
  return mentions.flatMap((mention) => (mention.kind === 'ticker' ? mention.ticker : []));
}

test('tickers are read by the exchanges that a task holds, in one thread for task after task', async () => {
  expect(await tickersWith([])).toEqual([]);
  expect(await tickersWith([{ ...nyse, symbols: '[A-Z]{4}' }])).toEqual(['NYSE:BABA']);
  expect(await tickersWith([{ ...nyse, symbols: '[A-Z]{2}' }])).toEqual([]);
});

test('a published site is compared with its ledger; without one, nothing differs', async () => {
  const { dist, ledger } = makeFolders();
  fill(dist, { 'a.html': 'a', 'b.html': 'b' });
  const task = { kind: 'look', settings: digestSettings(site), dist, ledger } as const;
  expect(await work(task)).toEqual({ ok: true, answer: [] });
  const row = { source: '', content: '', sizeBytes: 1, mtimeMilliseconds: statSync(join(dist, 'a.html')).mtimeMs };
  writeLedger(ledger, new Map([...['a', 'gone'].map((name) => [`${name}.html`, row] as const)]));
  expect(await work(task)).toEqual({ ok: true, answer: [{ path: 'gone.html' }] });
});

test('a thread renders texts with the exchanges by which it read articles', async () => {
  const file = relative(process.cwd(), join(makeFolder(), 'a.md'));
  const text = 'Alibaba (NYSE:BABA) and Apple (NASDAQ:AAPL).\n';
  writeFileSync(file, `---\ntitle: A\n---\n${text}`);
  const tickerPaths = ['NYSE:BABA', 'NASDAQ:AAPL'].map((ticker) => [ticker, '/tickers/'] as const);
  const model = { file, digest: digestWhole(text), tickerPaths, readings: [], pictures: [] };
  const countLinks = () => body.renderArticleBody(model, { pagePath: '/story/' }).split('<a ').length - 1;
  await tickersWith([{ ...nyse, symbols: '[A-Z]{4}' }]);
  expect(countLinks()).toBe(1);
  forgetExchanges();
  expect(countLinks()).toBe(2);
});

test('a text that was read is kept for rendering, where many are', async () => {
  const bodies = makeFolder();
  const task = {
    kind: 'read',
    settings: digestSettings(site),
    codes: JSON.stringify({ exchanges: readExchanges(process.cwd()), names: [] }),
    withRecords: true,
    files: ['articles/2019/against-quarterly-guidance.md'],
  } as const;
  const read = async (one: Parameters<typeof work>[0]) => {
    const reply = await work(one);
    return reply.ok ? reply.answer.map((result) => ('body' in result ? result.body : undefined)) : reply;
  };
  expect(await read(task)).toEqual([undefined]);
  const [place] = (await read({ ...task, bodies })) as readonly BodyPlace[];
  listBodies(bodies, place ? [['a.md', 'digest', place]] : []);
  expect(openBodies(bodies)('a.md', 'digest')).toContain('"kind":"paragraph"');
});
