import { spawnSync } from 'node:child_process';
import fs, { readdirSync, readFileSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCheckedJson, writeCheckedJson } from '../../../src/press/state/checked-file.ts';
import { readReport } from '../../../src/press/report/read-report.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { makeFolder } from '../folders.ts';

/** Counts how often something waits for the disk. */
function countFsyncs(run: () => void): number {
  const { fsyncSync } = fs;
  let count = 0;
  fs.fsyncSync = (descriptor) => {
    count++;
    fsyncSync(descriptor);
  };
  syncBuiltinESMExports();
  try {
    run();
  } finally {
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
  }
  return count;
}

describe.skipIf(process.platform !== 'linux')('what the press remembers', () => {
  test.each([
    ['a checked file', (file: string) => readCheckedJson(file)],
    ['a report', (file: string) => readReport(file)],
  ])('is not read without end where a link leads to a device: %s', (_, read) => {
    const file = join(makeFolder(), 'a.json');
    symlinkSync('/dev/zero', file);
    // It took all memory, or seconds until Node gave up.
    expect(cpuTimeOf(() => read(file))).toBeLessThan(500_000);
  });
});

describe('a checked file', () => {
  const data = { rows: [['a', 1]], text: 'Zürich — “quoted”\nand a second line' };

  function write(): string {
    const file = join(makeFolder(), 'data.json');
    writeCheckedJson(file, data);
    return file;
  }

  test('gives back what was written, and leaves nothing beside it', () => {
    const file = write();
    expect(readCheckedJson(file)).toEqual(data);
    expect(readdirSync(dirname(file))).toEqual(['data.json']);
  });

  test('waits for the disk, unless it can be made again', () => {
    const file = write();
    const counts = [undefined, false].map((isLasting) =>
      countFsyncs(() => {
        writeCheckedJson(file, data, isLasting);
      }),
    );
    expect(counts).toEqual([1, 0]);
    expect(readCheckedJson(file)).toEqual(data);
  });

  test('replaces an older one', () => {
    const file = write();
    writeCheckedJson(file, { other: true });
    expect(readCheckedJson(file)).toEqual({ other: true });
  });

  test('is nothing where it is missing', () => {
    expect(readCheckedJson(join(makeFolder(), 'none.json'))).toBeUndefined();
  });

  test('is nothing where it took the place of another, unless it was written for that', () => {
    const file = write();
    const other = join(dirname(file), 'other.json');
    renameSync(file, other);
    expect(readCheckedJson(other)).toBeUndefined();
    writeCheckedJson(file, data, true, 'other.json');
    renameSync(file, other);
    expect(readCheckedJson(other)).toEqual(data);
  });

  test('is nothing at any length but its own', () => {
    const file = write();
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length++) {
      truncateSync(file, length);
      expect(readCheckedJson(file), `cut to ${length} bytes`).toBeUndefined();
      writeFileSync(file, whole);
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from(' ')]));
    expect(readCheckedJson(file)).toBeUndefined();
  });

  test('is nothing where a single byte was changed', () => {
    const file = write();
    const whole = readFileSync(file);
    for (let position = 0; position < whole.length; position++) {
      const altered = Buffer.from(whole);
      altered.writeUInt8((whole.readUInt8(position) + 1) % 256, position);
      writeFileSync(file, altered);
      expect(readCheckedJson(file), `byte ${position}`).toBeUndefined();
    }
  });

  test('is the older one still, where there was room for a part of the new one alone', () => {
    const file = write();
    const module = pathToFileURL('src/press/state/checked-file.ts').href;
    const program = `import { writeCheckedJson } from '${module}'; writeCheckedJson('${file}', 'x'.repeat(64_000));`;
    // The system then writes as much as it may, and says how much; of the rest it says that it may not.
    const limited = ['-c', 'ulimit -f 8; exec "$0" --input-type=module --eval "$1"', process.execPath, program];
    expect(spawnSync('bash', limited).status).not.toBe(0);
    expect(readCheckedJson(file)).toEqual(data);
  });
});
