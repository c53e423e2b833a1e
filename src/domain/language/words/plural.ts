/** The text for a count in a language. `other` stands in for the forms that the language does not tell apart. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** `#` stands for the number. */
export function pluralOf(language: string, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count));
}
