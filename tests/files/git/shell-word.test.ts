import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../../src/files/git/shell-word.ts';

test.each([
  ['articles/2014/börse-1.md', 'articles/2014/börse-1.md'],
  ['articles/a b.md', "'articles/a b.md'"],
  ["articles/it's.md", String.raw`'articles/it'\''s.md'`],
  ['articles/$(date)`x`"&;*.md', "'articles/$(date)`x`\"&;*.md'"],
])('%j is one word of a command', (path, word) => {
  expect(shellWord(path)).toBe(word);
  expect(execFileSync('sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(path);
});
