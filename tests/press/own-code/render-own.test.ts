import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { placeFailure } from '../../../src/press/own-code/failure.ts';
import { renderOwn } from '../../../src/press/own-code/render-own.ts';
import { makeFolder } from '../folders.ts';

const page = 'src/newsroom/pages/calendar.astro';
const foot = { file: 'src/newsroom/components/Colophon.astro', replaces: 'src/components/frame/Colophon.astro' };
const own = { page, overrides: [] };
const rendering = (render: () => Promise<string>) => ({ path: '/calendar/', pageFile: '[standing].astro', render });

describe('a page of the newsroom’s own', () => {
  test('that throws gives its error, also of a promise that it does not await', async () => {
    const thrown = await renderOwn(
      rendering(() => Promise.reject(new TypeError('No\n  rates'))),
      own,
    );
    expect(thrown).toEqual({ file: page, message: 'TypeError: No rates' });
    const left = () => {
      void Promise.reject(new Error('nobody waits'));
      return Promise.resolve('<p>x</p>');
    };
    expect(await renderOwn(rendering(left), own)).toEqual({ file: page, message: 'nobody waits' });
  });

  test('that awaits what never comes gives that as its error', async () => {
    const never = () => new Promise<string>(() => undefined);
    expect(await renderOwn(rendering(never), own, 1)).toMatchObject({
      file: page,
      message: expect.stringContaining('awaits something') as string,
    });
  });

  test('is scanned', async () => {
    const fine = () => Promise.resolve('<p style="x">x</p>');
    expect(await renderOwn(rendering(fine), own)).toMatchObject({
      offences: [{ kind: 'no-policy' }, { kind: 'style' }],
    });
  });
});

test('a component of all pages that awaits what never comes is waited for once', async () => {
  const everywhere = { overrides: [foot] };
  let calls = 0;
  const never = () => {
    calls += 1;
    return new Promise<string>(() => undefined);
  };
  await renderOwn(rendering(never), everywhere, 1);
  expect(await renderOwn(rendering(never), everywhere, 1)).toMatchObject({ file: foot.file });
  expect(calls).toBe(1);
});

describe('the place of an error', () => {
  /** A compiled file whose first line is line 7 of the source. */
  function errorFrom(source: string): Error {
    const file = join(makeFolder(), 'x.mjs');
    const map = { version: 3, sources: [`../../../../${source}`], names: [], mappings: 'AAMA' };
    writeFileSync(`${file}.map`, JSON.stringify(map));
    const error = new Error('No rates');
    error.stack = `Error: No rates\n    at $$Week (${pathToFileURL(file).href}:1:1)\n    at x (file:///other.mjs:1:1)`;
    return error;
  }

  test('is that in the newsroom’s source', () => {
    expect(placeFailure(errorFrom('src/newsroom/code/rates.ts'), own)).toEqual({
      ...{ file: 'src/newsroom/code/rates.ts', line: 7, column: 1, message: 'No rates' },
    });
  });

  test('is the newsroom’s file if a component of the engine gets wrong props from it', () => {
    const error = errorFrom(foot.replaces);
    const inside = `${foot.replaces}:7`;
    expect(placeFailure(error, own)).toEqual({ file: page, inside, message: 'No rates' });
    expect(placeFailure(error, { overrides: [foot] })).toEqual({ file: foot.file, inside, message: 'No rates' });
  });

  test('is unknown if it is the engine’s alone', () => {
    expect(placeFailure(errorFrom('src/components/lists/Lead.astro'), { overrides: [foot] })).toBeUndefined();
    expect(placeFailure(new Error('x'), { overrides: [] })).toBeUndefined();
  });

  test('is the only component if what was thrown is no error', () => {
    expect(placeFailure('plain words', { overrides: [foot] })).toEqual({ file: foot.file, message: 'plain words' });
  });
});
