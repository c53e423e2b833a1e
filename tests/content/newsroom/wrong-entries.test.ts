import { expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

const file = 'src/newsroom/exchanges.yaml';

test.each([
  ['timeZone: New York', 'timeZone: America/New_York', '"timeZone" cannot be "New York". Write its IANA name'],
  ["classSeparator: '..'", '', '"classSeparator" cannot be "..". Write a full stop or a hyphen'],
  ['padDigits: -1', '', '"padDigits" cannot be -1. Write a number of digits'],
  ['padDigits: four', '', '"padDigits" must be a whole number, not "four". Write padDigits: 4.'],
  ['suffixes: [O]', '', 'An entry of "suffixes" cannot be "O". Write its separator'],
  ['countryCodes: [USA]', '', 'An entry of "countryCodes" cannot be "USA". Bloomberg prints two capital letters'],
  ['operatingMic: XX', '', '"operatingMic" cannot be "XX". It has four capital letters or digits'],
  [
    'homonyms: [Nasdak]',
    '',
    '"Nasdak" is no code of NASDAQ, so it has no effect in "homonyms". Did you mean "Nasdaq"?',
  ],
  ['abbreviations: [NAS]', '', '"NAS" is no code of NASDAQ, so it has no effect in "abbreviations".'],
])('an exchange has one finding for %s', (line, instead, expected) => {
  const text = String(newsroomFiles[file]);
  const exchanges =
    instead === '' ? text.replace('  mic: XNAS\n', `  mic: XNAS\n  ${line}\n`) : text.replace(instead, line);
  const { findings } = readNewsroom(writeFolder({ ...newsroomFiles, [file]: exchanges }));
  const told = formatFindings(findings).replaceAll('src/newsroom/', '');
  expect(told).toMatch(/^exchanges\.yaml:[57]:\d+ {2}/);
  expect(told).toContain(expected);
  expect(told.split('\n')).toHaveLength(1);
});

test.each([
  ['sections', '', 'Write markets: { name: Markets, description: What it is about }.'],
  ['sections', '{}\n', 'Write markets: { name: Markets, description: What it is about }.'],
  ['authors', '# nobody yet\n', 'Write jane-roe: { name: Jane Roe }.'],
] as const)('a file of %s without an entry, %j, is one error, and no cause of others', (name, text, hint) => {
  const path = `src/newsroom/${name}.yaml`;
  const { findings, unread } = readNewsroom(writeFolder({ ...newsroomFiles, [path]: text }));
  expect(formatFindings(findings)).toBe(`${path}  This file has no entry, and each story needs one. ${hint}`);
  expect(unread[name]).toBe(true);
});
