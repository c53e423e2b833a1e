import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq } from 'yaml';
import { templateWordsFor } from '../../domain/language/words/starters/template-words.ts';
import { asFields, editFrontMatter, openFile, type Edit, type EditableFile } from './editable-file.ts';
import { fieldNodes, parseFrontMatter, scalarAt, startWithComments } from './yaml-nodes.ts';

export type NoteKind = 'correction' | 'withdrawal';

/**
 * Adds a correction for the editor to word, and `updated`; for a withdrawal also `status: withdrawn`. All other bytes
 * stay.
 *
 * @param date as YAML: `2026-11-23 07:00-05:00`.
 * @param language of the words to replace (BCP 47).
 * @param order names of fields, in the order of the documentation.
 * @returns the file's new text; undefined if its YAML does not allow a line to be added.
 */
export function addCorrection(
  opened: EditableFile,
  kind: NoteKind,
  date: string,
  language: string,
  order: readonly string[],
): string | undefined {
  const text = templateWordsFor(language)[kind];
  const entry = { date, kind, text };
  const changed = [
    (file: EditableFile) => addEntry(file, entry, order),
    (file: EditableFile) => setField(file, 'updated', date, order),
    (file: EditableFile) => (kind === 'withdrawal' ? setField(file, 'status', 'withdrawn', order) : file.raw),
  ].reduce<EditableFile | undefined>((file, step) => {
    const raw = file && step(file);
    return raw === undefined ? undefined : reopen(raw, opened.file);
  }, opened);
  if (!changed) return undefined;
  const { corrections: before = [], ...rest } = opened.data;
  const status = kind === 'withdrawal' ? { status: 'withdrawn' } : {};
  const wanted = { ...rest, ...status, updated: date, corrections: [...(isList(before) ? before : []), entry] };
  return isDeepStrictEqual(changed.data, wanted) && changed.body === opened.body ? changed.raw : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function reopen(raw: string, file: string): EditableFile | undefined {
  const opened = openFile(raw, file);
  return 'yaml' in opened ? opened : undefined;
}

interface Entry {
  readonly date: string;
  readonly kind: string;
  readonly text: string;
}

function addEntry(opened: EditableFile, { date, kind, text }: Entry, order: readonly string[]): string | undefined {
  const { yaml } = opened;
  const block = (indent: string) =>
    `${indent}- date: ${date}\n${indent}  kind: ${kind}\n${indent}  text: ${JSON.stringify(text)}\n`;
  const flow = `{ date: ${date}, kind: ${kind}, text: ${JSON.stringify(text)} }`;
  const list: unknown = parseFrontMatter(yaml).get('corrections', true);
  if (isSeq(list) && list.range) {
    const [start, end] = list.range;
    const last = list.items.at(-1);
    if (list.flow === true) {
      if (last === undefined) return editFrontMatter(opened, [{ start, end, text: `[${flow}]` }]);
      const at = isMap(last) && last.range ? last.range[1] : undefined;
      return at === undefined ? undefined : editFrontMatter(opened, [{ start: at, end: at, text: `, ${flow}` }]);
    }
    const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
    if (!/^ *$/.test(indent)) return undefined;
    const after = endOfLines(yaml, end);
    return editFrontMatter(opened, [{ start: after, end: after, text: block(indent) }]);
  }
  if (asFields(opened.data)?.['corrections'] !== undefined && opened.data['corrections'] !== null) return undefined;
  const field = fieldNodes(yaml)?.find(({ name }) => name === 'corrections');
  if (!field) return insertField(opened, 'corrections', `corrections:\n${block('  ')}`, order);
  // `corrections:` with nothing after it.
  const end = endOfLines(yaml, field.start + 'corrections:'.length);
  return editFrontMatter(opened, [{ start: end, end, text: block('  ') }]);
}

function setField(opened: EditableFile, name: string, value: string, order: readonly string[]): string | undefined {
  const place = scalarAt(parseFrontMatter(opened.yaml), [name]);
  if (opened.data[name] === undefined) return insertField(opened, name, `${name}: ${value}\n`, order);
  // An empty value has its place right after the colon.
  const space = place && place.start === place.end ? ' ' : '';
  return place && editFrontMatter(opened, [{ start: place.start, end: place.end, text: space + value }]);
}

/** Inserts a field below the last of those that precede it in the documentation. */
function insertField(opened: EditableFile, name: string, lines: string, order: readonly string[]): string | undefined {
  const { yaml } = opened;
  const fields = fieldNodes(yaml);
  if (!fields) return undefined;
  const rankOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  const before = fields.findLastIndex((field) => rankOf(field.name) < rankOf(name));
  const next = fields[before + 1];
  // Above the comments of the next field.
  const at = next ? startWithComments(yaml, next.start) : endOfLines(yaml, yaml.trimEnd().length);
  const edit: Edit = { start: at, end: at, text: lines };
  return editFrontMatter(opened, [edit]);
}

/** The start of the line after an offset; the offset itself where it starts a line. */
function endOfLines(yaml: string, offset: number): number {
  if (offset > 0 && yaml[offset - 1] === '\n') return offset;
  const end = yaml.indexOf('\n', offset);
  return end === -1 ? yaml.length : end + 1;
}
