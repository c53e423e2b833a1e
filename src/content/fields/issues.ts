import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { nearest } from '../../domain/nearest.ts';
import { partOf } from './field-kinds.ts';
import { adviseElsewhere } from '../findings/fields-elsewhere.ts';
import { namesElsewhere } from '../findings/words-elsewhere.ts';
import { Unquoted } from '../yaml/unquoted.ts';
import { quote, writeYaml } from '../yaml/write-yaml.ts';
import type { Path, YamlSource } from '../yaml/yaml-source.ts';

/** A schema's message: the problem, then on a second line the remedy. */
export function complaint(message: string, hint: string): string {
  return `${message}\n${hint}`;
}

/**
 * Converts a schema's issues to findings with places: one per unknown field, one per broken rule. A field that is
 * missing because its name is misspelt is only reported as unknown.
 *
 * @param isBroken whether a field exists but could not be read, so it is not missing.
 * @param isCut whether an entry is a part of a figure, which is reported as a whole.
 */
export function toFindings(
  error: z.ZodError,
  schema: z.ZodType,
  source: YamlSource,
  file: string,
  isBroken: (name: string) => boolean = () => false,
  isCut: (path: Path) => boolean = () => false,
): readonly Finding[] {
  const misspelt = findMisspelt(error, schema);
  return error.issues.flatMap((issue): readonly Finding[] => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, path);
      const findings = issue.keys.slice(0, mostUnknown).map((key) => unknownField(key, path, known, source, file));
      return issue.keys.length > mostUnknown
        ? [...findings, moreUnknown(issue.keys.length - mostUnknown, file)]
        : findings;
    }
    if (isCut(path)) return [];
    const comment = valueAt(source.data, path) === null ? source.commentAfter(path) : undefined;
    const isList = comment !== undefined && partOf(fieldAt(schema, path)).is === 'list';
    const explanation =
      comment === undefined ? issue.message : isList ? explainHashtags(comment, path) : explainComment(comment);
    const [message, hint] = explanation.split('\n');
    const isMissing = issue.code !== 'custom' && valueAt(source.data, path) === undefined;
    if (path.length === 1 && isBroken(String(path[0])) && valueAt(source.data, path) === undefined) return [];
    if (isMissing && misspelt.has(path.join('\n'))) return [];
    return [
      {
        severity: 'error',
        rule: isMissing ? 'missing-field' : `invalid-${String(path[0] ?? 'file')}`,
        file,
        ...source.locate(path),
        message: message ?? 'This value is not allowed here.',
        ...(hint && { hint }),
      },
    ];
  });
}

function explainComment(comment: string): string {
  const [line = ''] = comment.split('\n');
  return complaint('"#" begins a comment here, so that the value is empty.', `Put it in quotes: ${quote(`#${line}`)}.`);
}

/** Explains `tags: #AI #chips`. */
function explainHashtags(comment: string, path: Path): string {
  const words = comment.split(/[\s,;#]+/).filter((word) => word !== '');
  const hint = `Write ${String(path.at(-1))}: ${writeYaml(words)}.`;
  return complaint('"#" begins a comment here, so that the list is empty.', hint);
}

/** Most findings about unknown fields, each of which is located in the file and compared with all known names. */
const mostUnknown = 100;

function moreUnknown(count: number, file: string): Finding {
  return {
    severity: 'error',
    rule: 'unknown-field',
    file,
    message: `${count.toLocaleString('en')} more fields are unknown.`,
    hint: 'Correct those that are named first.',
  };
}

/** Paths of the fields that unknown ones were probably meant to be. */
function findMisspelt(error: z.ZodError, schema: z.ZodType): ReadonlySet<string> {
  return new Set(
    error.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      const known = fieldsAt(schema, path);
      const meant = issue.keys.slice(0, mostUnknown).map((key) => findMeant(key, known));
      return meant.flatMap((name) => (name === undefined ? [] : [[...path, name].join('\n')]));
    }),
  );
}

function findMeant(name: string, known: readonly string[]): string | undefined {
  return translate(name, known) ?? nearest(name, known);
}

function unknownField(name: string, path: Path, known: readonly string[], source: YamlSource, file: string): Finding {
  const owner = path.findLast((key) => typeof key === 'string');
  return {
    severity: 'error',
    rule: 'unknown-field',
    file,
    ...source.locateKey([...path, name]),
    message: owner === undefined ? `Unknown field "${name}".` : `Unknown field "${name}" in "${owner}".`,
    hint: adviseOn(name, path, known, source.data),
  };
}

function adviseOn(name: string, path: Path, known: readonly string[], data: unknown): string {
  const isOfArticle = path.length === 0 && known.includes('published');
  const advice = isOfArticle ? adviseElsewhere(name, data as Readonly<Record<string, unknown>>) : undefined;
  if (advice !== undefined) return advice;
  const meant = findMeant(name, known);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  return path.length > 0 && valueAt(data, [...path, name]) === null
    ? `If a comma divides the value before it, put all of that value in quotes. Known fields are ${list(known)}.`
    : `Known fields are ${list(known)}.`;
}

function translate(name: string, known: readonly string[]): string | undefined {
  const ours = namesElsewhere.get(name) ?? namesElsewhere.get(name.toLowerCase()) ?? [];
  return ours.find((each) => known.includes(each.split(':')[0] ?? ''));
}

/** Names of the fields that a schema has at a path. */
function fieldsAt(schema: unknown, path: Path): readonly string[] {
  const part = partOf(schema);
  const [key, ...below] = path;
  if (part.is === 'list') return fieldsAt(part.element, below);
  if (part.is !== 'group') return [];
  return key === undefined ? Object.keys(part.shape) : fieldsAt(part.shape[key], below);
}

/** The schema of the field at a path. */
function fieldAt(schema: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, key) => {
    const part = partOf(here);
    return part.is === 'group' ? part.shape[key] : part.is === 'list' ? part.element : undefined;
  }, schema);
}

/** Shape: `title, summary and section`. */
export function list(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

/** Describes a wrong value, for "must be text, not …". */
export function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (value instanceof Unquoted) return value.source;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

/** The value at a path of parsed YAML; `undefined` if there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}
