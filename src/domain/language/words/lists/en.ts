import { pluralOf } from '../plural.ts';
import type { ListWords } from './list-words.ts';

export const english: ListWords = {
  archive: 'Archive',
  archiveIntroduction: pluralOf('en', {
    one: '# story, by year and month.',
    other: '# stories, by year and month.',
  }),
  describeArchive: (site) => `Every story that ${site} published, by year and month.`,
  alsoIn: 'Also in',
  about: 'What the stories are about',
  otherMonths: 'Other months',
};
