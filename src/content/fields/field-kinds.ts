import { z } from 'astro/zod';
import { memoise, memoiseByObject } from '../../domain/memoise.ts';
import type { Path } from '../yaml/yaml-source.ts';

/**
 * The kind of a field's content. `prose` is shown to readers: it is typeset, and checked for Markdown and for comments
 * that cut it off. `code` has a special format (an id, a symbol, a file's name), and stays as written.
 */
export type FieldKind = 'prose' | 'code' | 'choice' | 'number' | 'date' | 'address';

const kinds = new WeakMap<object, FieldKind>();

/** Marks a schema with its kind. Call it last: every method of a schema returns a new one, without the mark. */
export function ofKind<Schema extends z.ZodType>(kind: FieldKind, schema: Schema): Schema {
  kinds.set(schema, kind);
  return schema;
}

/** A part of a schema for traversal. `unknown` is a field without a kind. */
type Part =
  | { readonly is: FieldKind }
  | { readonly is: 'list'; readonly element: unknown }
  | { readonly is: 'group'; readonly shape: Shape }
  | { readonly is: 'unknown' };

type Shape = Readonly<Record<string, unknown>>;

export function partOf(schema: unknown): Part {
  return typeof schema === 'object' && schema !== null ? readPart(schema) : { is: 'unknown' };
}

const readPart = memoiseByObject((schema: object): Part => {
  const kind = kinds.get(schema);
  if (kind !== undefined) return { is: kind };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return partOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return partOf(schema.out);
  if (schema instanceof z.ZodArray) return { is: 'list', element: schema.element };
  if (schema instanceof z.ZodObject) return { is: 'group', shape: schema.shape };
  return { is: 'unknown' };
});

/** Lists every field of a schema by its path: `image.alt`, `tags[]`. */
export function fieldsOf(schema: unknown, name = ''): readonly { readonly name: string; readonly kind: string }[] {
  const part = partOf(schema);
  if (part.is === 'list') return fieldsOf(part.element, `${name}[]`);
  if (part.is !== 'group') return [{ name, kind: part.is }];
  return Object.entries(part.shape).flatMap(([key, field]) => fieldsOf(field, name === '' ? key : `${name}.${key}`));
}

/** Lists all prose in a value with its paths. The value may break the schema. */
export function proseIn(schema: unknown, value: unknown): readonly (readonly [Path, unknown])[] {
  return valuesOfKind('prose', schema, value);
}

/** Lists all values of a kind in a value with their paths. The value may break the schema. */
export function valuesOfKind(
  kind: FieldKind,
  schema: unknown,
  value: unknown,
  path: Path = [],
): readonly (readonly [Path, unknown])[] {
  if (value === undefined || value === null) return [];
  const part = partOf(schema);
  if (part.is === kind) return [[path, value]];
  if (part.is === 'list' && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => valuesOfKind(kind, part.element, item, [...path, index]));
  }
  if (part.is !== 'group' || typeof value !== 'object') return [];
  return fieldsWith(kind, part.shape).flatMap(([key, field]) =>
    Object.hasOwn(value, key) ? valuesOfKind(kind, field, (value as Shape)[key], [...path, key]) : [],
  );
}

type Fields = readonly (readonly [name: string, schema: unknown])[];

/** The fields of a group that are of a kind, or have parts that are. */
function fieldsWith(kind: FieldKind, shape: Shape): Fields {
  return fieldsByKind(shape)(kind);
}

const fieldsByKind = memoiseByObject((shape: Shape) =>
  memoise((kind: FieldKind): Fields => Object.entries(shape).filter(([, field]) => holdsKind(kind, field))),
);

function holdsKind(kind: FieldKind, schema: unknown): boolean {
  const part = partOf(schema);
  if (part.is === 'list') return holdsKind(kind, part.element);
  return part.is === 'group' ? fieldsWith(kind, part.shape).length > 0 : part.is === kind;
}

/** Applies `change` to all prose in a value that satisfies the schema. */
export function mapProse<Value>(schema: z.ZodType<Value>, value: Value, change: (text: string) => string): Value {
  return changeProse(schema, value, change) as Value;
}

function changeProse(schema: unknown, value: unknown, change: (text: string) => string): unknown {
  const part = partOf(schema);
  if (part.is === 'prose') return typeof value === 'string' ? change(value) : value;
  if (part.is === 'list' && Array.isArray(value)) return value.map((item) => changeProse(part.element, item, change));
  if (part.is !== 'group' || typeof value !== 'object' || value === null) return value;
  const changed: Record<string, unknown> = { ...value };
  for (const [key, field] of fieldsWith('prose', part.shape)) {
    if (Object.hasOwn(changed, key)) changed[key] = changeProse(field, changed[key], change);
  }
  return changed;
}
