import { stemmer } from '@orama/stemmers/french';
import { otherWays } from '../other-ways.ts';
import type { QuestionWords } from '../questions.ts';
import type { SearchLanguage } from './language.ts';

const quarters = {
  t1: 'premier trimestre',
  t2: 'deuxieme trimestre',
  t3: 'troisieme trimestre',
  t4: 'quatrieme trimestre',
};

const questions: QuestionWords = {
  first: "pourquoi comment quand quoi qu' que combien quel quelle quels quelles est faut",
  others: "s' t il t-il a-t-il fait veut dire doit peut je mon ma maintenant passe signifie",
};

export const french: SearchLanguage = {
  stem: stemmer,
  stopWords:
    'a au aux avec ce ces dans de des du elle en est et il ils la le les leur mais ne on ou par pas plus pour qu que qui sa se ' +
    'ses son sont sur un une',
  elisions: 'c d j l m n s t qu jusqu lorsqu puisqu quoiqu',
  units: {
    m: 'mio million millions',
    bn: 'md mds mrd milliard milliards',
    tn: 'bio billion billions',
  },
  quarters,
  otherWays: otherWays(quarters, questions),
  decimalMark: ',',
};
