import { expect, test } from 'vitest';
import { findingsPage } from '../../../src/press/preview/findings-page.ts';

const options = { client: '/news/@vite/client', stateHeader: 'x-state', state: 'abc' };

test('names file, line, fault and remedy of every finding, errors first', () => {
  const page = findingsPage(
    [
      { severity: 'warning', rule: 'b', file: 'articles/a.md', line: 2, message: 'Something odd.' },
      {
        severity: 'error',
        rule: 'a',
        file: 'articles/b.md',
        line: 4,
        column: 11,
        message: 'Unknown.',
        hint: 'Mend it.',
      },
      { severity: 'error', rule: 'a', file: 'src/newsroom/tags.yaml', message: 'Missing.' },
    ],
    options,
  );
  expect(page.match(/<li>.*/g)).toEqual([
    '<li><code>articles/b.md:4:11</code><br>Unknown.<br>Mend it.</li>',
    '<li><code>src/newsroom/tags.yaml</code><br>Missing.</li>',
    '<li><code>articles/a.md:2</code><br>Warning: Something odd.</li>',
  ]);
  expect(page).toContain('<h1>2 errors</h1>');
  expect(page).toContain('src="/news/@vite/client"');
  expect(page).toContain("get('x-state') !== 'abc'");
});

test('shows what an author wrote as text', () => {
  const page = findingsPage(
    [{ severity: 'error', rule: 'a', file: 'articles/<b>.md', message: '"<script>" & \'x\'', hint: '</li>' }],
    options,
  );
  expect(page.match(/<li>.*/g)).toEqual([
    '<li><code>articles/&#60;b&#62;.md</code><br>&#34;&#60;script&#62;&#34; &#38; &#39;x&#39;<br>&#60;/li&#62;</li>',
  ]);
  expect(page).toContain('<h1>One error</h1>');
});
