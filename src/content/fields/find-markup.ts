import type { z } from 'astro/zod';
import { proseOf } from '../../domain/site/define-site.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Site } from '../../domain/site/site.ts';
import { findForeignMarkup } from '../../markdown/slips/raw-foreign.ts';
import { proseIn } from './field-kinds.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/** Markup that works in the text of an article, but not in fields of prose. */
const marks: readonly RegExp[] = [
  /\*\*[^\s*][^*]*\*\*/,
  /(?<![\w*])[*_][^\s*_][^*_]*[*_](?![\w*])/,
  /~~[^\s~][^~]*~~/,
  /(?<![\w_])__[^\s_][^_]*__(?![\w_])/,
  /`[^`]+`|``/,
  /\[[^\]]+\](?:\([^)\s]*\)|\s+\((?:https?:|www\.|mailto:|\/\w)[^)\s]*\))/,
  /\[\^[^\]\s]+\]/,
  /<\/?[a-z][^<>]*>|<!--/i,
  /&(?:[a-z][a-z\d]+|#\d+|#x[\da-f]+);/i,
  // A backslash escape of Markdown.
  /\\(?=[*_~`#[\]$<>|+-])./,
  // A heading or a quotation.
  /^(?:#{1,6}|>) (?=["'“„«(]?\p{L})/u,
];

/** One of these is in each of the marks, and in markup of other systems. */
const sign = /[*_~`[\\<>&#{=^]|\$\$/;

/** Finds Markdown and HTML in fields of plain text, where readers would see the marks. */
export function findMarkup(schema: z.ZodType, source: YamlSource, file: string): readonly Finding[] {
  return proseIn(schema, source.data).flatMap(([path, text]): readonly Finding[] => {
    const mark = typeof text === 'string' ? findMark(text) : undefined;
    if (mark === undefined) return [];
    return [
      {
        severity: 'warning',
        rule: 'markup-in-field',
        file,
        ...source.locate(path),
        message: `This field is plain text, so readers would see "${mark}" as typed.`,
        hint: 'Remove the markup.',
      },
    ];
  });
}

/** Like `findMarkup`, for the settings of the site. */
export function findMarkupInSettings(site: Site, file: string): readonly Finding[] {
  return proseOf(site).flatMap(([name, text]): readonly Finding[] => {
    const mark = findMark(text);
    if (mark === undefined) return [];
    const message = `"${name}" is plain text, so readers would see "${mark}" as typed.`;
    return [{ severity: 'warning', rule: 'markup-in-field', file, message, hint: 'Remove the markup.' }];
  });
}

/** First Markdown or HTML in a plain text. */
export function findMark(text: string): string | undefined {
  if (!sign.test(text)) return undefined;
  for (const pattern of marks) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found.trim();
  }
  return findForeignMarkup(text)[0]?.written;
}
