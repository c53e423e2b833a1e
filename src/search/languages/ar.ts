import { stemmer } from '@orama/stemmers/arabic';
import { otherWays } from '../other-ways.ts';
import type { QuestionWords } from '../questions.ts';
import type { SearchLanguage } from './language.ts';

/** The Arabic article, with the particles attached to it. The library does not remove it after a particle. */
const article = /^(?:وال|بال|كال|فال|ال|لل)(?=.{3})/;

const questions: QuestionWords = {
  first: 'لماذا كيف متي هل ماذا اين كم ما لم',
  others: 'هو هي يحدث حدث يعني الان اليوم',
};

export const arabic: SearchLanguage = {
  stem: (word) => stemmer(word.replace(article, '')),
  stopWords:
    'ان او الى التي الذي بعد بين ثم حتي عن علي على عند غير في قال قد كان كانت كما لا لم ما مع من منذ هذا هذه هو هي و',
  otherWays: otherWays({}, questions),
  units: { m: 'مليون ملايين', bn: 'مليار مليارات', tn: 'تريليون تريليونات' },
  decimalMark: '.',
};
