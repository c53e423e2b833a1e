import { allTemplateWords } from '../../../domain/language/words/starters/template-words.ts';
import { templateExample } from '../article-template.ts';

/** Finds words of the template for new articles in prose, in any language. Undefined if there are none. */
export function findTemplate(text: string): number | undefined {
  if (!mayHoldTemplate(text)) return undefined;
  return (runsOfTemplate().exec(text) ?? templateRequest().exec(text))?.index;
}

/** Like `findTemplate`, and finds the short sentences of the template where a paragraph begins, too. */
export function findTemplateInBody(body: string): number | undefined {
  if (!mayHoldTemplate(body)) return undefined;
  return findTemplate(body) ?? templateParagraph().exec(body)?.index;
}

/** Whether a summary has words of the template. */
export function isOfTemplateSummary(text: string): boolean {
  return partOfSummary.test(text) && runsOfSummary().test(text);
}

/**
 * Whether a correction has five words of a template in a row. A pattern would be compiled anew for most corrections,
 * 30 ms each: they are so rare that V8 discards it in between.
 */
export function isOfTemplateNote(text: string): boolean {
  const words = ` ${wordsOf(text.toLowerCase().replaceAll('ſ', 's')).join(' ')}`;
  return runsOfNotes.some((run) => words.includes(run));
}

/** Runs of five words are enough in a summary, whose length leaves room for only half a sentence of the template. */
const summaryRun = 5;
const proseRun = 6;
const noteRun = 5;

const runsOfNotes = allTemplateWords
  .flatMap(({ correction, withdrawal }) => [correction, withdrawal])
  .flatMap((template) => wordRuns(wordsOf(template.toLowerCase()), noteRun).map((run) => ` ${run.join(' ')}`));

const runsOfSummary = firstNeeded(
  () => allTemplateWords.flatMap(({ summary }) => wordRuns(wordsOf(summary), summaryRun).map(inARow)),
  'iu',
);

/**
 * Runs of template words, with any characters between them, that no story has by chance: six from the summary, or
 * either end of the text. The middle of the text could be in a style guide: "with its symbol at its first mention".
 */
const runsOfTemplate = firstNeeded(
  () =>
    allTemplateWords.flatMap(({ summary, write, request, where }) => [
      ...wordRuns(wordsOf(summary), proseRun).map(inARow),
      inARow(wordsOf(`${write} ${request}`).slice(0, Math.max(5, wordsOf(write).length + 2))),
      inARow(wordsOf(`${request} ${where}`)),
      String.raw`${inARow(lastPair(where))}[^\p{L}\p{N}:]*:[^\p{L}\p{N}]*apple`,
    ]),
  'iu',
);

/** The template's request, whose capital tells it from a sentence: patterns with both kinds of case are new in Node 23. */
const templateRequest = firstNeeded(
  () =>
    allTemplateWords.map(({ request }) => {
      const [first = '', ...rest] = wordsOf(request);
      return inARow([first, ...rest.map(inEitherCase)]);
    }),
  'u',
);

/** The first sentence of the template's text, and its example, each at the start of a paragraph. */
const templateParagraph = firstNeeded(() => {
  const start = /(?<![^\n]\n)^/.source;
  const marks = /(?:[ \t>#*_"“‘«„[(-]|\d+[.)]|<[^<>\n]*>)*/.source;
  const writes = allTemplateWords.map(({ write }) => wordsOf(write).join(' ')).join('|');
  const end = String.raw`(?:[.!…]|[^\p{L}\p{N}\n<]*(?:<[^<>\n]*>)*$)`;
  return [`${start}(?:${marks}(?:${writes})${end}|${escape(templateExample)}[ \\t]*$)`];
}, 'imu');

/**
 * Fast tests before the patterns above, in a tenth of their time: V8 takes a fifth of a second per thread to compile those
 * that ignore case in all of Unicode. Each alternative of theirs contains one of these pairs of words.
 */
const partsOfTemplate = [
  ...allTemplateWords.flatMap(({ summary, write, request, where }) => [
    ...pairsOfRuns(wordsOf(summary), proseRun),
    ...[write, request, where].map(lastPair),
  ]),
].map(roughly);
const partOfSummary = new RegExp(
  withLongS(
    allTemplateWords.flatMap(({ summary }) => pairsOfRuns(wordsOf(summary), summaryRun).map(roughly)).join('|'),
  ),
  'i',
);

/** One pattern for all scripts would take half as long again. */
const isLatin = (part: string) => /^\p{Script=Latin}/u.test(part);
const suspects = [
  new RegExp([...partsOfTemplate.filter(isLatin), `${escape(templateExample)}$`].join('|'), 'im'),
  new RegExp(partsOfTemplate.filter((part) => !isLatin(part)).join('|')),
];

function mayHoldTemplate(text: string): boolean {
  return suspects.some((suspect) => suspect.test(text));
}

type Pair = readonly [string, string];

/** As few pairs of neighbours as are in every run of so many words. */
function pairsOfRuns(words: readonly string[], length: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = length - 2; at + 1 < words.length; at += length - 1) pairs.push([words[at] ?? '', words[at + 1] ?? '']);
  return pairs;
}

function lastPair(text: string): Pair {
  const [first = '', second = ''] = wordsOf(text).slice(-2);
  return [first, second];
}

/** Finds what `inARow` does, and more, without the tables of Unicode. */
function roughly(pair: Pair): string {
  return pair.join('[^a-z0-9]{1,40}?');
}

/** A pattern without the tables of Unicode does not know that ſ is an s. */
function withLongS(pattern: string): string {
  return pattern.replaceAll('s', '[sſ]');
}

function inARow(words: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}`;
}

function inEitherCase(word: string): string {
  const [first = ''] = word;
  return `[${first.toUpperCase()}${first.toLowerCase()}]${word.slice(first.length)}`;
}

/** Builds a pattern when it is first needed: few texts pass the fast tests before. */
function firstNeeded(write: () => readonly string[], flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(write().join('|'), flags));
}

function wordRuns(words: readonly string[], length: number): readonly (readonly string[])[] {
  const starts = words.slice(0, Math.max(1, words.length - length + 1));
  return starts.map((_, at) => words.slice(at, at + length));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function escape(text: string): string {
  return text.replace(/[.()]/g, String.raw`\$&`);
}
