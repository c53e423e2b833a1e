import { nearest } from '../../../domain/nearest.ts';
import { mendFigure } from '../../../domain/language/mend-figure.ts';
import { directions } from '../../../domain/trust/recommendation.ts';
import { instantField } from '../../fields/date-fields.ts';
import { ofKind } from '../../fields/field-kinds.ts';
import { about, naming, writtenAs } from '../../fields/field-notes.ts';
import { choiceField, codeField, proseField, urlField } from '../../fields/fields.ts';
import { complaint, describe } from '../../fields/issues.ts';
import { groupField, listField } from '../../fields/nested-fields.ts';

const optional = { isOptional: true };

/** The story's own recommendation. `check-advice.ts` checks which parts it must have, and cites the rule for each. */
export function recommendationField(timeZone: string) {
  const name = (part: string) => `recommendation.${part}`;
  return groupField(
    'recommendation',
    {
      company: about("Name of the company's file.", naming('companies', codeField(name('company')))),
      direction: about('What readers are advised to do.', choiceField(name('direction'), directions)),
      horizon: about(
        'For how long the advice is meant.',
        proseField(name('horizon'), { longest: 100, ...optional }).optional(),
        '12 months',
      ),
      target: about('The price that is expected: digits and a point.', amountField(name('target')).optional(), 42.5),
      currency: about('Of target and price: its three letters.', currencyField(name('currency')).optional(), 'USD'),
      price: about('The price on which the advice rests.', amountField(name('price')).optional(), 38.2),
      priceAt: about(
        'When that was the price.',
        instantField(name('priceAt'), timeZone).optional(),
        '2026-05-03 16:00',
      ),
      basis: about(
        'How the target was found: method and assumptions.',
        proseField(name('basis'), { longest: 1000, ...optional }).optional(),
      ),
      risks: about('What may go wrong.', proseField(name('risks'), { longest: 1000, ...optional }).optional()),
      code: about(
        'The code of conduct that binds the author.',
        proseField(name('code'), { longest: 300, ...optional }).optional(),
      ),
      changedFrom: about(
        'The advice that this one replaces.',
        groupField(
          name('changedFrom'),
          {
            direction: about('What was advised before.', choiceField(name('changedFrom.direction'), directions)),
            target: about('The target before.', amountField(name('changedFrom.target')).optional()),
            date: about('When that was advised.', instantField(name('changedFrom.date'), timeZone)),
          },
          '{ direction: hold, target: 40, date: 2026-05-03 }',
          (written) => ({ direction: written, date: '2026-05-03' }),
          'changedFrom: ',
        ).optional(),
      ),
    },
    '{ company: acme, direction: hold, horizon: 12 months }',
    (written) => ({ company: 'acme', direction: written }),
    'recommendation: ',
  ).optional();
}

/** Recommendations of other houses that the story reports. */
export function ratingsField(timeZone: string) {
  const name = (part: string) => `ratings[].${part}`;
  const example = '{ house: Acme Securities, company: acme, direction: hold, date: 2026-05-03 }';
  const fillIn = (written: string) => ({ house: written, company: 'acme', direction: 'hold', date: '2026-05-03' });
  const rating = groupField(
    'ratings[]',
    {
      house: about('Who advises.', proseField(name('house'))),
      company: about("Name of the company's file.", naming('companies', codeField(name('company')))),
      direction: about('What the house advises.', choiceField(name('direction'), directions)),
      target: about('The price that it expects.', amountField(name('target')).optional()),
      currency: about('Of the target.', currencyField(name('currency')).optional()),
      date: about('When it said so.', instantField(name('date'), timeZone)),
      url: about('Where it said so.', urlField('url').optional()),
    },
    example,
    fillIn,
  );
  return listField('ratings', rating, `[${example}]`, true, fillIn).optional();
}

/** A price in digits with a point, such as `42.50`. It is kept as text, so that no digit is lost. */
function amountField(field: string) {
  const schema = codeField(field, { longest: 20, ...optional }).superRefine((written, context) => {
    if (/^\d+(?:\.\d+)?$/.test(written)) return;
    const meant = mendAmount(written);
    const advice = meant === undefined ? 'Write digits and a point: 42.50.' : `Write ${meant}.`;
    const message = complaint(
      `${describe(written)} is not an amount.`,
      `${advice} The currency has a field of its own.`,
    );
    context.addIssue({ code: 'custom', message });
  });
  return ofKind(
    'code',
    writtenAs({ pattern: '^\\s*\\d+(\\.\\d+)?\\s*$', type: ['string', 'number'], minimum: 0 }, schema),
  );
}

/**
 * Corrects an amount with or without its currency: `$1,042.50` → `1042.50`. Undefined for ranges and negative amounts,
 * and beside a mark of a note or a scale (`1.5 bn`).
 */
function mendAmount(written: string): string | undefined {
  const [, before = '', digits = '', after = ''] = amount.exec(written) ?? [];
  if (/[-–−(]/.test(before) || /^\s*[-–−]/.test(after) || scale.test(after)) return undefined;
  return mendFigure(digits);
}

/** The point of an abbreviation, as in `Rs.42`, is before the figure. */
const amount = /^(\P{N}*?)((?:(?<!\p{L})[.,])?\p{N}(?:.*\p{N})?\.?)(\P{N}*)$/su;

/** Matches units that multiply the figure before them. */
const scale = /^\s*(?:k|m|bn?|tn?|mn|mio|mrd|mds?|tsd|thousand|million|billion|trillion|lakh|crore)(?![\p{L}])/iu;

/** Codes of ISO 4217 in this version of Node. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function currencyField(field: string) {
  const schema = codeField(field, { longest: 20, ...optional }).superRefine((written, context) => {
    if (currencies.has(written)) return;
    const whole = hundredths.get(written);
    if (whole !== undefined) {
      const problem = `${describe(written)} is not a currency, but a hundredth of ${whole}.`;
      const advice = `Write ${whole}, and the amounts in it: 42.50 in the place of 4250.`;
      context.addIssue({ code: 'custom', message: complaint(problem, advice) });
      return;
    }
    const meant = signs.get(written) ?? nearest(written.toUpperCase(), [...currencies]);
    const advice = meant === undefined ? 'Write its three letters: USD.' : `Did you mean "${meant}"?`;
    context.addIssue({ code: 'custom', message: complaint(`${describe(written)} is not a currency.`, advice) });
  });
  return ofKind('code', writtenAs({ type: 'string', enum: [...currencies] }, schema));
}

/** Signs of currencies. */
const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);

/** Codes of hundredths, in which exchanges quote some prices. */
const hundredths: ReadonlyMap<string, string> = new Map([
  ...['GBX', 'GBp', 'GBx', 'p'].map((code) => [code, 'GBP'] as const),
  ...['ZAC', 'ZAc', 'ZAX'].map((code) => [code, 'ZAR'] as const),
  ...['ILA', 'ILX', 'ILa'].map((code) => [code, 'ILS'] as const),
]);
