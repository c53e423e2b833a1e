import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { explainBreak, findBrokenWords, mayBeBroken } from '../../markdown/slips/broken-words.ts';
import type { RawMark } from '../../markdown/slips/raw-mark.ts';
import { proseIn } from '../fields/field-kinds.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * Finds figures and words of prose that lines break (`$1,` and `000m`, which YAML joins with a space), and lines that
 * were meant as an entry of their own: ` -Costs` below `- Sales`.
 *
 * @param lines of the YAML.
 * @param firstLine number of the first one in the file.
 */
export function findBrokenValues(
  schema: z.ZodType,
  source: YamlSource,
  file: string,
  lines: readonly string[],
  firstLine: number,
): readonly Finding[] {
  const hasContinued = lines.some((line) => CONTINUED.test(line));
  return proseIn(schema, source.data).flatMap(([path, text]): readonly Finding[] => {
    if (typeof text !== 'string') return [];
    const mayContinue = hasContinued && JOINED.test(text);
    if (!mayContinue && !mayBeBroken(text)) return [];
    const place = source.locate(path);
    const toFinding = ({ message, hint, severity = 'warning', rule = 'broken-word' }: RawMark, line = 0): Finding => ({
      severity,
      rule,
      file,
      ...(line === 0 ? place : { line: place.line + line, column: 1 }),
      message,
      hint,
    });
    const found = findBrokenWords(text, []).map((mark) => toFinding(mark));
    if (!mayContinue) return found;
    const [first = '', ...others] = lines.slice(place.line - firstLine);
    const joined = onOneLine(text);
    let before = first;
    let position = 0;
    for (const [index, line] of others.entries()) {
      const after = line.trim();
      const part = onOneLine(after);
      position = joined.indexOf(part, position);
      if (part === '' || position < 0) break;
      position += part.length;
      const broken = explainBreak(before.trimEnd(), after);
      if (broken) found.push(toFinding(broken, index));
      const entry = typeof path.at(-1) === 'number' ? /^[-–—*•+] ?(?=["'“„«]?\p{L})/u.exec(after)?.[0] : undefined;
      if (entry !== undefined) found.push(toFinding(entryJoined(after, entry), index + 1));
      before = line;
    }
    return found;
  });
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Matches a line that may be part of the value above it: it begins neither an entry nor a field. */
const CONTINUED = /^[ \t]+(?!-[ \t]|[\w-]+:)\S/;

/** Matches each value in which YAML may have joined lines within a figure, a word or before an entry. */
const JOINED = /[\p{Nd}\p{L}][.,/–٫٬-]\s|\p{Sc}\s|\p{Nd}\s[.,/%‰٪\p{Sc}]|\s[-–—*•+] ?["'“„«]?\p{L}/u;

function entryJoined(line: string, mark: string): RawMark {
  return {
    position: 0,
    message: `YAML reads "${line}" as part of the entry above it, so that readers see both as one.`,
    hint: `Write "- ${line.slice(mark.length)}", with its hyphen below that of the entry above.`,
  };
}
