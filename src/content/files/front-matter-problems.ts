import type { Finding } from '../../domain/finding.ts';
import { invisible, nameCharacter } from '../fields/invisible.ts';

type Explanation = Pick<Finding, 'line' | 'column' | 'message'> & { readonly hint: string };

const putHyphens = 'Put a line of three hyphens first, then the fields, then a second line of three hyphens.';

/** Explains why a file has no front matter. `text` has line feeds only. */
export function explainMissing(text: string, file: string): Finding {
  return { severity: 'error', rule: 'front-matter-missing', file, line: 1, ...explainStart(text) };
}

function explainStart(text: string): Explanation {
  if (text.trim() === '') return { message: 'The file is empty.', hint: putHyphens };
  const hidden = new RegExp(invisible).exec(/^.*/.exec(text)?.[0] ?? '');
  if (hidden && /^\s*-{3}\s*$/.test(text.slice(0, text.indexOf('\n')).replace(new RegExp(invisible, 'g'), ''))) {
    const message = `${nameCharacter(hidden[0])} is beside the three hyphens.`;
    return { column: hidden.index + 1, message, hint: 'Delete it.' };
  }
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() !== '');
  const first = (lines[index] ?? '').trim();
  const line = index + 1;
  if (first === '---' && index > 0) {
    return {
      message: `The front matter must start on line 1, and starts on line ${line}.`,
      hint: 'Remove the lines before it.',
    };
  }
  if (first === '---') return { message: 'There are spaces before the three hyphens.', hint: 'Remove them.' };
  if (/^\+{3}/.test(first)) {
    const message = 'This front matter is TOML, and here it is YAML.';
    return {
      line,
      message,
      hint: 'Put it between lines of three hyphens, and write title: Words for title = "Words".',
    };
  }
  if (/^(?:\{|;{3})/.test(first)) {
    const message = 'This front matter is JSON, and here it is YAML.';
    return { line, message, hint: 'Put it between lines of three hyphens, with each field on a line of its own.' };
  }
  if (/^(?:-{2}|-{4,}|[\u2010-\u2015]+|[*_=~-]{3,})$/.test(first)) {
    const message = `Front matter starts with three hyphens, not with "${first}".`;
    const end = lines.findIndex((other, at) => at > index && other.trim() === first);
    return { line, message, hint: end === -1 ? 'Write ---.' : `Write --- here and on line ${end + 1}.` };
  }
  const start = lines.slice(0, mostBefore).findIndex((other, at) => other.trim() === '---' && isField(lines[at + 1]));
  if (start > index && !isField(first)) {
    return {
      line,
      message: `The front matter must start on line 1, and starts on line ${start + 1}.`,
      hint: 'Remove the lines before it.',
    };
  }
  if (first.startsWith('---')) {
    return { line, message: 'More is on the line of the three hyphens.', hint: 'Leave them alone on their line.' };
  }
  if (/^(?:```|~~~)/.test(first)) {
    return {
      line,
      message: 'A fence is in the place of the three hyphens.',
      hint: 'Write --- before and after the fields.',
    };
  }
  if (isField(first)) {
    return { line, message: 'The line of three hyphens before the fields is missing.', hint: 'Put it first.' };
  }
  return { message: 'The file does not start with front matter, so nothing is known of it.', hint: putHyphens };
}

/** Most lines before the front matter among which its first line is looked for. */
const mostBefore = 30;

function isField(line = ''): boolean {
  return /^[\w-]+ ?:(?:\s|$)/.test(line);
}

/** Explains front matter that ends before its fields, `---` below `---`; undefined if no fields follow. */
export function explainEmpty(body: string, bodyLine: number, file: string): Finding | undefined {
  if (!isField(/^\s*(.*)/.exec(body)?.[1]) || !/^---[ \t]*$/m.test(body)) return undefined;
  const message = 'The second line of three hyphens ends the front matter before its first field.';
  return { severity: 'error', rule: 'front-matter-missing', file, line: bodyLine - 1, message, hint: 'Remove it.' };
}

/**
 * Finds fields at the start of the body, which readers would see as text: a second front matter, or what is left of the
 * first where a line of hyphens divides it. `names` are those of all fields.
 */
export function findFieldsInBody(
  body: string,
  bodyLine: number,
  file: string,
  names: readonly string[],
): readonly Finding[] {
  const before = /^(?:[ \t]*\n)*/.exec(body)?.[0] ?? '';
  const lines = body.slice(before.length).split('\n', mostFields);
  const line = bodyLine + before.split('\n').length - 1;
  const found = (message: string, hint: string): readonly Finding[] => [
    { severity: 'error', rule: 'front-matter-missing', file, line, message, hint },
  ];
  if (hyphens.test(lines[0] ?? '') && endsAsFields(lines.slice(1))) {
    const hint = 'Move its fields into the first one, and remove its lines of hyphens.';
    return found('A second front matter begins here, and readers would see its fields as text.', hint);
  }
  const [, name, value = ''] = /^([a-z]\w*) ?:(?:\s+(.*)|$)/.exec(lines[0] ?? '') ?? [];
  const isDivided = endsAsFields(lines);
  if (!isDivided && (name === undefined || !names.includes(name))) return [];
  if (!isDivided && name !== undefined && !fieldsOfText.has(name) && isSentence(value, lines[1])) return [];
  const hint = isDivided
    ? 'Remove the line of hyphens above it.'
    : 'Move it above that line, or begin with a capital letter if it is text.';
  return found(
    `"${name ?? ''}" is below the line of hyphens that ends the front matter, so readers would see it as text.`,
    hint,
  );
}

const hyphens = /^---[ \t]*$/;
const fieldsOfText = new Set(['dateline', 'description', 'sponsor', 'summary', 'title']);

/** Tests for a sentence, which may continue on the next line: `sources: the ECB will cut rates, they said.` */
function isSentence(value: string, next = ''): boolean {
  const continues = /^[\p{L}\d“„«"]/u.test(next);
  const words = `${value} ${continues ? next : ''}`.trim().split(/\s+/);
  return words.length > 3 && /^[^[{\d"']/.test(value) && (continues || /[.!?…:;][\p{Pf}"')]*$/u.test(value.trim()));
}

/** Tests whether all lines before a line of hyphens are fields. `Hinweis: …` above such a line is text. */
function endsAsFields(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => hyphens.test(line));
  return (
    end > 0 &&
    isField(lines[0]) &&
    /^[a-z]/.test(lines[0] ?? '') &&
    lines.slice(0, end).every((line) => isField(line) || /^[ \t-]/.test(line))
  );
}

/** Most lines in which fields are looked for. */
const mostFields = 100;

/** Points at the line that was probably meant to close front matter. `yaml` starts on line 2. */
export function explainOpen(yaml: string, file: string): Finding {
  const lines = yaml.split('\n');
  const whole = lines.findIndex((line) => lookalike.test(line));
  const index = whole === -1 ? lines.findIndex((line) => /^---[ \t]*[^-\s]/.test(line)) : whole;
  const written = lines[index];
  return {
    severity: 'error',
    rule: 'front-matter-open',
    file,
    ...(written === undefined
      ? {
          line: 1,
          message: 'The front matter is never closed.',
          hint: 'Put a line of three hyphens between the fields and the text.',
        }
      : {
          line: index + 2,
          message: `The front matter is never closed: "${written}" is not a line of three hyphens.`,
          hint: 'Write --- there, without anything before or after it.',
        }),
  };
}

const lookalike = new RegExp(`^(?:\\s|${invisible})*(?:-{2,}|\\.{3}|\\+{3}|[\\u2010-\\u2015]+)(?:\\s|${invisible})*$`);
