import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../src/press/state/ledger.ts';
import { dataFile } from '../../../src/press/state/newsroom-data.ts';
import {
  addressListFile,
  listAddresses,
  parseAddresses,
  readAddressList,
  writeAddresses,
  type ListedAddress,
} from '../../../src/press/verify/address-list.ts';
import { publishedAddresses } from '../../../src/press/verify/lost-addresses.ts';
import { publishedTags } from '../../../src/press/verify/lost-tags.ts';
import { findChangedIdentities, readPublishedStories } from '../../../src/press/verify/story-identities.ts';

const row = (template: string): LedgerRow => ({
  source: `model engine ${template}`,
  content: '',
  sizeBytes: 1,
  mtimeMilliseconds: 0,
});

const ledger = new Map([
  ['2014/10/z/index.html', row('article')],
  ['2014/10/a/index.html', row('article')],
  ['2014/10/gone/index.html', row('article')],
  ['2014/10/a/index.md', row('article-markdown')],
  ['2012/straße/index.html', row('redirect')],
  ['2012/old.html', row('redirect')],
  ['tags/oil/index.html', row('tag')],
  ['tags/oil/2/index.html', row('tag')],
  ['index.html', row('front')],
  ['_assets/x.css', { ...row(''), source: '12 digest' }],
]);
const stories = new Map([
  ['/2014/10/a/', { id: '2014/a' }],
  ['/2014/10/z/', { id: 'tag:example.org,2014:the z' }],
]);

const text = `# Published addresses. "npm run addresses" writes this file; commit it. Delete a line to let an address go.
/2012/old.html alias
/2012/stra%C3%9Fe/ alias
/2014/10/a/ story 2014/a
/2014/10/gone/ story
/2014/10/z/ story tag:example.org,2014:the z
/tags/oil/ tag
`;

describe('the list of published addresses', () => {
  it('has a sorted line per story, older address and tag', () => {
    expect(writeAddresses(listAddresses(ledger, stories))).toBe(text);
  });

  it('is read as it was written', () => {
    const { addresses, findings } = parseAddresses(text);
    expect(findings).toEqual([]);
    expect(writeAddresses(addresses)).toBe(text);
    expect(addresses).toContainEqual({ path: '/2012/straße/', kind: 'alias' });
  });

  it.each([
    '<<<<<<< HEAD',
    '=======',
    '/2014/10/a/',
    '/2014/10/a/ page',
    'https://example.org/ story',
    '/%E0%A4%A/ tag',
  ])('is told to be wrong at a line like %s, and read all the same', (line) => {
    const { addresses, findings } = parseAddresses(`/2014/10/b/ story b\n${line}\n`);
    expect(addresses).toEqual([{ path: '/2014/10/b/', kind: 'story', id: 'b' }]);
    expect(findings).toMatchObject([{ severity: 'warning', rule: 'address-list', file: addressListFile, line: 2 }]);
  });

  it('is data: a page does not depend on it', () => {
    expect(dataFile.test(addressListFile)).toBe(true);
  });

  it('says what was published where nothing else does', () => {
    const { addresses } = parseAddresses(text);
    const { stories, aliases } = publishedAddresses(undefined, { dist: '/nowhere' }, addresses);
    expect([...stories]).toEqual(['/2014/10/a/', '/2014/10/gone/', '/2014/10/z/']);
    expect([...aliases]).toEqual(['/2012/old.html', '/2012/straße/']);
    expect(publishedTags(undefined, addresses)).toEqual(['oil']);
    const known = readPublishedStories({ stories: '/nowhere', report: '/nowhere' }, addresses);
    expect([...known]).toEqual([
      ['/2014/10/a/', { id: '2014/a' }],
      ['/2014/10/z/', { id: 'tag:example.org,2014:the z' }],
    ]);
  });

  it('has the id of a story in feeds', () => {
    const known = readPublishedStories({ stories: '/nowhere', report: '/nowhere' }, parseAddresses(text).addresses);
    const entry = { id: '2014/b', file: 'articles/2014/b.md', aliases: [] };
    const [finding] = findChangedIdentities(known, [{ path: '/2014/10/a/', entry } as never], [entry as never]);
    expect(finding?.message).toBe(
      'In feeds this story is "2014/a"; it is "2014/b" now, so that every reader gets it once more.',
    );
  });

  it('counts for nothing where the ledger says what was published', () => {
    const listed: readonly ListedAddress[] = [{ path: '/2013/01/x/', kind: 'story' }];
    expect([...publishedAddresses(ledger, { dist: '/nowhere' }, listed).stories]).not.toContain('/2013/01/x/');
  });
});

describe('two lists', () => {
  const folder = mkdtempSync(join(tmpdir(), 'addresses-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  const file = join(folder, addressListFile);
  const commit = (addresses: readonly ListedAddress[]) => {
    writeFileSync(file, writeAddresses(addresses));
    git('add', '.');
    git('commit', '-qm', 'x');
  };
  const story = (path: string): ListedAddress => ({ path, kind: 'story' });

  it('merge although both have new stories in one month', () => {
    git('init', '-q', '-b', 'main');
    execFileSync('mkdir', ['-p', join(folder, 'src/newsroom')]);
    const attributes = readFileSync(join(import.meta.dirname, '../../../.gitattributes'));
    writeFileSync(join(folder, '.gitattributes'), attributes);
    commit([story('/2014/10/a/')]);
    git('switch', '-qc', 'other');
    commit([story('/2014/10/a/'), story('/2014/10/c/')]);
    git('switch', '-q', 'main');
    commit([story('/2014/10/a/'), story('/2014/10/b/')]);
    git('merge', '-q', 'other', '-m', 'x');
    const { addresses, findings } = parseAddresses(readFileSync(file, 'utf8'));
    expect(findings).toEqual([]);
    expect(addresses.map(({ path }) => path).sort()).toEqual(['/2014/10/a/', '/2014/10/b/', '/2014/10/c/']);
  });
});

it('is reported where it is a folder, which would be no list without a word', () => {
  const root = mkdtempSync(join(tmpdir(), 'addresses-'));
  mkdirSync(join(root, addressListFile), { recursive: true });
  expect(readAddressList(root)).toMatchObject({
    addresses: [],
    findings: [{ rule: 'stray-file', file: addressListFile }],
  });
  rmSync(root, { recursive: true });
});
