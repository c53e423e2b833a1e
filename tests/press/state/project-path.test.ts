import { expect, test } from 'vitest';
import { findPathProblem } from '../../../src/press/state/project-path.ts';

test.each(['/home/a/c#-news', '/home/what?/news', '/home/100%/news', '/home/a%20b', '/home/a\\b', '/home/a\nb'])(
  'says in one sentence why nothing can be built in %s',
  (root) => {
    expect(findPathProblem(root)).toMatch(
      /^The path of this folder, ".*", has "(?:[#?%]|\\\\|\\n)" in it, .* Rename the folder/,
    );
  },
);

test.each([
  '/home/a b',
  '/home/Zeitung für Börse & Co',
  `/home/it's "x"`,
  '/home/-x',
  '/home/a*b',
  '/home/a[b]{c}(d)',
  '/home/日本',
])('has nothing against %s', (root) => {
  expect(findPathProblem(root)).toBeUndefined();
});
