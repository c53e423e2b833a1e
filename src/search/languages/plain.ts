import { unitTable, type SearchLanguage } from './language.ts';

/** For a language without a file here: words are found as they are written, but for capitals and accents. */
export const plainLanguage: SearchLanguage = {
  stem: (word) => word,
  stopWords: new Set(),
  units: unitTable({ m: 'mn', bn: 'b', tn: 'trn' }),
  decimalMark: '.',
};
