import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { vercelHeaders } from '../../../src/metadata/hosts/host-headers.ts';
import { site } from '../../../src/newsroom/site.ts';
import { checkHostFiles } from '../../../src/press/check/host-files.ts';
import { writeFolder } from '../../content/folder.ts';

const settings = { url: 'https://example.com/' };
const told = (text: string, url = settings.url) =>
  formatFindings(checkHostFiles(writeFolder({ 'vercel.json': text }), { url }));
const withHeaders = (headers: unknown) => JSON.stringify({ framework: null, headers }, undefined, 2);

describe('vercel.json', () => {
  test('has the headers of the settings, also while the site is built for another address', () => {
    expect(told(withHeaders(vercelHeaders(settings)))).toBe('');
    expect(told(withHeaders(vercelHeaders(settings)), 'http://localhost:4321/')).toBe('');
  });

  test.each([
    [
      'headers of other settings',
      withHeaders(vercelHeaders({ ...settings, newsletter: { form: 'https://letters.example/join' } })),
    ],
    ['no headers', '{}'],
    ['headers in another order', withHeaders(vercelHeaders(settings).toReversed())],
  ])('is a warning with %s', (_, text) => {
    expect(told(text)).toContain(
      'vercel.json  Warning: The headers are not those of the settings in site.ts. Run npm run headers.',
    );
  });

  test.each(['{ "headers": ', '[]', 'null'])('is a warning if it is no object of JSON: %s', (text) => {
    expect(told(text)).toContain('vercel.json  Warning: This is no object of JSON');
  });

  test('may be a folder, which is no file of a host', () => {
    expect(checkHostFiles(writeFolder({ 'vercel.json/a': '' }), settings)).toEqual([]);
  });

  test('need not be there', () => {
    expect(checkHostFiles(writeFolder({}), settings)).toEqual([]);
  });

  test('of the demo is up to date', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../vercel.json'), 'utf8');
    expect(formatFindings(checkHostFiles(writeFolder({ 'vercel.json': text }), site))).toBe('');
  });
});
