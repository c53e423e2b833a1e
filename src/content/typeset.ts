import { smarten } from '../markdown/punctuation.ts';
import type { FrontMatter } from './article-schema.ts';

/** Gives the words of the front matter the quotes, apostrophes and dashes that the text below them gets. */
export function typeset(article: FrontMatter): FrontMatter {
  const { image } = article;
  return {
    ...article,
    title: smarten(article.title),
    summary: smarten(article.summary),
    keyPoints: article.keyPoints.map((point) => smarten(point)),
    ...(image && {
      image: {
        ...image,
        alt: smarten(image.alt),
        ...(image.caption && { caption: smarten(image.caption) }),
        ...(image.credit && { credit: smarten(image.credit) }),
      },
    }),
    disclosures: article.disclosures.map((disclosure) => ({
      ...disclosure,
      ...(disclosure.note && { note: smarten(disclosure.note) }),
    })),
    corrections: article.corrections.map((correction) => ({ ...correction, text: smarten(correction.text) })),
    sources: article.sources.map((source) => ({
      ...source,
      title: smarten(source.title),
      ...(source.publisher && { publisher: smarten(source.publisher) }),
    })),
  };
}
