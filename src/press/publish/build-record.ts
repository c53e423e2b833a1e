import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/instant.ts';
import { compareText } from '../../domain/order.ts';
import { site } from '../../newsroom/site.ts';
import { readCommit } from '../environment.ts';
import { originalOf } from '../render/compressed-copies.ts';
import type { RenderWork } from '../render/render.ts';
import { chooseNaming, stageUnlessSame } from '../render/stage.ts';
import { digestBytes } from '../../files/digest.ts';
import type { Folders } from '../state/folders.ts';
import { findPublished, type Ledger } from '../state/ledger.ts';
import { hexDigest } from '../../files/digest.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';

/** Path in `dist` of the record: the inputs that a rebuild needs, and the digest of its result. */
export const buildRecordFile = '.well-known/build.json';

/** The fields of the record, in its order. */
interface BuildRecord {
  readonly generator: string;
  readonly node: string;
  /** `SITE_URL` */
  readonly siteUrl: string;
  /** `PUBLISH_NOW` */
  readonly now: string;
  /** Left out if unknown, or if the newsroom has changes that are not committed. */
  readonly commit?: string | undefined;
  /** SHA-256 of `package-lock.json`, in hexadecimal. */
  readonly lockfile: string;
  readonly files: number;
  /** Of the published files; see `digestSite`. */
  readonly digest: string;
}

/**
 * Adds the record to what is to be published. It is written when a published byte changes, and kept otherwise: a build
 * that changes nothing keeps the record, although its time and perhaps its commit are later. So it is the one file in
 * which an incremental build may differ from a clean one, and newsrooms choose whether to publish it.
 *
 * @param number the first number that the stage has not used.
 */
export function addBuildRecord(
  work: RenderWork,
  number: number,
  now: Instant,
  folders: Folders,
  previous: Ledger | undefined,
): RenderWork {
  const digest = digestSite(work.ledger);
  const source = `${digest} record`;
  const row = previous?.get(buildRecordFile);
  const published = row?.source === source ? findPublished(folders.dist, buildRecordFile, row) : undefined;
  const ledger = new Map(work.ledger);
  if (typeof published === 'object') return { ...work, ledger: ledger.set(buildRecordFile, published) };

  const place = join(folders.dist, buildRecordFile);
  const isNew = !existsSync(place);
  const kept = previous ? undefined : readSame(place, digest);
  const bytes = Buffer.from(kept ?? writeRecord(describeBuild(work.ledger, digest, now, folders.root)));
  const staged = chooseNaming(folders)(number, buildRecordFile);
  const { mtimeMilliseconds, isStaged } = stageUnlessSame(folders.stage, staged, bytes, isNew ? undefined : place);
  ledger.set(buildRecordFile, { source, content: digestBytes(bytes), sizeBytes: bytes.length, mtimeMilliseconds });
  if (!isStaged) return { ...work, ledger };
  return {
    ...work,
    ledger,
    // Last, since it describes all other files.
    moves: [...work.moves, [staged, buildRecordFile]],
    added: isNew ? [...work.added, buildRecordFile].sort() : work.added,
    changed: isNew ? work.changed : [...work.changed, buildRecordFile].sort(),
  };
}

/**
 * SHA-256, in hexadecimal, of a line per published file in the order of their paths: `<digest of its bytes> <path>`.
 * Compressed copies are left out: their bytes depend on the processor.
 */
function digestSite(ledger: Ledger): string {
  return hexDigest(describedFiles(ledger).map((path) => `${ledger.get(path)?.content ?? ''} ${path}\n`));
}

function describedFiles(ledger: Ledger): readonly string[] {
  const isCopy = (path: string) => {
    const original = originalOf(path);
    return original !== undefined && ledger.has(original);
  };
  return [...ledger.keys()].filter((path) => path !== buildRecordFile && !isCopy(path)).sort(compareText);
}

function describeBuild(ledger: Ledger, digest: string, now: Instant, root: string): BuildRecord {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  return {
    generator: `${name} ${version}`,
    node: process.version,
    siteUrl: site.url,
    now: new Date(now).toISOString(),
    commit: readCommit(root, process.env),
    lockfile: hexDigest([readFileSync(join(root, 'package-lock.json'))]),
    files: describedFiles(ledger).length,
    digest,
  };
}

function writeRecord(record: BuildRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** The published record, if its digest is the same; without a ledger this is the only way to tell. */
function readSame(file: string, digest: string): string | undefined {
  try {
    const text = readOrdinaryFile(file).toString();
    return (JSON.parse(text) as Partial<BuildRecord>).digest === digest ? text : undefined;
  } catch {
    return undefined;
  }
}
