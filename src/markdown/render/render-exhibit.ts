import { writeFeedExhibit } from '../../charts/write/elsewhere.ts';
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

/** What a chart or an earnings table depends on, besides itself. */
export interface ExhibitPlace {
  readonly language: string;
  readonly absolute: boolean;
  /** The drawing alone, with ids that begin with this. */
  readonly teaserId?: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly words: { readonly charts: ChartWords; readonly quotationMarks: QuotationMarks };
  /** Address of an exhibit's figures, by its number; undefined where none are published. */
  readonly figuresHref?: ((number: number) => string | undefined) | undefined;
  /** An exhibit's drawing as a picture, by its number. */
  readonly exhibitPicture?: ((number: number) => Picture | undefined) | undefined;
}

/** @param linkTo where a mention leads, if anywhere. */
export function renderExhibit(
  { exhibit, language, text, number }: ExhibitBlock,
  place: ExhibitPlace,
  linkTo: (mention: Mention) => string | undefined,
): string {
  if (!exhibit) return renderCodeBlock(language, text, place.absolute);
  const { words } = place;
  const surface = {
    language: place.language,
    words: words.charts,
    // A heading's id has no dot.
    id: place.teaserId ?? `c.${number}`,
    isTeaser: place.teaserId !== undefined,
    dataHref: place.figuresHref?.(number),
    picture: place.exhibitPicture?.(number),
    link: (label: string) => splitMentions(label, place, linkTo),
  };
  return place.absolute ? writeFeedExhibit(exhibit, surface) : writeExhibit(exhibit, surface);
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

/** A mention has a colon or a dollar sign, and a capital. */
const MAYBE_TICKER = /[:$].*[A-Z0-9]/;
