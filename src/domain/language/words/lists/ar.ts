import { pluralOf } from '../plural.ts';
import type { ListWords } from './list-words.ts';

export const arabic: ListWords = {
  archive: 'الأرشيف',
  archiveIntroduction: pluralOf('ar', {
    zero: 'لا مقالات بعد.',
    one: 'مقالة واحدة، حسب السنوات والأشهر.',
    two: 'مقالتان، حسب السنوات والأشهر.',
    few: '# مقالات، حسب السنوات والأشهر.',
    many: '# مقالة، حسب السنوات والأشهر.',
    other: '# مقالة، حسب السنوات والأشهر.',
  }),
  describeArchive: (site) => `كل ما نشره ${site}، حسب السنوات والأشهر.`,
  alsoIn: 'أيضًا بـ',
  about: 'عمّ تتحدث المقالات',
  otherMonths: 'أشهر أخرى',
};
