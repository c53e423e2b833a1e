import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../state/folders.ts';
import { findPublished, type Ledger, type LedgerRow } from '../state/ledger.ts';
import type { RenderedFiles } from '../shards/rendered-files.ts';
import type { CompressJob, Encoding, TaskOf } from '../workers/messages.ts';
import type { Pool } from '../workers/pool.ts';
import { compressors } from './compress.ts';
import type { RenderWork } from './render.ts';
import { chooseNaming } from './stage.ts';
import { inBatches } from '../../domain/batches.ts';

/** Smaller files gain nothing: they fit into one packet. */
const smallestBytes = 1024;

const copiesPerTask = 16;

/** Matches text files. All others are in compressed formats. */
const textFile = /\.(?:html|css|js|json|xml|opml|md|csv|txt|svg|webmanifest)$/;

interface Copy {
  readonly number: number;
  /** Path in `dist`. */
  readonly path: string;
  readonly original: string;
  readonly source: string;
  readonly encoding: Encoding;
  readonly isNew: boolean;
  /** The copy as a shard has made it. */
  readonly compressed?: string | undefined;
}

export interface CopyRequest {
  readonly folders: Folders;
  readonly settings: string;
  readonly pool: Pool;
  readonly previous: Ledger | undefined;
  /** The first number that the stage has not used. */
  readonly firstNumber: number;
  /** Files of shards that are merged. */
  readonly shards?: RenderedFiles | undefined;
}

/**
 * Adds compressed copies of all text files to the publication: `index.html.br`, `index.html.gz`. A copy depends only on
 * the digest of its original, and is kept as long as that is the same.
 */
export async function addCompressedCopies(work: RenderWork, request: CopyRequest): Promise<RenderWork> {
  const { folders, settings, pool } = request;
  const { kept, missing } = planCopies(work.ledger, request);
  const nameOf = chooseNaming(folders);
  const staged = new Map(work.moves.map(([name, file]) => [file, join(folders.stage, name)]));
  const toJob = (copy: Copy): CompressJob => ({
    number: copy.number,
    encoding: copy.encoding,
    from: staged.get(copy.original) ?? join(folders.dist, copy.original),
    compressed: copy.compressed,
    staged: nameOf(copy.number, copy.path),
    ...(!copy.isNew && { present: join(folders.dist, copy.path) }),
  });
  const tasks = inBatches(missing, copiesPerTask).map((copies): TaskOf<'compress'> => ({
    kind: 'compress',
    settings,
    stage: folders.stage,
    jobs: copies.map(toJob),
  }));
  const ledger = new Map([...work.ledger, ...kept]);
  const byNumber = new Map(missing.map((copy) => [copy.number, copy]));
  const moved: Copy[] = [];
  await pool.runAll<'compress'>(tasks, (results) => {
    for (const { number, content, sizeBytes, mtimeMilliseconds, isStaged } of results) {
      const copy = byNumber.get(number);
      if (!copy) continue;
      ledger.set(copy.path, { source: copy.source, content, sizeBytes, mtimeMilliseconds });
      if (isStaged) moved.push(copy);
    }
  });
  const [added = [], changed = []] = [true, false].map((isNew) => moved.filter((copy) => copy.isNew === isNew));
  return {
    ...work,
    ledger,
    moves: besideOriginals(work.moves, moved, ({ number, path }) => [nameOf(number, path), path]),
    added: [...work.added, ...added.map(({ path }) => path)].sort(),
    changed: [...work.changed, ...changed.map(({ path }) => path)].sort(),
  };
}

interface CopyPlan {
  /** Published copies that are still current, by path. */
  readonly kept: ReadonlyMap<string, LedgerRow>;
  /** Copies to make. */
  readonly missing: readonly Copy[];
}

function planCopies(originals: Ledger, { folders, previous, firstNumber, shards }: CopyRequest): CopyPlan {
  const kept = new Map<string, LedgerRow>();
  const missing: Copy[] = [];
  for (const [original, row] of originals) {
    if (!isCompressed(original, row)) continue;
    for (const encoding of encodings) {
      const path = `${original}.${encoding}`;
      if (originals.has(path)) continue;
      const source = `${row.content} ${compressors[encoding]}`;
      const known = previous?.get(path);
      const published = known?.source === source ? findPublished(folders.dist, path, known) : undefined;
      if (typeof published === 'object') {
        kept.set(path, published);
        continue;
      }
      const isNew = !existsSync(join(folders.dist, path));
      const compressed = shards?.rowOf(path)?.source === source ? shards.find(path) : undefined;
      missing.push({ number: firstNumber + missing.length, path, original, source, encoding, isNew, compressed });
    }
  }
  return { kept, missing };
}

/** The path of the original of a compressed copy; `undefined` for other files. */
export function originalOf(path: string): string | undefined {
  const original = path.replace(/\.(?:br|gz)$/, '');
  return original !== path && textFile.test(original) ? original : undefined;
}

const encodings: readonly Encoding[] = ['br', 'gz'];

function isCompressed(path: string, { sizeBytes }: LedgerRow): boolean {
  return textFile.test(path) && sizeBytes >= smallestBytes;
}

/**
 * Puts each copy right after its original, so that both are published in one phase; copies of kept files come first.
 */
function besideOriginals(
  moves: RenderWork['moves'],
  copies: readonly Copy[],
  move: (copy: Copy) => readonly [string, string],
): RenderWork['moves'] {
  const byOriginal = Map.groupBy(
    copies.toSorted((left, right) => left.number - right.number),
    ({ original }) => original,
  );
  const originals = new Set(moves.map(([, file]) => file));
  const others = [...byOriginal].flatMap(([original, own]) => (originals.has(original) ? [] : own.map(move)));
  return [...others, ...moves.flatMap((own) => [own, ...(byOriginal.get(own[1]) ?? []).map(move)])];
}
