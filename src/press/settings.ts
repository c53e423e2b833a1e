import { SettingError } from '../domain/site/setting-error.ts';
import type { Site } from '../domain/site/site.ts';
import { digestBytes } from '../files/digest.ts';

/**
 * Digest of the settings' values, whether they come from `site.ts`, another file, an environment variable or a
 * calculation.
 *
 * @throws SettingError if a value is not plain data, since changes to it could not be detected.
 */
export function digestSettings(site: Site): string {
  return digestBytes(JSON.stringify(Object.entries(site).map(([name, value]) => [name, plain(value, name, [])])));
}

/** Converts a value for JSON; objects become lists of pairs, in order. */
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
