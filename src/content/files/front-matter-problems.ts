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
    return { line, message: `Front matter starts with three hyphens, not with "${first}".`, hint: 'Write ---.' };
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
  if (/^[\w-]+:(?:\s|$)/.test(first)) {
    return { line, message: 'The line of three hyphens before the fields is missing.', hint: 'Put it first.' };
  }
  return { message: 'The file does not start with front matter, so nothing is known of it.', hint: putHyphens };
}

/** Points at the line that was probably meant to close front matter. `yaml` starts on line 2. */
export function explainOpen(yaml: string, file: string): Finding {
  const lines = yaml.split('\n');
  const index = lines.findIndex((line) => lookalike.test(line));
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
