import type { z } from 'astro/zod';
import { settleQuotes } from '../../domain/language/typography/settled-quotes.ts';
import { smarten } from '../../domain/language/typography/punctuation.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import { valuesOfKind } from '../fields/field-kinds.ts';
import { editFrontMatter, type Edit, type EditableFile } from './editable-file.ts';
import { parseFrontMatter, scalarAt, type ScalarPlace } from './yaml-nodes.ts';

/** Sets typographic quotes in the prose of a file's fields where the page stays the same. */
export function settleFields(opened: EditableFile, schema: z.ZodType, marks: QuotationMarks): string {
  const document = parseFrontMatter(opened.yaml);
  const edits = valuesOfKind('prose', schema, opened.data).flatMap(([path, value]): readonly Edit[] => {
    // A tag's spelling is its identity.
    if (typeof value !== 'string' || path[0] === 'tags' || !/["']/.test(value)) return [];
    const place = scalarAt(document, path);
    return place ? editsOf(value, place, opened.yaml, marks) : [];
  });
  return editFrontMatter(opened, edits);
}

function editsOf(value: string, place: ScalarPlace, yaml: string, marks: QuotationMarks): readonly Edit[] {
  const places = quotesIn(yaml.slice(place.start, place.end), place.node.type);
  const indexes = Array.from(value.matchAll(/["']/g), ({ index }) => index);
  if (places?.length !== indexes.length) return [];
  const settled = settleQuotes(value, marks);
  const shown = value.split('');
  for (const [index, mark] of settled) shown[index] = mark;
  if (smarten(shown.join(''), marks) !== smarten(value, marks)) return [];
  return indexes.flatMap((index, nth) => {
    const [start, length] = places[nth] ?? [0, 0];
    const mark = settled.get(index);
    return mark === undefined ? [] : [{ start: place.start + start, end: place.start + start + length, text: mark }];
  });
}

type QuotePlace = readonly [start: number, length: number];

/** Quotes in a scalar's source that are part of its text, in order; undefined if some are escaped. */
function quotesIn(source: string, type: string | null | undefined): readonly QuotePlace[] | undefined {
  const find = (pattern: RegExp, from: number, to = source.length): readonly QuotePlace[] =>
    Array.from(
      source.slice(from, to).matchAll(pattern),
      ({ 0: found, index }) => [from + index, found.length] as const,
    );
  switch (type) {
    case 'PLAIN':
      return find(/["']/g, 0);
    case 'QUOTE_SINGLE':
      return find(/''|"/g, 1, source.length - 1);
    case 'QUOTE_DOUBLE':
      return /\\[^"\\]/.test(source) || source.includes('\\\\') ? undefined : find(/\\"|'/g, 1, source.length - 1);
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return find(/["']/g, source.indexOf('\n') + 1);
    default:
      return undefined;
  }
}
