/** The forms of a text for counts. `other` is used for forms that are left out. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Creates a function from a count to its text, in which `#` is replaced by the number. */
export function pluralOf(language: string, forms: PluralForms): (count: number) => string {
  // Made with the first count: there are many texts, and a run needs few.
  let intl: { readonly rules: Intl.PluralRules; readonly number: Intl.NumberFormat } | undefined;
  return (count) => {
    intl ??= { rules: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) };
    return (forms[intl.rules.select(count)] ?? forms.other).replace('#', intl.number.format(count));
  };
}
