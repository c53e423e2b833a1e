import type { Finding } from '../../domain/finding.ts';
import { readFields } from '../article/readable-fields.ts';
import { findEncodingErrors, findExcess, findLongFrontMatter, findOtherEncoding } from '../files/file-problems.ts';
import { splitFile } from '../files/front-matter.ts';

/** A replacement of `[start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A valid article file, for edits that leave all other bytes as they are. */
export interface EditableFile {
  readonly file: string;
  /** Text of the file with its byte order mark and line ends. */
  readonly raw: string;
  /** The front matter with line feeds only, and its values. */
  readonly yaml: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The body with line feeds only. */
  readonly body: string;
}

/** Opens a file for edits. Returns findings if its syntax is wrong. */
export function openFile(raw: string, file: string): EditableFile | readonly Finding[] {
  const unread = findExcess(raw, file) ?? findOtherEncoding(raw, file);
  if (unread) return [unread];
  const encoding = findEncodingErrors(raw, file);
  if (encoding.length > 0) return encoding;
  const split = splitFile(raw, file);
  if ('rule' in split) return [split];
  const long = findLongFrontMatter(split, file);
  if (long) return [long];
  const { source } = readFields(split.yaml, file, 2);
  if (source.findings.length > 0) return source.findings;
  const data = asFields(source.data);
  if (!data) {
    const message = 'The front matter has no fields.';
    return [
      { severity: 'error', rule: 'yaml-syntax', file, line: 2, message, hint: 'Begin with title: and the headline.' },
    ];
  }
  return { file, raw, yaml: split.yaml, data, body: split.body };
}

export function asFields(data: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : undefined;
}

/** Returns the file's text after edits of its front matter, with offsets in `yaml`. */
export function editFrontMatter(opened: EditableFile, edits: readonly Edit[]): string {
  return applyEdits(opened.raw, placesOf(opened).inYaml, edits);
}

/** Returns the file's text after edits of its body, with offsets in `body`. */
export function editBody(opened: EditableFile, edits: readonly Edit[]): string {
  return applyEdits(opened.raw, placesOf(opened).inBody, edits);
}

/** Replaces `[start, end)` of the front matter by other parts of it, which keep their line ends. */
export function moveInFrontMatter(
  opened: EditableFile,
  start: number,
  end: number,
  parts: readonly (readonly [start: number, end: number])[],
): string {
  const { raw } = opened;
  const { inYaml } = placesOf(opened);
  const moved = parts.map(([from, to]) => raw.slice(inYaml(from), inYaml(to)));
  return raw.slice(0, inYaml(start)) + moved.join('') + raw.slice(inYaml(end));
}

interface Places {
  /** Offset in the front matter, or the body → offset in the file. */
  readonly inYaml: (offset: number) => number;
  readonly inBody: (offset: number) => number;
}

function placesOf({ raw, body }: EditableFile): Places {
  const text = raw.replace(/\r\n?/g, '\n');
  const returns = Array.from(raw.matchAll(/\r\n/g), ({ index }, nth) => index - nth);
  const inRaw = (offset: number) => {
    const after = returns.findIndex((at) => at >= offset);
    return offset + (after === -1 ? returns.length : after);
  };
  const yamlStart = text.indexOf('\n') + 1;
  const bodyStart = text.length - body.length;
  return { inYaml: (offset) => inRaw(yamlStart + offset), inBody: (offset) => inRaw(bodyStart + offset) };
}

function applyEdits(raw: string, toRaw: (offset: number) => number, edits: readonly Edit[]): string {
  const lineEnd = raw.includes('\r\n') ? '\r\n' : '\n';
  let text = '';
  let done = 0;
  for (const edit of [...edits].sort((left, right) => left.start - right.start || left.end - right.end)) {
    text += raw.slice(done, toRaw(edit.start)) + edit.text.replaceAll('\n', lineEnd);
    done = toRaw(edit.end);
  }
  return text + raw.slice(done);
}
