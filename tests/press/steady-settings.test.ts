import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, makeFolder } from './folders.ts';

const engine = join(import.meta.dirname, '../..');

/** What a build of a newsroom with these files would say of its settings; empty if nothing. */
function check(files: Readonly<Record<string, string>>): string {
  const root = makeFolder();
  mkdirSync(join(root, 'src/press'), { recursive: true });
  for (const room of [
    'domain',
    'files',
    'press/settings.ts',
    'press/steady-settings.ts',
    ...['press/quick-start.mjs', 'press/need-packages.mjs'],
  ])
    cpSync(join(engine, 'src', room), join(root, 'src', room), { recursive: true });
  symlinkSync(join(engine, 'node_modules'), join(root, 'node_modules'));
  fill(root, { 'package.json': '{ "type": "module" }', ...files });
  const program = `
    await import('./src/press/quick-start.mjs');
    const { site } = await import('./src/newsroom/site.ts');
    const { digestSettings } = await import('./src/press/settings.ts');
    const { requireSteadySettings } = await import('./src/press/steady-settings.ts');
    await requireSteadySettings(digestSettings(site)).catch((error) => console.log(error.message));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: root }).toString();
}

describe('settings', () => {
  test.each([
    ['a value', { 'src/newsroom/site.ts': "export const site = { name: 'The Paper' };" }],
    ['the environment', { 'src/newsroom/site.ts': "export const site = { name: process.env['PATH'] };" }],
    [
      'a file of their own',
      {
        'src/newsroom/names.ts': "export const paper = 'The Paper';",
        'src/newsroom/site.ts': "import { paper } from './names.ts'; export const site = { name: paper };",
      },
    ],
  ])('from %s are accepted', (_, files) => {
    expect(check(files)).toBe('');
  });

  test.each([
    ['the clock', { 'src/newsroom/site.ts': 'export const site = { name: String(process.hrtime.bigint()) };' }],
    [
      'the clock in a file of their own',
      {
        'src/newsroom/deep/names.ts': 'export const paper = String(process.hrtime.bigint());',
        'src/newsroom/site.ts': "import { paper } from './deep/names.ts'; export const site = { name: paper };",
      },
    ],
  ])('from %s are refused', (_, files) => {
    expect(check(files)).toContain('src/newsroom/site.ts gives other settings each time it is read.');
  });
});
