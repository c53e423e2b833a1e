import { allTemplateWords } from '../../../domain/language/words/starters/template-words.ts';
import { templateExample } from '../article-template.ts';

/*
 * Words are compared and no patterns made of them: V8 takes a fifth of a second per thread to compile one that ignores
 * case in all of Unicode.
 */

/** Finds words of the template for new articles in prose, in any language. Undefined if there are none. */
export function findTemplate(text: string): number | undefined {
  if (!mayHoldTemplate(text)) return undefined;
  const words = wordsIn(text);
  for (const run of runsOfTemplate) {
    for (const at of words.placesOf(run.words)) if (run.isMeant(text.slice(at))) return at;
  }
  return undefined;
}

/** Like `findTemplate`, and finds the short sentences of the template where a paragraph begins, too. */
export function findTemplateInBody(body: string): number | undefined {
  if (!mayHoldTemplate(body)) return undefined;
  return findTemplate(body) ?? findParagraph(body);
}

/** True if a summary has five words of a template's summary in a row. */
export function isOfTemplateSummary(text: string): boolean {
  return partOfSummary.test(text) && holdsAny(text, runsOfSummary);
}

/** True if the text of a correction has five words of a template's in a row. */
export function isOfTemplateNote(text: string): boolean {
  return holdsAny(text, runsOfNotes);
}

const word = /[\p{L}\p{N}]+/gu;

/** Runs of five words are enough in a summary, whose length leaves room for only half a sentence of the template. */
const summaryRun = 5;
const proseRun = 6;
const noteRun = 5;

const runsOfSummary = allTemplateWords.flatMap(({ summary }) => runsOf(summary, summaryRun));
const runsOfNotes = allTemplateWords.flatMap(({ correction, withdrawal }) =>
  [correction, withdrawal].flatMap((note) => runsOf(note, noteRun)),
);

interface TemplateRun {
  /** Each in lower case after a space. */
  readonly words: string;
  /** True if a text is the template's. @param text the text from the run's first word on. */
  readonly isMeant: (text: string) => boolean;
}

/**
 * Runs of template words, with any characters between them, that no story has by chance: six from the summary, or
 * either end of the text. The middle of the text could be in a style guide: "with its symbol at its first mention". The
 * request's capital tells it from a sentence.
 */
const runsOfTemplate: readonly TemplateRun[] = allTemplateWords.flatMap(({ summary, write, request, where }) => {
  const [begin, end] = lastPair(where);
  const beginning = wordsOf(`${write} ${request}`).slice(0, Math.max(5, wordsOf(write).length + 2));
  const always = [...runsOf(summary, proseRun), joined(beginning), joined(wordsOf(`${request} ${where}`))];
  const colonBefore = /^[\p{L}\p{N}]+[^\p{L}\p{N}]+[\p{L}\p{N}]+[^\p{L}\p{N}:]*:/u;
  const [first = ''] = wordsOf(request);
  return [
    ...always.map((words) => ({ words, isMeant: () => true })),
    { words: joined([begin, end, 'apple']), isMeant: (text: string) => colonBefore.test(text) },
    { words: joined(wordsOf(request)), isMeant: (text: string) => text.startsWith(first) },
  ];
});

/** Finds the first sentence of the template's text, or its example, where a paragraph begins. */
function findParagraph(body: string): number | undefined {
  let start = 0;
  let isAfterBlank = true;
  for (const line of body.split('\n')) {
    if (isAfterBlank && isOfTemplateLine(line)) return start;
    isAfterBlank = line === '';
    start += line.length + 1;
  }
  return undefined;
}

function isOfTemplateLine(line: string): boolean {
  if (line.trimEnd().toLowerCase() === templateExample.toLowerCase()) return true;
  const words = fold(line.replace(marksBefore, ''));
  return allTemplateWords.some(({ write }) => {
    const sentence = fold(wordsOf(write).join(' '));
    return words.startsWith(sentence) && endOfSentence.test(words.slice(sentence.length));
  });
}

const marksBefore = /^(?:[ \t>#*_"“‘«„[(-]|\d+[.)]|<[^<>]*>)*/;
const endOfSentence = /^(?:[.!…]|[^\p{L}\p{N}<]*(?:<[^<>]*>)*$)/u;

/**
 * Fast tests before all else, which most texts fail: each run of the template has one of these pairs of words. One
 * pattern for all scripts would take half as long again.
 */
const pairs = allTemplateWords.flatMap(({ summary, write, request, where }) => [
  ...pairsOfRuns(wordsOf(summary), proseRun),
  ...[write, request, where].map(lastPair),
]);
const isLatin = ([first]: Pair) => /^\p{Script=Latin}/u.test(first);
const suspects = [
  new RegExp([...pairs.filter(isLatin).map(roughly), `${escape(templateExample)}$`].join('|'), 'im'),
  new RegExp(
    pairs
      .filter((pair) => !isLatin(pair))
      .map(roughly)
      .join('|'),
  ),
];

const partOfSummary = new RegExp(
  allTemplateWords.flatMap(({ summary }) => pairsOfRuns(wordsOf(summary), summaryRun).map(roughly)).join('|'),
  'i',
);

function mayHoldTemplate(text: string): boolean {
  return suspects.some((suspect) => suspect.test(text));
}

type Pair = readonly [string, string];

/** Pairs of neighbouring words, as few as possible, of which each run of `length` words has one. */
function pairsOfRuns(words: readonly string[], length: number): readonly Pair[] {
  const found: Pair[] = [];
  for (let at = length - 2; at + 1 < words.length; at += length - 1) found.push([words[at] ?? '', words[at + 1] ?? '']);
  return found;
}

function lastPair(text: string): Pair {
  const [first = '', second = ''] = wordsOf(text).slice(-2);
  return [first, second];
}

/** Finds the two words, and more, without the tables of Unicode, in which ſ is an s. */
function roughly(pair: Pair): string {
  return pair.join('[^a-z0-9]{1,40}?').replaceAll(/s/gi, '[sSſ]');
}

/** The words of a text, compared without case. */
interface Words {
  /** The places in the text where a run of words begins, the last of which may go on. */
  readonly placesOf: (run: string) => Iterable<number>;
}

function wordsIn(text: string): Words {
  const found = Array.from(text.matchAll(word));
  const all = joined(found.map(([written]) => written));
  return {
    *placesOf(run) {
      for (let at = all.indexOf(run); at >= 0; at = all.indexOf(run, at + 1)) {
        yield found[all.slice(0, at).split(' ').length - 1]?.index ?? 0;
      }
    },
  };
}

function holdsAny(text: string, runs: readonly string[]): boolean {
  const all = joined(wordsOf(text));
  return runs.some((run) => all.includes(run));
}

/** The runs of so many words of a text. */
function runsOf(text: string, length: number): readonly string[] {
  const words = wordsOf(text);
  const starts = words.slice(0, Math.max(1, words.length - length + 1));
  return starts.map((_, at) => joined(words.slice(at, at + length)));
}

/** Words without case, each after a space. */
function joined(words: readonly string[]): string {
  return words.map((each) => ` ${fold(each)}`).join('');
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ſ', 's');
}

function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}

function escape(text: string): string {
  return text.replace(/[.()]/g, String.raw`\$&`);
}
