import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';

const project = join(import.meta.dirname, '..');

/** A kind of fault per file → the codes that `tsc` reports for it. */
const faults: Readonly<Record<string, readonly [code: string, ...codes: readonly number[]]>> = {
  'src/wrong-type.ts': ["export const x: number = 'a';", 2322],
  'src/implicit-any.ts': ['export function f(a) { return a; }', 7006],
  'src/unused-local.ts': ['const a = 1; export {};', 6133],
  'src/unused-parameter.ts': ['export const f = (a: number) => 1;', 6133],
  'src/unused-import.ts': ["import { join } from 'node:path'; export {};", 6133],
  'src/exact-optional.ts': ['export const a: { b?: string } = { b: undefined };', 2375],
  'src/unchecked-index.ts': ['const list: string[] = []; export const s: string = list[0];', 2322],
  'src/undefined.ts': ['export const f = (s?: string) => s.length;', 18048],
  'src/missing-module.ts': ["import { x } from './nowhere.ts'; export const y = x;", 2307],
  'src/missing-export.ts': ["import { nothing } from './undefined.ts'; export const y = nothing;", 2305],
  'src/type-import.ts': ["import { PathLike } from 'node:fs'; export type P = PathLike;", 1484],
  'src/enum.ts': ['export enum E { A }', 1294],
  'src/syntax.ts': ['export const x = ;', 1109],
  'src/module.mjs': ['export const x = ;', 1109],
  'src/fallthrough.ts': ['export const f = (a: number) => { switch (a) { case 1: a++; default: return a; } };', 7029],
  'src/no-return.ts': ['export function f(a: number) { if (a) return 1; }', 7030],
  'src/override.ts': ['class A { m() {} } export class B extends A { m() {} }', 4114],
  'src/unreachable.ts': ['export function f() { return 1; console.log(2); }', 7027],
  'src/label.ts': ['export function f() { a: for (;;) { break; } }', 7028],
  'src/duplicate.ts': ['export const a = 1; export const a = 2;', 2451, 2451],
  'src/argument.ts': ["export const n = Math.max('1');", 2345],
  'src/exported-type.ts': ['interface A { a: 1 } export { A };', 1205],
  'src/property.ts': ["export const n = 'a'.lenght;", 2551],
  'src/unknown-name.ts': ['export const n = nowhere;', 2304],
  'src/needless.ts': ['// @ts-expect-error None.\nexport const n = 1;', 2578],
  'src/constant.ts': ['const a = 1; a = 2; export { a };', 2588],
  'src/early.ts': ['export const a = b; const b = 1;', 2448, 2454],
  'src/global.ts': ['declare global { const shared: string } export {};', 2451],
  'src/pages/.well-known/wrong.ts': ["export const x: number = 'a';", 2322],
  'tests/global.ts': ['declare global { const shared: number } export {};', 2451],
  'tests/implicit-any.test.ts': ['export const f = (a) => a;', 7006],
  'tests/deep/wrong-type.test.ts': ["export const x: number = 'a';", 2322],
};

test('Oxlint reports the kinds of faults in modules that `tsc` reports', () => {
  const { folder } = makeProject({
    ...Object.fromEntries(Object.entries(faults).map(([file, [code]]) => [file, code])),
  });
  const args = [
    '--type-aware',
    '--type-check',
    '--allow',
    'all',
    '--ignore-pattern',
    'node_modules',
    '--format',
    'json',
  ];
  const { stdout, status } = spawnSync(join(project, 'node_modules/.bin/oxlint'), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { filename: string; code?: string }[] };
  // It parses each module itself, too, and reports what it cannot parse without a code.
  const reported = Map.groupBy(diagnostics, ({ filename }) => filename);
  const codesOf = (file: string) =>
    (reported.get(file) ?? []).flatMap(({ code = '' }) => (code === '' ? [] : Number(code.replace(/\D/g, '')))).sort();
  expect(Object.fromEntries(Object.keys(faults).map((file) => [file, codesOf(file)]))).toEqual(
    Object.fromEntries(Object.entries(faults).map(([file, [, ...codes]]) => [file, codes])),
  );
  expect(status).toBe(1);
});

test('`astro check` reports faults in pages, and reads every page and component', () => {
  const pages = {
    'src/pages/index.astro': "---\nconst x: number = 'a';\n---\n<p>{x}</p>\n",
    'src/components/frame/Deep.astro':
      '---\ninterface Props { name: string }\nconst { nam } = Astro.props;\n---\n<p>{nam}</p>\n',
    'src/newsroom/pages/own.astro': "---\nimport Deep from '../../components/frame/Deep.astro';\n---\n<Deep />\n",
  };
  const { folder, tsconfig } = makeProject(pages);
  const program = join(project, 'node_modules/.bin/astro-check');
  const args = [program, '--root', folder, '--tsconfig', tsconfig];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const reports = stripVTControlCharacters(stdout).matchAll(/^(\S+):\d+:\d+ - error ts\((\d+)\)/gm);
  expect(Array.from(reports, ([, file, code]) => `${file} ${code}`).sort()).toEqual([
    'src/components/frame/Deep.astro 2339',
    'src/newsroom/pages/own.astro 2322',
    'src/pages/index.astro 2322',
  ]);
  expect(status).toBe(1);
});

/** Makes a project of these files with the configurations by which this one is checked. */
function makeProject(files: Readonly<Record<string, string>>): { readonly folder: string; readonly tsconfig: string } {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const tsconfig = 'tests/run/pages.tsconfig.json';
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  mkdirSync(join(folder, dirname(tsconfig)), { recursive: true });
  for (const name of ['tsconfig.json', tsconfig]) copyFileSync(join(project, name), join(folder, name));
  return { folder, tsconfig: join(folder, tsconfig) };
}

test('the options of TypeScript are valid, which Oxlint and `astro check` take as they are', () => {
  const file = join(project, 'tsconfig.json');
  const parsed = ts.getParsedCommandLineOfConfigFile(file, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic });
  expect(parsed?.fileNames.length).toBeGreaterThan(1000);
  const { options, errors } = parsed ?? { options: {}, errors: [] };
  // One file for all: without any, TypeScript looks for no types of packages.
  const program = ts.createProgram({
    rootNames: [import.meta.filename],
    options: { ...options, noResolve: true },
    configFileParsingDiagnostics: errors,
  });
  const found = [...program.getConfigFileParsingDiagnostics(), ...program.getOptionsDiagnostics()];
  expect([...found, ...program.getGlobalDiagnostics()].map(messageOf)).toEqual([]);
});

function onUnRecoverableConfigFileDiagnostic(diagnostic: ts.Diagnostic): never {
  throw new Error(messageOf(diagnostic));
}

function messageOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, '\n');
}
