import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampsBelow } from '../../content/files/stamps.ts';
import { stampText } from '../../files/stamp.ts';
import type { Instant } from '../../domain/instant.ts';
import { settingVariables } from '../environment.ts';
import { readCheckedJson, writeCheckedJson } from './checked-file.ts';
import { digestBytes } from '../../files/digest.ts';
import type { Folders } from './folders.ts';
import { isAsRecorded, lookAt, readLedger } from './ledger.ts';

/**
 * Written by a build if the same files would give the same site and the same findings, so that the next build need
 * not read them.
 */
interface Seal {
  /** Digest of everything that the site was made from, by `stampInputs`. */
  readonly inputs: string;
  /** Digest of the press's own state. */
  readonly state: string;
  /** Between this instant and `until`, time alone makes no difference. */
  readonly from: Instant;
  readonly until: Instant;
}

/** Folders of a site's inputs. */
const folders = ['src', 'articles', 'public'];
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Digest of sizes, times and inodes of all inputs of a site, and of settings that come from elsewhere. Call it before
 * the files are read, so that a later edit is noticed by the next build.
 */
export function stampInputs(root: string): string {
  return digestBytes(
    [
      JSON.stringify(process.versions),
      ...settingVariables(root, process.env),
      ...files.map((file) => `${file} ${stampText(join(root, file))}`),
      ...folders.flatMap((folder) => [folder + markOfLink(join(root, folder)), ...stampsBelow(root, folder)]),
    ].join('\n'),
  );
}

/** Files below a link have the stamps that they have elsewhere, but may not be published from there. */
function markOfLink(folder: string): string {
  return lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true ? ' (link)' : '';
}

/** Whether a build now would publish nothing and report the same findings as the last. */
export function isSealed(project: Folders, inputs: string, now: Instant): boolean {
  const seal = readCheckedJson(project.seal) as Seal | undefined;
  if (seal?.inputs !== inputs || now < seal.from || now >= seal.until) return false;
  return seal.state === digestState(project) && isIntact(project);
}

/**
 * Records that a build would give the same in `[from, until)`.
 *
 * @param inputs digest by `stampInputs`, taken before the files were read.
 */
export function writeSeal(project: Folders, inputs: string, from: Instant, until: Instant): void {
  const seal = { inputs, state: digestState(project), from, until } satisfies Seal;
  writeCheckedJson(project.seal, seal, false);
}

/** Removes the seal, before anything that it vouches for changes. */
export function breakSeal({ seal }: Pick<Folders, 'seal'>): void {
  rmSync(seal, { recursive: true, force: true });
}

function digestState({ ledger, stories, search, newsroom }: Folders): string {
  return digestBytes([ledger, stories, search, newsroom].map(stampText).join('\n'));
}

/** Whether every published file has the size and time recorded in the ledger. */
function isIntact({ dist, ledger: file }: Folders): boolean {
  const ledger = readLedger(file);
  if (!ledger) return false;
  // If only a time differs, the build compares the bytes.
  for (const [path, row] of ledger) if (!isAsRecorded(lookAt(`${dist}/${path}`), row)) return false;
  return true;
}
