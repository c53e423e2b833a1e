import { isCollection, isMap, isScalar, parseDocument, visit, type Document, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../yaml/yaml-source.ts';

/** Parses front matter to nodes with their offsets; see `readYaml` for its values. */
export function parseFrontMatter(yaml: string): Document.Parsed {
  return parseDocument(yaml, { schema: 'core', version: '1.2', uniqueKeys: false });
}

/** A field of front matter: its own line, and all lines before the next field. */
export interface FieldNode {
  readonly name: string;
  /** Offset of its name. */
  readonly start: number;
  readonly value: unknown;
}

/** Fields of front matter, if each begins a line and there are no anchors or aliases. */
export function fieldNodes(yaml: string): readonly FieldNode[] | undefined {
  const document = parseFrontMatter(yaml);
  const map: unknown = document.contents;
  if (!isMap(map) || map.flow === true || hasReferences(document)) return undefined;
  const fields = map.items.map(({ key, value }): FieldNode | undefined => {
    const start = isScalar(key) ? key.range?.[0] : undefined;
    if (!isScalar(key) || start === undefined || (start > 0 && yaml[start - 1] !== '\n')) return undefined;
    return { name: String(key.value), start, value };
  });
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

/** Whether a document has anchors or aliases, so that an edit of one place affects others. */
function hasReferences(document: Document.Parsed): boolean {
  const references: unknown[] = [];
  visit(document, {
    Alias: (_, alias) => {
      references.push(alias);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) references.push(node);
    },
  });
  return references.length > 0;
}

/** A scalar value, with the offsets of its source. */
export interface ScalarPlace {
  readonly node: Scalar;
  readonly start: number;
  readonly end: number;
}

export function scalarAt(document: Document.Parsed, path: Path): ScalarPlace | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  return { node, start: node.range[0], end: node.range[1] };
}

/** Every scalar that a value holds, with the path to it. */
function scalarPaths(node: unknown, path: Path = []): readonly Path[] {
  if (isScalar(node)) return [path];
  if (!isCollection(node)) return [];
  return isMap(node) ? mapPaths(node, path) : node.items.flatMap((item, index) => scalarPaths(item, [...path, index]));
}

function mapPaths(map: YAMLMap, path: Path): readonly Path[] {
  return map.items.flatMap(({ key, value }) => (isScalar(key) ? scalarPaths(value, [...path, String(key.value)]) : []));
}

/** Start of the empty lines and the comments at the margin right above the line that starts at an offset. */
export function startWithComments(yaml: string, start: number): number {
  let from = start;
  while (from > 0) {
    const above = yaml.lastIndexOf('\n', from - 2) + 1;
    if (!/^(?:#.*)?\s*$/.test(yaml.slice(above, from - 1))) break;
    from = above;
  }
  return from;
}
