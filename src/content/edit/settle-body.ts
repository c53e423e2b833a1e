import { settleQuotes } from '../../domain/language/typography/settled-quotes.ts';
import { smarten } from '../../domain/language/typography/punctuation.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Body, Prose, TextLeaf } from '../../markdown/body.ts';
import { resolveAsWritten } from '../../markdown/links.ts';
import { readBody } from '../../markdown/read/read.ts';
import { eachBlock, prosesOf } from '../../markdown/survey/walk.ts';
import { editBody, type Edit, type EditableFile } from './editable-file.ts';

/** Sets typographic quotes in the text of a body where the page stays the same. */
export function settleBody(opened: EditableFile, marks: QuotationMarks): string {
  if (!/["']/.test(opened.body)) return opened.raw;
  const before = read(opened.body, marks);
  const perProse = runsOf(before).map((prose) => editsOf(prose, opened.body, marks));
  const wanted = pageOf(before, marks);
  const isSame = (edits: readonly Edit[]) => pageOf(read(apply(opened.body, edits), marks), marks) === wanted;
  const all = perProse.flat();
  if (isSame(all)) return editBody(opened, all);
  // One by one, so that a paragraph whose page would change does not prevent edits of others.
  return editBody(opened, perProse.filter(isSame).flat());
}

function read(body: string, marks: QuotationMarks): Body {
  return readBody(body, resolveAsWritten, marks).body;
}

/** Charts and tables of figures are data, and stay as they are. */
function runsOf(body: Body): readonly Prose[] {
  const proses: Prose[] = [];
  const blocks = [...body.blocks, ...body.footnotes.flatMap((note) => note.blocks)];
  eachBlock(blocks, (block) => {
    if (block.kind !== 'exhibit') proses.push(...prosesOf(block));
  });
  return proses;
}

function editsOf(prose: Prose, source: string, marks: QuotationMarks): readonly Edit[] {
  if (!/["']/.test(prose.text)) return [];
  const offsets = new Map(prose.leaves.flatMap((leaf) => (leaf.isSmart ? quotesOf(leaf, source) : [])));
  return Array.from(settleQuotes(prose.text, marks, (index) => offsets.has(index))).flatMap(([index, mark]) => {
    const start = offsets.get(index);
    return start === undefined ? [] : [{ start, end: start + 1, text: mark }];
  });
}

/**
 * The straight quotes of a leaf, by index in its run, with their offsets in the source.
 *
 * The two are compared character by character, since an edit of the wrong quote would change what readers see. The
 * marks of quotations and indents at the start of a line are skipped; what follows a character reference is left alone.
 */
function quotesOf({ start, text, offset }: TextLeaf, source: string): (readonly [index: number, offset: number])[] {
  const found: (readonly [number, number])[] = [];
  let at = offset;
  for (let index = 0; index < text.length; index++, at++) {
    if (text[index - 1] === '\n') while (source[at] !== text[index] && /[ \t>]/.test(source.charAt(at))) at++;
    if (source[at] !== text[index]) break;
    if (text[index] === '"' || text[index] === "'") found.push([start + index, at]);
  }
  return found;
}

/** The same edits as `editBody` makes in the file. */
function apply(text: string, edits: readonly Edit[]): string {
  const units = text.split('');
  for (const { start, text: mark } of edits) units[start] = mark;
  return units.join('');
}

/** The parts of a body that readers see, independent of how it was written. */
function pageOf(body: Body, marks: QuotationMarks): string {
  return JSON.stringify(body, (key, value: unknown) => {
    if (key === 'offset' || key === 'overlongRows' || key === 'openComments' || key === 'start') return undefined;
    if (isProse(value)) {
      const { text, leaves, content } = value;
      const shown = leaves.map((leaf) =>
        leaf.isSmart ? smarten(text, marks, leaf.start, leaf.start + leaf.text.length) : leaf.text,
      );
      return { shown, content };
    }
    return typeof value === 'object' && value !== null && 'isSmart' in value ? { ...value, text: '' } : value;
  });
}

function isProse(value: unknown): value is Prose {
  return typeof value === 'object' && value !== null && 'leaves' in value && 'content' in value;
}
