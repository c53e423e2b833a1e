import type { AuthorElement, Block, Body, FootnoteReference, HeadingBlock, Inline } from '../body.ts';
import type { BodyProblem } from './body-problem.ts';
import { doubtProblem } from './doubt-problems.ts';
import { isRemote } from '../render/figures.ts';
import { conflictProblems, exhibitProblems } from './exhibit-problems.ts';
import { isAllowedLink } from '../links.ts';
import { linkProblems, linkScheme, looseReferences } from './link-problems.ts';
import type { UnreadReason } from '../dialect/read-or-else.ts';
import { eachBlock, eachPart, prosesOf } from './walk.ts';

/** Finds all problems that can be found in a body alone, in the order of the source. */
export function findProblems(body: Body): readonly BodyProblem[] {
  if (body.unread) return [{ ...unreadable[body.unread.reason], offset: body.unread.offset }];
  const problems: BodyProblem[] = [];
  // A call takes no more arguments than its stack has room for, and a text may have more problems.
  const add = (found: readonly BodyProblem[]) => {
    for (const problem of found) problems.push(problem);
  };
  const headings: HeadingBlock[] = [];
  for (const blocks of [body.blocks, ...body.footnotes.map((footnote) => footnote.blocks)]) {
    add(conflictProblems(blocks));
    eachBlock(blocks, (block) => {
      if (block.kind === 'heading') headings.push(block);
      const note = unmarkedNote(block);
      eachPart(block, (part) => add(part === note ? [footnoteWithoutColon(note)] : partProblems(part)));
      for (const prose of prosesOf(block)) add(looseReferences(prose));
      if (block.kind === 'exhibit') add(exhibitProblems(block));
      if (block.kind === 'table') add(block.overlongRows.map(rowTooLong));
    });
  }
  for (const { label, offset, blocks } of body.footnotes) {
    if (blocks.length === 0) problems.push(footnoteEmpty(label, offset));
  }
  add([...headingProblems(headings), ...body.doubts.map(doubtProblem)]);
  for (const { label, reason, offset } of body.strayFootnotes) {
    problems.push(reason === 'unused' ? footnoteUnused(label, offset) : footnoteDuplicate(label, offset));
  }
  return problems.sort((one, other) => one.offset - other.offset);
}

/** An undefined footnote at the start of a paragraph, which was probably meant to define it: `[^1] Note`. */
function unmarkedNote(block: Block): FootnoteReference | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const [first, second] = block.prose.content;
  return first?.kind === 'footnote' && first.number === undefined && second?.kind === 'text' ? first : undefined;
}

function partProblems(part: Inline): readonly BodyProblem[] {
  switch (part.kind) {
    case 'link':
      return linkProblems(part);
    case 'image':
      return [
        ...(part.alt === '' ? [imageAlt(part.src, part.offset)] : []),
        ...(isRemote(part.src) ? [imageRemote(part.src, part.offset)] : []),
      ];
    case 'footnote':
      return part.number === undefined ? [footnoteUndefined(part.label, part.offset)] : [];
    case 'html':
      return part.elements.flatMap((element) => elementProblems(element, part.offset));
    default:
      return [];
  }
}

function elementProblems({ name, isKept, href, words }: AuthorElement, offset: number): readonly BodyProblem[] {
  if (!isKept && isElement(name)) return [htmlDropped(name, offset)];
  if (!isKept || words.length > 0)
    return [doubtProblem({ kind: 'html-words', text: `<${[name, ...words].join(' ')}>`, offset })];
  return href === undefined || isAllowedLink(href) ? [] : [linkScheme(href, offset)];
}

/** Whether a name is that of an element of HTML or SVG, or has a hyphen like those of custom elements. */
function isElement(name: string): boolean {
  return name.includes('-') || ELEMENTS.has(name);
}

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas ' +
    'caption center circle cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fieldset ' +
    'figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd ' +
    'label legend li line link main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option ' +
    'output p param path picture plaintext polygon pre progress q rect rp rt ruby s samp script search section select slot small source ' +
    'span strike strong style sub summary sup svg table tbody td template text textarea tfoot th thead time title tr track tt u ul use var video ' +
    'wbr xmp'
  ).split(' '),
);

