import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Journal } from '../../../src/press/publish/publish.ts';
import type { Ledger } from '../../../src/press/state/ledger.ts';
import type { Folders } from '../../../src/press/state/folders.ts';
import { fill, makeFolders } from '../folders.ts';

/** The process dies when so many more calls have changed something on the disk. */
const disk = vi.hoisted(() => ({ callsLeft: Infinity, calls: 0 }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const mortal =
    <Arguments extends unknown[], Result>(call: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      disk.calls++;
      if (disk.callsLeft-- <= 0) throw new Error('killed');
      return call(...given);
    };
  return {
    ...fs,
    renameSync: mortal(fs.renameSync),
    mkdirSync: mortal(fs.mkdirSync),
    unlinkSync: mortal(fs.unlinkSync),
    rmdirSync: mortal(fs.rmdirSync),
    rmSync: mortal(fs.rmSync),
    openSync: mortal(fs.openSync),
    writeSync: mortal(fs.writeSync),
    fsyncSync: () => undefined,
  };
});

// Test files share their modules: these must be loaded with the mock, and no other file may get them.
vi.resetModules();
const { completePublication, publish } = await import('../../../src/press/publish/publish.ts');
const { readLedger, writeLedger } = await import('../../../src/press/state/ledger.ts');

afterAll(() => {
  vi.doUnmock('node:fs');
  vi.resetModules();
});

afterEach(() => {
  disk.callsLeft = Infinity;
});

const oldSite = {
  'index.html': 'old front',
  'a/index.html': 'old a',
  'gone/deep/index.html': 'old gone',
  'gone/kept.html': 'kept',
  'folder/x.txt': 'old x',
  file: 'old file',
};
const newSite = {
  '_assets/new.css': 'new style',
  'a/index.html': 'new a',
  'b/index.html': 'new b',
  'gone/kept.html': 'kept',
  // What was a folder is a file now, and the other way round.
  folder: 'new folder',
  'file/y/z.txt': 'new z',
  'index.html': 'new front',
};
const journal: Journal = {
  moves: [
    ['10', '_assets/new.css'],
    ['0', 'a/index.html'],
    ['1', 'b/index.html'],
    ['2', 'folder'],
    ['3', 'file/y/z.txt'],
    ['4', 'index.html'],
  ],
  deletions: ['file', 'folder/x.txt', 'gone/deep/index.html'],
};
const oldLedger = ledgerOf(oldSite);
const newLedger = ledgerOf(newSite);

describe('a publication', () => {
  test('gives the new site, its ledger, and leaves no journal', () => {
    const folders = prepare();
    publish(folders, journal, newLedger);
    expect(readAll(folders.dist)).toEqual(newSite);
    expect(readLedger(folders.ledger)).toEqual(newLedger);
    expect(existsSync(folders.journal)).toBe(false);
    expect(existsSync(folders.nextLedger)).toBe(false);
    expect(existsSync(join(folders.dist, 'gone/deep'))).toBe(false);
    expect(completePublication(folders)).toBe(false);
  });

  test('that is killed at any step shows whole files only, and is completed by the next build', () => {
    const whole = prepare();
    const steps = countSteps(() => {
      publish(whole, journal, newLedger);
    });
    expect(steps).toBeGreaterThan(20);
    for (let step = 0; step < steps; step++) {
      const folders = prepare();
      disk.callsLeft = step;
      expect(() => publish(folders, journal, newLedger), `step ${step}`).toThrow('killed');
      disk.callsLeft = Infinity;
      expectOldOrNew(readAll(folders.dist), step);

      const hasBegun = existsSync(folders.journal) || isNew(folders);
      completePublication(folders);
      expect(readAll(folders.dist), `step ${step}`).toEqual(hasBegun ? newSite : oldSite);
      expect(readLedger(folders.ledger), `step ${step}`).toEqual(hasBegun ? newLedger : oldLedger);
    }
  });

  test('that is killed at any step of its completion is completed by the one after', () => {
    for (let step = 0; ; step++) {
      const folders = prepare();
      disk.callsLeft = 12;
      expect(() => publish(folders, journal, newLedger)).toThrow('killed');
      disk.callsLeft = step;
      let isComplete = true;
      try {
        completePublication(folders);
      } catch {
        isComplete = false;
      }
      disk.callsLeft = Infinity;
      expectOldOrNew(readAll(folders.dist), step);
      completePublication(folders);
      expect(readAll(folders.dist), `step ${step}`).toEqual(newSite);
      expect(readLedger(folders.ledger), `step ${step}`).toEqual(newLedger);
      if (isComplete) {
        expect(step).toBeGreaterThan(5);
        return;
      }
    }
  });

  test('whose journal was damaged is forgotten together with the ledger: the next build looks at the disk', () => {
    const folders = prepare();
    disk.callsLeft = 12;
    expect(() => publish(folders, journal, newLedger)).toThrow('killed');
    disk.callsLeft = Infinity;
    writeFileSync(folders.journal, readFileSync(folders.journal, 'utf8').replace('deletions', 'deletiens'));
    expect(completePublication(folders)).toBe(false);
    expect(existsSync(folders.journal)).toBe(false);
    expect(readLedger(folders.ledger)).toBeUndefined();
  });

  test('puts every asset there before any page that may show it, and deletes last', () => {
    const folders = prepare();
    disk.calls = 0;
    for (let step = 0; step < 60; step++) {
      const attempt = step === 0 ? folders : prepare();
      disk.callsLeft = step;
      try {
        publish(attempt, journal, newLedger);
      } catch {
        // What is there now is what a reader meets.
      }
      disk.callsLeft = Infinity;
      const files = readAll(attempt.dist);
      if (Object.values(files).some((text) => text.startsWith('new ')))
        expect(files).toHaveProperty(['_assets/new.css']);
      if (!('gone/deep/index.html' in files)) expect(files['index.html']).toBe('new front');
    }
  });
});

