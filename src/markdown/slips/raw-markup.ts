import type { Block, Body, DataPlace, Image, Prose } from '../body.ts';
import type { BodyProblem } from '../survey/body-problem.ts';
import { findOtherTables } from './tables/other-tables.ts';
import { findBrokenWords, mayBeBroken } from './broken-words.ts';
import { findHalfMarks, findRawEmphasis } from './raw-emphasis.ts';
import { findForeignMarkup } from './foreign/raw-foreign.ts';
import { MAY_HOLD_EXPORTS } from './foreign/raw-exports.ts';
import { findLostCharacters } from './lost-characters.ts';
import { findLookAlikes, mayHoldLookAlike } from './look-alikes/look-alikes.ts';
import { findMarkdownInHtml, findSlipsInHtml } from './raw-in-html.ts';
import { findRawLines } from './raw-lines.ts';
import { findRawLinks } from './raw-links.ts';
import type { RawMark } from './raw-mark.ts';
import { findMarkupInExhibit } from './tables/markup-in-exhibits.ts';
import { findTableAttempts } from './tables/table-attempts.ts';
import { findOpenQuotation, mayHoldOpenQuotation } from './typing/open-quotations.ts';
import { visibleText, type VisibleText } from './visible-text.ts';
import { eachBlock, eachPart, prosesOf } from '../survey/walk.ts';

/** Most findings per body; a text with more is not Markdown. */
const MOST_FINDINGS = 200;

/**
 * Each run that may have raw markup matches one of these. Other runs, the most, are not searched further. One pattern of
 * all would take more than twice the time.
 */
const SUSPECTS = [
  ...MAY_HOLD_EXPORTS,
  /[*_`´~[\]{<&^#|•·・▪‣◦●○■☐☑☒✓✔✗✘►▶➤➔⇒→]|==|=[C-F][\dA-F]=|\$\$|\\[a-zA-Z]|:::|!!!/,
  /[＃【［〔＞＊＋－]|:[a-z]|^ {0,3}(?:import|export) [\w{*]/m,
  /^ {0,3}(?:[-+][^ \t\n\d]|\(?\d{1,9}[.)]|[—–=]{2}|[—–=:][ \t]|\(?[a-zA-Z]{1,5}[.)][ \t]|[o§]\t|[¹²³⁴-⁹†‡\ue000-\uf8ff]|[٠-٩۰-۹०-९０-９①-⑳一二三四五六七八九十（]|\d{1,2}[、）]|\d\ufe0f?\u20e3|[\u00a0\u00ad\u2000-\u200f\u202f\u2060\u3000\ufeff])/m,
];

/**
 * Finds Markdown that readers would see as typed: failed tables, links and marks. Prose has stars, bars and brackets,
 * too, so only unambiguous attempts are reported.
 *
 * @param source the body's source, to which its offsets refer.
 */
export function findRawMarkup(body: Body, source: string): readonly BodyProblem[] {
  if (body.unread) return [];
  const problems: BodyProblem[] = [...body.openComments.map(commentOpen), ...findLostCharacters(body, source)];
  const all: readonly (readonly Block[])[] = [body.blocks, ...body.footnotes.map(({ blocks }) => blocks)];
  const hasStarNotes = /[*&]/.test(source) && all.some(marksNotesWithStars);
  for (const blocks of all) {
    problems.push(...findTableAttempts(blocks, source), ...findOtherTables(blocks, source));
    eachBlock(blocks, (block) => {
      if (block.kind === 'html' && problems.length <= MOST_FINDINGS) {
        problems.push(...findMarkdownInHtml(block, source), ...findSlipsInHtml(block, source).slice(0, MOST_FINDINGS));
      }
      eachPart(block, (part) => {
        if (part.kind === 'image' && problems.length <= MOST_FINDINGS) problems.push(...findInAlt(part));
      });
      for (const prose of prosesOf(block)) {
        if (mayBeBroken(prose.text) && problems.length <= MOST_FINDINGS) {
          const visible = visibleText(prose, source);
          const marks = findBrokenWords(visible.words, prose.leaves).slice(0, MOST_FINDINGS);
          for (const mark of marks) problems.push(...toProblem(mark, visible, prose.data));
        }
        if (block.kind === 'paragraph' && problems.length <= MOST_FINDINGS)
          problems.push(...findOpenQuotations(prose, source));
        if (!SUSPECTS.some((suspect) => suspect.test(prose.text))) continue;
        if (problems.length > MOST_FINDINGS) return;
        const visible = visibleText(prose, source);
        const inExhibit = block.kind === 'exhibit' ? findMarkupInExhibit(visible.text) : [];
        if (inExhibit.length > 0) {
          for (const mark of inExhibit) problems.push(...toProblem(mark, visible, prose.data));
          continue;
        }
        const marks = [
          ...findRawLinks(visible.text),
          ...findRawEmphasis(visible.words, hasStarNotes),
          ...(hasStarNotes ? [] : findHalfMarks(prose.content)),
          ...findForeignMarkup(visible.words),
          ...(block.kind === 'paragraph' || block.kind === 'line'
            ? findRawLines(visible.words, block.kind === 'line')
            : []),
        ];
        for (const mark of marks) problems.push(...toProblem(mark, visible, prose.data));
      }
    });
  }
  return problems;
}

/** Finds a quotation that neither ends in its paragraph nor goes on in the next one, which has a mark at its start. */
function findOpenQuotations(prose: Prose, source: string): readonly BodyProblem[] {
  if (!mayHoldOpenQuotation(prose.text)) return [];
  const visible = visibleText(prose, source);
  return findOpenQuotation(visible.text).flatMap((mark) => {
    const end = visible.offsetOf(prose.text.length - 1);
    const goesOn = end === undefined || /^[^\n]*\n(?:[ \t>]*\n)+[ \t>*_]*["“„«「]/.test(source.slice(end, end + 400));
    return goesOn ? [] : toProblem(mark, visible, prose.data);
  });
}

/** Finds look-alikes in the alternative text of an image, which is read aloud. */
function findInAlt({ alt, offset }: Image): readonly BodyProblem[] {
  if (!mayHoldLookAlike(alt)) return [];
  return findLookAlikes(alt).map(({ rule = 'raw-markup', message, hint }) => {
    return { severity: 'warning', rule, message, hint, offset };
  });
}

function commentOpen(offset: number): BodyProblem {
  return {
    severity: 'error',
    rule: 'comment-open',
    message: 'This comment is never closed, so that readers do not see what follows.',
    hint: 'Close it with -->, or take it out.',
    offset,
  };
}

function toProblem(
  { position, severity = 'warning', rule = 'raw-markup', ...words }: RawMark,
  { offsetOf }: VisibleText,
  data: DataPlace | undefined,
): BodyProblem[] {
  const offset = offsetOf(position);
  return offset === undefined ? [] : [{ severity, rule, ...words, offset, ...(data && { data }) }];
}

/** Whether a table refers to notes below it by stars: `Adjusted profit**`. */
function marksNotesWithStars(blocks: readonly Block[]): boolean {
  let found = false;
  eachBlock(blocks, (block) => {
    found ||= prosesOf(block).some(({ text }) => text.includes('*') && /[\p{L}\p{N})%]\*\*?(?=[\s.,;:]|$)/u.test(text));
  });
  return found;
}
