import { z } from 'astro/zod';

/** Entries of the newsroom that a field names. Editors offer them. */
export type Reference = 'sections' | 'authors' | 'companies' | 'exchanges' | 'tags' | 'stories' | 'industries';

/** Notes on a field for people and editors, in addition to its schema: keywords of JSON Schema. */
export interface FieldNote {
  /** Meaning of the field, and where readers see it. */
  readonly description?: string;
  /** A value that may be written. (zod leaves out `examples` of fields that it transforms.) */
  readonly sample?: unknown;
  readonly type?: string | readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  /** Replaced by the known ids: see `schemas/references.ts`. */
  readonly names?: Reference;
  [keyword: string]: unknown;
}

/** The notes of all fields, which `z.toJSONSchema` includes. */
export const fieldNotes = z.registry<FieldNote>();

/**
 * Describes a field. Editors and `docs/your-newsroom.md` show the text.
 *
 * @param example a value as JSON has it.
 */
export function about<Schema extends z.ZodType>(description: string, schema: Schema, example?: unknown): Schema {
  return withNote(schema, { description, ...(example !== undefined && { sample: example }) });
}

/** Describes as JSON Schema the rules of a field that are code, and therefore not in its own schema. */
export function writtenAs<Schema extends z.ZodType>(note: FieldNote, schema: Schema): Schema {
  return withNote(schema, note);
}

/** Makes editors offer entries of the newsroom for a field. */
export function naming<Schema extends z.ZodType>(names: Reference, schema: Schema): Schema {
  return withNote(schema, { names });
}

/** Adds a note to a schema without copying it, so that marks of `ofKind` are kept. */
function withNote<Schema extends z.ZodType>(schema: Schema, note: FieldNote): Schema {
  fieldNotes.add(schema, { ...fieldNotes.get(schema), ...note });
  return schema;
}
