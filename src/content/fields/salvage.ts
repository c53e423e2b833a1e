import { z } from 'astro/zod';
import type { DayAlone } from '../../domain/moment.ts';

/**
 * A value of which every part may be missing, except that dates are whole. `undefined` in a list is an invalid entry.
 */
export type Salvaged<Value> = Value extends string | number | boolean | DayAlone | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly (Salvaged<Item> | undefined)[]
    : { readonly [Key in keyof Value]?: Salvaged<Value[Key]> | undefined };

/**
 * Extracts the valid parts of a value that breaks its schema, so that one mistake does not hide another. `undefined` if
 * there are none.
 *
 * @param whole the value as parsed by the schema.
 */
export function salvage<Value>(
  value: unknown,
  schema: z.ZodType<Value>,
  whole: z.ZodSafeParseResult<Value> = schema.safeParse(value),
): Salvaged<Value> | undefined {
  return (whole.success ? whole.data : salvageParts(value, schema, whole.error)) as Salvaged<Value> | undefined;
}

function salvageAny(value: unknown, schema: unknown): unknown {
  return schema instanceof z.ZodType ? salvage(value, schema) : undefined;
}

function salvageParts(value: unknown, schema: z.ZodType, error: z.ZodError): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return salvageAny(value, schema.unwrap());
  // Groups are preprocessed by a function that keeps objects as they are; other pipes end in functions, not schemas.
  if (schema instanceof z.ZodPipe) return schema.out instanceof z.ZodObject ? salvageAny(value, schema.out) : undefined;
  if (schema instanceof z.ZodArray) {
    // Checking the entries of a list over the limit would take the time that the limit prevents.
    if (error.issues.some(({ code, path }) => code === 'too_big' && path.length === 0)) return undefined;
    return Array.isArray(value) ? value.map((item: unknown) => salvageAny(item, schema.element)) : undefined;
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return undefined;
  const written = new Map<string, unknown>(Object.entries(value));
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, salvageAny(written.get(name), field)]));
}
