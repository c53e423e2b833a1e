import { templateWordsFor } from '../../domain/language/words/starters/template-words.ts';

/** The company that the text of `npm run new` names, for the author to replace. */
export const templateExample = 'Apple Inc. (NASDAQ:AAPL).';

/** Contents of a new article. */
export interface ArticlePlan {
  readonly headline: string;
  readonly section: string;
  readonly authors: readonly string[];
  /** `2026-11-23 07:00`, with an offset where the zone needs one. */
  readonly published: string;
  /** News if left out. */
  readonly kind?: string | undefined;
  readonly sponsor?: string | undefined;
  readonly tickers?: readonly string[] | undefined;
}

/**
 * Writes a new article's file: a draft with every required field.
 *
 * @param language of the words to replace (BCP 47). `placeholders/` looks for those of every language.
 */
export function writeTemplate(
  { headline, section, authors, published, kind, sponsor, tickers = [] }: ArticlePlan,
  language: string,
): string {
  const { summary, write, request, where } = templateWordsFor(language);
  const optional = [
    ...(kind === undefined || kind === 'news' ? [] : [`kind: ${kind}`]),
    ...(sponsor === undefined ? [] : [`sponsor: ${JSON.stringify(sponsor)}`]),
    'tags: []',
    ...(tickers.length > 0 ? [`tickers: [${tickers.join(', ')}]`] : []),
  ];
  return `---
title: ${JSON.stringify(headline)}
summary: ${JSON.stringify(summary)}
section: ${section}
authors: [${authors.join(', ')}]
published: ${published}
status: draft
${optional.join('\n')}
sources: []
---
${write} ${request} ${where} ${templateExample}
`;
}
