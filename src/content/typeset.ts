import type { QuotationMarks } from '../domain/words/quotation-marks.ts';
import { smarten } from '../markdown/punctuation.ts';
import type { FrontMatter } from './article-schema.ts';

/** Gives the words of the front matter the quotes, apostrophes and dashes that the text below them gets. */
export function typeset(article: FrontMatter, marks: QuotationMarks): FrontMatter {
  const { image } = article;
  const set = (text: string) => smarten(text, marks);
  return {
    ...article,
    title: set(article.title),
    summary: set(article.summary),
    keyPoints: article.keyPoints.map(set),
    ...(image && {
      image: {
        ...image,
        alt: set(image.alt),
        ...(image.caption && { caption: set(image.caption) }),
        ...(image.credit && { credit: set(image.credit) }),
      },
    }),
    disclosures: article.disclosures.map((disclosure) => ({
      ...disclosure,
      ...(disclosure.note && { note: set(disclosure.note) }),
    })),
    corrections: article.corrections.map((correction) => ({ ...correction, text: set(correction.text) })),
    sources: article.sources.map((source) => ({
      ...source,
      title: set(source.title),
      ...(source.publisher && { publisher: set(source.publisher) }),
    })),
  };
}
