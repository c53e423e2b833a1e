import { plainExhibit } from '../../charts/write/feed-and-markdown.ts';
import type { ChartWords } from '../../domain/language/words/chart-words.ts';
import { escapeLine, escapeMarkdown } from '../../domain/language/markdown-text.ts';
import { smarten } from '../../domain/language/typography/punctuation.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { ExhibitBlock } from '../body.ts';

/** Language of figures, dates and words. */
export interface ExhibitLanguageOptions {
  readonly language: string;
  readonly charts: ChartWords;
  readonly quotationMarks: QuotationMarks;
}

/** Writes a chart or an earnings table as a table under its title; undefined for a block with errors. */
export function writeExhibitMarkdown(
  { exhibit }: ExhibitBlock,
  { language, charts, quotationMarks }: ExhibitLanguageOptions,
): string | undefined {
  if (!exhibit) return undefined;
  const { title, subtitle, grid, notes } = plainExhibit(exhibit, { language, words: charts });
  const smart = (text: string) => smarten(text, quotationMarks, 0, text.length);
  const cell = (text: string) => escapeMarkdown(smart(text)).replaceAll('|', '\\|');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    line(grid.header.map(cell)),
    line(grid.header.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...grid.rows.map(({ name, cells }) => line([cell(name), ...cells.map((figure) => cell(figure?.text ?? ''))])),
  ];
  const head = `**${escapeMarkdown(smart(title)).trim()}**${subtitle === '' ? '' : `\\\n${escapeLine(smart(subtitle))}`}`;
  return [head, table.join('\n'), ...notes.map((note) => escapeLine(smart(note)))].join('\n\n');
}
