import type { z } from 'astro/zod';
import { toIsoText } from '../../domain/instant.ts';
import { isDayAlone, parseMoment } from '../../domain/moment.ts';
import { valuesOfKind } from '../fields/field-kinds.ts';
import { editFrontMatter, type Edit, type EditableFile } from './editable-file.ts';
import { parseFrontMatter, scalarAt } from './yaml-nodes.ts';

/** Adds the zone's offset to each time without one: `2014-10-28 09:30` → `2014-10-28 09:30-04:00`. */
export function addOffsets(opened: EditableFile, schema: z.ZodType, timeZone: string): string {
  const document = parseFrontMatter(opened.yaml);
  const edits = valuesOfKind('date', schema, opened.data).flatMap(([path, value]): readonly Edit[] => {
    const place = typeof value === 'string' ? scalarAt(document, path) : undefined;
    if (!place || typeof value !== 'string') return [];
    const offset = offsetFor(value.trim(), timeZone);
    const at = opened.yaml.slice(place.start, place.end).indexOf(value.trim());
    if (offset === undefined || at === -1) return [];
    const end = place.start + at + value.trim().length;
    return [{ start: end, end, text: offset }];
  });
  return editFrontMatter(opened, edits);
}

/** Offset of a time; undefined for a day alone, a time with an offset, and a time that the zone skips or repeats. */
function offsetFor(written: string, timeZone: string): string | undefined {
  if (!/:\d\d$/.test(written) || /[+-]\d\d:\d\d$/.test(written)) return undefined;
  const parsed = parseMoment(written, timeZone);
  if (!parsed.ok || isDayAlone(parsed.moment)) return undefined;
  const offset = toIsoText(parsed.moment, timeZone).slice(-'+00:00'.length);
  const again = parseMoment(written + offset, timeZone);
  // Before standard time, offsets had seconds.
  return again.ok && again.moment === parsed.moment ? offset : undefined;
}
