import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isExhibitLanguage } from '../../src/charts/read-exhibit.ts';
import { read, told } from './exhibits.ts';

const text = readFileSync(new URL('../../docs/charts.md', import.meta.url), 'utf8');

test('the blocks of docs/charts.md are read without a finding', () => {
  const blocks = Array.from(text.matchAll(/^```(chart|earnings)\n(.*?)^```$/gms), ([, language = '', block = '']) => {
    if (!isExhibitLanguage(language)) throw new Error(language);
    return told(read(block.replace(/\n$/, ''), undefined, language));
  });
  expect(blocks).toEqual([[], []]);
});
