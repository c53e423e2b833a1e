import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/order.ts';
import { digestForName } from '../files/digest.ts';
import { findFiles } from '../files/list-files.ts';

/** List of the demo's files in this version of the engine: lines of a digest and a path. */
export const demoListFile = 'src/setup/demo-files.txt';

/** Folder of the demo after a newsroom has replaced it; the engine's tests use it. */
export const keptDemo = 'tests/demo';

/** Folders of the demo's files, and later of the newsroom's. */
export const demoFolders = ['articles', 'src/newsroom'] as const;

/** Documentation of the engine, and files that commands write for a newsroom. */
const notOfDemo: ReadonlySet<string> = new Set(['src/newsroom/README.md', 'src/newsroom/addresses.txt']);

/** Files of the demo's newsroom that stay in every other: documentation, and facts, which are no choices of a newsroom. */
const lasting = /^src\/newsroom\/(?:exchanges\.yaml$|companies\/)|\/README\.md$/;

export function isLasting(file: string): boolean {
  return lasting.test(file);
}

/** Path of a file → its digest. */
export type DemoFiles = ReadonlyMap<string, string>;

/** Files below a folder, as sorted paths from `root`; none if there is no such folder. */
export function filesBelow(root: string, folder: string): readonly string[] {
  return findFiles(join(root, folder))
    .filter(({ kind }) => kind === 'file')
    .map(({ path }) => `${folder}/${path}`)
    .sort(compareText);
}

/** Makes the list for the demo in `root`. */
export function listDemo(root: string): string {
  const files = demoFolders.flatMap((folder) => filesBelow(root, folder)).filter((file) => !notOfDemo.has(file));
  return files.map((file) => `${digestFile(root, file)}  ${file}\n`).join('');
}

/** Reads the list that `listDemo` made. */
export function readDemoFiles(root: string): DemoFiles {
  const lines = readFileSync(join(root, demoListFile), 'utf8').split('\n');
  return new Map(
    lines.filter((line) => line !== '').map((line) => [line.slice(line.indexOf('  ') + 2), line.slice(0, 16)]),
  );
}

/** Whether a file is an unchanged file of the demo. */
export function isOfDemo(root: string, file: string, demo: DemoFiles): boolean {
  return existsSync(join(root, file)) && demo.get(file) === digestFile(root, file);
}

/** 64 bits of SHA-256 of a text, independent of its line ends, which git changes on Windows. */
export function digestText(text: string): string {
  return digestForName(text.replaceAll('\r\n', '\n'));
}

function digestFile(root: string, file: string): string {
  return digestText(readFileSync(join(root, file), 'utf8'));
}