describe('the first publication', () => {
  const first: Journal = { moves: Object.keys(newSite).map((path) => [path, path]), deletions: [] };

  test('is one step: readers meet nothing, or the whole site', () => {
    const whole = prepareFirst();
    const steps = countSteps(() => {
      publish(whole, first, newLedger);
    });
    const met = new Set<string>();
    for (let step = 0; step < steps; step++) {
      const folders = prepareFirst();
      disk.callsLeft = step;
      expect(() => publish(folders, first, newLedger), `step ${step}`).toThrow('killed');
      disk.callsLeft = Infinity;
      const files = existsSync(folders.dist) ? readAll(folders.dist) : {};
      expect([{}, newSite], `step ${step}`).toContainEqual(files);
      met.add(Object.keys(files).join());
      if (!existsSync(folders.journal)) continue;
      completePublication(folders);
      expect(readAll(folders.dist), `step ${step}`).toEqual(newSite);
      expect(readLedger(folders.ledger), `step ${step}`).toEqual(newLedger);
    }
    expect(met.size).toBe(2);
  });

  test('moves file by file into a folder that exists', () => {
    const folders = prepareFirst();
    fill(folders.dist, { '.well-known/somebody': 'else' });
    publish(folders, first, newLedger);
    expect(readAll(folders.dist)).toEqual({ ...newSite, '.well-known/somebody': 'else' });
  });
});

function prepareFirst(): Folders {
  const folders = makeFolders();
  fill(folders.stage, newSite);
  return folders;
}

function countSteps(run: () => void): number {
  disk.calls = 0;
  run();
  return disk.calls;
}

function prepare(): Folders {
  const folders = makeFolders();
  fill(folders.dist, oldSite);
  writeLedger(folders.ledger, oldLedger);
  fill(
    folders.stage,
    Object.fromEntries(journal.moves.map(([staged, path]) => [staged, newSite[path as keyof typeof newSite]])),
  );
  return folders;
}

function isNew(folders: Folders): boolean {
  return readAll(folders.dist)['index.html'] === newSite['index.html'];
}

/** Every file has the bytes of one of the two sites, never others. */
function expectOldOrNew(files: Readonly<Record<string, string>>, step: number): void {
  for (const [path, text] of Object.entries(files)) {
    const known = [oldSite, newSite].map((site) => (site as Readonly<Record<string, string>>)[path]);
    expect(known, `step ${step}: ${path}`).toContain(text);
  }
  // A file that both sites have is never missing.
  for (const path of ['index.html', 'a/index.html', 'gone/kept.html'])
    expect(files, `step ${step}`).toHaveProperty([path]);
}

function ledgerOf(site: Readonly<Record<string, string>>): Ledger {
  const rows = Object.entries(site).map(([path, text]) => [
    path,
    { source: text, content: text, sizeBytes: text.length, mtimeMilliseconds: 1 },
  ]);
  return new Map(rows as [string, Ledger extends ReadonlyMap<string, infer Row> ? Row : never][]);
}

function readAll(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}
