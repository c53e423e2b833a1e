import { expect, test } from 'vitest';
import { CompileError, describeError } from '../../src/press/errors.ts';

test('an error of the operating system comes with what to do about it, and without a stack', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  expect(describeError(full)).toBe(
    'The disk is full. Make room, and try again.\nENOSPC: no space left on device, write',
  );
});

test('an error keeps the error that caused it, with its place in the code', () => {
  const text = describeError(new Error('/a/ could not be rendered.', { cause: new TypeError('no such field') }));
  expect(text.split('\n').slice(0, 2)).toEqual(['/a/ could not be rendered.', 'TypeError: no such field']);
  expect(text).toContain('errors.test.ts');
});

test('an error of the newsroom’s code is its message alone', () => {
  expect(describeError(new CompileError('calendar.astro:21:21 Invalid character'))).toBe(
    'calendar.astro:21:21 Invalid character',
  );
});

test('what is thrown and is no error is shown as it is', () => {
  expect(describeError('odd')).toBe('odd');
});
