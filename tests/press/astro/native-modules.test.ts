import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importNativeModules, isNative } from '../../../src/press/astro/native-modules.ts';

const root = join(import.meta.dirname, '../../..');

test.each([
  ['src/domain/order.ts', true],
  ['src/newsroom/site.ts', true],
  ['src/routes/body.ts', true],
  ['src/routes/endpoint.ts', false],
  ['src/pages/index.astro', false],
  ['src/pages/atom.xml.ts', false],
  ['src/components/site-context.ts', false],
  ['src/newsroom/components/week.ts', false],
  ['src/press/astro/renderer.ts', false],
  ['src/press/quick-start.mjs', false],
  ['tests/press/folders.ts', false],
])('%s is run by Node: %s', (file, isExpected) => {
  expect(isNative(root, join(root, file))).toBe(isExpected);
});

type Hook = (this: unknown, ...given: readonly unknown[]) => unknown;
const { resolveId, load, renderChunk } = importNativeModules(root) as unknown as Record<
  'resolveId' | 'load' | 'renderChunk',
  Hook
>;

/** The address by which a page's code imports a module in the bundle; `undefined` if it is compiled with the page. */
function addressOf(source: string, importer: string, environment = 'prerender'): unknown {
  return resolveId.call({ environment: { name: environment } }, source, join(root, importer));
}

test('compiled pages import what Node runs, from the folder in which the press keeps them', () => {
  const external = addressOf('../domain/order.ts', 'src/pages/index.astro');
  expect(external).toEqual({ id: 'tickerpress:src/domain/order.ts', external: true });
  const written = (fileName: string) =>
    renderChunk('import { a } from "tickerpress:src/domain/order.ts";', { fileName });
  expect(written('entry.mjs')).toMatchObject({ code: 'import { a } from "../../../../src/domain/order.ts";' });
  expect(written('chunks/a.mjs')).toMatchObject({ code: 'import { a } from "../../../../../src/domain/order.ts";' });
});

test('what a bundler must make of source is compiled with pages, as are feeds, and all that browsers run', () => {
  expect(addressOf('../layouts/FrontPage.astro', 'src/pages/index.astro')).toBeUndefined();
  expect(addressOf('./endpoint.ts', 'src/routes/static-paths.ts')).toBeUndefined();
  expect(addressOf('../feeds/formats/atom.ts', 'src/pages/atom.xml.ts')).toBeUndefined();
  expect(addressOf('../domain/order.ts', 'src/search/browser.ts', 'client')).toBeUndefined();
  expect(addressOf('marked', 'src/pages/index.astro')).toBeUndefined();
});

test('of the newsroom’s modules, the settings alone are not compiled with pages', () => {
  expect(addressOf('../site.ts', 'src/newsroom/pages/calendar.astro')).toMatchObject({ external: true });
  expect(addressOf('../names.ts', 'src/newsroom/pages/calendar.astro')).toBeUndefined();
});

test('a module that is imported as it is stays so, however its importer names it', () => {
  const context = { environment: { name: 'prerender' } };
  const loaded = (file: string) => load.call(context, join(root, file));
  expect(loaded('src/newsroom/site.ts')).toBe('export * from "tickerpress:src/newsroom/site.ts";');
  expect(loaded('src/domain/order.ts')).toBe('export * from "tickerpress:src/domain/order.ts";');
  expect(resolveId.call(context, 'tickerpress:src/domain/order.ts', undefined)).toMatchObject({ external: true });
  expect(loaded('src/newsroom/names.ts')).toBeUndefined();
  expect(loaded('src/layouts/FrontPage.astro')).toBeUndefined();
  expect(() => loaded('src/newsroom/site.ts?raw')).toThrow('Pages can import src/newsroom/site.ts, but not as text.');
});

test('pages do not bring the plan of Astro’s own build', () => {
  expect(addressOf('./astro-plan.ts', 'src/routes/static-paths.ts')).toMatchObject({ external: true });
});
