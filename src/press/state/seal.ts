import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampsBelow, stampText } from '../../content/files/stamps.ts';
import type { Instant } from '../../domain/instant.ts';
import { settingVariables } from '../environment.ts';
import { readCheckedJson, writeCheckedJson } from './checked-file.ts';
import { digestBytes } from './digest.ts';
import type { Folders } from './folders.ts';
import { lookAt, readLedger } from './ledger.ts';

/**
 * What a build leaves behind when the same files would make the same site, with the same findings: then the next one need
 * not read them.
 */
interface Seal {
  /** Digest of everything that the site was made from, by `stampInputs`. */
  readonly inputs: string;
  /** Digest of what the press knows of the site. */
  readonly state: string;
  /** From this instant on, and until the other, time alone makes no difference. */
  readonly from: Instant;
  readonly until: Instant;
}

/** What a site is made from beside code in `src`. */
const folders = ['src', 'articles', 'public'];
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Digest of sizes, times and inodes of all files that a site is made from, and of the settings that come from elsewhere. To be
 * taken before they are read: an edit that comes later is noticed by the next build.
 */
export function stampInputs(root: string): string {
  return digestBytes(
    [
      JSON.stringify(process.versions),
      ...settingVariables(root, process.env),
      ...files.map((file) => `${file} ${stampText(join(root, file))}`),
      ...folders.flatMap((folder) => [folder, ...stampsBelow(root, folder)]),
    ].join('\n'),
  );
}

/** Whether a build now would publish nothing, and find what the last one found. */
export function isSealed(project: Folders, inputs: string, now: Instant): boolean {
  const seal = readCheckedJson(project.seal) as Seal | undefined;
  if (seal?.inputs !== inputs || now < seal.from || now >= seal.until) return false;
  return seal.state === digestState(project) && isIntact(project);
}

export function writeSeal(project: Folders, inputs: string, from: Instant, until: Instant): void {
  const seal = { inputs, state: digestState(project), from, until } satisfies Seal;
  writeCheckedJson(project.seal, seal, false);
}

export function breakSeal({ seal }: Pick<Folders, 'seal'>): void {
  rmSync(seal, { recursive: true, force: true });
}

function digestState({ ledger, stories, search, newsroom }: Folders): string {
  return digestBytes([ledger, stories, search, newsroom].map(stampText).join('\n'));
}

/** Whether every published file has the size and time that the ledger has. */
function isIntact({ dist, ledger: file }: Folders): boolean {
  const ledger = readLedger(file);
  if (!ledger) return false;
  for (const [path, { sizeBytes, mtimeMilliseconds }] of ledger) {
    const stats = lookAt(`${dist}/${path}`);
    // As in `findPublished`; where only the time differs, the build itself looks at the bytes.
    if (stats?.isFile() !== true || stats.size !== sizeBytes) return false;
    if (Math.abs(stats.mtimeMs - mtimeMilliseconds) >= 1) return false;
  }
  return true;
}
