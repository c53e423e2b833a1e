import type { Document, Node } from 'yaml';
import type { Finding } from '../../domain/finding.ts';
import { joinIdeographLines } from './folded-lines.ts';
import { locatePlain } from './plain-places.ts';
import { readQuickYaml } from './quick-yaml.ts';
import { findRepeatedFields, nameOf } from './yaml-names.ts';
import { Unquoted } from './unquoted.ts';
import { explainYamlError } from './yaml-errors.ts';
import { parseYaml, yaml } from './yaml-package.ts';
import { findCauses, findHiddenSpaces } from './yaml-slips.ts';
import { findSurprises } from './yaml-surprises.ts';

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Parsed YAML with the places of its values. */
export interface YamlSource {
  /**
   * Plain values. Timestamps are text; unquoted numbers, booleans and nulls are `Unquoted`. A field that is written
   * twice has its last value. `undefined` if the YAML is broken.
   */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Position of a value, or of the nearest one around it. */
  readonly locate: (path: Path) => Position;
  /** Position of a field's name. */
  readonly locateKey: (path: Path) => Position;
  /** The comment on the line of a value that has no quotes. */
  readonly commentAfter: (path: Path) => string | undefined;
}

/** Most errors per file. Later ones usually follow from the first. */
const mostErrors = 1000;

/** Most nodes that aliases may expand to; documents that expand further are rejected. */
const aliasLimit = 100;

/**
 * Reads YAML by the core schema of YAML 1.2. Duplicate keys, alias bombs and broken syntax are findings.
 *
 * @param written with any line ends, and at the start of a file with or without a byte order mark.
 * @param firstLine the line of `file` on which the text starts, from 1.
 */
export function readYaml(written: string, file: string, firstLine = 1): YamlSource {
  const text = (firstLine === 1 ? written.replace(/^\uFEFF/, '') : written).replace(/\r\n?/g, '\n');
  const data = readQuickYaml(text);
  if (data === undefined) return readAnyYaml(text, file, firstLine);
  let known: YamlSource | undefined;
  const source = () => (known ??= readAnyYaml(text, file, firstLine));
  return {
    data,
    findings: [],
    locate(path) {
      const place = locatePlain(text, path);
      return place ? { ...place, line: place.line + firstLine - 1 } : source().locate(path);
    },
    locateKey: (path) => source().locateKey(path),
    commentAfter: () => undefined,
  };
}

/** Like `readYaml`, without the fast parser. */
export function readAnyYaml(text: string, file: string, firstLine: number): YamlSource {
  const lines = new (yaml().LineCounter)();
  const document = parseYaml(text, lines);
  const toPosition = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const toFinding = ({
    offset,
    ...words
  }: Pick<Finding, 'rule' | 'message' | 'hint'> & { offset: number }): Finding => {
    return { severity: 'error', file, ...toPosition(offset), ...words };
  };
  const findings = [
    ...document.errors
      .slice(0, mostErrors)
      .map((error) => toFinding({ offset: error.pos[0], ...explainYamlError(error, text) }))
      // A second error on a line usually follows from the first.
      .filter(({ line }, index, all) => all[index - 1]?.line !== line),
    ...findRepeatedFields(document).slice(0, mostErrors).map(toFinding),
  ];
  const slips = findHiddenSpaces(text)
    .slice(0, mostErrors)
    .map((slip) => toFinding({ rule: 'yaml-syntax', ...slip }));
  const locate = (path: Path) => toPosition(offsetOf(document, path));
  const locateKey = (path: Path) => toPosition(keyOffsetOf(document, path));
  const commentAfter = (path: Path) => commentOf(document, path);
  const places = { locate, locateKey, commentAfter };
  const refuse = (more: readonly Finding[]): YamlSource => ({
    data: undefined,
    findings: [...findings, ...more],
    ...places,
  });
  if (slips.length > 0) return { data: undefined, findings: slips, ...places };
  if (document.errors.length > 0) {
    const causes = findCauses(text).map(({ isOpen, ...slip }) => {
      return { isOpen, finding: toFinding({ rule: 'yaml-syntax', ...slip }) };
    });
    return { data: undefined, findings: withCauses(findings, causes), ...places };
  }
  // A file with a field written twice is still read, so that all its findings are shown together.
  const surprises = findSurprises(document, text);
  const refuseSurprises = () =>
    refuse(surprises.map(({ offset, message, hint }) => toFinding({ rule: 'yaml-syntax', offset, message, hint })));
  if (surprises.some(({ isReadable }) => !isReadable)) return refuseSurprises();
  try {
    keepSources(document);
    joinIdeographLines(document, text);
    const data: unknown = document.toJS({ maxAliasCount: aliasLimit });
    return surprises.length > 0 ? refuseSurprises() : { data, findings, ...places };
  } catch {
    const message = 'The YAML repeats parts of itself (*name) too often, so that they expand to too many values.';
    const hint = 'Write the values out.';
    return refuse([{ severity: 'error', rule: 'yaml-aliases', file, line: firstLine, message, hint }]);
  }
}

/** Replaces errors by their causes: errors on the line of a cause, and all after something that is never closed. */
function withCauses(
  errors: readonly Finding[],
  causes: readonly { readonly finding: Finding; readonly isOpen: true | undefined }[],
): readonly Finding[] {
  const open = causes.find(({ isOpen }) => isOpen)?.finding.line ?? Infinity;
  const lines = new Set(errors.map(({ line }) => line));
  const causeFindings = causes.flatMap(({ finding, isOpen }) => (isOpen || lines.has(finding.line) ? finding : []));
  const explained = new Set(causeFindings.map(({ line }) => line));
  return [...errors.filter(({ line = 0 }) => line < open && !explained.has(line)), ...causeFindings];
}

/** Replaces numbers, booleans and explicit nulls by what was written. A value left out stays `null`. */
function keepSources(document: Document): void {
  yaml().visit(document, {
    Scalar(place, scalar) {
      if (place === 'key') scalar.value = nameOf(scalar);
      else if (typeof scalar.value !== 'string') scalar.value = scalar.source ? new Unquoted(scalar.source) : null;
    },
  });
}

function commentOf(document: Document, path: Path): string | undefined {
  const { isScalar, Scalar } = yaml();
  const node: unknown = document.getIn(path, true);
  return isScalar(node) && node.type === Scalar.PLAIN ? (node.comment ?? undefined) : undefined;
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(document.contents);
  for (const key of path) {
    if (!yaml().isCollection(node)) break;
    const next: unknown = node.get(key, true);
    if (next === undefined) break;
    node = next;
    offset = startOf(node) ?? offset;
  }
  return offset ?? 0;
}

function keyOffsetOf(document: Document, path: Path): number {
  const { isMap, isPair, isScalar } = yaml();
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const name = path.at(-1);
  if (isMap(parent)) {
    for (const pair of parent.items) {
      if (isPair(pair) && isScalar(pair.key) && nameOf(pair.key) === name) return startOf(pair.key) ?? 0;
    }
  }
  return offsetOf(document, path);
}

function startOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? range[0] : undefined;
}
