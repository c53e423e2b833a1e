import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCode } from '../../src/files/system-error.ts';

test('an error of the system is recognised by its code', () => {
  let caught: unknown;
  try {
    readdirSync('/nowhere/at/all');
  } catch (error) {
    caught = error;
  }
  expect(isCode(caught, 'ENOENT')).toBe(true);
  expect(isCode(caught, 'EEXIST')).toBe(false);
  expect(isCode(new Error('ENOENT'), 'ENOENT')).toBe(false);
});
