import { stemmer } from '@orama/stemmers/english';
import { otherWays } from '../other-ways.ts';
import type { QuestionWords } from '../questions.ts';
import type { SearchLanguage } from './language.ts';

const quarters = { q1: 'first quarter', q2: 'second quarter', q3: 'third quarter', q4: 'fourth quarter' };

const questions: QuestionWords = {
  first:
    "why why's how how's what what's when when's where where's whom did do does is are was were can could should would will has have",
  others: "i i'm my me we you there much many so going happened happening happens happen means mean now today right",
};

export const english: SearchLanguage = {
  stem: stemmer,
  stopWords:
    'a an and are as at be but by for from had has have he in is it its not of on or said that the this to was were will with',
  units: { m: 'mn million millions', bn: 'b billion billions', tn: 'trn trillion trillions' },
  quarters,
  otherWays: otherWays(quarters, questions),
  decimalMark: '.',
};
