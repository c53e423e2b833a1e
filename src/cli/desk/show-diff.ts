import { styleText } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { printable, printableLines } from '../../content/findings/printable.ts';

export interface Edit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The difference between two texts of a file, in the unified format, for a terminal. */
export function showDiff({ file, before, after }: Edit, { isStyled }: { readonly isStyled: boolean }): string {
  const [old, now] = [before, after].map((text) => text.replaceAll('\r\n', '\n'));
  const name = printable(file);
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, old ?? '', now ?? '', undefined, undefined, {
    context: 1,
  });
  const lines = printableLines(patch)
    .split('\n')
    .filter((line) => !/^=+$/.test(line));
  return (isStyled ? lines.map(styleLine) : lines).join('\n');
}

function styleLine(line: string): string {
  const style = (format: Parameters<typeof styleText>[0]) => styleText(format, line, { validateStream: false });
  if (/^(?:---|\+\+\+) /.test(line)) return style('bold');
  if (line.startsWith('@@')) return style('cyan');
  if (line.startsWith('-')) return style('red');
  return line.startsWith('+') ? style('green') : line;
}
