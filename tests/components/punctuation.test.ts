import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/files/list-files.ts';

const root = join(import.meta.dirname, '../../src');
const templates = ['components', 'layouts', 'pages'].flatMap((folder) =>
  findFiles(join(root, folder))
    .filter(({ path }) => path.endsWith('.astro'))
    .map(({ path }) => `${folder}/${path}`),
);

/** After a value or an element: a comma or a semicolon and a space. Or between the items of a list, but for `srcset`. */
const written = [/\$\{[^{}]*\}[,;] /g, />[,;] \{/g, /(?<!widthPixels\}w`\))\.join\('[,;] ?'\)/g];

test('templates take the signs between words from the words of the language: Arabic has others', () => {
  expect(templates.length).toBeGreaterThan(50);
  const found = templates.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return written.flatMap((pattern) => (text.match(pattern) ?? []).map((sign) => `${file}: ${sign}`));
  });
  expect(found).toEqual([]);
});
