import { isMap, isScalar, visit, type Document, type Scalar } from 'yaml';
import type { Finding } from '../../domain/finding.ts';

/** Limit of nesting, in nodes and pairs from the top. Real fields need less than a tenth of it. */
export const deepest = 64;

/** A field's name as it was written: `007` is called "007". */
export function nameOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '');
}

/**
 * Finds fields that are in their group twice; `offset` is that of the name. The check of `yaml` compares each field with
 * all before it, which takes minutes for ten thousand fields, and takes `7` and `007` for one name.
 */
export function findRepeatedFields(
  document: Document,
): readonly (Required<Pick<Finding, 'rule' | 'message' | 'hint'>> & { readonly offset: number })[] {
  const found: ReturnType<typeof findRepeatedFields>[number][] = [];
  visit(document, {
    Collection(_, collection, ancestors) {
      // `findSurprises` refuses what is deeper.
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
