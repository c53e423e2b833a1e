import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { templateCorrection, templateSummary, templateWithdrawal } from './article-template.ts';
import { proseIn } from '../fields/field-kinds.ts';
import type { SplitFile } from '../files/front-matter.ts';
import { findUnfinished } from './unfinished-marks.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

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
    const isOfTemplate = mayHoldTemplate.test(text) && findTemplate(text) !== null;
    if (isOfTemplate || (path[0] === 'summary' && isOfTemplateSummary(text))) {
      findings.push(leftover(status, { file, ...source.locate(path) }, `"${String(path[0])}"`));
    } else if (status !== 'draft') {
      findings.push(...unfinished(text, () => ({ file, ...source.locate(path) })));
    }
  }
  const mayHoldMarks = status !== 'draft' && findUnfinished(body) !== undefined;
  if (!mayHoldMarks && !mayHoldTemplate.test(body)) return findings;
  const prose = withoutCode(body);
  const lineOf = (index: number) => bodyLine + body.slice(0, index).split('\n').length - 1;
  const left = findTemplate(prose) ?? ofTemplateParagraph.exec(prose);
  if (left) findings.push(leftover(status, { file, line: lineOf(left.index) }, 'the text'));
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

/**
 * Runs of template words, with any characters between them, that no story has by chance: six from the summary, or
 * either end of the text. The middle of the text could be in a style guide: "with its symbol at its first mention".
 */
const ofTemplate = firstNeeded(() =>
  [
    ...runsOf(templateSummary, 6),
    ...runsOf('Write here. Name a company', 5),
    ...runsOf('name a company with its symbol at its first mention', 10),
    String.raw`first[^\p{L}\p{N}]+mention[^\p{L}\p{N}:]*:[^\p{L}\p{N}]*apple`,
  ].join('|'),
);

/** The template's request, whose capital tells it from a sentence: patterns with both kinds of case are new in Node 23. */
const templateRequest =
  /(?<![\p{L}\p{N}])Name[^\p{L}\p{N}]+[Aa] [Cc]ompany[^\p{L}\p{N}]+[Ww]ith [Ii]ts[^\p{L}\p{N}]+[Ss]ymbol/u;

function findTemplate(text: string): RegExpExecArray | null {
  return ofTemplate().exec(text) ?? templateRequest.exec(text);
}

/**
 * Whether a note has five words of a template in a row. A pattern would be compiled anew for most notes, 30 ms each:
 * they are so rare that V8 discards it in between.
 */
function isOfTemplateNote(text: string): boolean {
  const words = ` ${wordsOf(text.toLowerCase().replaceAll('ſ', 's')).join(' ')}`;
  return templateNotes.some((run) => words.includes(run));
}

const templateNotes = [templateCorrection, templateWithdrawal].flatMap((template) =>
  wordRuns(template.toLowerCase(), 5).map((run) => ` ${run.join(' ')}`),
);

/** Runs of five words are enough in a summary, whose length leaves room for only half a sentence of the template. */
const ofTemplateSummary = firstNeeded(() => runsOf(templateSummary, 5).join('|'));

/**
 * Fast test before `ofTemplateSummary`, each of whose alternatives contains one of these parts: V8 takes a fifth of a
 * second per thread to compile that pattern, which ignores case in all of Unicode.
 */
const partOfTemplateSummary = /one[^a-z\d]+[sſ]entence|entence[^a-z\d]+of|240[^a-z\d]+character/i;

function isOfTemplateSummary(text: string): boolean {
  return partOfTemplateSummary.test(text) && ofTemplateSummary().test(text);
}

/** The first sentence of the template's text, and its example, each at the start of a paragraph. */
const ofTemplateParagraph =
  /(?<![^\n]\n)^(?:(?:[ \t>#*_"“‘[(-]|\d+[.)]|<[^<>\n]*>)*write here(?:[.!…]|[^\p{L}\p{N}\n<]*(?:<[^<>\n]*>)*$)|apple inc\. \(nasdaq:aapl\)\.[ \t]*$)/imu;

/** Fast test before the patterns above, in a tenth of their time. */
const mayHoldTemplate = /write\W+here|its\W+symbol|first\W+mention|sentence\W+of|\(nasdaq:aapl\)\.$/im;

/** Builds a pattern when it is first needed: those below take 10 ms per thread, and few texts pass the tests before. */
function firstNeeded(write: () => string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(write(), 'iu'));
}

function runsOf(template: string, length: number): readonly string[] {
  return wordRuns(template, length).map((run) => `(?<![\\p{L}\\p{N}])${run.join('[^\\p{L}\\p{N}]+')}`);
}

function wordRuns(template: string, length: number): readonly (readonly string[])[] {
  const words = wordsOf(template);
  const starts = words.slice(0, Math.max(1, words.length - length + 1));
  return starts.map((_, at) => words.slice(at, at + length));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
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
