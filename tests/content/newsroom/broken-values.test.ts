import { expect, it } from 'vitest';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

const findingsOf = (file: string, text: string) =>
  readNewsroom(writeFolder({ ...newsroomFiles, [file]: text })).findings.filter((finding) => finding.file === file);

it('finds look-alikes and figures that lines break in the newsroom’s own files', () => {
  const authors =
    'jane-roe:\n  name: Jane Roe\n  bio: >-\n    Jane covers a market of $1,\n    000bn.\n' +
    'technology-desk: { name: Technology desk, kind: desk, bio: Covers 5O% of it. }\n';
  expect(findingsOf('src/newsroom/authors.yaml', authors)).toMatchObject([
    { rule: 'broken-word', severity: 'warning', line: 4, hint: expect.stringContaining('"$1,000') as string },
    { rule: 'look-alike', severity: 'warning', line: 6, hint: 'Write "50%".' },
  ]);
});

it('finds look-alikes in the name of a company', () => {
  const company = 'name: Αpple\nlistings:\n  - { exchange: NASDAQ, symbol: AAPL }\n';
  expect(findingsOf('src/newsroom/companies/apple.yaml', company)).toMatchObject([
    { rule: 'look-alike', line: 1, hint: 'Write "Apple".' },
  ]);
});
