import { describe, expect, test } from 'vitest';
import { findDamagedFigures, mayBeDamaged } from '../../../../src/markdown/slips/figures/damaged-figures.ts';

describe('a figure that cannot be meant', () => {
  test.each([
    ['Revenue rose to $1.2.3 billion.', '"$1.2.3" has more than one decimal point.'],
    ['Rates went to 4.255.5% in May.', '"4.255.5%" has more than one decimal point.'],
    ['It paid €1.000.00 in May.', '"€1.000.00" has more than one decimal point.'],
    ['It paid € 1.000,00,0 in May.', '"€ 1.000,00,0" has a group of digits that is too short or too long.'],
    ['It cost $12,345,67 in all.', '"$12,345,67" has a group of digits that is too short or too long.'],
    ['Shares fell 3,5.2% on Monday.', '"3,5.2%" has a group of digits that is too short or too long.'],
    ['It closed at 12,3456.78 points.', '"12,3456.78" has a group of digits that is too short or too long.'],
    ['It earned $3,5.2 in May.', '"$3,5.2" has a group of digits that is too short or too long.'],
    ['Profit rose 12 %% in May.', '"12 %%" says per cent twice.'],
    ['Profit rose 12 % % in May.', '"12 % %" says per cent twice.'],
    ['Shares rose 4 per cent cent.', '"4 per cent cent" says per cent twice.'],
    ['Shares rose 4 percent%.', '"4 percent%" says per cent twice.'],
    ['Profit was $5 bn bn in May.', '"$5 bn bn" has its unit twice.'],
    ['Debt was £3mn million.', '"£3mn million" has its unit twice.'],
    ['Debt was 3bn billion euros.', '"3bn billion" has its unit twice.'],
    ['It raised $1.2 billlion in May.', '"billlion" is misspelt.'],
    ['It raised 3 milllion euros.', '"milllion" is misspelt.'],
    ['It raised 3 miillion euros.', '"miillion" is misspelt.'],
    ['It raised 3 milliion euros.', '"milliion" is misspelt.'],
    ['It raised 3 bbillion euros.', '"bbillion" is misspelt.'],
    ['It raised 3 trrillion euros.', '"trrillion" is misspelt.'],
    ['It raised 3 millioon euros.', '"millioon" is misspelt.'],
    ['It raised 3 millionn euros.', '"millionn" is misspelt.'],
    ['It cost €5tn tn.', '"€5tn tn" has its unit twice.'],
    ['Es kostet 5 Mrd. Mrd. Euro.', '"5 Mrd. Mrd." has its unit twice.'],
    ['It cost 5 trillion trillion.', '"5 trillion trillion" has its unit twice.'],
    ['It cost 5 bn\u00a0bn.', '"5 bn\u00a0bn" has its unit twice.'],
    ['Es stieg um 5 % Prozent.', '"5 % Prozent" says per cent twice.'],
    ['Hausse de 5 % pour cent.', '"5 % pour cent" says per cent twice.'],
    ['It raised 3 mllion euros.', '"mllion" is misspelt.'],
    ['ارتفع بنسبة 5٪٪ اليوم', '"5٪٪" has a sign twice.'],
    ['株価は5％％上昇した。', '"5％％" has a sign twice.'],
    ['Der Kurs stieg auf 12.345.67 Punkte.', '"12.345.67" has more than one decimal point.'],
    ['Er verlor 5 Miliarden Euro.', '"Miliarden" is misspelt.'],
    ['Er verlor 5 Milionen Euro.', '"Milionen" is misspelt.'],
    ['Il perd 5 miliards.', '"miliards" is misspelt.'],
    ['In all 1,2000 people came.', '"1,2000" has a group of digits that is too short or too long.'],
    ['It cost $1,2000 in May.', '"$1,2000" has a group of digits that is too short or too long.'],
    ['It sold 1,234,5678 of them.', '"1,234,5678" has a group of digits that is too short or too long.'],
    ['It cost ₹1,00,00 in May.', '"₹1,00,00" has a group of digits that is too short or too long.'],
    ['It cost Rs 1,00,00 in May.', '"Rs 1,00,00" has a group of digits that is too short or too long.'],
    ['It cost $1,00,00 in May.', '"$1,00,00" has a group of digits that is too short or too long.'],
    ['It cost $ 19. 99 in May.', '"$ 19. 99" has a space within it.'],
    ['It cost $19. 99 each.', '"$19. 99" has a space within it.'],
    ['It raised US$ $5 million in May.', '"US$ $5 million" has a sign twice.'],
    ['It raised £££5m in May.', '"£££5m" has a sign twice.'],
    ['It raised € €5m in May.', '"€ €5m" has a sign twice.'],
    ['It raised EUR 1.2.3bn in May.', '"EUR 1.2.3" has more than one decimal point.'],
    ['It sold 1.2.3bn of them.', '"1.2.3bn" has more than one decimal point.'],
    ['It raised $5 million dollars.', '"$5 million dollars" names its currency twice.'],
    ['It cost £3bn pounds.', '"£3bn pounds" names its currency twice.'],
    ['Es kostet 5 € Euro.', '"5 € Euro" names its currency twice.'],
    ['It paid EUR 4,82,1300 in May.', '"EUR 4,82,1300" has a group of digits that is too short or too long.'],
    ['It paid EUR 4,8213,000 in May.', '"EUR 4,8213,000" has a group of digits that is too short or too long.'],
    ['It paid $4,82,1300 in May.', '"$4,82,1300" has a group of digits that is too short or too long.'],
    ['It paid 4,8213,000 euros in May.', '"4,8213,000" has a group of digits that is too short or too long.'],
    ['It paid 4,82,1300 dollars in May.', '"4,82,1300" has a group of digits that is too short or too long.'],
    ['It paid CHF 12,3,456 in May.', '"CHF 12,3,456" has a group of digits that is too short or too long.'],
    ['It paid EUR 1,234,56 in May.', '"EUR 1,234,56" has a group of digits that is too short or too long.'],
    ["It paid CHF 4'82'1300 in May.", `"CHF 4'82'1300" has a group of digits that is too short or too long.`],
    ["It paid CHF 1'2345 in May.", `"CHF 1'2345" has a group of digits that is too short or too long.`],
    ['Es zahlte 4’82’1300 Franken.', '"4’82’1300" has a group of digits that is too short or too long.'],
    ['Es zahlte 4.82.1300 € im Mai.', '"4.82.1300" has more than one decimal point.'],
    ['Il a payé 4.821.30 euros.', '"4.821.30" has more than one decimal point.'],
    ['It paid ₹4,82,1300.', '"₹4,82,1300" has a group of digits that is too short or too long.'],
    ['It paid ¥4,8213,000.', '"¥4,8213,000" has a group of digits that is too short or too long.'],
    ['It paid 4,8213,000 €.', '"4,8213,000" has a group of digits that is too short or too long.'],
  ])('is found in %j', (text, message) => {
    expect(mayBeDamaged(text)).toBe(true);
    expect(findDamagedFigures(text)).toMatchObject([{ message, position: expect.any(Number) }]);
  });

  test.each([
    'It sold €1.000.000 of bonds, ₹1,00,000 of notes, $1,234,567.89 and 1 234,5 francs.',
    'Version 1.2.3 came on 1.2.2026; see section 4.2.1, at 10.0.0.1.',
    'Growth was 1.234.567 % and 1.234,56 %, said the bank on 31 May and 30 June.',
    'It made 5 million a month, 3 billions, 12 Millionen, 4 milioni, 2 miliony, 7 milionów and 5 millones.',
    'It owns 4 bullion bars, 30 millionaires and a million million stars.',
    'Scores of 3,5 and 2.5; ratios 1,2 and 3.4; 12,345.67 points; $3,500.25; €3,50.',
    'Anteil seit 31.12.2023 % und Mio. € 31.12.2024; von 500 € 1.1.2023 auf 600 €.',
    'At $5, 250m of them changed hands; at $20, 150m new shares; for $12. 20m of them were sold, and at $1. 5m were.',
    'Tenants pay 6 per cent percentage rent, and costs rose 5 per cent per centre.',
    'There are 3m million-dollar homes.',
    'Der Euro kostet 1,0845 Dollar, 1,2000 US-Dollar, $1,0845 und R$ 5,2000; ₹1,00,000, ₹12,34,567 and Rs 1,00,000.',
    'Es sind 5 Milliarden, 5 Millionen, 5 miliard, 5 miliardi, 5 miljard, 5 milliards und 1.234.567 Euro am 1.2.23.',
    'It pays €, $ and £ £; see Section 4.2.1% limits; the formula $$x = 5%%$$; EUR 31.12.2024; 1,2000 points.',
    'A $5m dollar bond, $100 million dollar-denominated notes and $5 Canadian dollars; on May 1,2014 people left.',
    'It cost $20. 15 people came, and $5. 12 of them left.',
    'It rose 12%, percentages aside, and 4 per cent per year; 5 % pro Jahr.',
    "notes of €5,10,20,50 and $1,234,567.89; ₹1,00,00,000; EUR 1,234,567; ¥1,2345,6789; CHF 1'234'567.50; 1'000 Franken",
    "He is 5'10'' tall and 6’2; in 1999’2000; CHF 5 and Fr. 1'000.–",
    '€1.234.567,89 und 1.234.567 €, am 31.12.2024 € 5, Version 1.2.3 EUR',
    'Section 4.2.1 euros',
  ])('is not found in %j', (text) => {
    expect(findDamagedFigures(text)).toEqual([]);
  });

  test('is not looked for in ordinary prose', () => {
    const prose =
      'It sold 1.2 million shares for $1,234.5 million in 2026, up 3.5 per cent; 12,000 billion yen on 3 May.';
    expect(mayBeDamaged(prose)).toBe(false);
  });
});
