import { expect, test } from 'vitest';
import { site } from '../../../src/newsroom/site.ts';
import type { KnownArticle } from '../../../src/press/read/known-articles.ts';
import { digestSettings } from '../../../src/press/settings.ts';
import { work } from '../../../src/press/workers/run-task.ts';

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
    const entry = result.known === undefined ? result.rejected : (JSON.parse(result.known) as KnownArticle).entry;
    return entry?.body.mentions ?? [];
  });
  return mentions.flatMap((mention) => (mention.kind === 'ticker' ? mention.ticker : []));
}

test('tickers are read by the exchanges that a task holds, in one thread for task after task', async () => {
  expect(await tickersWith([])).toEqual([]);
  expect(await tickersWith([{ ...nyse, symbols: '[A-Z]{4}' }])).toEqual(['NYSE:BABA']);
  expect(await tickersWith([{ ...nyse, symbols: '[A-Z]{2}' }])).toEqual([]);
});
