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
    'We recommend that investors buy the shares.',
    'We recommend the stock to patient investors.',
    'We advise readers to sell.',
    'Our verdict: sell.',
    'In our view, Nvidia is a buy.',
    'Apple remains a strong buy at this price.',
    'It’s time to sell Tesla.',
    'Investors should sell.',
    'Avoid Tesla stock.',
    'We set a price target of $250.',
    'Wir empfehlen, die Aktie zu kaufen.',
    'Unser Rat: kaufen.',
    'Anleger sollten jetzt verkaufen.',
    'Jetzt ist der richtige Zeitpunkt, SAP-Aktien zu kaufen.',
    'Die SAP-Aktie ist ein Kauf.',
    'SAP bleibt für uns ein Kauf.',
    'Kaufen Sie SAP-Aktien.',
    'Notre conseil : acheter.',
    'Nous restons à l’achat sur LVMH.',
    'Il faut acheter le titre.',
    'C’est le moment de vendre LVMH.',
    'Achetez le titre avant les résultats.',
    'Recomendamos comprar acciones de Inditex.',
    'Nuestro precio objetivo es de 50 euros.',
    'Nuestra recomendación es comprar.',
    'Elevamos nuestra recomendación sobre Santander a comprar.',
    'Los inversores deberían vender sus acciones.',
    'Es el momento de comprar acciones de Santander.',
    'La acción es una clara compra.',
    'Consigliamo di comprare il titolo.',
    'Raccomandiamo di vendere Enel.',
    'Il nostro prezzo obiettivo è di 8 euro.',
    'La nostra raccomandazione è di acquistare.',
    'Alziamo il giudizio su Enel a buy.',
    'Gli investitori dovrebbero vendere le azioni.',
    'Il titolo è da comprare.',
    'Consigliamo di comprare il titolo, che si è indebolito.',
  ])('are in: %s', (sentence) => {
    expect(findRecommendingWords(sentence)).toHaveLength(1);
  });

  test.each([
    ['de', 'Unser Fazit: halten.'],
    ['en', 'Our call is to sell.'],
    ['en', 'Our verdict remains: sell.'],
    ['en', 'It is time\nto buy Apple shares.'],
    ['it', 'Consigliamo\ndi comprare il titolo.'],
  ])('are found in a text whose language is known: %s, %j', (language, sentence) => {
    expect(findRecommendingWords(sentence, language)).toHaveLength(1);
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
    'Buy now, pay later shares fell.',
    'Sell signals for Tesla stock abound.',
    'Buy Apple stock, says Goldman.',
    'Is it time to buy Apple?',
    'We asked whether investors should buy the shares.',
    'The consensus on Apple is a buy.',
    'We recommend the stock exchange museum.',
    'Our advice is to read the filing.',
    'It is time to sell the family silver.',
    'Unser Rat: abwarten.',
    'Wir empfehlen, den Prospekt zu lesen.',
    'Kaufen Sie keine Aktien.',
    'Il faut acheter du temps.',
    'Faut-il acheter le titre ?',
    'Nous restons vigilants.',
    'Goldman recomienda comprar acciones de Inditex.',
    'Los analistas elevan su precio objetivo.',
    'No recomendamos comprar acciones.',
    '¿Es el momento de comprar acciones de Santander?',
    'Nuestro consejo de administración aprobó la venta.',
    'Goldman raccomanda di acquistare Enel.',
    'Non consigliamo di comprare il titolo.',
    'Il titolo è da record.',
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

  test.each(['A.', "A'", 'our price target ', 'Buy. ', ' ', '! '])(
    'are looked for in a time that grows with the text, where it repeats %j',
    (unit) => {
      const text = `Buy ${unit.repeat(100_000 / unit.length)}Buy Apple shares now.`;
      const before = process.cpuUsage();
      findRecommendingWords(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1_500);
    },
  );

  test('are the newsroom’s own however long the text before their sentence is', () => {
    const text = `${'Sales rose; analysts said so. '.repeat(50)}Our price target is $120.`;
    expect(findRecommendingWords(text)).toMatchObject([{ text: 'Our price target' }]);
  });
});
