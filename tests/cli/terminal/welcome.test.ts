import { describe, expect, it } from 'vitest';
import { findLocalAddress, welcome } from '../../../src/cli/terminal/welcome.ts';

describe('the welcome to a built site', () => {
  it.each([
    [
      '\n \u001b[42m astro \u001b[49m v7.3.5 ready in 5 ms\n\n┃ Local    \u001b[36mhttp://localhost:4321/news/\u001b[39m\n',
      'http://localhost:4321/news/',
    ],
    ['┃ Local    http://localhost:4322/\n┃ Network  use --host to expose', 'http://localhost:4322/'],
    ['┃ Local    http://127.0.0.1:4400/news/\n', 'http://127.0.0.1:4400/news/'],
    ['┃ Network  http://192.0.2.2:4400/\n', 'http://192.0.2.2:4400/'],
    ['┃ Local    http://[::1]:4400/\n', 'http://[::1]:4400/'],
    ['┃ Local    http://localhost:4400/\n┃ Network  http://192.0.2.2:4400/\n', 'http://localhost:4400/'],
    [' astro  v7.3.5 ready in', undefined],
    ['Error: port in use', undefined],
  ])('finds the address in what Astro writes: %j', (output, address) => {
    expect(findLocalAddress(output)).toBe(address);
  });

  it('says where the site is, how large, what to do next, and how to end it', () => {
    const report = { articles: { published: 39 }, files: { total: 656 } };
    const text = welcome('http://localhost:4321/', report as never);
    expect(text).toContain('Your site is at http://localhost:4321/');
    expect(text).toContain('39 stories in 656 files');
    expect(text).toContain('npm run new');
    expect(text).toContain('Ctrl-C ends it.');
    expect(welcome('http://localhost:4321/', undefined)).not.toContain('stories');
    expect(welcome('x', { articles: { published: 1 }, files: { total: 9 } } as never)).toContain('1 story in');
  });
});
