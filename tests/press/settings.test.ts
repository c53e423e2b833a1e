import { describe, expect, test } from 'vitest';
import { SettingError } from '../../src/domain/site/setting-error.ts';
import type { Site } from '../../src/domain/site/site.ts';
import { site } from '../../src/newsroom/site.ts';
import { digestSettings } from '../../src/press/settings.ts';

const withSetting = (value: unknown) => ({ ...site, notice: value }) as unknown as Site;
const ring: Record<string, unknown> = {};
ring['ring'] = ring;

describe('the digest of the settings', () => {
  test('is the same for equal ones, wherever they come from', () => {
    expect(digestSettings(structuredClone(site))).toBe(digestSettings(site));
  });

  test.each([
    ['a', 'b'],
    [1, '1'],
    [null, undefined],
    [['a'], { 0: 'a' }],
    [[['group', []]], { group: [] }],
    [{ a: '1', b: '2' }, { a: '1,b:2' }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('tells %o from %o', (left, right) => {
    expect(digestSettings(withSetting(left))).not.toBe(digestSettings(withSetting(right)));
  });

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a number', Number.NaN],
    ['a bigint', 1n],
    ['an object', new Date(0)],
    ['an object', new Map([[1, 2]])],
    ['an object', ring],
    ['a function', { deep: [() => 1] }],
  ])('refuses %s, since nothing could tell whether it changed', (kind, value) => {
    expect(() => digestSettings(withSetting(value))).toThrow(SettingError);
    expect(() => digestSettings(withSetting(value))).toThrow(`cannot be ${kind}`);
  });
});
