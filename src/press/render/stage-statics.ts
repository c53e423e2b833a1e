import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phases } from '../../domain/site/templates.ts';
import { digestBytes } from '../../files/digest.ts';
import type { Folders } from '../state/folders.ts';
import type { Ledger, LedgerRow, PublishedFinder } from '../state/ledger.ts';
import { stageUnlessSame, type StageNaming } from './stage.ts';
import type { StaticFile } from './static-files.ts';

/** A staged file, its place in `dist`, and its phase in the order of publication. */
export interface Move {
  readonly staged: string;
  readonly file: string;
  readonly isNew: boolean;
  readonly phase: number;
}

/** Copies assets, pictures and public files to the stage that are not in `dist` yet. */
export function stageStatics(
  folders: Folders,
  statics: readonly StaticFile[],
  previous: Ledger | undefined,
  ledger: Map<string, LedgerRow>,
  findPublished: PublishedFinder,
  nameOf: StageNaming,
): readonly Move[] {
  return statics.flatMap(({ path, from, source, phase = phases[0] }, index): readonly Move[] => {
    const row = previous?.get(path);
    const published = row?.source === source ? findPublished(path, row) : undefined;
    if (typeof published === 'object') {
      ledger.set(path, published);
      return [];
    }
    const staged = nameOf(index, path);
    const place = join(folders.dist, path);
    const isNew = !existsSync(place);
    const bytes = typeof from === 'string' ? readFileSync(from) : from();
    const { mtimeMilliseconds, isStaged } = stageUnlessSame(folders.stage, staged, bytes, place);
    ledger.set(path, { source, content: digestBytes(bytes), sizeBytes: bytes.length, mtimeMilliseconds });
    return isStaged ? [{ staged, file: path, isNew, phase: phases.indexOf(phase) }] : [];
  });
}
