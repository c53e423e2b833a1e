import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Finding } from '../domain/finding.ts';
import type { Ticker } from '../domain/registry/ticker.ts';

/**
 * Finds symbols that are repeated after a company's first mention, where the name alone reads better. Reported once per
 * ticker, at its second bracket in running text. Headings, tables and bare symbols are ignored.
 */
export function findRepeatedTickers({ file, body }: Pick<ArticleEntry, 'file' | 'body'>): readonly Finding[] {
  const firstLines = new Map<Ticker, number>();
  const reported = new Set<Ticker>();
  const findings: Finding[] = [];
  for (const { tickers, line, isOutsideProse } of body.namings ?? []) {
    for (const ticker of isOutsideProse ? [] : tickers) {
      const firstLine = firstLines.get(ticker);
      if (firstLine === undefined) firstLines.set(ticker, line);
      else if (!reported.has(ticker)) {
        reported.add(ticker);
        findings.push({
          severity: 'hint',
          rule: 'ticker-repeated',
          file,
          line,
          message: `${ticker} was already given on line ${firstLine}.`,
          hint: 'Name the company alone: its symbol belongs after its first mention.',
        });
      }
    }
  }
  return findings;
}
