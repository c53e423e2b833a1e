import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptDemo } from './demo-files.ts';

/** Record of a newsroom's engine, committed with the demo. */
export interface EngineRecord {
  /** Commit of the engine's files; left out if unknown. */
  readonly commit?: string | undefined;
  /** Names of the migrations that have run or were not needed. */
  readonly migrations: readonly string[];
}

export const engineRecordFile = `${keptDemo}/engine.json`;

export function readEngineRecord(root: string): EngineRecord {
  const file = join(root, engineRecordFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EngineRecord) : { migrations: [] };
}

export function writeEngineRecord(root: string, record: EngineRecord): void {
  writeFileSync(join(root, engineRecordFile), `${JSON.stringify(record, null, 2)}\n`);
}
