import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { vercelHeaders } from '../../src/metadata/hosts/host-headers.ts';
import { formatFile } from '../format-file.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('vercel.json', () => {
  const vercel = JSON.parse(read('vercel.json')) as {
    readonly trailingSlash: boolean;
    readonly outputDirectory: string;
  };

  it('sends the headers that `_headers` has, since Vercel does not read that file (npm run test:unit -- -u writes them)', async () => {
    const site = { url: 'https://example.com/' };
    const headers = vercelHeaders(site);
    const text = formatFile('vercel.json', JSON.stringify({ ...vercel, headers }));
    await expect(text).toMatchFileSnapshot('../../vercel.json');
  });

  it('serves dist/ at addresses with a slash', () => {
    expect([vercel.outputDirectory, vercel.trailingSlash]).toEqual(['dist', true]);
  });
});

it('wrangler.jsonc serves dist/ at addresses with a slash, and our page where there is none', () => {
  const wrangler = JSON.parse(
    read('wrangler.jsonc')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/,(?=\s*[}\]])/g, ''),
  ) as {
    readonly assets: unknown;
  };
  expect(wrangler.assets).toEqual({
    directory: './dist',
    html_handling: 'force-trailing-slash',
    not_found_handling: '404-page',
  });
});

it('netlify.toml publishes dist/ as it is', () => {
  const lines = read('netlify.toml').split('\n');
  expect(lines).toContain('publish = "dist"');
  expect(lines).toContain('skip_processing = true');
});

it('.gitlab-ci.yml publishes dist/, and keeps what makes builds quick', () => {
  const { pages } = parse(read('.gitlab-ci.yml')) as {
    readonly pages: {
      readonly pages: unknown;
      readonly artifacts: unknown;
      readonly cache: { readonly paths: unknown };
    };
  };
  expect([pages.pages, pages.artifacts, pages.cache.paths]).toEqual([
    { publish: 'dist' },
    { paths: ['dist'] },
    ['.press/', 'dist/'],
  ]);
});

describe('Node', () => {
  it('is of one version for hosts, editors and the project itself', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      readonly optionalDependencies: Readonly<Record<string, string>>;
    };
    const majors = Object.values(optionalDependencies).map((version) => version.split('.')[0]);
    expect([...new Set(majors)]).toEqual([read('.nvmrc').trim()]);
  });
});

it.each(['CHANGELOG.md', 'SECURITY.md', 'docs/hosts.md'])('%s names files that are there', (document) => {
  const named = [...read(document).matchAll(/(?:`|\]\()((?:docs|src|tests)\/[\w./-]+\.\w+)(?=[`)])/g)];
  // A newsroom makes its own list.
  const files = named.map(([, file = '']) => file).filter((file) => file !== 'src/newsroom/addresses.txt');
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
