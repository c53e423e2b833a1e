/** The forms of a text for counts. `other` is used for forms that are left out. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Creates a function from a count to its text, in which `#` is replaced by the number. */
export function pluralOf(language: string, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count));
}
