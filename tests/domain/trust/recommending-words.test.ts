import { describe, expect, test } from 'vitest';
import { findRecommendingWords } from '../../../src/domain/trust/recommending-words.ts';

describe('words that recommend', () => {
  test.each([
    'We rate it a buy.',
    'After these results we rate the shares of Apple overweight.',
    'We still rate the stock as a strong buy, for three reasons.',
    'We upgrade Nvidia (NASDAQ:NVDA) from hold to buy.',
    'We initiate coverage of Arm (NASDAQ:ARM) at neutral.',
    'We reiterate our sell rating.',
    'We recommend selling the shares before the results.',
    'I would buy the shares at this price.',
    'Our price target is $120.',
    'Our rating remains hold.',
    'At 12 times earnings the shares are a buy.',
    'Investors should sell their shares now.',
    'Wir stufen die Aktie auf Kaufen.',
    'Wir raten zum Kauf der Aktie.',
    'Unser Kursziel beträgt 40 Euro.',
    'We are upgrading Nvidia (NASDAQ:NVDA) to buy.',
    'We’re initiating coverage of Arm at neutral.',
    'Now is the time to buy Nvidia shares.',
    'Anleger sollten die Aktie jetzt kaufen.',
    'Diese Aktie ist ein klarer Kauf.',
    'Wir bleiben bei unserer Analyse; die Papiere sind für uns ein Kauf.',
    'Unsere Kaufempfehlung steht.',
    'Nous recommandons l’achat de l’action.',
    'Nous conseillons de vendre le titre avant les résultats.',
    'Nous relevons Airbus de neutre à acheter.',
    'Notre objectif de cours est de 200 euros.',
    'Notre recommandation reste à l’achat.',
    'Les investisseurs devraient vendre leurs actions.',
    'Le titre est à acheter.',
  ])('are in: %s', (sentence) => {
    expect(findRecommendingWords(sentence)).toHaveLength(1);
  });

  test.each([
    '“We rate it a buy,” said an analyst.',
    'We are raising the question of buy-backs with ministers.',
    'Now is the time to buy a house.',
    'Laut Goldman sollten Anleger die Aktie kaufen.',
    'Die Anleger sollten Geduld haben, auch wenn ein Kauf der Aktie teuer ist.',
    'Das Kursziel der Bank liegt bei 40 Euro.',
    'Selon la banque, les investisseurs devraient vendre l’action.',
    'Les investisseurs doivent attendre les résultats.',
    'Nous avons vu le titre monter ; cette action est à 45 euros.',
    'Nous ne recommandons pas d’acheter des actions.',
    'The bank wrote: "Our price target is $45."',
    'Analysts say the shares are a buy.',
    'Morgan Stanley rated the shares overweight.',
    'We do not rate shares, and never will we rate one a buy.',
    'We rate this among the stranger decisions to hold an auction.',
    'Our recommendation is that supervisors publish their tests.',
    'Investors should hold companies to account.',
    'Shareholders should sell tickets to the meeting.',
    'We recommend buying a newspaper.',
    'Sell in May and go away.',
    'The company will buy back shares.',
    'Wir kaufen keine Aktien.',
    'If we rate it a buy, we have to say so.',
  ])('are not in: %s', (sentence) => {
    expect(findRecommendingWords(sentence)).toEqual([]);
  });

  test('are found where they are', () => {
    const text = 'Sales rose. We rate\nit a buy, all the same.';
    expect(findRecommendingWords(text)).toEqual([{ text: 'We rate it a buy', offset: 12 }]);
  });
});
