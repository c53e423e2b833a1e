import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { resolveEdition } from '../../../src/content/resolve-edition.ts';
import { at, site as demo } from '../../domain/newsroom.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

/** What is said of the holdings of an author, from the third line of the file on. */
async function complaintsAbout(...holdings: readonly string[]): Promise<string> {
  const authors = `jane-roe:\n  name: Jane Roe\n  holdings:\n${holdings.map((text) => `    - ${text}\n`).join('')}`;
  const root = writeFolder({ ...newsroomFiles, 'src/newsroom/authors.yaml': authors });
  const site = { ...demo, declaresHoldings: true, timeZone: 'America/New_York' };
  const { findings } = await resolveEdition(root, readContent(root, site), site, at('2026-11-24T03:00:00Z'));
  return formatFindings(findings.filter(({ file }) => file.endsWith('/authors.yaml'))).replaceAll('src/newsroom/', '');
}

describe('a holding of an author', () => {
  test.each([
    ['NASDAQ:AAPL', 'apple'],
    ['"NASDAQ: AAPL"', 'apple'],
    ['nasdaq:fb', 'meta'],
    ['AAPL', 'apple'],
    ['$AAPL', 'apple'],
    ['Apple Inc.', 'apple'],
    ['appel', 'apple'],
  ])('names the file of a company: %s is %s', async (written, id) => {
    const value = written.replaceAll('"', '');
    expect(await complaintsAbout(`{ company: ${written}, position: long }`)).toBe(
      `authors.yaml:4:18  Unknown company "${value}". Did you mean "${id}"? Each company is a file in companies/.`,
    );
  });

  test('is of no company that could be meant', async () => {
    expect(await complaintsAbout('{ company: NASDAQ:QQQQ, position: long }')).toBe(
      'authors.yaml:4:18  Unknown company "NASDAQ:QQQQ". Each company is a file in companies/.',
    );
  });

  test('has no day that has not come where the newsroom is', async () => {
    expect(
      await complaintsAbout(
        '{ company: apple, position: long, from: 2026-11-23, trades: [2026-11-23] }',
        '{ company: apple, position: long, from: 2026-11-24 }',
        '{ company: meta, position: short, until: 2029-01-01 }',
        '{ company: meta, position: long, trades: [2020-01-02, 2027-01-02] }',
      ),
    ).toMatchInlineSnapshot(`
      "authors.yaml:5:47  The day 2026-11-24 of this holding is in the future. Correct the day, or add it when it has come.
      authors.yaml:6:48  The day 2029-01-01 of this holding is in the future. Leave "until" out while it is held.
      authors.yaml:7:61  The day 2027-01-02 of this holding is in the future. Correct the day, or add it when it has come."
    `);
  });
});
