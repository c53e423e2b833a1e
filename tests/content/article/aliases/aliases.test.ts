import { describe, expect, test } from 'vitest';
import { writeAlias } from '../../../../src/content/article/aliases/write-alias.ts';
import { complaintsAbout, entryOf } from '../../article.ts';

const hostOnly = 'set this redirect up at the host';

const aliasesOf = (...written: readonly string[]) => entryOf({ aliases: JSON.stringify(written) }).aliases;
const told = (...written: readonly string[]) => complaintsAbout({ aliases: JSON.stringify(written) });

describe('an alias', () => {
  test.each([
    ['/old/', '/old/'],
    ['/old', '/old/'],
    ['/old/index.html', '/old/'],
    ['/page.html', '/page.html'],
    ['/Old/Page.HTM', '/Old/Page.HTM'],
    ['/v2.0', '/v2.0/'],
    ['/2014/10/straße-zur-börse/', '/2014/10/straße-zur-börse/'],
    ['/old/%C3%BC/', '/old/ü/'],
    ['/old/u\u0308/', '/old/ü/'],
    ['/old/u%CC%88/', '/old/ü/'],
    ['/%E6%97%A5%E9%8A%80/', '/日銀/'],
    ['/日銀', '/日銀/'],
    ['/नतीजे/', '/नतीजे/'],
    ['/a%20b/', '/a b/'],
    ['/a%E2%80%8Bb/', '/a\u200bb/'],
    ['/AT&T,-again!/', '/AT&T,-again!/'],
    // Hosts lead from a folder's name to its page, and never run it.
    ['/story.php', '/story.php/'],
    ['/default/story.aspx', '/default/story.aspx/'],
    ['/cgi/story.cgi', '/cgi/story.cgi/'],
    ['/report.pdf', '/report.pdf/'],
    ['/functions/x', '/functions/x/'],
  ])('%j is the path %j', (written, path) => {
    expect(aliasesOf(written)).toEqual([path]);
  });

  test('that is not a path of the site', () => {
    expect(
      told('old-slug', 'https://example.org/news/%C3%BC/', 'https://example.com/old/', '//x.org/y', '', '/', '/../x/'),
    ).toMatchInlineSnapshot(`
      "invalid-aliases 7:11  "old-slug" is not a path of this site. Write the part of the address after the host: /2014/10/old-slug/, or /old-slug/.
      invalid-aliases 7:22  "https://example.org/news/%C3%BC/" is a whole address, and an alias is a path. Write "/ü/".
      invalid-aliases 7:57  "https://example.com/old/" is an address at example.com, not a path of this site. If it was this site's: "/old/".
      invalid-aliases 7:84  "//x.org/y" is an address at x.org, not a path of this site. If it was this site's: "/y".
      invalid-aliases 7:96  An alias is empty. Write the part of the address after the host: /2014/10/old-slug/.
      invalid-aliases 7:99  The alias "/" is the front page. Remove it.
      invalid-aliases 7:103  "/../x/" is not a path of this site: "." and ".." lead elsewhere. Write the part of the address after the host: /2014/10/old-slug/."
    `);
    expect(complaintsAbout({ aliases: '[2014]' })).toMatchInlineSnapshot(
      `"invalid-aliases 7:11  An alias must be a path, not 2014. Write the part of the address after the host: /2014/10/old-slug/."`,
    );
    expect(complaintsAbout({ aliases: '/old/' })).toMatchInlineSnapshot(
      `"invalid-aliases 7:10  "aliases" must be a list, not "/old/". Write aliases: [/old/]."`,
    );
  });

  test.each([
    ['2014/10/old/', 'Write "/2014/10/old/".'],
    ['www.example.org/old/', 'If it is an address of this site\'s old host: "/old/".'],
    ['/a/,/b/', 'Make each an entry of its own: "/a/", "/b/".'],
    ['/a/ /b/', 'Make each an entry of its own: "/a/", "/b/".'],
    ['/a/ 301', 'Write the old address alone: "/a/".'],
    ['/a/ => /b/', 'Write the old address alone: "/a/".'],
    ['old', 'Write the part of the address after the host: /2014/10/old/, or /old/.'],
    ['example.org/news/old/', 'Write "/old/".'],
    ['https://example.org/news/a%20b/', 'Write "/a%20b/".'],
    ['https://example.org/old/', 'which is at https://example.org/news/. Remove it here'],
    ['https://example.org/news/', 'is the front page. Remove it.'],
    ['https://example.org/news', 'is the front page. Remove it.'],
    ['/index.html', 'is the front page. Remove it.'],
  ])('%j has the remedy %j', (written, remedy) => {
    expect(told(written)).toContain(remedy);
  });

  test.each(['/a%0Ab/', '/a%0d/', '/a%1F/', '/a%C2%85b/', '/%E2%80%AEabc/', '/%e2%80%a8/', '/%EF%BF%BE/'])(
    'never holds a character that breaks lines or turns them round: %s',
    (written) => {
      expect(told(written)).toContain(hostOnly);
    },
  );

  test('is written as it is read', () => {
    for (const path of ['/a b/', '/ü/', '/a\u200bb/', '/a\u00a0b/', '/می\u200cخواهم/']) {
      expect(aliasesOf(writeAlias(path))).toEqual([path]);
    }
  });

  test('that no file can serve', () => {
    expect(
      told(
        '/?p=123',
        '/old/?page=2',
        '/old/#more',
        '/a b/',
        '/a\u00a0b/',
        '/a//b/',
        '/a\\b/',
        '/100%/',
        '/%FC/',
        '/a%2Fb/',
        '/a%00b/',
        '/a:b/',
        '/a*/',
        '/a%20/',
      ),
    ).toMatchInlineSnapshot(`
      "invalid-aliases 7:11  "/?p=123" has a query after "?", and a host of files leads to the same page whatever the query is. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:21  "/old/?page=2" has a query after "?", and a host of files leads to the same page whatever the query is. Remove it here, and set this redirect up at the host. Without it: "/old/".
      invalid-aliases 7:36  The part of "/old/#more" after "#" never reaches a host. Remove that part. Without it: "/old/".
      invalid-aliases 7:49  "/a b/" holds a space. If the old address had one, write "/a%20b/".
      invalid-aliases 7:57  The alias "/a b/" holds an invisible character (U+00A0). Retype it; such characters usually come from copy and paste.
      invalid-aliases 7:65  "/a//b/" holds "//". Write "/a/b/".
      invalid-aliases 7:74  "/a\\b/" holds "\\". Write "/a/b/".
      invalid-aliases 7:83  "/100%/" holds "%" without the two digits of a code. Write the letter itself.
      invalid-aliases 7:92  The codes in "/%FC/" are not UTF-8, so that no file can have that name. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:100  "/a%2Fb/" holds "%2F", which no file's name can have on every host. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:110  "/a%00b/" holds "%00", which no file's name can have on every host. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:120  "/a:b/" holds ":", which no file's name can have on every host. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:128  "/a*/" holds "*", which no file's name can have on every host. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:135  "/a%20/" holds " ", which no file's name can have on every host. Remove it here, and set this redirect up at the host."
    `);
  });

  test('that hosts obey, or programs ask for', () => {
    expect(
      told(
        '/.htaccess',
        '/.git/config/',
        '/.well-known/x/',
        '/%2Ehtaccess',
        '/_worker.js',
        '/_headers',
        '/x/_redirects/',
        '/sw.js',
        '/service-worker.js/',
        '/web.config',
        '/CNAME',
        '/netlify.toml',
        '/wrangler.jsonc',
        '/vercel.json',
        '/feed.xml',
        '/style.CSS',
        '/logo.svg',
        '/ads.txt',
      ),
    ).toMatchInlineSnapshot(`
      "invalid-aliases 7:11  "/.htaccess" holds ".htaccess": names that begin with "." are settings of hosts, or hidden by them. Remove it here; if it was an address of the old site, set this redirect up at the host.
      invalid-aliases 7:24  "/.git/config/" holds ".git": names that begin with "." are settings of hosts, or hidden by them. Remove it here; if it was an address of the old site, set this redirect up at the host.
      invalid-aliases 7:40  "/.well-known/x/" holds ".well-known": names that begin with "." are settings of hosts, or hidden by them. Remove it here; if it was an address of the old site, set this redirect up at the host.
      invalid-aliases 7:58  "/%2Ehtaccess" holds ".htaccess": names that begin with "." are settings of hosts, or hidden by them. Remove it here; if it was an address of the old site, set this redirect up at the host.
      invalid-aliases 7:73  "/_worker.js" holds "_worker.js": names that begin with "_" are settings of hosts, or hidden by them. Remove it here; if it was an address of the old site, set this redirect up at the host.
      invalid-aliases 7:87  "/_headers" holds "_headers": names that begin with "_" are settings of hosts, or hidden by them. Remove it here; if it was an address of the old site, set this redirect up at the host.
      invalid-aliases 7:99  "/x/_redirects/" holds "_redirects": names that begin with "_" are settings of hosts, or hidden by them. Remove it here; if it was an address of the old site, set this redirect up at the host.
      invalid-aliases 7:116  "/sw.js" ends in ".js": programs ask for such a file, and would get an HTML page. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:125  "/service-worker.js/" ends in ".js": programs ask for such a file, and would get an HTML page. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:147  "/web.config" is a file that hosts obey: "web.config" holds their settings. Remove it: no page of an old site was there.
      invalid-aliases 7:161  "/CNAME" is a file that hosts obey: "cname" holds their settings. Remove it: no page of an old site was there.
      invalid-aliases 7:170  "/netlify.toml" is a file that hosts obey: "netlify.toml" holds their settings. Remove it: no page of an old site was there.
      invalid-aliases 7:186  "/wrangler.jsonc" is a file that hosts obey: "wrangler.jsonc" holds their settings. Remove it: no page of an old site was there.
      invalid-aliases 7:204  "/vercel.json" is a file that hosts obey: "vercel.json" holds their settings. Remove it: no page of an old site was there.
      invalid-aliases 7:219  "/feed.xml" ends in ".xml": programs ask for such a file, and would get an HTML page. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:231  "/style.CSS" ends in ".css": programs ask for such a file, and would get an HTML page. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:244  "/logo.svg" ends in ".svg": programs ask for such a file, and would get an HTML page. Remove it here, and set this redirect up at the host.
      invalid-aliases 7:256  "/ads.txt" ends in ".txt": programs ask for such a file, and would get an HTML page. Remove it here, and set this redirect up at the host."
    `);
  });

  test('that begins with the base path of the site is a warning', () => {
    expect(complaintsAbout({ aliases: '[/news/old/]' })).toMatchInlineSnapshot(
      `"alias-base-path 7:11  Warning: The alias /news/old/ begins with the site's own path /news/, so that it is at /news/news/old/. Leave that part out: /old/."`,
    );
    expect(told('/newsroom/', '/news/')).toBe('');
  });
});
