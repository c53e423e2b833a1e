import type { z } from 'astro/zod';
import type { Finding } from '../../../domain/finding.ts';
import { proseIn } from '../../fields/field-kinds.ts';
import type { SplitFile } from '../../files/front-matter.ts';
import { findTemplate, findTemplateInBody, isOfTemplateNote, isOfTemplateSummary } from './find-template.ts';
import { findUnfinished } from './unfinished-marks.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';

/**
 * Finds placeholders that the author has not replaced. Words of the template (`npm run new`), in whole or in part, are
 * an error; editors' marks for missing words (TKTK, XXX, TODO, lorem ipsum) are a warning, since they may be meant.
 *
 * @param status for a draft, the template's words are a warning, and marks are allowed.
 */
export function findPlaceholders(
  schema: z.ZodType,
  { body, bodyLine }: SplitFile,
  source: YamlSource,
  file: string,
  status: string | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of proseIn(schema, source.data)) {
    if (typeof text !== 'string') continue;
    if (path[0] === 'corrections' && isOfTemplateNote(text)) {
      findings.push({
        ...leftover(undefined, { file, ...source.locate(path) }, '"corrections"'),
        message: 'Words of the template for corrections are still in "corrections".',
        hint: 'Write what readers must know.',
      });
      continue;
    }
    if (findTemplate(text) !== undefined || (path[0] === 'summary' && isOfTemplateSummary(text))) {
      findings.push(leftover(status, { file, ...source.locate(path) }, `"${String(path[0])}"`));
    } else if (status !== 'draft') {
      findings.push(...unfinished(text, () => ({ file, ...source.locate(path) })));
    }
  }
  const mayHoldMarks = status !== 'draft' && findUnfinished(body) !== undefined;
  if (!mayHoldMarks && findTemplateInBody(body) === undefined) return findings;
  const prose = withoutCode(body);
  const lineOf = (index: number) => bodyLine + body.slice(0, index).split('\n').length - 1;
  const left = findTemplateInBody(prose);
  if (left !== undefined) findings.push(leftover(status, { file, line: lineOf(left) }, 'the text'));
  if (mayHoldMarks) findings.push(...unfinished(prose, (index) => ({ file, line: lineOf(index) })));
  return findings;
}

type FindingPlace = Pick<Finding, 'file' | 'line' | 'column'>;

function leftover(status: string | undefined, place: FindingPlace, where: string): Finding {
  return {
    severity: status === 'draft' ? 'warning' : 'error',
    rule: 'placeholder',
    ...place,
    message: `Words of the template for new articles are still in ${where}.`,
    hint: "Replace them with the story's own.",
  };
}

function unfinished(text: string, placeOf: (index: number) => FindingPlace): readonly Finding[] {
  const found = findUnfinished(text);
  if (!found) return [];
  return [
    {
      severity: 'warning',
      rule: 'unfinished',
      ...placeOf(found.index),
      message: `"${found.written}" looks like a mark for words that are missing, and readers would see it.`,
      hint: 'Write what belongs there, or make the story a draft: status: draft.',
    },
  ];
}

/** Replaces code and comments, in which TODO is ordinary, with blanks of the same length. */
function withoutCode(body: string): string {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    const [, run] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined) fence = run;
    else if (run?.startsWith(fence)) fence = undefined;
    else return blank(line);
    return run === undefined && !/^(?: {4}|\t)/.test(line) ? line : blank(line);
  });
  return lines.join('\n').replace(/`[^`\n]*`|<!--[^>]{0,500}-->/g, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
