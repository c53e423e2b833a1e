import { z } from 'astro/zod';
import { suggestSlug, isSlug } from '../../domain/language/slug.ts';
import type { Ticker } from '../../domain/registry/ticker.ts';
import { parseTicker } from '../../tickers/parse-ticker.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { ofKind } from './field-kinds.ts';
import { writtenAs } from './field-notes.ts';
import { countCharacters, explainControl, textField } from './fields.ts';
import { complaint, describe, list } from './issues.ts';
import { onlyPairOf, takeText } from '../yaml/unquoted.ts';
import { putInQuotes } from '../yaml/write-yaml.ts';

/* Fields of front matter with a special format. */

const optional = { isOptional: true };

/** Most tags per story: each has a page and a feed, and is compared with all others. */
export const mostTags = 100;

/** Adds an issue for each author who is listed again. */
export function refuseRepeats(authors: readonly string[], context: z.RefinementCtx): void {
  for (const [index, author] of authors.entries()) {
    if (authors.indexOf(author) === index) continue;
    const message = complaint(`"${author}" is listed twice in "authors".`, 'Remove one.');
    context.addIssue({ code: 'custom', path: [index], message });
  }
}

export function slugField(language: string) {
  const schema = textField('slug', { longest: 100, ...optional }).refine(isSlug, {
    error: ({ input }) => {
      const slug = suggestSlug(String(input), language);
      const rule = 'Use small letters, digits and single hyphens';
      return complaint(`The slug ${describe(input)} is not kebab-case.`, slug ? `${rule}: "${slug}".` : `${rule}.`);
    },
  });
  return ofKind('code', writtenAs({ pattern: '^\\s*[a-z0-9]+(-[a-z0-9]+)*\\s*$' }, schema));
}

export function tickerField(vocabulary: Vocabulary) {
  const schema = z
    .string({
      error: ({ input }) =>
        complaint(
          `A ticker must be text, not ${describe(input)}.`,
          `Write ${onlyPairOf(input)?.replace(': ', ':') ?? 'EXCHANGE:SYMBOL'}, without a space in it.`,
        ),
    })
    .transform((written, context): Ticker => {
      const parsed = parseTicker(written, vocabulary);
      if (parsed.ok) return parsed.ticker;
      context.addIssue({ code: 'custom', message: explainTicker(parsed, written.trim()) });
      return z.NEVER;
    });
  return ofKind('code', writtenAs({ pattern: '^[^:]*[^:\\s]:\\s?[^:\\s]+\\s*$' }, schema));
}

function explainTicker(parsed: Exclude<ReturnType<typeof parseTicker>, { ok: true }>, written: string): string {
  const advice = (otherwise: string) => (parsed.nearest ? `Did you mean "${parsed.nearest}"?` : otherwise);
  const [code = ''] = written.split(':');
  switch (parsed.problem) {
    case 'malformed':
      return complaint(
        `"${written}" is not a ticker.`,
        advice('Write the exchange, a colon and the symbol: EXCHANGE:SYMBOL.'),
      );
    case 'unknown-exchange':
      return complaint(
        `"${written}" names no exchange of src/newsroom/exchanges.yaml.`,
        advice('Correct it, or add the exchange to that file.'),
      );
    case 'ambiguous-exchange': {
      const exchanges = list(parsed.exchanges ?? [], 'or');
      return complaint(`"${code}" may mean ${exchanges}.`, advice(`Write ${exchanges} instead.`));
    }
    case 'bad-symbol':
      return complaint(
        `"${written}" cannot be a ticker: no symbol of ${code} looks like that.`,
        advice('Look the symbol up at the exchange.'),
      );
  }
}

export function tagField() {
  const text = z
    .string({
      error: ({ input }) =>
        complaint(
          `A tag must be a word or two, not ${describe(input)}.`,
          putInQuotes(input) ?? 'Write it, or take it out.',
        ),
    })
    .transform((written) => written.replace(/\s+/g, ' ').trim())
    .superRefine((tag, context) => {
      const control = explainControl('A tag', tag);
      if (control !== undefined) {
        context.addIssue({ code: 'custom', message: control });
      } else if (!/[\p{L}\p{N}]/u.test(tag)) {
        const message = complaint(`"${tag}" cannot be a tag: it has neither letters nor digits.`, 'Use a word or two.');
        context.addIssue({ code: 'custom', message });
      } else if (countCharacters(tag) > 60) {
        const message = complaint(`The tag "${tag}" is longer than 60 characters.`, 'Use a word or two.');
        context.addIssue({ code: 'custom', message });
      }
    });
  return ofKind(
    'prose',
    writtenAs({ type: ['string', 'number', 'boolean'], minLength: 1 }, z.preprocess(takeText, text)),
  );
}
