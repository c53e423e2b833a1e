import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs a program in a process of its own that starts as the commands do. */
function runQuickly(program: string): unknown {
  const code = `import ${JSON.stringify(join(root, 'src/press/quick-start.mjs'))};\n${program}`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return JSON.parse(output.toString());
}

test('Zod checks and explains as ever, without its messages in other languages', () => {
  const program = `const { z } = await import('astro/zod');
    const { success, error } = z.string().safeParse(5);
    console.log(JSON.stringify([Object.keys(z.locales), success, error.issues[0].message]));`;
  expect(runQuickly(program)).toEqual([[], false, 'Invalid input: expected string, received number']);
});

test('a module in a folder that is a link finds those that are beside the link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tickerpress-quick-start-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, 'deep/cache'), { recursive: true });
  symlinkSync(join(folder, 'deep/cache'), join(folder, 'kept'));
  writeFileSync(join(folder, 'kept/page.mjs'), "export { figure } from '../code.ts';");
  writeFileSync(join(folder, 'code.ts'), 'export const figure: number = 1;');
  const page = JSON.stringify(pathToFileURL(join(folder, 'kept/page.mjs')).href);
  expect(runQuickly(`console.log(JSON.stringify((await import(${page})).figure));`)).toBe(1);
});

test('modules beside one another are found, and one that is gone is reported as ever', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tickerpress-quick-start-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(
    join(folder, 'first.ts'),
    "export { figure } from './second.ts'; export { figures } from './package/fourth.mjs';",
  );
  writeFileSync(join(folder, 'second.ts'), 'export const figure: number = 1;');
  writeFileSync(join(folder, 'third.ts'), "import './gone.ts';");
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/package.json'), '{ "type": "commonjs" }');
  writeFileSync(join(folder, 'package/fourth.mjs'), "export { default as figures } from './fifth.js';");
  writeFileSync(join(folder, 'package/fifth.js'), "module.exports = [require('./sixth.js')];");
  writeFileSync(join(folder, 'package/sixth.js'), 'module.exports = 6;');
  const program = `const folder = ${JSON.stringify(pathToFileURL(folder).href)};
    const { figure, figures } = await import(folder + '/first.ts');
    const code = await import(folder + '/third.ts').catch(({ code }) => code);
    console.log(JSON.stringify([figure, code, figures]));`;
  expect(runQuickly(program)).toEqual([1, 'ERR_MODULE_NOT_FOUND', [6]]);
});
