import { pluralOf } from '../plural.ts';
import type { ListWords } from './list-words.ts';

export const french: ListWords = {
  archive: 'Archives',
  archiveIntroduction: pluralOf('fr', {
    one: '# article, par année et par mois.',
    other: '# articles, par année et par mois.',
  }),
  describeArchive: (site) => `Tous les articles parus dans ${site}, par année et par mois.`,
  alsoIn: 'Aussi en',
  about: 'De quoi parlent les articles',
  otherMonths: 'Autres mois',
};
