import { lstatSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/press/render/decide.ts';
import { digestBytes } from '../../../src/files/digest.ts';
import { createPublishedFinder, type Ledger } from '../../../src/press/state/ledger.ts';
import { fill, makeFolder } from '../folders.ts';

const output = { path: '/tags/ipo/', template: 'tag' } as const;
const file = 'tags/ipo/index.html';

describe('a page', () => {
  function publishPage(): { readonly dist: string; readonly ledger: Ledger } {
    const dist = makeFolder();
    fill(dist, { [file]: 'a page' });
    const { size, mtimeMs } = lstatSync(join(dist, file));
    const { source } = decide(output, 'model', 'code', undefined, createPublishedFinder(dist));
    return {
      dist,
      ledger: new Map([
        [file, { source, content: digestBytes('a page'), sizeBytes: size, mtimeMilliseconds: mtimeMs }],
      ]),
    };
  }

  test('that nothing changed about is kept', () => {
    const { dist, ledger } = publishPage();
    expect(decide(output, 'model', 'code', ledger, createPublishedFinder(dist))).toEqual({
      file,
      source: ledger.get(file)?.source,
      previous: ledger.get(file),
    });
  });

  test('that was restored with another time is kept, and known by that time from then on', () => {
    const { dist, ledger } = publishPage();
    utimesSync(join(dist, file), 1e9, 1e9);
    const { reason, previous } = decide(output, 'model', 'code', ledger, createPublishedFinder(dist));
    expect(reason).toBeUndefined();
    expect(previous).toEqual({ ...ledger.get(file), mtimeMilliseconds: 1e12 });
  });

  test('is rendered when its model changed, and may turn out to be the same bytes', () => {
    const { dist, ledger } = publishPage();
    const decision = decide(output, 'another model', 'code', ledger, createPublishedFinder(dist));
    expect(decision).toMatchObject({ reason: 'its model changed', previous: ledger.get(file) });
    expect(decision.source).not.toBe(ledger.get(file)?.source);
  });

  test('is rendered when the code changed', () => {
    const { dist, ledger } = publishPage();
    expect(decide(output, 'model', 'other code', ledger, createPublishedFinder(dist)).reason).toBe('the code changed');
  });

  test('is rendered when another template has its path', () => {
    const { dist, ledger } = publishPage();
    expect(
      decide({ ...output, template: 'section' }, 'model', 'code', ledger, createPublishedFinder(dist)).reason,
    ).toBeDefined();
  });

  test('is rendered when nothing is known of it, or nothing at all', () => {
    const { dist } = publishPage();
    expect(decide(output, 'model', 'code', new Map(), createPublishedFinder(dist)).reason).toBe('new');
    expect(decide(output, 'model', 'code', undefined, createPublishedFinder(dist)).reason).toBe('new');
  });

  test('is rendered and written when its file is not as it was published, whatever the bytes were', () => {
    const { dist, ledger } = publishPage();
    writeFileSync(join(dist, file), 'something else');
    const decision = decide(output, 'model', 'code', ledger, createPublishedFinder(dist));
    expect(decision.reason).toBe('its file in dist was changed');
    expect(decision.previous).toBeUndefined();
    rmSync(join(dist, file));
    expect(decide(output, 'model', 'code', ledger, createPublishedFinder(dist)).reason).toBe(
      'its file in dist is gone',
    );
  });
});
