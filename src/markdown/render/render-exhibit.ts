import { writeFeedExhibit } from '../../charts/write/feed-and-markdown.ts';
import { writeExhibit } from '../../charts/write/page.ts';
import type { ChartWords } from '../../domain/language/words/chart-words.ts';
import { smarten } from '../../domain/language/typography/punctuation.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import type { ExhibitBlock } from '../body.ts';
import { plainProse } from '../read/read-exhibit-block.ts';
import { findMentions, type Mention } from '../survey/mentions.ts';
import { renderCodeBlock } from './code-blocks.ts';
import type { Picture } from './figures.ts';

/** Context of a chart or an earnings table. */
export interface ExhibitPlace {
  readonly language: string;
  readonly isForFeed: boolean;
  /** Prefix of ids; if set, only the drawing is rendered. */
  readonly teaserId?: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly words: { readonly charts: ChartWords; readonly quotationMarks: QuotationMarks };
  /** Address of an exhibit's figures, by its number; undefined if they are not published. */
  readonly figuresHref?: ((number: number) => string | undefined) | undefined;
  /** Drawing of an exhibit as a picture, by its number. */
  readonly exhibitPicture?: ((number: number) => Picture | undefined) | undefined;
}

/** @param linkTo returns the target of a mention, if it has one. */
export function renderExhibit(
  { exhibit, language, text, number }: ExhibitBlock,
  place: ExhibitPlace,
  linkTo: (mention: Mention) => string | undefined,
): string {
  if (!exhibit) return renderCodeBlock(language, text, place.isForFeed);
  const { words } = place;
  const surface = {
    language: place.language,
    words: words.charts,
    // Ids of headings have no dot, so this one is unique.
    id: place.teaserId ?? `c.${number}`,
    isTeaser: place.teaserId !== undefined,
    dataHref: place.figuresHref?.(number),
    picture: place.exhibitPicture?.(number),
    link: (label: string) => splitMentions(label, place, linkTo),
  };
  return place.isForFeed ? writeFeedExhibit(exhibit, surface) : writeExhibit(exhibit, surface);
}

function splitMentions(
  text: string,
  { vocabulary, words }: ExhibitPlace,
  linkTo: (mention: Mention) => string | undefined,
): readonly { readonly text: string; readonly href?: string | undefined }[] {
  const mentions = MAYBE_TICKER.test(text) ? findMentions(plainProse(text, 0), vocabulary) : [];
  const marks = words.quotationMarks;
  const parts: { text: string; href?: string | undefined }[] = [];
  let from = 0;
  for (const mention of mentions) {
    const { start, end } = mention.candidate;
    const href = mention.isLinkable ? linkTo(mention) : undefined;
    if (href === undefined) continue;
    if (start > from) parts.push({ text: smarten(text, marks, from, start) });
    parts.push({ text: text.slice(start, end), href });
    from = end;
  }
  if (from < text.length) parts.push({ text: smarten(text, marks, from, text.length) });
  return parts;
}

/** Matches text that may have a ticker: a colon or a dollar sign, and a capital or digit after it. */
const MAYBE_TICKER = /[:$].*[A-Z0-9]/;
