import { z } from 'astro/zod';
import { parseLanguageTag, type ParsedLanguageTag } from '../../domain/language/language-tag.ts';
import { codeField } from '../fields/fields.ts';
import { ofKind } from '../fields/field-kinds.ts';
import { complaint } from '../fields/issues.ts';

/** A language as a BCP 47 tag: `ar`, `pt-BR`. */
export function languageField() {
  const schema = codeField('lang', { longest: 40, isOptional: true }).transform((written, context): string => {
    const parsed = parseLanguageTag(written);
    if (parsed.ok) return parsed.tag;
    context.addIssue({ code: 'custom', message: explain(written, parsed) });
    return z.NEVER;
  });
  return ofKind('code', schema);
}

/** Language that front matter names, even if it has errors elsewhere; undefined if it is missing or unknown. */
export function languageOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('lang' in data) || typeof data.lang !== 'string') return undefined;
  const parsed = parseLanguageTag(data.lang.trim());
  return parsed.ok ? parsed.tag : undefined;
}

function explain(written: string, { problem, meant }: Exclude<ParsedLanguageTag, { ok: true }>): string {
  const advice = meant === undefined ? 'Write its tag (BCP 47): ar, de, pt-BR.' : `Did you mean "${meant}"?`;
  switch (problem) {
    case 'malformed':
      return complaint(`"${written}" is no language tag.`, advice);
    case 'unknown':
      return complaint(`"${written}" names no language that is known.`, advice);
    case 'older':
      return complaint(`"${written}" is not how the tag of this language is written today.`, `Write ${meant ?? ''}.`);
  }
}
