import type { ReferenceListing } from '../domain/reference/listing-reference.ts';
import { withoutLegalForm } from '../domain/reference/name-agreement.ts';
import type { Ticker } from '../domain/registry/ticker.ts';
import type { Explanation } from './explain.ts';
import { spellDay } from './phrases.ts';

/** Explains a symbol whose company on `day` (ISO) the reference does not give with certainty. */
export function explainUncertain(ticker: Ticker, day: string, { name, from }: ReferenceListing): Explanation {
  const company = withoutLegalForm(name);
  const known = from === undefined ? `${company}, without a day` : `${company} since ${spellDay(from)}`;
  return {
    message: `Whose symbol ${ticker} was on ${spellDay(day)} is not certain: listings give ${known}.`,
    hint: `Where ${company} is meant, name it right before the brackets, or add its file: npm run ticker -- --add ${ticker}.`,
  };
}

/** Explains a symbol that has had no company since some day before `day` (ISO). */
export function explainEnded(ticker: Ticker, day: string, { name, to }: ReferenceListing): Explanation {
  const company = withoutLegalForm(name);
  return {
    message: `${ticker} was ${company} until ${spellDay(to ?? day)}, and listings show no holder on ${spellDay(day)}.`,
    hint: 'Write the symbol of the day, name the company without one, or set asOf.',
  };
}
