import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/content/edit/replace-file.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { run } from './run.ts';

const before = write({ published: '2014-10-28 09:30', tags: '[ipos]' }, '"Yes," he said.\r\n');
const after = write({ published: '2014-10-28 09:30-04:00', tags: '[ipos]' }, '“Yes,” he said.\r\n');

describe('npm run check -- --fix', () => {
  test('shows what it would correct, and writes it only where that is asked for', () => {
    const root = writeFolder({
      ...newsroomFiles,
      'articles/2014/a.md': before,
      'articles/2014/broken.md': "---\ntitle: x\n---\nIt's.\n".replace('title: x', 'title: "x'),
    });
    const text = () => readFileSync(join(root, 'articles/2014/a.md'), 'utf8');
    const shown = run(root, 'check', ['--fix', '--dry-run']);
    expect(shown).toMatchObject({
      status: 1,
      output: `--- a/articles/2014/a.md
+++ b/articles/2014/a.md
@@ -5,5 +5,5 @@
 authors: [technology-desk]
-published: 2014-10-28 09:30
+published: 2014-10-28 09:30-04:00
 tags: [ipos]
 ---
-"Yes," he said.
+“Yes,” he said.

1 article would change. Nothing was written.
articles/2014/broken.md:2:8  A quotation mark is opened and never closed. Close it, or take it out.
Left as it is: 1 article, since the syntax is wrong. Correct that first.
`,
    });
    expect(run(root, 'check', ['--fix']).output).toContain('Nothing was written: add --yes to write.');
    expect(text()).toBe(before);
    expect(run(root, 'check', ['--fix', '--yes']).stdout).toContain('Corrected: 1 article.');
    expect(text()).toBe(after);
    expect(run(root, 'check', ['--fix', '--yes']).stdout).toBe('Nothing to correct.\n');
  });

  test.each([
    [['--yes'], '--yes and --dry-run belong to --fix.'],
    [['--fix', '--yes', '--dry-run'], '--yes and --dry-run exclude each other.'],
    [['--fix', '--staged'], '--fix corrects files in the folder'],
  ])('ends with 2 for %j', (args, sentence) => {
    const { status, output } = run(writeFolder(newsroomFiles), 'check', args);
    expect([status, output.startsWith(sentence)]).toEqual([2, true]);
  });
});

describe('a file is replaced', () => {
  test('whole, with its permissions, and leaves nothing beside it', () => {
    const root = writeFolder({ 'a.md': before });
    chmodSync(join(root, 'a.md'), 0o640);
    expect(replaceFile(join(root, 'a.md'), before, after)).toBe(true);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(after);
    expect([statSync(join(root, 'a.md')).mode & 0o777, readdirSync(root)]).toEqual([0o640, ['a.md']]);
  });

  test('never if it was saved meanwhile', () => {
    const root = writeFolder({ 'a.md': 'Saved.' });
    expect(replaceFile(join(root, 'a.md'), before, after)).toBe(false);
    expect([readFileSync(join(root, 'a.md'), 'utf8'), readdirSync(root)]).toEqual(['Saved.', ['a.md']]);
  });
});
