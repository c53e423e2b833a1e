import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { explainBreak, findBrokenWords } from '../../markdown/slips/broken-words.ts';
import { MAY_HOLD_LOOK_ALIKE } from '../../markdown/slips/look-alikes.ts';
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
  return proseIn(schema, source.data).flatMap(([path, text]): readonly Finding[] => {
    if (typeof text !== 'string' || !(SUSPECT.test(text) || MAY_HOLD_LOOK_ALIKE.test(text))) return [];
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

/** One of these is in each value with such a line or figure. */
const SUSPECT =
  /[\p{Nd}\p{L}][.,/–٫٬-]\s|\p{Sc}\s|\d_\d|\p{Nd}\s[.,/%‰٪\p{Sc}]|\s[-–—*•+] ?["'“„«]?\p{L}|\p{Nd}[\u00ad\u200b\u2060\ufeff]|[\u00ad\u200b\u2060\ufeff]\p{Nd}/u;

function entryJoined(line: string, mark: string): RawMark {
  return {
    position: 0,
    message: `YAML reads "${line}" as part of the entry above it, so that readers see both as one.`,
    hint: `Write "- ${line.slice(mark.length)}", with its hyphen below that of the entry above.`,
  };
}
