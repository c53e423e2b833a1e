import { stemmer } from '@orama/stemmers/english';
import { otherWays } from '../other-ways.ts';
import type { SearchLanguage } from './language.ts';

const quarters = { q1: 'first quarter', q2: 'second quarter', q3: 'third quarter', q4: 'fourth quarter' };

export const english: SearchLanguage = {
  stem: stemmer,
  stopWords:
    'a an and are as at be but by for from had has have he in is it its not of on or said that the this to was were will with',
  units: { m: 'mn million millions', bn: 'b billion billions', tn: 'trn trillion trillions' },
  quarters,
  otherWays: otherWays(quarters),
  decimalMark: '.',
};
