import type { SearchLanguage } from './language.ts';

/** Fallback for languages without a file here: words are not stemmed; case and accents are ignored. */
export const plainLanguage: SearchLanguage = {
  stem: (word) => word,
  stopWords: '',
  units: { m: 'mn', bn: 'b', tn: 'trn' },
  decimalMark: '.',
};
