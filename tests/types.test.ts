import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('`astro check` reports the kinds of faults in files of TypeScript that `tsc` reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const { include } = ts.readConfigFile(join(project, 'tsconfig.json'), (file) => readFileSync(file, 'utf8'))
    .config as { include: unknown };
  const files = {
    ...Object.fromEntries(Object.entries(faults).map(([file, [code]]) => [file, code])),
    'tsconfig.json': JSON.stringify({ extends: join(project, 'tsconfig.json'), include, exclude: [] }),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const program = join(project, 'node_modules/.bin/astro-check');
  const { stdout, status } = spawnSync(process.execPath, [program, '--root', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  const reports = stripVTControlCharacters(stdout).matchAll(/^(\S+):\d+:\d+ - error ts\((\d+)\)/gm);
  const reported = Map.groupBy(reports, ([, file = '']) => file);
  const codesOf = (file: string) => (reported.get(file) ?? []).map(([, , code]) => Number(code)).sort();
  expect(Object.fromEntries(Object.keys(faults).map((file) => [file, codesOf(file)]))).toEqual(
    Object.fromEntries(Object.entries(faults).map(([file, [, ...codes]]) => [file, codes])),
  );
  expect(status).toBe(1);
});

test('the options of TypeScript are valid, which `astro check` takes as they are', () => {
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
