import { pluralOf } from '../plural.ts';
import type { ListWords } from './list-words.ts';

export const german: ListWords = {
  archive: 'Archiv',
  archiveIntroduction: pluralOf('de', {
    one: '# Beitrag, nach Jahren und Monaten.',
    other: '# Beiträge, nach Jahren und Monaten.',
  }),
  describeArchive: (site) => `Alle Beiträge in ${site}, nach Jahren und Monaten.`,
  alsoIn: 'Auch auf',
  about: 'Wovon die Beiträge handeln',
  otherMonths: 'Andere Monate',
};
