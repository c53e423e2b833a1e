import type { Document, Node, Scalar } from 'yaml';
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
 * Finds values that start with a character of an alias (`*`), an anchor (`&`) or a tag (`!`), backslashes that begin an
 * escape, and field names that are not words. YAML would silently drop or replace them.
 *
 * @param text that the document was read from.
 */
export function findSurprises(document: Document, text: string): readonly YamlSurprise[] {
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
      if (isScalar(node) && node.type === 'QUOTE_DOUBLE') surprises.push(...findEscape(node, text));
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

/**
 * Finds the first backslash of a value between double quotes that YAML reads as a tab, a separator or a control, as in
 * `"C:\temp"`. Programs write a line break as `\n`, so that one counts only between the name of a disk and a small letter.
 */
function findEscape({ range }: Scalar, text: string): readonly YamlSurprise[] {
  const [start = 0, end] = range ?? [];
  const written = text.slice(start, end);
  const inner = written.slice(1, -1);
  for (const { 0: escape, index } of written.matchAll(/\\[^]/g)) {
    const isOfPath =
      /^\\[nr][a-z]/.test(written.slice(index, index + 3)) &&
      /[^\p{L}][A-Z]:$/u.test(written.slice(Math.max(0, index - 3), index));
    const meaning = isOfPath ? 'a line break' : escapes.get(escape);
    if (meaning === undefined) continue;
    const message = `"${escape}" between double quotes is ${meaning}, so that readers do not see it.`;
    const canBeSingle = !/['\n]/.test(inner) && inner.length <= longestValue;
    const hint = canBeSingle
      ? `Put the whole value in single quotes: '${inner}'.`
      : `For a backslash write two: \\${escape}.`;
    return [{ offset: start + index, message, hint, isReadable: true }];
  }
  return [];
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\t', 'a tab'],
  ['\\N', 'a line break'],
  ['\\L', 'a line separator'],
  ['\\P', 'a paragraph separator'],
  ...Array.from('0abefv', (letter) => [`\\${letter}`, 'a control character'] as const),
]);

/** Longest value that a remedy repeats, in characters. */
const longestValue = 120;

const mostAliases = 100;

const ifValue = 'If it belongs to the value, put the whole value in quotes.';

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
