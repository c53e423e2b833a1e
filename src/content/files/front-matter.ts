import type { Finding } from '../../domain/finding.ts';
import { explainEmpty, explainMissing, explainOpen } from './front-matter-problems.ts';

export interface SplitFile {
  /** The YAML between the two lines of three hyphens. */
  readonly yaml: string;
  /** The Markdown below them. */
  readonly body: string;
  /** The line of the file on which the body starts, from 1. The YAML starts on line 2. */
  readonly bodyLine: number;
}

const opening = /^---[ \t]*\n/;
const closing = /^---[ \t]*(?:\n|$)/m;

/** Splits a Markdown file into front matter and body. Returns a finding if there is no front matter. */
export function splitFile(raw: string, file: string): SplitFile | Finding {
  const text = (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).replace(/\r\n?/g, '\n');
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return explainMissing(text, file);
  const rest = text.slice(start);
  const end = closing.exec(rest);
  if (!end) return explainOpen(rest, file);
  const yaml = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length);
  const bodyLine = countLines(yaml) + 3;
  return (yaml.trim() === '' ? explainEmpty(body, bodyLine, file) : undefined) ?? { yaml, body, bodyLine };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
