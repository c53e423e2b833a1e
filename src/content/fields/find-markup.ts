import type { z } from 'astro/zod';
import { proseOf } from '../../domain/site/define-site.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Site } from '../../domain/site/site.ts';
import { findForeignMarkup } from '../../markdown/slips/foreign/raw-foreign.ts';
import { MAY_HOLD_EXPORTS } from '../../markdown/slips/foreign/raw-exports.ts';
import { proseIn } from './field-kinds.ts';
import { longestAdvice } from './nested-fields.ts';
import { writeYaml } from '../yaml/write-yaml.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/** Markup that works in the text of an article, but not in fields of prose. */
const marks: readonly RegExp[] = [
  /\*\*[^\s*][^*]*\*\*/,
  /(?<![\w*])[*_][^\s*_][^*_]*[*_](?![\w*])/,
  /~~[^\s~][^~]*~~/,
  /(?<![\w_])__[^\s_][^_]*__(?![\w_])/,
  /`[^`]+`|``/,
  // No field has a longer text; a limit, since each of thousands of brackets would be looked at to the end.
  /\[[^\]]{1,1000}\](?:\([^)\s]*\)|\s+\((?:https?:|www\.|mailto:|\/\w)[^)\s]*\))/,
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
    const list = typeof text === 'string' && path[0] === 'tags' ? findListMarks(text, source.data) : undefined;
    if (list) return [{ severity: 'warning', rule: 'markup-in-field', file, ...source.locate(path), ...list }];
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

/** Explains a tag with signs that were meant to be those of the list: `[“AI”]`, `[股票，市场]`, `[AI; chips]`. */
function findListMarks(tag: string, data: unknown): Pick<Finding, 'message' | 'hint'> | undefined {
  const words = splitTag(tag);
  if (words.length === 0 || words.join('') === tag.trim()) return undefined;
  const { tags } = data as { readonly tags?: unknown };
  const all = Array.isArray(tags)
    ? tags.flatMap((each: unknown): readonly unknown[] => (typeof each === 'string' ? splitTag(each) : [each]))
    : words;
  const line = `tags: ${writeYaml(all)}`;
  return {
    message: `Readers would see "${tag}" as one tag, with all of its signs.`,
    hint: `Write ${line.length <= longestAdvice ? line : writeYaml(words)}.`,
  };
}

/** The words between separators, without quotation marks around them. */
function splitTag(tag: string): readonly string[] {
  return (
    tag
      // Not at the end of an entity: `M&amp;A`.
      .split(/(?<!&#?\w{1,8});|[；،؛，、]/)
      .map((word) => /^\s*[“”„«‘‚'"「](.*)[“”»’'"」]\s*$/su.exec(word)?.[1] ?? word)
      .flatMap((word) => word.trim() || [])
  );
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
  if (!sign.test(text) && !MAY_HOLD_EXPORTS.some((each) => each.test(text))) return undefined;
  for (const pattern of marks) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found.trim();
  }
  return findForeignMarkup(text)[0]?.written;
}
