import { isNode, isScalar, visit, type Document, type Node } from 'yaml';
import type { Finding } from '../domain/finding.ts';

/** What YAML reads otherwise than an author means it, and where. */
export interface YamlSurprise extends Required<Pick<Finding, 'message' | 'hint'>> {
  readonly offset: number;
  /** Whether plain values can be made of the document all the same. */
  readonly isReadable: boolean;
}

/**
 * Values that start with a character by which YAML refers to others (`*`, `&`) or names a type (`!`), and names of fields
 * that are no words. YAML would drop these marks, or put something in their place, without a word.
 */
export function findSurprises(document: Document): readonly YamlSurprise[] {
  const surprises: YamlSurprise[] = [];
  const anchors = new Map<string, number>();
  const complain = (offset: number, message: string, hint = ifValue, isReadable = true) =>
    surprises.push({ offset, message, hint, isReadable });
  visit(document, {
    Alias(_, alias) {
      anchors.delete(alias.source);
      if (alias.resolve(document)) return;
      complain(startOf(alias), `"*${alias.source}" points at something that is not in this file.`, ifValue, false);
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, startOf(node));
      if (node.tag === undefined) return;
      const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
      complain(startOf(node), `YAML takes "${tag}" for the name of a type, and leaves it out of the value.`);
    },
    Pair(_, { key }) {
      if (isScalar(key) || !isNode(key)) return undefined;
      complain(startOf(key), "A field's name is a word, not a list or a group.", 'Write the name alone.', false);
      return visit.SKIP;
    },
  });
  for (const [anchor, offset] of anchors) {
    complain(offset, `YAML takes "&${anchor}" for a mark of its own, and leaves it out of the value.`);
  }
  return surprises.sort((left, right) => left.offset - right.offset);
}

const ifValue = 'If it belongs to the value, put the whole value in quotes.';

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
