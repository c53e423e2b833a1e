import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Path from the project's root → the file's text, or its bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What every newsroom has: two sections, two authors, two exchanges, three companies, a standing page. */
export const newsroomFiles: Files = {
  'src/newsroom/sections.yaml': `technology: { name: Technology, description: Machines. }
markets: { name: Markets, description: What moved. }
`,
  'src/newsroom/authors.yaml': `technology-desk: { name: Technology desk, kind: desk }
jane-roe: { name: Jane Roe }
`,
  'src/newsroom/tags.yaml': `ipo: { title: Listings, synonyms: [initial public offerings] }
`,
  'src/newsroom/exchanges.yaml': `NASDAQ:
  name: Nasdaq Stock Market
  shortName: Nasdaq
  mic: XNAS
  aliases: [Nasdaq]
  country: US
  timeZone: America/New_York
  symbols: '[A-Z]{1,5}'
TSX:
  { name: Toronto Stock Exchange, shortName: Toronto, mic: XTSE, aliases: [TSE], country: CA, timeZone: America/Toronto, symbols: '[A-Z]{1,5}' }
TYO:
  { name: Tokyo Stock Exchange, shortName: Tokyo, mic: XTKS, aliases: [TSE], country: JP, timeZone: Asia/Tokyo, symbols: '[0-9]{4}' }
`,
  'src/newsroom/companies/apple.yaml': `name: Apple
listings: [{ exchange: NASDAQ, symbol: AAPL, from: 1980-12-12 }]
`,
  'src/newsroom/companies/meta.yaml': `name: Meta Platforms
listings:
  - { exchange: NASDAQ, symbol: META, from: 2022-06-09 }
  - { exchange: NASDAQ, symbol: FB, from: 2012-05-18, until: 2022-06-09 }
`,
  'src/newsroom/companies/toyota.yaml': `name: Toyota
listings: [{ exchange: TYO, symbol: 7203 }]
`,
  'src/newsroom/pages/about.md': `---
title: About
description: Who we are.
footer: 1
---
We write.
`,
};

/**
 * Writes files to a folder of their own.
 *
 * @param whenDone the hook after which it is removed; after the test if left out.
 */
export function writeFolder(files: Files, whenDone: (remove: () => void) => void = onTestFinished): string {
  const root = mkdtempSync(join(tmpdir(), 'newsroom-'));
  whenDone(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
