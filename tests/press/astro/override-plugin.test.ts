import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overridePlugin } from '../../../src/press/astro/override-plugin.ts';
import { writeFolder } from '../../content/folder.ts';

test('an engine’s component is replaced by the newsroom’s of that name, but not where the newsroom’s own imports it', () => {
  const own = 'src/newsroom/components/Masthead.astro';
  const root = realpathSync(writeFolder({ [own]: '', 'src/newsroom/components/Part.astro': '' }));
  const { resolveId } = overridePlugin(root) as unknown as {
    readonly resolveId: (source: string, importer: string) => string | undefined;
  };
  const from = (importer: string, source: string) => resolveId(source, join(root, importer));
  const layout = 'src/layouts/Base.astro';
  expect(from(layout, '../components/frame/Masthead.astro')).toBe(join(root, own));
  expect(from(`${layout}?astro&type=script`, '../components/frame/Masthead.astro')).toBe(join(root, own));
  expect(from(layout, join(root, 'src/components/frame/Masthead.astro'))).toBe(join(root, own));
  expect(from(own, '../../components/frame/Masthead.astro')).toBeUndefined();
  expect(from(layout, '../components/frame/Colophon.astro')).toBeUndefined();
  expect(from(layout, '../other/Masthead.astro')).toBeUndefined();
  expect(from(layout, '../components/frame/Part.astro')).toBeUndefined();
});
