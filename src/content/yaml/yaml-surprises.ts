import type { Document, Node } from 'yaml';
import type { Finding } from '../../domain/finding.ts';
import { deepest } from './yaml-names.ts';
import { yaml } from './yaml-package.ts';

/** A part of a document that YAML reads differently from what its author meant. */
export interface YamlSurprise extends Required<Pick<Finding, 'message' | 'hint'>> {
  readonly offset: number;
  /** Whether the document can still be converted to plain values. */
  readonly isReadable: boolean;
}

/**
 * Finds values that start with a character of an alias (`*`), an anchor (`&`) or a tag (`!`), and field names that are
 * not words. YAML would silently drop or replace them.
 */
export function findSurprises(document: Document): readonly YamlSurprise[] {
  const { isNode, isScalar, visit } = yaml();
  const surprises: YamlSurprise[] = [];
  let aliases = 0;
  const anchors = new Map<string, number>();
  const complain = (offset: number, message: string, hint = ifValue, isReadable = true) =>
    surprises.push({ offset, message, hint, isReadable });
  visit(document, {
    Collection(_, collection, ancestors) {
      if (ancestors.length <= deepest) return undefined;
      complain(startOf(collection), 'Too many lists and groups lie inside each other.', 'Write the value out.', false);
      return visit.BREAK;
    },
    Alias(_, alias, ancestors) {
      // Resolving an alias searches from the start of the document.
      if (++aliases > mostAliases) {
        complain(startOf(alias), 'The YAML repeats parts of itself (*name) too often.', 'Write the values out.', false);
        return visit.BREAK;
      }
      anchors.delete(alias.source);
      const target = alias.resolve(document);
      if (target && ancestors.includes(target)) {
        complain(
          startOf(alias),
          `"*${alias.source}" repeats the value that it is part of, without end.`,
          ifValue,
          false,
        );
      }
      if (target) return undefined;
      complain(startOf(alias), `"*${alias.source}" points at something that is not in this file.`, ifValue, false);
      return undefined;
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

const mostAliases = 100;

const ifValue = 'If it belongs to the value, put the whole value in quotes.';

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
