import { german } from './de.ts';
import type { Words } from './words.ts';

/** German of Switzerland and Liechtenstein: other quotation marks, and ss for ß. */
export const swissGerman: Words = {
  ...german,
  quotationMarks: { ...german.quotationMarks, open: '«', close: '»', innerOpen: '‹', innerClose: '›' },

  describeTag: (tag, site) => `Alle Beiträge zum Schlagwort «${tag}» in ${site}.`,
  describeTagFeed: (tag) => `Beiträge zum Schlagwort «${tag}».`,

  footnotes: 'Fussnoten',
  footnote: (number) => `Fussnote ${number}`,
};
