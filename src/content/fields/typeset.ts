import type { z } from 'astro/zod';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import { smarten } from '../../domain/language/typography/punctuation.ts';
import { mapProse } from './field-kinds.ts';

/** Sets typographic quotes, apostrophes and dashes in the prose of a file's fields, as in the text of articles. */
export function typeset<Value>(schema: z.ZodType<Value>, value: Value, marks: QuotationMarks): Value {
  return mapProse(schema, value, (text) => smarten(text, marks));
}
