import type { Finding } from '../domain/finding.ts';
import { templateSummary, templateText } from './article-template.ts';
import type { SplitFile } from './front-matter.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/**
 * Words that wait for the author's: those that `npm run new` wrote, in whole or in part, which keep a story from being
 * published, and what editors mark as missing (TKTK, XXX, TODO, lorem ipsum), which may be meant as it is.
 *
 * @param status nothing is published of a draft: there, the template's words are a warning, and marks are expected.
 */
export function findPlaceholders(
  { body, bodyLine }: SplitFile,
  source: YamlSource,
  file: string,
  status: string | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of textsOf(source.data)) {
    if (ofTemplate.test(text) || ofTemplateSummary.test(text)) {
      findings.push(leftover(status, { file, ...source.locate(path) }, `"${String(path[0])}"`));
    } else if (status !== 'draft') {
      findings.push(...unfinished(text, () => ({ file, ...source.locate(path) })));
    }
  }
  const lineOf = (index: number) => bodyLine + body.slice(0, index).split('\n').length - 1;
  const left = mayHoldTemplate.test(body) ? (ofTemplate.exec(body) ?? ofTemplateLine.exec(body)) : undefined;
  if (left) findings.push(leftover(status, { file, line: lineOf(left.index) }, 'the text'));
  if (status !== 'draft' && mayHoldMark.test(body) && mark.test(body)) {
    findings.push(...unfinished(withoutCode(body), (index) => ({ file, line: lineOf(index) })));
  }
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
  const found = mark.exec(text);
  if (!found) return [];
  return [
    {
      severity: 'warning',
      rule: 'unfinished',
      ...placeOf(found.index),
      message: `"${found[0].trim()}" looks like a mark for words that are missing, and readers would see it.`,
      hint: 'Write what belongs there, or make the story a draft: status: draft.',
    },
  ];
}

/** The fields of front matter in which authors write prose, as far as they hold text. */
function textsOf(data: unknown): readonly (readonly [Path, string])[] {
  if (typeof data !== 'object' || data === null) return [];
  const fields = new Map<string, unknown>(Object.entries(data));
  const points = fields.get('keyPoints');
  const written: readonly (readonly [Path, unknown])[] = [
    [['title'], fields.get('title')],
    [['summary'], fields.get('summary')],
    ...(Array.isArray(points) ? points.map((point: unknown, index) => [['keyPoints', index], point] as const) : []),
  ];
  return written.flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
}

/** Any six words of a template in a row, whatever is between them: no story has them by chance. */
const ofTemplate = new RegExp([templateSummary, templateText].flatMap((text) => runsOf(text, 6)).join('|'), 'iu');

/** In a summary five are enough, since half a sentence is all that its length leaves to be forgotten. */
const ofTemplateSummary = new RegExp(runsOf(templateSummary, 5).join('|'), 'iu');

/** The first sentence of the template's text, and its example, alone on a line. */
const ofTemplateLine = /^[ \t>#*_-]*(?:write here(?:\.|[ \t]*$)|apple inc\. \(nasdaq:aapl\)\.[ \t]*$)/imu;

/** Texts are searched for these first, which takes a tenth of the time: every run of six words has one of them. */
const mayHoldTemplate =
  /write\W+here|company\W+with\W+its|its\W+symbol|first\W+mention|sentence\W+of|\(nasdaq:aapl\)\.$/im;
const mayHoldMark = /TK|XX|TODO|FIXME|orem ipsum/;

function runsOf(template: string, length: number): readonly string[] {
  const words = template.match(/[\p{L}\p{N}]+/gu) ?? [];
  const starts = words.slice(0, Math.max(1, words.length - length + 1));
  return starts.map((_, at) => `(?<![\\p{L}\\p{N}])${words.slice(at, at + length).join('[^\\p{L}\\p{N}]+')}`);
}

/**
 * Marks that nothing else is written like. TK alone is a symbol (NYSE:TK) and a shop, XXX a number after a name: both
 * count where an amount is expected, or in square brackets.
 */
const mark = new RegExp(
  [
    /(?<![\p{L}\p{N}])(?:TK){2,}(?![\p{L}\p{N}])/u,
    /\[(?:TK|X{2,}|TODO|FIXME)(?:[ :,][^\]\n]{0,80})?\](?![([:])/u,
    /[$€£¥](?:TK|X{2,})(?![\p{L}\p{N}])/u,
    /(?<![\p{L}\p{N}:])(?:TK|X{2,}) ?(?:%|per ?cent\b|million\b|billion\b|trillion\b|bn\b)/u,
    /(?<![\p{L}\p{N}:([]|\p{Lu}\p{L}+ )X{3,}(?![\p{L}\p{N}])/u,
    /(?<![\p{L}\p{N}])(?:TODO|FIXME)(?=:)/u,
    /(?<![\p{L}\p{N}])[Ll]orem ipsum(?![\p{L}\p{N}])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** The text with code and comments as blanks, so that places stay: a program may say TODO. */
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
