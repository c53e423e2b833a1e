import type { Document, Scalar } from 'yaml';
import type { Finding } from '../../domain/finding.ts';
import { yaml } from './yaml-package.ts';

/** Limit of nesting, in nodes and pairs from the top: ten times as much as real fields need. */
export const deepest = 64;

/** A field's name as written: `007` is "007". */
export function nameOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '');
}

/**
 * Finds duplicate fields of a group; `offset` is that of the name. The check in `yaml` is quadratic, which takes
 * minutes for ten thousand fields, and treats `7` and `007` as equal.
 */
export function findRepeatedFields(
  document: Document,
): readonly (Required<Pick<Finding, 'rule' | 'message' | 'hint'>> & { readonly offset: number })[] {
  const { isMap, isScalar, visit } = yaml();
  const found: ReturnType<typeof findRepeatedFields>[number][] = [];
  visit(document, {
    Collection(_, collection, ancestors) {
      // `findSurprises` rejects deeper documents.
      if (ancestors.length > deepest) return visit.SKIP;
      if (!isMap(collection)) return undefined;
      const names = new Set<string>();
      for (const { key } of collection.items) {
        if (!isScalar(key)) continue;
        const name = nameOf(key);
        if (names.has(name)) {
          const message = `The field "${name}" is here a second time.`;
          found.push({ offset: key.range?.[0] ?? 0, rule: 'duplicate-field', message, hint: 'Keep one.' });
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return found;
}