function headingProblems(headings: readonly HeadingBlock[]): readonly BodyProblem[] {
  const problems: BodyProblem[] = [];
  let level = 1;
  for (const { depth, text, isTopLevel, isUnderlined, offset } of headings) {
    // `###` and `# # #` end press releases.
    if (/^[#\s]*$/.test(text)) {
      problems.push(headingEmpty(offset));
      continue;
    }
    if (depth === 1) problems.push(headingLevelOne(text, isUnderlined, offset));
    if (isTopLevel && depth > level + 1) problems.push(headingSkipped(text, depth, level, offset));
    if (isTopLevel) level = depth;
  }
  return problems;
}

const headingLevelOne = (text: string, isUnderlined: boolean, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'heading-level-one',
  message: `"${text}" is a first-level heading, which the page keeps for its headline.`,
  hint: isUnderlined ? `Write "## ${text}", and take out the line of = below it.` : 'Start it with ## instead of #.',
  offset,
});

const headingSkipped = (text: string, depth: number, level: number, offset: number): BodyProblem => ({
  severity: 'warning',
  rule: 'heading-skipped',
  message: `"${text}" is a level ${depth} heading under one of level ${level}, so that a level is missing between them.`,
  hint: `Start it with ${'#'.repeat(level + 1)}.`,
  offset,
});

const headingEmpty = (offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'heading-empty',
  message: 'A heading has no text.',
  hint: 'Write the text after the #, or remove the line.',
  offset,
});

const imageAlt = (src: string, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'image-alt',
  message: `The image "${src}" has no alternative text, so that readers who cannot see it learn nothing.`,
  hint: `Say what it shows: ![Apple's share price since January](${src}).`,
  offset,
});

const imageRemote = (src: string, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'image-remote',
  message: `The image "${src}" is not one of the newsroom's own files, and pages load nothing from elsewhere.`,
  hint: 'Put the picture beside the article and name its file.',
  offset,
});

const footnoteUndefined = (label: string, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'footnote-undefined',
  message: `Nothing defines the footnote [^${label}].`,
  hint: `Add a line that starts with [^${label}]: or correct the label.`,
  offset,
});

const footnoteWithoutColon = ({ label, offset }: FootnoteReference): BodyProblem => ({
  severity: 'error',
  rule: 'footnote-undefined',
  message: `Nothing defines the footnote [^${label}], with which this paragraph begins.`,
  hint: `If the paragraph is its text, put a colon after it: [^${label}]:`,
  offset,
});

const footnoteEmpty = (label: string, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'footnote-empty',
  message: `The footnote [^${label}] has no text.`,
  hint: `Write it after [^${label}]: or take the footnote out.`,
  offset,
});

const footnoteUnused = (label: string, offset: number): BodyProblem => ({
  severity: 'warning',
  rule: 'footnote-unused',
  message: `Nothing refers to the footnote [^${label}], so it is not shown.`,
  hint: `Refer to it with [^${label}], or remove it.`,
  offset,
});

const footnoteDuplicate = (label: string, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'footnote-duplicate',
  message: `The footnote [^${label}] is defined a second time; only the first definition would be shown.`,
  hint: 'Give one of them another label.',
  offset,
});

const rowTooLong = (offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'table-row',
  message: 'This row has more cells than the table has columns, so that the last would not be shown.',
  hint: 'Add a column to the first two rows of the table, or write \\| for a bar that belongs to the text.',
  offset,
});

const htmlDropped = (name: string, offset: number): BodyProblem => ({
  severity: 'warning',
  rule: 'html-dropped',
  message: `The HTML element <${name}> is not one that an article may use here, so that it would be left out.`,
  hint: 'Write it in Markdown, or leave it out.',
  offset,
});

const unreadable: Readonly<Record<UnreadReason, Omit<BodyProblem, 'offset'>>> = {
  'too-deep': {
    severity: 'error',
    rule: 'nesting-too-deep',
    message: 'Lists, quotations or emphases are nested too deeply, so the article cannot be read.',
    hint: 'Look for long runs of >, - or *, and for HTML elements that are never closed.',
  },
  tangled: {
    severity: 'error',
    rule: 'nesting-tangled',
    message: 'A list and a quotation are nested ambiguously, so the article cannot be read.',
    hint: 'Look for a quotation inside a list (- with > below it), and leave an empty line after it.',
  },
  'too-many-marks': {
    severity: 'error',
    rule: 'too-many-marks',
    message:
      'This paragraph, list or table has too many marks for its length (*, [, | …), so that the article cannot be read.',
    hint: 'Divide it into shorter paragraphs, or take the marks out.',
  },
  'too-many-tags': {
    severity: 'error',
    rule: 'too-many-tags',
    message:
      'Up to here the article has too much HTML (5,000 tags, fewer inside open elements), so that it cannot be read.',
    hint: 'Write it in Markdown, close each element, or divide the article.',
  },
};
