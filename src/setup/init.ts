import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isListOfTexts, isRecord, parseJson } from '../files/json.ts';
import { writeChanged } from '../files/write-whole.ts';
import type { Answers } from './answers.ts';
import {
  demoFolders,
  digestText,
  filesBelow,
  demoListFile,
  isLasting,
  isOfDemo,
  keptDemo,
  readDemoFiles,
  type DemoFiles,
} from './demo-files.ts';
import { findEngineEdits, type EngineEdits } from './engine-record.ts';
import { gitIn } from './git.ts';
import { keepDemo } from './keep-demo.ts';
import { writeNewsroom, writtenFiles, type NewsroomTexts } from './write-newsroom.ts';

/** Result of `init`. Paths are from the project's root. */
export interface Founded {
  readonly written: readonly string[];
  /** Articles and pages of the demo that were removed; copies are in `tests/demo/`. */
  readonly removed: readonly string[];
  /** Files in the demo's folders that are not the demo's or were edited; they are unchanged. */
  readonly kept: readonly string[];
  /** Files of the engine that were edited here; undefined without a repository of its own. */
  readonly edits: EngineEdits | undefined;
}

/**
 * Digests of files that an unfinished `init` has written or will write: path → digests. With it, another run can
 * finish, also with other answers. It is removed at the end.
 */
const unfinishedFile = `${keptDemo}/unfinished.json`;

/**
 * Finds the reasons, as sentences, why no newsroom can be founded here: the demo was already replaced, or files to be
 * replaced were edited. Empty if it can.
 */
export function findObstacles(root: string): readonly string[] {
  if (!existsSync(join(root, demoListFile)))
    return [`This folder has no ${demoListFile}, so it is no clone of Tickerpress. Run npm run init in one.`];
  const demo = readDemoFiles(root);
  const unfinished = readUnfinished(root);
  if (existsSync(join(root, keptDemo)) && !unfinished && !isOfDemo(root, 'src/newsroom/site.ts', demo)) {
    return [`This is a newsroom already: the demo is in ${keptDemo}/. Edit the files of src/newsroom/.`];
  }
  return foreignFiles(root, demo, unfinished).map(
    (file) =>
      `${file} is not the demo's any more, and would be replaced. Move it elsewhere, or restore the demo's: git restore --source=<commit> ${file}.`,
  );
}

/** Replaces the demo by a newsroom. Edited files are never removed. Call `findObstacles` first. */
export function foundNewsroom(root: string, answers: Answers): Founded {
  const demo = readDemoFiles(root);
  const texts = writeNewsroom(answers);
  keepDemo(root, demo);
  noteUnfinished(root, texts);
  for (const [file, text] of texts) writeChanged(join(root, file), text);
  const removed = replaceable(root, demo).filter((file) => !texts.has(file) && isOfDemo(root, file, demo));
  for (const file of removed) rmSync(join(root, file));
  removeEmptyFolders(join(root, 'articles'));
  // git does not keep empty folders.
  if (filesBelow(root, 'articles').length === 0) writeChanged(join(root, 'articles/.gitkeep'), '');
  const kept = replaceable(root, demo).filter((file) => !texts.has(file) && !file.endsWith('/.gitkeep'));
  rmSync(join(root, unfinishedFile));
  return { written: [...texts.keys()], removed, kept, edits: findEngineEdits(gitIn(root)) };
}

/** Files of articles and of the newsroom that `init` may write or remove. */
function replaceable(root: string, demo: DemoFiles): readonly string[] {
  const present = demoFolders.flatMap((folder) => filesBelow(root, folder));
  const files = new Set([...present, ...[...demo.keys()].filter((file) => existsSync(join(root, file)))]);
  return [...files].filter((file) => !isLasting(file)).sort();
}

/** Files that would be overwritten and are neither the demo's nor from an unfinished `init`. */
function foreignFiles(root: string, demo: DemoFiles, unfinished: Unfinished | undefined): readonly string[] {
  return writtenFiles.filter((file) => {
    if (!existsSync(join(root, file)) || isOfDemo(root, file, demo)) return false;
    return unfinished?.[file]?.includes(digestText(readFileSync(join(root, file), 'utf8'))) !== true;
  });
}

type Unfinished = Readonly<Record<string, readonly string[]>>;

/** @returns undefined if there is none, or none that can be read: then no file counts as written by it. */
function readUnfinished(root: string): Unfinished | undefined {
  const file = join(root, unfinishedFile);
  const written = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  if (!isRecord(written)) return undefined;
  return Object.fromEntries(
    Object.entries(written).flatMap(([path, digests]) => (isListOfTexts(digests) ? [[path, digests] as const] : [])),
  );
}

/**
 * Records the digests, including those of earlier runs, since this run may stop before it has overwritten their files.
 */
function noteUnfinished(root: string, texts: NewsroomTexts): void {
  const before = readUnfinished(root);
  const digests = [...texts].map(([file, text]) => [file, [...(before?.[file] ?? []), digestText(text)]] as const);
  writeChanged(join(root, unfinishedFile), JSON.stringify(Object.fromEntries(digests)));
}

function removeEmptyFolders(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
