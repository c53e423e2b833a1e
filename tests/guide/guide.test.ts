import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defineSite } from '../../src/domain/site/define-site.ts';
import { site } from '../domain/newsroom.ts';
import { formatFile } from '../format-file.ts';
import { readSettings } from './read-settings.ts';
import { findUnexplained, guideFile, writeGuide } from './write-guide.ts';

const root = join(import.meta.dirname, '../..');

describe('docs/your-newsroom.md', () => {
  test('explains every setting and every field: write a comment in the type, or a description in the schema', () => {
    expect(findUnexplained(root)).toEqual([]);
  });

  test('is up to date: npm run guide writes it', () => {
    const written = formatFile(guideFile, writeGuide(root));
    expect(readFileSync(join(root, guideFile), 'utf8')).toBe(written);
  });

  test('has every setting that the site takes', () => {
    let known = '';
    try {
      defineSite({ ...site, ...{ qqqqqqqq: 1 } });
    } catch (error) {
      known = /There are (.+)\./.exec(String(error))?.[1] ?? '';
    }
    const guide = readFileSync(join(root, guideFile), 'utf8');
    const missing = known.split(', ').filter((name) => !guide.includes(`| \`${name}\` `));
    expect(known.split(', ').length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  test('is written from types: names, kinds, comments and examples, of parts too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tickerpress-guide-'));
    const text = `export interface Site {
  /** The name. @example 'A' */
  readonly name: string;
  readonly host?: 'a' | 'b' | undefined;
  /** A group. */
  readonly group?: {
    /** A part. */
    readonly part: boolean;
    readonly list: readonly string[];
  } | undefined;
}`;
    writeFileSync(join(folder, 'site.ts'), text);
    expect(readSettings(join(folder, 'site.ts'), 'Site').map((setting) => Object.values(setting).join(' · '))).toEqual([
      "name · text · false · The name. · 'A'",
      "host · 'a' or 'b' · true ·  · ",
      'group · group · true · A group. · ',
      'group.part · true or false · false · A part. · ',
      'group.list · text[] · false ·  · ',
    ]);
    rmSync(folder, { recursive: true });
  });
});
