import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { memoiseByObject } from '../../domain/memoise.ts';
import { explainBreak, findBrokenWords, mayBeBroken } from '../../markdown/slips/broken-words.ts';
import type { RawMark } from '../../markdown/slips/raw-mark.ts';
import { proseIn } from '../fields/field-kinds.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * Finds figures and words of prose that lines break (`$1,` and `000m`, which YAML joins with a space), and lines that
 * were meant as an entry of their own: ` -Costs` below `- Sales`.
 *
 * @param lines of the YAML, as `continuedLines` returns them.
 * @param firstLine number of the first one in the file.
 */
export function findBrokenValues(
  schema: z.ZodType,
  source: YamlSource,
  file: string,
  lines: readonly string[],
  firstLine: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  let located = 0;
  for (const [path, text] of proseIn(schema, source.data)) {
    if (located >= MOST || findings.length >= MOST) break;
    // What is only a date is checked as one.
    if (typeof text !== 'string' || /^\d{4}-\d\d-\d\d$/.test(text)) continue;
    const mayContinue = lines.length > 0 && JOINED.test(text) && !wholeValues(lines).has(text);
    if (!mayContinue && !mayBeBroken(text)) continue;
    const place = source.locate(path);
    located++;
    const toFinding = ({ message, hint, severity = 'warning', rule = 'broken-word' }: RawMark, line = 0): Finding => ({
      severity,
      rule,
      file,
      ...(line === 0 ? place : { line: place.line + line, column: 1 }),
      message,
      hint,
    });
    const isEntry = typeof path.at(-1) === 'number';
    const joined = mayContinue ? [...findJoined(text, lines, place.line - firstLine, isEntry)] : [];
    // A space that YAML wrote for the end of a line is reported as that.
    const isJoined = ({ message }: RawMark) => joined.some(({ mark }) => mark.message.includes(quotedIn(message)));
    findings.push(
      ...findBrokenWords(text, []).flatMap((mark) => (isJoined(mark) ? [] : [toFinding(mark)])),
      ...joined.map(({ mark, line }) => toFinding(mark, line)),
    );
  }
  return findings.slice(0, MOST);
}

/** The lines of YAML in which a value may go on in another line; none if none does. */
export function continuedLines(yaml: string): readonly string[] {
  return CONTINUED.test(yaml) ? yaml.split('\n') : [];
}

/**
 * The values that begin and end on one line, of the fields and entries that have a line of their own. To find where a
 * value is, its file is read once more, by a parser that takes a tenth of a second for a thousand lines.
 */
const wholeValues = memoiseByObject((lines: readonly string[]): ReadonlySet<string> => new Set(lines.map(valueOn)));

/** The value on a line `field: value`, `- value` or `- field: value`, without its quotation marks. */
function valueOn(line: string): string {
  const value = line
    .trim()
    .replace(/^(?:- )?(?:[\w-]+: )?/, '')
    .trim();
  return value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0)) ? value.slice(1, -1) : value;
}

/** The text that a message begins with, with its quotation marks. */
function quotedIn(message: string): string {
  return message.slice(0, message.indexOf('"', 1) + 1);
}

/** Most findings per file, and most values that are located in it, each of which takes a reading of its lines. */
const MOST = 200;

/**
 * Finds what is wrong where YAML joins the lines of a value.
 *
 * @param first index of the line on which the value starts.
 * @yields each problem, with its line from that one.
 */
function* findJoined(
  text: string,
  lines: readonly string[],
  first: number,
  isEntry: boolean,
): Iterable<{ readonly mark: RawMark; readonly line: number }> {
  const joined = onOneLine(text);
  let before = lines[first] ?? '';
  let position = 0;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const after = line.trim();
    const part = onOneLine(after);
    position = joined.indexOf(part, position);
    if (part === '' || position < 0) break;
    position += part.length;
    const broken = explainBreak(before.trimEnd().slice(-LONGEST), after.slice(0, LONGEST));
    if (broken) yield { mark: broken, line: index - first - 1 };
    const entry = isEntry ? /^[-–—*•+] ?(?=["'“„«]?\p{L})/u.exec(after)?.[0] : undefined;
    if (entry !== undefined) yield { mark: entryJoined(after, entry), line: index - first };
    before = line;
  }
}

/** Most characters of a line that are looked at for a figure or a word. */
const LONGEST = 60;

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Matches a line that may be part of the value above it: it begins neither an entry nor a field. */
const CONTINUED = /^[ \t]+(?!-[ \t]|[\w-]+:)\S/m;

/** Matches each value in which YAML may have joined lines within a figure, a word or before an entry. */
const JOINED = /[\p{Nd}\p{L}][.,/–٫٬-]\s|\p{Sc}\s|\p{Nd}\s[.,/%‰٪\p{Sc}]|\s[-–—*•+] ?["'“„«]?\p{L}/u;

function entryJoined(line: string, mark: string): RawMark {
  return {
    position: 0,
    message: `YAML reads "${line}" as part of the entry above it, so that readers see both as one.`,
    hint: `Write "- ${line.slice(mark.length)}", with its hyphen below that of the entry above.`,
  };
}
