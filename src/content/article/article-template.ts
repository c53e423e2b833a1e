/** The summary that `npm run new` writes for the author to replace. `placeholders.ts` looks for it. */
export const templateSummary = 'What happened, in one sentence of 40 to 240 characters.';

/** The text that `npm run new` writes for the author to replace. */
export const templateText =
  'Write here. Name a company with its symbol at its first mention: Apple Inc. (NASDAQ:AAPL).';

/** The texts that `npm run correct` and `npm run withdraw` write for the editor to replace. */
export const templateCorrection = 'Say what was wrong in this story, where it was, and what is right.';
export const templateWithdrawal = 'Say why this story was withdrawn, in words for its readers.';

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

/** Writes a new article's file: a draft with every required field. */
export function writeTemplate({
  headline,
  section,
  authors,
  published,
  kind,
  sponsor,
  tickers = [],
}: ArticlePlan): string {
  const optional = [
    ...(kind === undefined || kind === 'news' ? [] : [`kind: ${kind}`]),
    ...(sponsor === undefined ? [] : [`sponsor: ${JSON.stringify(sponsor)}`]),
    'tags: []',
    ...(tickers.length > 0 ? [`tickers: [${tickers.join(', ')}]`] : []),
  ];
  return `---
title: ${JSON.stringify(headline)}
summary: ${JSON.stringify(templateSummary)}
section: ${section}
authors: [${authors.join(', ')}]
published: ${published}
status: draft
${optional.join('\n')}
sources: []
---
${templateText}
`;
}
