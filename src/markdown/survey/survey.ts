import { joinIdeographs } from '../../domain/language/typography/ideographs.ts';
import type { DataSource } from '../../charts/read/table.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Candidate } from '../../tickers/candidate.ts';
import { readBracketedTickers } from '../../tickers/bracketed-tickers.ts';
import type { NearMissCandidate } from '../../tickers/near-misses.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import type { BodyProblem } from './body-problem.ts';
import type { Body, ExhibitBlock, Prose } from '../body.ts';
import { resolveAsWritten } from '../links.ts';
import { findMentions } from './mentions.ts';
import { nearMissesIn } from './near-misses.ts';
import { asidesOf, paragraphsOf, type Paragraph } from './paragraphs.ts';
import { findProblems } from './problems.ts';
import { findRawMarkup } from '../slips/raw-markup.ts';
import { readBody } from '../read/read.ts';
import { eachBlock, eachPart, prosesOf } from './walk.ts';
import { tableSymbolsIn, type TableSymbols } from './table-symbols.ts';
import { countWords } from './words.ts';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly id: string;
}

/**
 * `start` and `end` are offsets into the paragraph's plain text; `offset` into the body's source, as exactly as
 * possible.
 */
export type Occurrence = Candidate & {
  readonly offset: number;
  /** Whether it becomes a link: false inside headings and links, where a ticker is only a mention. */
  readonly linked: boolean;
};

/** Content of one pair of brackets, and the words right before it; see `tickers/namings.ts`. */
export interface BracketedOccurrences {
  readonly words: string;
  readonly occurrences: readonly Occurrence[];
  /** Whether it is in running text, not in a heading or a table. */
  readonly isInText: boolean;
}

/** Facts about a body that are needed without rendering it. */
export interface BodySurvey {
  /** The body itself, read without a page: raw HTML has its links as written. */
  readonly body: Body;
  readonly words: number;
  /** Text as readers see it, without headings: one line per run. */
  readonly text: string;
  /** Paragraphs in reading order, without footnotes. */
  readonly paragraphs: readonly Paragraph[];
  /** Headings, captions, cells of tables, and paragraphs of footnotes. */
  readonly asides: () => readonly Pick<Paragraph, 'text' | 'offsetAt'>[];
  /** Headings in order, without those inside quotations and lists. */
  readonly headings: readonly Heading[];
  readonly occurrences: readonly Occurrence[];
  readonly namings: readonly BracketedOccurrences[];
  readonly nearMisses: readonly ((NearMissCandidate & { readonly offset: number }) | TableSymbols)[];
  /** Links as written. */
  readonly links: readonly { readonly href: string; readonly offset: number }[];
  readonly pictures: readonly { readonly src: string; readonly alt: string; readonly offset: number }[];
  /** Charts and earnings tables, including those with errors. */
  readonly exhibits: readonly ExhibitBlock[];
  readonly hasRawHtml: boolean;
  readonly problems: readonly BodyProblem[];
}

/** Surveys a body's Markdown. Never throws. Headings have the quotation marks of the page. */
export function surveyBody(
  source: string,
  vocabulary: Vocabulary,
  marks: QuotationMarks,
  findData?: DataSource,
): BodySurvey {
  const { body, text, inSource } = readBody(source, resolveAsWritten, marks, findData);
  const headings: Heading[] = [];
  const occurrences: Occurrence[] = [];
  const namings: BracketedOccurrences[] = [];
  const nearMisses: BodySurvey['nearMisses'][number][] = [];
  const links: { href: string; offset: number }[] = [];
  const pictures: { src: string; alt: string; offset: number }[] = [];
  const exhibits: ExhibitBlock[] = [];
  const lines: string[] = [];
  const headlines: string[] = [];
  for (const blocks of [body.blocks, ...body.footnotes.map((footnote) => footnote.blocks)]) {
    eachBlock(blocks, (block) => {
      if (block.kind === 'heading' && block.isTopLevel) headings.push(pickHeading(block));
      if (block.kind === 'exhibit') exhibits.push(block);
      if (block.kind === 'html') {
        lines.push(block.html.replace(/<[^>]*>/g, ' '));
      }
      const symbols = block.kind === 'table' ? tableSymbolsIn(block, vocabulary, inSource) : undefined;
      if (symbols) nearMisses.push(symbols);
      for (const prose of prosesOf(block)) {
        (block.kind === 'heading' && block.isTopLevel ? headlines : lines).push(joinIdeographs(prose.text));
        const found = occurrencesIn(prose, vocabulary, source, inSource);
        for (const occurrence of found) occurrences.push(occurrence);
        const tickers = found.filter(({ kind }) => kind !== 'name');
        for (const missed of nearMissesIn(prose, vocabulary, tickers, inSource)) nearMisses.push(missed);
        const isInText = !/^(?:heading|table|exhibit)$/.test(block.kind);
        for (const naming of readBracketedTickers(prose.text, tickers)) namings.push({ ...naming, isInText });
      }
      eachPart(block, (part) => {
        const offset = 'offset' in part ? inSource(part.offset) : 0;
        if (part.kind === 'link' && part.href !== undefined) links.push({ href: part.href, offset });
        if (part.kind === 'image') pictures.push({ src: part.src, alt: part.alt, offset });
        if (part.kind !== 'html') return;
        for (const { href } of part.elements) if (href !== undefined) links.push({ href, offset });
      });
    });
  }
  const problems = [...findProblems(body), ...findRawMarkup(body, text)]
    .sort((one, other) => one.offset - other.offset)
    .map((problem) => ({ ...problem, offset: inSource(problem.offset) }));
  const shownText = lines.join('\n');
  // Joined texts are one piece of memory: texts made of pieces take three times as long.
  const words = countWords(shownText) + countWords(headlines.join('\n'));
  const paragraphs = paragraphsOf(body.blocks, inSource);
  const asides = () => [
    ...asidesOf(body.blocks, inSource),
    ...body.footnotes.flatMap(({ blocks }) => [...paragraphsOf(blocks, inSource), ...asidesOf(blocks, inSource)]),
  ];
  const found = {
    words,
    text: shownText,
    asides,
    headings,
    occurrences,
    namings,
    nearMisses,
    links,
    pictures,
    exhibits,
  };
  return { ...found, body, paragraphs, hasRawHtml: body.hasRawHtml, problems };
}

function pickHeading({ depth, text, id }: Heading): Heading {
  return { depth, text, id };
}

function occurrencesIn(
  prose: Prose,
  vocabulary: Vocabulary,
  source: string,
  inSource: (offset: number) => number,
): Occurrence[] {
  let from = 0;
  return findMentions(prose, vocabulary).map(({ candidate, leaf, isLinkable }) => {
    const leafOffset = inSource(leaf.offset);
    const guess = leafOffset + candidate.start - leaf.start;
    const found = source.indexOf(candidate.text, Math.max(from, leafOffset));
    // Character references make the source longer than its text, but not by much.
    const offset = found === -1 || found > guess + 200 ? Math.min(guess, source.length) : found;
    from = offset + candidate.text.length;
    return { ...candidate, offset, linked: isLinkable };
  });
}
