import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../../domain/finding.ts';
import { quotationMarksWithin } from '../../domain/language/story-language.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { ArticleSchema } from '../article/article-schema.ts';
import { languageOf } from '../article/language-field.ts';
import { addOffsets } from './add-offsets.ts';
import { openFile, type EditableFile } from './editable-file.ts';
import { orderFields } from './order-fields.ts';
import { settleBody } from './settle-body.ts';
import { settleFields } from './settle-fields.ts';
import type { TagSpellings } from './tag-spellings.ts';
import { tidyTags } from './tidy-tags.ts';

export interface FixRules {
  readonly schema: ArticleSchema;
  /** IANA name of the newsroom's time zone. */
  readonly timeZone: string;
  /** The site's language (BCP 47), for the quotation marks of stories without `lang`. */
  readonly language: string;
  readonly tags: TagSpellings;
}

export type FixedArticle =
  | { readonly isRefused: false; readonly text: string }
  /** The file is not edited, because its syntax is wrong. */
  | { readonly isRefused: true; readonly findings: readonly Finding[] };

/**
 * Corrects what is unambiguous: the order of fields, the spelling of tags, times without an offset, straight quotes in
 * prose. All other bytes stay, and the page is the same. A second run changes nothing.
 */
export function fixArticle(raw: string, file: string, rules: FixRules): FixedArticle {
  const steps: readonly ((opened: EditableFile) => string)[] = [
    (opened) => orderFields(opened, Object.keys(rules.schema.shape)),
    (opened) => tidyTags(opened, rules.tags),
    (opened) => addOffsets(opened, rules.schema, rules.timeZone),
    (opened) => settleFields(opened, rules.schema, marksOf(opened, rules)),
    (opened) => settleBody(opened, marksOf(opened, rules)),
  ];
  let text = raw;
  for (const step of steps) {
    const opened = openFile(text, file);
    if (!('yaml' in opened)) return { isRefused: true, findings: opened };
    const changed = step(opened);
    if (changed !== text && isSound(opened, changed, file)) text = changed;
  }
  return { isRefused: false, text };
}

function marksOf({ data }: EditableFile, { language }: FixRules): QuotationMarks {
  return quotationMarksWithin(languageOf(data), language);
}

/** Whether the file can be read after an edit, and has the same fields. */
function isSound(before: EditableFile, changed: string, file: string): boolean {
  const after = openFile(changed, file);
  return 'yaml' in after && isDeepStrictEqual(Object.keys(after.data).sort(), Object.keys(before.data).sort());
}
