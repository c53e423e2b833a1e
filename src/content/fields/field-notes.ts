import { z } from 'astro/zod';

/** Entries of the newsroom that a field names. Editors offer them. */
export type Reference = 'sections' | 'authors' | 'companies' | 'exchanges' | 'tags' | 'stories' | 'industries';

/** What people and editors are told of a field, beside what its schema says: keywords of JSON Schema. */
export interface FieldNote {
  /** What the field means, and where readers see it. */
  readonly description?: string;
  /** A value that may be written. (zod leaves out `examples` of fields that it transforms.) */
  readonly sample?: unknown;
  readonly type?: string | readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  /** Replaced by the ids that are known: see `schemas/references.ts`. */
  readonly names?: Reference;
  [keyword: string]: unknown;
}

/** The notes of all fields. `z.toJSONSchema` takes them in. */
export const fieldNotes = z.registry<FieldNote>();

/**
 * Says what a field means. The text is shown by editors, and in `docs/your-newsroom.md`.
 *
 * @param example a value as JSON has it.
 */
export function about<Schema extends z.ZodType>(description: string, schema: Schema, example?: unknown): Schema {
  return withNote(schema, { description, ...(example !== undefined && { sample: example }) });
}

/** Says as JSON Schema what a field's own rules say in code, which no schema shows. */
export function writtenAs<Schema extends z.ZodType>(note: FieldNote, schema: Schema): Schema {
  return withNote(schema, note);
}

/** Editors offer the entries of the newsroom for a field. */
export function naming<Schema extends z.ZodType>(names: Reference, schema: Schema): Schema {
  return withNote(schema, { names });
}

/** The registry keeps the schema itself, without a copy, so that marks of `ofKind` stay. */
function withNote<Schema extends z.ZodType>(schema: Schema, note: FieldNote): Schema {
  fieldNotes.add(schema, { ...fieldNotes.get(schema), ...note });
  return schema;
}
