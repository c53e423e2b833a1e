import { CORE_SCHEMA, defineScalarTag, intCoreTag, load } from 'js-yaml';
import { breaksIdeographs } from './folded-lines.ts';
import { Unquoted } from './unquoted.ts';
import { findHiddenSpaces } from './yaml-slips.ts';

/**
 * Syntax that only `yaml` reads: comments beside values, anchors, aliases, tags, block scalars and further documents,
 * whose places are needed.
 */
const mark = /(?:^|[\s,[{:])[#&*!?%@`|>~]|<<|^ *(?:---|\.\.\.)|[:,[{-]\s*(?:null|Null|NULL)\b/m;

/**
 * Comments that are lines of their own before a field that is not indented, or at the end. A run of them is looked at
 * once, from its first line.
 */
const ownLines = /(?<![^\n])(?=#)(?<!(?<![^\n])#[^\n]*\n+)(?:#[^\n]*(?:\n+|$))+(?=[a-z]|$)/gi;

/** A tab and a lone carriage return, which the two parsers read differently. */
const oddSpace = /[\t\r]/;

/** An item with text after its closing quote or bracket, which js-yaml reads as a field of the surrounding group. */
const itemWithMore = /^ *(?:- +)+(?:[[{].*[\]}] *[^ ,\]}\n]|(["'])(?!(?:(?!\1).)*\1 *$))/m;

/** Names of fields, except words that YAML does not read as text. */
const plainKey = /^(?!(?:null|true|false|infinity|nan)$)[a-z][\w-]{0,99}$/i;

/** Values like numbers, which parsers read differently, so only `yaml` reads them. */
const likeNumber = /^[-+]?\.?(?:\d|inf|nan)/i;

/** Whole numbers of which there is one reading. */
const plainInteger = /^[1-9]\d{0,8}$/;

const schema = CORE_SCHEMA.withTags(
  defineScalarTag(intCoreTag.tagName, {
    ...intCoreTag,
    resolve: (source, isExplicit, tagName) =>
      plainInteger.test(source) ? new Unquoted(source) : intCoreTag.resolve(source, isExplicit, tagName),
  }),
);

/**
 * Reads YAML of only groups, lists, words and whole numbers, ten times as fast as `yaml`, which also keeps the places of
 * all nodes: these are seldom needed for a file without mistakes.
 *
 * @returns the same value as `yaml` with the core schema of YAML 1.2; `undefined` if only `yaml` can read the text.
 */
export function readQuickYaml(text: string): unknown {
  const bare = text.replace(ownLines, '');
  if (!/^\n*[a-z]/i.test(bare) || mark.test(bare) || itemWithMore.test(bare)) return undefined;
  if (oddSpace.test(text) || breaksIdeographs(text)) return undefined;
  // Between double quotes it is an escape, of which the two parsers read some differently.
  if (bare.includes('\\') && bare.includes('"')) return undefined;
  if (findHiddenSpaces(text).length > 0) return undefined;
  try {
    const data = load(text, { schema });
    // A comment may be meant as the value that is left out beside it: its place is needed.
    const mayLackValues = bare.length === text.length;
    return typeof data === 'object' && data !== null && isPlain(data, mayLackValues) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown, mayLackValues: boolean): boolean {
  if (typeof value === 'string') return !likeNumber.test(value) || Number.isNaN(Number(value));
  if (value === null) return mayLackValues;
  if (value instanceof Unquoted) return true;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, mayLackValues));
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(([key, item]) => plainKey.test(key) && isPlain(item, mayLackValues));
}
