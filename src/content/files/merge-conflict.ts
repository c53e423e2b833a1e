import type { Finding } from '../../domain/finding.ts';

/** Matches a mark with the name of its version. A line with both marks is of a text about them. */
const mark = /^(?:<{7}(?!.*>{7})|>{7}(?!.*<{7}))(?: .*)?$/m;

/** Finds a conflict that a merge left in a file: readers would see both versions, and the marks around them. */
export function findMergeConflict(raw: string, file: string): Finding | undefined {
  // Most files have none of these, and are not searched line by line.
  if (!raw.includes('<<<<<<<') && !raw.includes('>>>>>>>')) return undefined;
  const text = withoutExamples(raw.replace(/\r\n?/g, '\n'));
  const found = mark.exec(text);
  if (!found) return undefined;
  return {
    severity: 'error',
    rule: 'merge-conflict',
    file,
    line: text.slice(0, found.index).split('\n').length,
    message: `A merge left a conflict here ("${found[0].slice(0, longestMark)}"), with both versions in the file.`,
    hint: 'Keep one, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}

/** Empties the lines of blocks of code that show a whole conflict. Charts and tables of earnings are no such blocks. */
function withoutExamples(text: string): string {
  return text.replace(example, (block) =>
    /^<{7}/m.test(block) && /^>{7}/m.test(block) ? block.replace(/.+/g, '') : block,
  );
}

const example = /^(`{3,}|~{3,})(?!\s*(?:chart|earnings)\b)[^\n`]*\n(?:(?!\1).*\n)*?\1[`~]*[ \t]*$/gm;
const longestMark = 60;
