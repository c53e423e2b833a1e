import type { Block, Body, Prose } from '../body.ts';
import type { BodyProblem } from '../survey/body-problem.ts';
import { shorten } from './shorten.ts';
import { eachBlock, eachPart, prosesOf } from '../survey/walk.ts';

/**
 * Finds what becomes of XML and of TeX on its way into a text: references to characters that were encoded twice,
 * `AT&amp;amp;T`, of which readers see `AT&amp;T`, sections of data, of which they see nothing, and formulas in `\(` and
 * `\)`, of which they do not see the backslashes.
 */
export function findLostCharacters(body: Body, source: string): readonly BodyProblem[] {
  const isTwice = TWICE.test(source);
  const section = source.indexOf(SECTION);
  const isFormula = FORMULA.test(source);
  if (!isTwice && !isFormula && section < 0) return [];
  const problems: BodyProblem[] = [];
  const all = [body.blocks, ...body.footnotes.map((footnote) => footnote.blocks)];
  const shown: boolean[] = [];
  for (const blocks of all) {
    eachBlock(blocks, (block) => {
      shown.push(showsSection(block));
      if (problems.length >= MOST_FINDINGS) return;
      for (const prose of prosesOf(block)) {
        if (isTwice) problems.push(...findTwice(prose, source));
        if (isFormula) problems.push(...findFormulas(prose, source));
      }
    });
  }
  if (section >= 0 && !shown.includes(true)) {
    problems.push({
      severity: 'warning',
      rule: 'raw-markup',
      message: `"${SECTION}" begins a section of XML, and readers see nothing of it.`,
      hint: `Remove "${SECTION}" before the text and "]]>" after it.`,
      offset: section,
    });
  }
  return problems;
}

/** Whether a block has the mark of a section as text or as code. */
function showsSection(block: Block): boolean {
  if (block.kind === 'code') return block.text.includes(SECTION);
  let isShown = prosesOf(block).some(({ text }) => text.includes(SECTION));
  eachPart(block, (part) => {
    isShown ||= part.kind === 'code' && part.text.includes(SECTION);
  });
  return isShown;
}

/** Most findings per run; a text with more was encoded twice as a whole. */
const MOST_FINDINGS = 200;

const SECTION = '<![CDATA[';
const TWICE = /\p{L}&amp;(?:amp|rsquo|lsquo|apos|quot|#0?39);\p{L}/u;

/** A reference between letters as readers see it: text about HTML has none there. */
const SEEN = /(?<=\p{L})&(amp|rsquo|lsquo|apos|quot|#0?39);(?=\p{L})/gu;

function findTwice({ text, leaves }: Prose, source: string): readonly BodyProblem[] {
  return Array.from(text.matchAll(SEEN))
    .slice(0, MOST_FINDINGS)
    .flatMap(({ 0: seen, 1: name = '', index }): readonly BodyProblem[] => {
      const leaf = leaves.findLast(({ start }) => start <= index);
      const written = `&amp;${seen.slice(1)}`;
      const offset = source.indexOf(written, leaf?.offset);
      // In code, it is shown as it is written.
      if (leaf === undefined || offset < 0 || source.slice(leaf.offset, leaf.offset + seen.length) === seen) return [];
      const meant = name === 'amp' ? '&' : name === 'quot' ? '“' : '’';
      return [
        {
          severity: 'warning',
          rule: 'raw-markup',
          message: `"${written}" was encoded twice, so that readers see "${seen}".`,
          hint: `Write "${meant}".`,
          offset,
        },
      ];
    });
}

/** Matches a formula of TeX between brackets with backslashes: with spaces inside both, or with a sign of TeX. */
const FORMULA = new RegExp(
  [
    ['\\\\\\(', '\\\\\\)'],
    ['\\\\\\[', '\\\\\\]'],
  ]
    .map(([open = '', close = '']) => {
      const inner = String.raw`(?:[^\n\\]|\\[a-zA-Z])`;
      return String.raw`${open}(?:\s${inner}{1,200}?\s|${inner}{0,99}?(?:[\^_={}]|\\[a-zA-Z])${inner}{0,99}?)${close}`;
    })
    .join('|'),
);

function findFormulas({ leaves }: Prose, source: string): readonly BodyProblem[] {
  return leaves.flatMap(({ text, offset }): readonly BodyProblem[] => {
    if ((text !== '(' && text !== '[') || source.charAt(offset) !== '\\') return [];
    const found = FORMULA.exec(source.slice(offset, offset + LONGEST_FORMULA));
    if (found?.index !== 0) return [];
    return [
      {
        severity: 'warning',
        rule: 'raw-markup',
        message: `"${shorten(found[0], 40)}" is a formula of TeX, and readers see it without its backslashes.`,
        hint: 'Write it in words and signs (×, ², √), or as a picture.',
        offset,
      },
    ];
  });
}

const LONGEST_FORMULA = 210;
