/** What `npm run new` puts where the author's words belong. `placeholders.ts` looks for it. */
export const templateSummary = 'What happened, in one sentence of 40 to 240 characters.';

/** As `templateSummary`, for the text. */
export const templateText =
  'Write here. Name a company with its symbol at its first mention: Apple Inc. (NASDAQ:AAPL).';

/** A new article's file: a draft with every field that it must have. */
export function writeTemplate({
  headline,
  section,
  author,
  published,
}: {
  readonly headline: string;
  readonly section: string;
  readonly author: string;
  readonly published: string;
}): string {
  return `---
title: ${JSON.stringify(headline)}
summary: ${JSON.stringify(templateSummary)}
section: ${section}
authors: [${author}]
published: ${published}
status: draft
tags: []
sources: []
---
${templateText}
`;
}
