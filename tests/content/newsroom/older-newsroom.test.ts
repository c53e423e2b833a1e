import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { checkNewsroom } from '../../../src/press/check/check-newsroom.ts';
import { at, site } from '../../domain/newsroom.ts';
import { write } from '../article.ts';
import { newsroomFiles, writeFolder, type Files } from '../folder.ts';

const exchanges = readFileSync('src/newsroom/exchanges.yaml', 'utf8');

/** Findings in a newsroom with today's engine, and with exchanges and companies of its own. */
async function check(files: Files): Promise<string> {
  const { 'src/newsroom/companies/meta.yaml': _, 'src/newsroom/companies/toyota.yaml': __, ...rest } = newsroomFiles;
  const root = writeFolder({ 'articles/2014/a.md': write(), ...rest, ...files });
  cpSync('src/reference', join(root, 'src/reference'), { recursive: true });
  const { findings } = await checkNewsroom(root, site, at('2026-11-23T12:00:00Z'));
  return formatFindings(findings.filter(({ severity }) => severity === 'error'));
}

const namesCompanies = write({
  companies: '[nestle, volkswagen, bank-of-england]',
  disclosures: '[{ author: jane-roe, company: ford, position: long }]',
});

describe('shipped companies that are newer than a newsroom', () => {
  test('stop nothing where its exchanges allow none of their symbols', async () => {
    const older = exchanges.replaceAll(/\bsymbols: ('[^']*'|"[^"]*"|[^,\n]*)/g, "symbols: 'AAPL'");
    expect(older.match(/symbols: 'AAPL'/g)?.length).toBeGreaterThan(100);
    expect(await check({ 'src/newsroom/exchanges.yaml': older, 'articles/2014/ford.md': namesCompanies })).toBe('');
  });

  test('stop nothing where it has three exchanges, and a story names companies on others', async () => {
    expect(await check({ 'articles/2014/ford.md': namesCompanies })).toBe('');
  });

  test('stop nothing where its own files say otherwise whose company is whose', async () => {
    const files = {
      'src/newsroom/exchanges.yaml': exchanges,
      'src/newsroom/companies/alphabet.yaml':
        'name: Alphabet\nparent: youtube\nlistings: [{ exchange: NASDAQ, symbol: GOOG }]\n',
      'src/newsroom/companies/sp-500.yaml': 'name: S&P 500\nparent: ford\n',
      'src/newsroom/companies/the-nestle.yaml':
        'name: Nestlé\nisin: CH0038863350\nlistings: [{ exchange: SWX, symbol: NESN }, { exchange: NYSE, symbol: F }]\n',
    };
    expect(await check(files)).toBe('');
  });
});
