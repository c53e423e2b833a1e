/** How a language writes sums: `$84.7bn`, `84,7 Mrd. $`, `84,7 Md$`. */
export interface MoneyStyle {
  /** Abbreviations of thousands, millions, billions (10⁹) and trillions (10¹²), by the English ones. */
  readonly scales: Readonly<Record<string, string>>;
  /** Between the abbreviation and the sign of the currency, which follow the figure. */
  readonly joint: string;
  /** Signs that are shorter in the language: a French newsroom's dollars are American. */
  readonly signs: Readonly<Record<string, string>>;
}

const styles: Readonly<Record<string, MoneyStyle>> = {
  de: { scales: { k: 'Tsd.', m: 'Mio.', mn: 'Mio.', bn: 'Mrd.', tn: 'Bio.' }, joint: '\u00A0', signs: {} },
  fr: { scales: { k: 'k', m: 'M', mn: 'M', bn: 'Md', tn: 'Bn' }, joint: '', signs: { US$: '$' } },
};

/**
 * @returns undefined for languages that write sums as English does: the sign before the figure, the scale right after
 * it.
 */
export function moneyStyleFor(language: string): MoneyStyle | undefined {
  const style = styles[language.split('-', 1)[0] ?? ''];
  return style && hasOwnDollar(language) ? { ...style, signs: {} } : style;
}

/** Whether `$` is another country's dollar where a language is spoken: `en-CA`, `fr-CA`, `en-AU`. */
export function hasOwnDollar(language: string): boolean {
  return /-(?:AU|BZ|CA|HK|JM|MX|NZ|SG|TT|TW)\b/i.test(language);
}
