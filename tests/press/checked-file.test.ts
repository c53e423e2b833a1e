import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCheckedJson, writeCheckedJson } from '../../src/press/checked-file.ts';
import { makeFolder } from './folders.ts';

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
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('replaces an older one', () => {
    const file = write();
    writeCheckedJson(file, { other: true });
    expect(readCheckedJson(file)).toEqual({ other: true });
  });

  test('is nothing where it is missing', () => {
    expect(readCheckedJson(join(makeFolder(), 'none.json'))).toBeUndefined();
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
});
