import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  asCompiledEntry,
  asServerNote,
  canBeEmptied,
  emptied,
  privateInterfaces,
  serverNoteOf,
} from '../../../src/press/astro/private-api.ts';

const root = join(import.meta.dirname, '../../..');

function installedVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return `${name} ${version}`;
}

describe('interfaces that no documentation promises', () => {
  test.each(privateInterfaces)(
    '$name was read in the version that is installed',
    ({ name, from, usedIn, otherwise }) => {
      expect(existsSync(join(root, usedIn)), usedIn).toBe(true);
      if (from === 'v8') return;
      expect(installedVersion(from.split(' ')[0] ?? ''), `Look at "${name}" again: ${otherwise}`).toBe(from);
    },
  );

  test('V8 still accepts the flag that limits the growth of the heap', () => {
    const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 10_000_000 });
    expect(options).toContain('--heap-growing-percent');
  });

  test("Astro's command line is where it is started from, and reads the variable that keeps it in the foreground", () => {
    const astro = join(root, 'node_modules/astro');
    expect(existsSync(join(astro, 'bin/astro.mjs'))).toBe(true);
    const sources = readdirSync(join(astro, 'dist/cli'), { recursive: true, encoding: 'utf8' });
    const texts = sources
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(astro, 'dist/cli', file), 'utf8'));
    expect(texts.some((text) => text.includes('ASTRO_DEV_BACKGROUND'))).toBe(true);
  });

  test('Astro notes the process and the address of a server where they are read', () => {
    const text = readFileSync(join(root, 'node_modules/astro/dist/core/dev/lockfile.js'), 'utf8');
    expect(text).toContain(`new URL(\`${serverNoteOf('${command}')}\`, root)`);
    expect(text).toMatch(/typeof data\.pid !== "number".*typeof data\.url !== "string"/);
    expect(asServerNote({ pid: 1, url: 'http://localhost:1', port: 1 })).toEqual({ pid: 1, url: 'http://localhost:1' });
    expect([null, 'x', {}, { pid: '1', url: '' }].map(asServerNote)).toEqual(Array(4).fill(undefined));
  });

  test('an entry of another form is no entry', () => {
    expect(asCompiledEntry({ manifest: { pageMap: new Map() } })).toBeDefined();
    expect(asCompiledEntry({ manifest: { pageMap: {} } })).toBeUndefined();
    expect(asCompiledEntry({})).toBeUndefined();
  });

  test('notes of a page are emptied if they are sets, lists and plain values, and refused otherwise', () => {
    const notes = { rendered: new Set(['a']), scripts: [1], hasHead: true, prefix: '' };
    expect(canBeEmptied(notes)).toBe(true);
    expect(emptied(notes)).toEqual({ rendered: new Set(), scripts: [], hasHead: true, prefix: '' });
    expect(canBeEmptied({ ...notes, seen: new Map() })).toBe(false);
    expect(canBeEmptied({ ...notes, seen: {} })).toBe(false);
  });
});

describe('rendering without requests', () => {
  afterEach(() => {
    vi.resetModules();
    vi.doUnmock('../../../src/press/astro/private-api.ts');
  });

  async function renderTwice(): Promise<{ readonly pages: readonly string[]; readonly reason: string | undefined }> {
    const { createComponent, render } = await import('astro/runtime/server/index.js');
    const { renderPage, fallbackReason } = await import('../../../src/press/astro/renderer.ts');
    const page = createComponent(
      (_: unknown, { model }: { readonly model: string }) =>
        render`<html><head></head><body><p>${model}</p></body></html>`,
    );
    const pages = [];
    for (const model of ['a < b', 'c']) pages.push(await renderPage({ default: page as never }, model));
    return { pages, reason: fallbackReason() };
  }

  test("gives the same pages by Astro's Container, with a reason, if a result cannot be copied", async () => {
    const quick = await renderTwice();
    expect(quick.reason).toBeUndefined();
    expect(quick.pages[0]).toContain('<p>a &lt; b</p>');
    vi.resetModules();
    vi.doMock('../../../src/press/astro/private-api.ts', async (importOriginal) => ({
      ...(await importOriginal<object>()),
      canBeEmptied: () => false,
    }));
    const slow = await renderTwice();
    expect(slow.reason).toMatch(/form that the press does not know/);
    expect(slow.pages).toEqual(quick.pages);
  });
});
