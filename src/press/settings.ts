import { SettingError } from '../domain/setting-error.ts';
import type { Site } from '../domain/site.ts';
import { digestBytes } from './digest.ts';

/**
 * Digests settings by what they are once they have been read, wherever `site.ts` has them from: another file, a variable
 * of the environment, a calculation.
 *
 * @throws SettingError where one is no plain value, since nothing could tell whether it changed.
 */
export function digestSettings(site: Site): string {
  return digestBytes(JSON.stringify(Object.entries(site).map(([name, value]) => [name, plain(value, name, [])])));
}

/** A value as JSON has it; groups as lists of pairs, in their order. */
function plain(value: unknown, path: string, above: readonly unknown[]): unknown {
  if (value === undefined) return {};
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object' || above.includes(value) || above.length > mostLevels) throw refuse(path, value);
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}.${index}`, [...above, value]));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw refuse(path, value);
  return {
    group: Object.entries(value).map(([name, part]) => [name, plain(part, `${path}.${name}`, [...above, value])]),
  };
}

const mostLevels = 20;

function refuse(path: string, value: unknown): SettingError {
  const kind = typeof value === 'object' ? 'an object with more than plain values' : `a ${typeof value}`;
  const remedy = 'Write text, a number, true or false, or lists and groups of them.';
  return new SettingError(`src/newsroom/site.ts  "${path}" cannot be ${kind}. ${remedy}`);
}
