import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { run as runCommand } from './run.ts';

function run(root: string, command: string, ...args: readonly string[]) {
  const { status, output } = runCommand(root, command, args);
  return { status, output };
}

const amazon = 'name: Amazon\nlistings:\n  - { exchange: NASDAQ, symbol: AMZN, from: 1997-05-15 }\n';
const files = {
  ...newsroomFiles,
  'src/reference/companies/amazon.yaml': amazon,
  'articles/2014/a.md': write({ published: '2024-10-28 09:30', tickers: '[NASDAQ:TLRY, NASDAQ:XXXX]' }),
  'articles/2014/b.md': write({ published: '2025-10-28 09:30', tickers: '[NASDAQ:TLRY]' }),
};

test('npm run companies lists the symbols that stories use most and no file describes', () => {
  const root = writeFolder(files);
  expect(run(root, 'companies', '--missing')).toEqual({
    status: 0,
    output: 'stories  symbol\n     2  NASDAQ:TLRY  Tilray Brands\n     1  NASDAQ:XXXX\n',
  });
  expect(run(root, 'companies').status).toBe(2);
});

test('npm run ticker --add writes what the lists of listings have, once', () => {
  const root = writeFolder(files);
  const { status, output } = run(root, 'ticker', '--add', 'NASDAQ:TLRY');
  expect(status).toBe(0);
  const file = 'src/newsroom/companies/tilray-brands.yaml';
  const text = readFileSync(join(root, file), 'utf8');
  expect(output).toBe(`${file}\n\n${text}\n`);
  expect(text).toMatchInlineSnapshot(`
    "# From public lists of listings: check the names, the industry and the days, which may be some days off.
    name: Tilray Brands
    legalName: Tilray Brands Inc.
    formerNames: [{ name: Tilray, until: 2022-01-13 }]
    country: US
    listings:
      - { exchange: NASDAQ, symbol: TLRY }
    "
  `);
  expect(run(root, 'ticker', '--add', 'NASDAQ:TLRY')).toEqual({
    status: 1,
    output: `${file} describes Tilray Brands already.\n`,
  });
});

test('npm run ticker --add copies a file that the engine ships', () => {
  const root = writeFolder(files);
  expect(run(root, 'ticker', '--add', 'Amazon').status).toBe(0);
  expect(readFileSync(join(root, 'src/newsroom/companies/amazon.yaml'), 'utf8')).toBe(amazon);
});

test('npm run ticker --add says what is not in the lists', () => {
  const root = writeFolder(files);
  const { status, output } = run(root, 'ticker', '--add', 'NASDAQ:XXXX');
  expect(status).toBe(1);
  expect(output).toContain('NASDAQ:XXXX is in neither a company file nor a list of listings.');
});

test('npm run ticker finds a symbol in the lists of listings, and names them', () => {
  const root = writeFolder(files);
  const { status, output } = run(root, 'ticker', 'Tilray');
  expect(status).toBe(0);
  expect(output).toContain('No company file has NASDAQ:TLRY. Unchecked lists of listings');
  expect(output).toContain('npm run ticker -- --add NASDAQ:TLRY');
});
