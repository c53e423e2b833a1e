import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { proseIn } from './field-kinds.ts';
import { describe } from './issues.ts';
import { takeText } from '../yaml/unquoted.ts';
import { quote } from '../yaml/write-yaml.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/** Finds prose whose end YAML reads as a comment: `title: Apple is #1` is "Apple is". */
export function findYamlComments(schema: z.ZodType, source: YamlSource, file: string): readonly Finding[] {
  return proseIn(schema, source.data).flatMap(([path, text]): readonly Finding[] => {
    const comment = source.commentAfter(path);
    if (comment === undefined) return [];
    const written = takeText(text);
    const whole = typeof written === 'string' && !comment.includes('\n') ? quote(`${written} #${comment}`) : undefined;
    return [
      {
        severity: 'error',
        rule: 'cut-off',
        file,
        ...source.locate(path),
        message: `"#" begins a comment here, so that readers would see ${describe(text)} alone.`,
        hint: `Put the whole value in quotes${whole === undefined ? '' : `: ${whole}`}, or the comment on a line of its own.`,
      },
    ];
  });
}
