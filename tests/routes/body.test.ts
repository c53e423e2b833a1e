import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { renderArticleBody } from '../../src/routes/body.ts';
import { readText, usePackedBodies } from '../../src/routes/parsed-bodies.ts';
import { digestWhole } from '../../src/files/digest.ts';
import { makeFolder } from '../press/folders.ts';

test('a text is read anew once it has changed, and never taken for what a model was made from', () => {
  const file = relative(process.cwd(), join(makeFolder(), 'a.md'));
  const write = (text: string) => {
    writeFileSync(file, `---\ntitle: A\n---\n${text}`);
  };
  const [first, second] = ['First.\n', 'Second.\n'];
  write(first);
  expect(readText(file, digestWhole(first))).toBe(first);
  write(second);
  expect(readText(file, `${digestWhole(second)} and more`)).toBe(second);
  expect(() => readText(file, digestWhole(first))).toThrow(/changed while the site was being built/);
  expect(() => readText(`${file}.other`, digestWhole(second))).toThrow();
});

test('a text that was packed is rendered without its file, if it has the digest of the model', () => {
  const packed = JSON.stringify({ blocks: [{ kind: 'paragraph', prose: [['Packed.']] }], footnotes: [] });
  usePackedBodies((file, digest) => (file === 'none.md' && digest === 'known' ? packed : undefined));
  const render = (digest: string) =>
    renderArticleBody(
      { file: 'none.md', digest, tickerPaths: [], readings: [], pictures: [] },
      { pagePath: '/2014/10/story/' },
    );
  expect(render('known')).toBe('<p>Packed.</p>\n');
  expect(() => render('other')).toThrow();
  usePackedBodies(() => undefined);
});
