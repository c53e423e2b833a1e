import { CORE_SCHEMA, load } from 'js-yaml';
import { findHiddenSpaces } from './yaml-slips.ts';

/**
 * Marks that `yaml` is needed for, since it says where they stand: comments, and what starts like an anchor, an alias, a
 * type, a block of text or another document. The two read a backslash at the end of a line, and a lone return, differently.
 */
const mark = /(?:^|[\s,[{])[#&*!?%@`|>~]|<<|^ *(?:---|\.\.\.)|[\t\r\\]|(?:[:,[{-]\s+|\[)(?:null|Null|NULL)\b/m;

/** An item whose quotes or brackets end before its line does: js-yaml takes what follows for a field of the group around it. */
const itemWithMore = /^ *(?:- +)+(?:[[{].*[\]}] *[^ ,\]}\n]|(["'])(?!(?:(?!\1).)*\1 *$))/m;

/** Names of fields. YAML reads some words as something else than text. */
const plainKey = /^(?!(?:null|true|false|infinity|nan)$)[a-z][\w-]{0,99}$/i;

/** Not quite the same to all who read YAML, so it is left to the one whose word counts. */
const likeNumber = /^[-+]?\.?(?:\d|inf|nan)/i;

/**
 * Reads YAML that has nothing in it but groups, lists and words, ten times as fast as `yaml` does, which remembers where
 * everything stands: that is seldom asked of a file without mistakes.
 *
 * @returns what `yaml` would, by the core schema of YAML 1.2; or `undefined`, where it must be asked.
 */
export function readQuickYaml(text: string): unknown {
  if (!/^[a-z]/i.test(text) || mark.test(text) || itemWithMore.test(text)) return undefined;
  if (findHiddenSpaces(text).length > 0) return undefined;
  try {
    const data = load(text, { schema: CORE_SCHEMA });
    return typeof data === 'object' && data !== null && isPlain(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return !likeNumber.test(value) || Number.isNaN(Number(value));
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  return value === null || Object.entries(value).every(([key, item]) => plainKey.test(key) && isPlain(item));
}
