import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { proseIn, valuesOfKind } from './field-kinds.ts';
import { takeText } from '../yaml/unquoted.ts';
import { quote } from '../yaml/write-yaml.ts';
import type { Path, YamlSource } from '../yaml/yaml-source.ts';

interface CutFigure {
  readonly finding: Finding;
  /** Whether the entry at a path is a part of the figure. */
  readonly holds: (path: Path) => boolean;
}

/**
 * Finds figures that YAML divides at their comma: `[Sales of 1,5 bn]` has two entries. Two years (`[2014,2015]`) are
 * meant as two entries.
 *
 * @param lines of the YAML.
 * @param firstLine number of the first one in the file.
 */
export function findCutFigures(
  schema: z.ZodType,
  source: YamlSource,
  file: string,
  lines: readonly string[],
  firstLine: number,
): readonly CutFigure[] {
  const findings: CutFigure[] = [];
  let before = '';
  const aliases = valuesOfKind('code', schema, source.data).filter(([[field]]) => field === 'aliases');
  const values = [...proseIn(schema, source.data), ...aliases];
  for (const [path, written] of values) {
    const text = takeText(written);
    if (typeof text !== 'string') continue;
    const index = path.at(-1);
    if (typeof index === 'number' && index > 0 && isDivided(before, text)) {
      const { line, column } = source.locate(path);
      // With a space after the comma, or on a line of its own, it is another entry.
      if (/\d,$/.test(lines[line - firstLine]?.slice(0, column - 1) ?? '')) {
        const finding = {
          severity: 'error',
          rule: 'cut-off',
          file,
          line,
          column,
          message:
            path[0] === 'aliases'
              ? `A comma begins a new entry, so that "${before}" and "${text}" are two addresses.`
              : `A comma begins a new entry, so that readers would see "${before}" and "${text}".`,
          hint: `For one entry, put it in quotes: ${quote(`${before},${text}`)}. For two, put a space after the comma.`,
        } as const;
        const places = [path.with(-1, index - 1), path].map((place) => place.join('\n'));
        findings.push({ finding, holds: (place) => places.includes(place.join('\n')) });
      }
    }
    before = text;
  }
  return findings;
}

function isDivided(before: string, text: string): boolean {
  return /\d$/.test(before) && /^\d/.test(text) && !(isYear.test(before) && isYear.test(text));
}

const isYear = /^(?:19|20)\d\d$/;
