import { invisible } from '../fields/invisible.ts';
import { parseYaml, yaml } from '../yaml/yaml-package.ts';
import { findHiddenSpaces } from '../yaml/yaml-slips.ts';
import { readYaml, type YamlSource } from '../yaml/yaml-source.ts';

export interface ReadableFields {
  /** All findings, and the data of the fields that are YAML. */
  readonly source: YamlSource;
  /** Whether a field exists and is not valid YAML; no other rule can judge it then. */
  readonly isBroken: (name: string) => boolean;
}

/**
 * Reads front matter. Where its YAML is broken, the top-level fields that break it are left out, so that they do not
 * hide the mistakes in others.
 *
 * @param firstLine the line of `file` on which `text` starts, from 1.
 */
export function readFields(text: string, file: string, firstLine: number): ReadableFields {
  const whole = readYaml(text, file, firstLine);
  if (whole.data !== undefined) return { source: whole, isBroken: () => false };
  const { kept, brokenNames } = takeReadable(text);
  const source = brokenNames.size > 0 ? readYaml(kept, file, firstLine) : whole;
  return { source: { ...source, findings: whole.findings }, isBroken: (name) => brokenNames.has(name) };
}

/** `kept` has as many lines as `text`, so that places stay right. */
function takeReadable(text: string): { readonly kept: string; readonly brokenNames: ReadonlySet<string> } {
  const brokenNames = new Set<string>();
  const kept = fieldsOf(text).map((lines) => {
    if (isReadable(lines.join('\n'))) return lines.join('\n');
    for (const line of lines) {
      const name = /[A-Za-z][\w-]*/.exec(line.replace(new RegExp(invisible, 'g'), ''))?.[0];
      if (name !== undefined) brokenNames.add(name);
    }
    return '\n'.repeat(lines.length - 1);
  });
  return { kept: kept.join('\n'), brokenNames };
}

/**
 * Splits lines into fields. A line without indent begins one, unless it is a list item, a closing bracket or a comment.
 */
function fieldsOf(text: string): readonly (readonly string[])[] {
  const fields: string[][] = [];
  for (const line of text.split('\n')) {
    const last = fields.at(-1);
    if (last === undefined || /^[^\s#\]})-]/.test(line)) fields.push([line]);
    else last.push(line);
  }
  return fields;
}

function isReadable(text: string): boolean {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return true;
  if (findHiddenSpaces(text).length > 0) return false;
  const { isMap, isScalar } = yaml();
  const { contents, errors } = parseYaml(text);
  return errors.length === 0 && isMap(contents) && contents.items.every(({ key }) => isScalar(key));
}
