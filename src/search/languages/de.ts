import { stemmer } from '@orama/stemmers/german';
import type { SearchLanguage } from './language.ts';

export const german: SearchLanguage = {
  stem: stemmer,
  stopWords:
    'aber als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer eines er es fur hat im in ' +
    'ist mit nach nicht noch oder sich sie sind so um und uber unter von vor war werden wie wird zu zum zur',
  units: {
    m: 'mio million millionen',
    bn: 'mrd milliarde milliarden',
    tn: 'bio billion billionen',
  },
  decimalMark: ',',
};
