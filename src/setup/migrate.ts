import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolders, filesBelow } from './demo-files.ts';
import { readEngineRecord, writeEngineRecord } from './engine-record.ts';
import type { Migration } from './migrations/migrations.ts';

/** Files that a migration changed. */
export interface Migrated {
  readonly migration: Migration;
  readonly files: readonly string[];
}

/** Files whose text may be migrated. */
const text = /\.(?:md|ya?ml|csv|ts)$/;

/** The migrations that have not run here, in their order. */
export function findDue(root: string, migrations: readonly Migration[]): readonly Migration[] {
  const { migrations: recorded } = readEngineRecord(root);
  return migrations.filter(({ name }) => !recorded.includes(name));
}

/** Runs the migrations that have not run here, each on the result of the one before it, and records them. */
export function runMigrations(root: string, migrations: readonly Migration[]): readonly Migrated[] {
  const record = readEngineRecord(root);
  const due = findDue(root, migrations);
  const files = demoFolders.flatMap((folder) => filesBelow(root, folder)).filter((file) => text.test(file));
  const migrated = due.map((migration): Migrated => {
    const changed = files.filter((file) => {
      const before = readFileSync(join(root, file), 'utf8');
      const after = migration.migrate(file, before);
      if (after !== before) writeFileSync(join(root, file), after);
      return after !== before;
    });
    return { migration, files: changed };
  });
  if (due.length > 0) {
    writeEngineRecord(root, { ...record, migrations: [...record.migrations, ...due.map(({ name }) => name)] });
  }
  return migrated;
}
