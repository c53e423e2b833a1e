import { expect, test } from 'vitest';
import { renderRedirectsFile } from '../../../src/metadata/hosts/redirects.ts';

test('addresses in /_redirects have the codes of hosts, once each', () => {
  const redirects = [
    { from: '/2014/10/straße-zur-börse/', to: '/2014/10/a/' },
    { from: '/a b/', to: '/2014/10/a/' },
    { from: '/old.php/', to: '/2014/10/a/' },
  ];
  expect(renderRedirectsFile({ redirects }, { url: 'https://example.org/z%C3%BCrich/' })).toBe(
    `/z%C3%BCrich/2014/10/stra%C3%9Fe-zur-b%C3%B6rse/ /z%C3%BCrich/2014/10/a/ 301
/z%C3%BCrich/a%20b/ /z%C3%BCrich/2014/10/a/ 301
/z%C3%BCrich/old.php/ /z%C3%BCrich/2014/10/a/ 301
`,
  );
});
