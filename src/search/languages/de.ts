import { stemmer } from '@orama/stemmers/german';
import { otherWays } from '../other-ways.ts';
import type { QuestionWords } from '../questions.ts';
import type { SearchLanguage } from './language.ts';

const quarters = { q1: 'erstes quartal', q2: 'zweites quartal', q3: 'drittes quartal', q4: 'viertes quartal' };

const questions: QuestionWords = {
  first:
    'warum wieso weshalb wann wo was wer wie welche welcher welches wieviel ist sind hat haben hatte kann konnte soll sollte muss wird',
  others: 'denn eigentlich passiert viel viele gerade heute jetzt man ich mein meine mir bedeutet los',
};

export const german: SearchLanguage = {
  // `Boerse` is `Börse`, which is folded to `borse`; `neue`, `Frauen` and `Quelle` have no umlaut.
  stem: (word) =>
    stemmer(word.replace(/[aeq]?[aou]e/g, (letters) => (letters.length > 2 ? letters : letters.charAt(0)))),
  stopWords:
    'aber als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer eines er es fur hat im in ' +
    'ist mit nach nicht noch oder sich sie sind so um und uber unter von vor war werden wie wird zu zum zur',
  units: {
    m: 'mio million millionen',
    bn: 'mrd milliarde milliarden',
    tn: 'bio billion billionen',
  },
  quarters,
  otherWays: otherWays(quarters, questions),
  decimalMark: ',',
};
