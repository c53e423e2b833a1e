import { describe, expect, test } from 'vitest';
import { findingsOf, wordsFound } from './examine.ts';

function missing(title: string, body: string, language = 'en'): readonly string[] {
  return wordsFound('headline-figure', { title: JSON.stringify(title) }, `${body}\n`, language);
}

describe('a figure of a headline', () => {
  test.each([
    ['Growth of 66%', 'It grew by 66 percent.'],
    ['Fed holds rates at 5-1/4 to 5-1/2 percent', 'It held them in a range of 5.25% to 5.50%.'],
    ['Dividend of $0.45 a share', 'It pays 45 cents a share.'],
    ['Dividend of 45 cents', 'It pays $0.45 a share.'],
    ['Dividend of 34.4p', 'It pays £0.344 a share.'],
    ['Growth of 66 %', 'It grew by 66 per cent.'],
    ['Growth of 66 percent', 'It grew by 66%.'],
    ['Growth of 66%', 'It grew by 65.7%.'],
    ['Growth of 66%', 'It grew by two-thirds.'],
    ['Alibaba raises $25bn', 'It raised $25 billion.'],
    ['Alibaba raises $25 billion', 'It raised 25,000 million dollars.'],
    ['Alibaba raises $25bn', 'It raised US$25,000,000,000.'],
    ['Alibaba raises $25-billion', 'It raised $25bn.'],
    ['Alibaba raises nearly $25bn', 'It raised $24.2bn.'],
    ['Alibaba raises $25bn', 'It raised $24.9bn.'],
    ['Alibaba raises more than $25bn', 'It raised $26.1bn.'],
    ['Alibaba sells 1.2m phones', 'It sold 1,200,000 phones.'],
    ['Alibaba sells €5m of bonds', 'It sold bonds worth 5 million euros.'],
    ['Alibaba pays £1.5 million', 'It paid £1.5m.'],
    ['Toyota earns ¥1.2tn', 'It earned ¥1.2 trillion.'],
    ['Fed lifts rates by 25 basis points', 'It lifted rates by 0.25%.'],
    ['Fed lifts rates by 25 basis points', 'It lifted rates by a quarter of a percentage point.'],
    ['Shares fall 5-6%', 'They fell by 5% and then by 6%.'],
    ['Deal worth $20-25bn', 'It is worth $20 billion or $25 billion.'],
    ['3 banks fail', 'Three banks failed.'],
    ['Alibaba sells 1m phones', 'It sold one million phones.'],
    ['Alibaba sells 1m phones', 'It sold more than a million phones.'],
    ['Pact of 27 states', 'All twenty-seven states signed.'],
    ["The '29 crash, and the class of ’08", 'It taught traders a lesson.'],
    ['Brexit: 20 questions', 'They ask, and we answer.'],
    ['Brexit in 400 words', 'It is over.'],
    ['Brexit in 5 acts', 'It is over.'],
    ['Brexit in 20 numbers', 'It is over.'],
    ['Brexit: 20 myths', 'They are told, and wrong.'],
    ['Alibaba cuts 1,200 jobs', 'It cuts 1200 jobs.'],
    ['Shares reach $291.71', 'They reached $291.71.'],
    ['Alibaba cuts 1.5m jobs', 'It cut one and a half million jobs.'],
    ['Alibaba cuts 1,500 jobs', 'It cut fifteen hundred jobs.'],
    ['Apple joins the $1 trillion club', 'It is worth a trillion dollars.'],
    ['Shares up 200%', 'They tripled.'],
    ['Shares down 50%', 'They have halved.'],
    ['Profit up 12.5%', 'It rose by an eighth.'],
    ['Banks cut 20% of branches', 'One in five branches closed.'],
    ['Yield at 4.5%', 'It was 4½ per cent.'],
    ['Yield at 4.2%', 'It was 4⅕ per cent.'],
    ['Yield at 4.25%', 'It was 4 1/4 per cent.'],
    ['Tata raises Rs 500 crore', 'It raised 5 billion rupees.'],
  ])('%s: is in "%s"', (title, body) => {
    expect(missing(title, body)).toEqual([]);
  });

  test.each([
    ['Growth of 66%', 'It grew by 65 percent.', '66%'],
    ['Growth of 66%', 'It sold 66 shops.', '66%'],
    ['Alibaba raises $25', 'It has 25 shops.', '$25'],
    ['Growth of 66%', 'It grew by 66.7%.', '66%'],
    ['Alibaba raises $25bn', 'It raised $25 million.', '$25bn'],
    ['Alibaba raises $25bn', 'It raised €25bn.', '$25bn'],
    ['Alibaba raises $25', 'It raised $25bn.', '$25'],
    ['Alibaba raises nearly $25bn', 'It raised $26bn.', '$25bn'],
    ['Alibaba raises nearly $25bn', 'It raised $15bn.', '$25bn'],
    ['Alibaba sells 1.2m phones', 'It sold 1.3m phones.', '1.2m'],
    ['Alibaba sells 1bn phones', 'It sold a million phones.', '1bn'],
    ['Alibaba sells 2m phones', 'It sold a million phones.', '2m'],
    ['Alibaba cuts 1,200 jobs', 'It cuts 1,300 jobs.', '1,200'],
    ['Toyota earns ¥1.2tn', 'It earned ¥1.2bn.', '¥1.2tn'],
    ['Yield at 4.5%', 'It was 4¼ per cent.', '4.5%'],
    ['Fall at Apple cuts 500 jobs', 'It cuts 400 jobs.', '500'],
    ['Apple Cuts 500 Jobs', 'It cuts 400 jobs.', '500'],
    ['Over 200 stores close', 'It closes 100 stores.', '200'],
    ['Loss at Acme of 3m tonnes', 'It lost 2m tonnes.', '3m'],
    ['Shares up 200%', 'They doubled.', '200%'],
    ['Alibaba cuts 1,500 jobs', 'It cut fifteen jobs.', '1,500'],
    ['Tata raises Rs 500 crore', 'It raised 50 billion rupees.', '500 crore'],
  ])('%s: is not in "%s"', (title, body, figure) => {
    expect(missing(title, body)).toEqual([figure]);
  });

  test.each([
    'What 2014 was like',
    'Apple in Q3 2014',
    'The S&P 500 and the FTSE 100',
    'Boeing grounds the 737 MAX',
    'Apple sells the iPhone 15',
    'Markets on 12 May',
    'Markets on May 12',
    'G20 meets on 5G',
    '10 things to know',
    'Two-thirds of banks fail',
    'The form 10-K, and 401(k) plans',
    'Trading starts at 9:30',
    'Porsche 911 goes electric',
    'Why the new Canon 90 sells',
    'The rise of Magnificent 7 funds',
    'Strike at Terminal 5',
    '3M settles',
    'Article 5 invoked',
  ])('is not in "%s": years, dates, names and words are none', (title) => {
    expect(missing(title, 'Nothing.')).toEqual([]);
  });

  test('may be in a table or in the rows of a chart', () => {
    expect(missing('Growth of 66%', '| Company | Growth |\n| --- | --- |\n| Alibaba | 66% |')).toEqual([]);
    expect(missing('Growth of 66%', '```chart\ntype: bar\n\nCompany,Growth\nAlibaba,66\neBay,13\n```')).toEqual([]);
  });

  test('may be reckoned from the year in which something began', () => {
    expect(missing('Intel leaves after 25 years', 'It joined in 1989.')).toEqual([]);
    expect(missing('Intel leaves after 25 years', 'It joined in 1999.')).toEqual(['25']);
  });

  test.each([
    ['de', 'Alibaba nimmt 25 Mrd. Dollar ein', 'Es waren 25 Milliarden US-Dollar.', []],
    ['de', 'Prozess gegen Bank: 46. Verhandlungstag', 'Das Gericht tagt.', []],
    ['de', 'Umsatz wächst um 6,5 %', 'Er wuchs um 6,5 Prozent.', []],
    ['de', 'EZB senkt um 0,25 Prozentpunkte', 'Sie senkt um einen Viertelprozentpunkt.', []],
    ['de', 'Bank zahlt 0,45 Euro je Aktie', 'Sie zahlt 45 Cent je Aktie.', []],
    ['de', 'Bank zahlt 0,45 Euro je Aktie', 'Sie zahlt 35 Cent je Aktie.', ['0,45 Euro']],
    ['de', 'Siemens streicht 1.200 Stellen', 'Es sind 1200 Stellen.', []],
    ['de', 'Umsatz wächst um 6,5 %', 'Er wuchs um 5,6 Prozent.', ['6,5 %']],
    ['de', 'Siemens streicht 1,5 Mio. Stellen', 'Es sind anderthalb Millionen.', []],
    ['de', 'Gewinn sinkt um 50 %', 'Er halbierte sich.', []],
    ['de', 'Gewinn steigt um 100 %', 'Er verdoppelte sich.', []],
    ['de', 'Gewinn steigt um 200 %', 'Er verdoppelte sich.', ['200 %']],
    ['fr', 'Renault supprime 1 500 postes', 'Ce sont quinze cents postes.', []],
    ['fr', 'Le bénéfice bondit de 100 %', 'Il a doublé.', []],
    ['de', 'Alibaba nimmt 25 Mrd. Euro ein', 'Es waren 25 Mio. Euro.', ['25 Mrd. Euro']],
    ['fr', 'Total gagne 12,5 Md€', 'Le bénéfice est de 12,5 milliards d’euros.', []],
    ['fr', 'Renault supprime 15 000 postes', 'Ce sont 15\u202f000 postes.', []],
    ['fr', 'Total gagne 12,5 Md€', 'Le bénéfice est de 11,5 milliards d’euros.', ['12,5 Md€']],
    ['es', 'Inditex gana 1.250 millones', 'El beneficio fue de 1,25 mil millones de euros.', []],
    ['es', 'Inditex gana 1.250 millones', 'El beneficio fue de 1.350 millones de euros.', ['1.250 millones']],
    ['es', 'El beneficio sube un 6,5 %', 'Subió un 6,5 por ciento.', []],
    ['es', 'El beneficio sube un 50 %', 'Subió a la mitad más.', []],
    ['es', 'El beneficio sube un 100 %', 'Se duplicó.', []],
    ['es', 'Iberia contrata a 35 pilotos', 'Son treinta y cinco.', []],
    ['es', 'Iberia contrata a 22 pilotos', 'Son veintidós.', []],
    ['es', 'Casi 100 millones para Telefónica', 'Son 96 millones.', []],
    ['es', 'Telefónica se va tras 25 años', 'Llegó en 1989.', []],
    ['es', 'El banco paga entre 5 y 6 millones', 'Paga entre 5 y 6 millones de euros.', []],
    ['es-MX', 'Cemex gana 1.5 millones', 'Ganó 1,500,000 pesos.', []],
    ['es-CU', 'El grupo gana 1.5 millones', 'Ganó 1,500,000 pesos.', []],
    ['it', "All'incirca 25 miliardi di utile", 'L’utile è di 26,1 miliardi.', []],
    ['it', 'Utile tra 15 e 16 miliardi', 'L’utile è di 15 miliardi, o di 16 miliardi.', []],
    ['es', 'Cemex gana 1,5 millones', 'Ganó 1.500.000 pesos.', []],
    ['it', 'Enel guadagna 1,25 miliardi', 'L’utile è di 1.250 milioni di euro.', []],
    ['it', 'Enel guadagna 1,25 miliardi', 'L’utile è di 1.350 milioni di euro.', ['1,25 miliardi']],
    ['it', 'Eni taglia 15mila posti', 'Sono 15.000 posti.', []],
    ['it', 'L’utile sale del 100%', 'È raddoppiato.', []],
    ['it', 'Ferrari assume 35 persone', 'Sono trentacinque.', []],
    ['it', 'Ferrari assume 21 persone', 'Sono ventuno.', []],
    ['it', 'Ferrari assume 21 persone', 'Sono ventidue.', ['21']],
    ['it', 'Oltre 100 milioni a Tim', 'Sono 108 milioni.', []],
    ['ar', 'أرباح أرامكو ترتفع ٢٥٪', 'ارتفعت الأرباح 25 في المئة.', []],
    ['ar', 'أرباح أرامكو ترتفع ٢٥٪', 'ارتفعت الأرباح 24 في المئة.', ['٢٥٪']],
    ['ar', 'صفقة بقيمة 3 مليارات دولار', 'تبلغ قيمتها 3 ملايين دولار.', ['3 مليارات دولار']],
    ['en', 'Bitcoin crosses $50,000', 'It reached $51,742.', []],
    ['en', 'Bitcoin breaks through the level of $50,000', 'It reached $51,742.', []],
    ['en', 'Bitcoin crosses $50,000', 'It reached $49,742.', ['$50,000']],
    ['en', 'Acme hires 25,000', 'It hires twenty-five thousand people.', []],
    ['en', 'Acme hires 6,000', 'It hires five thousand people.', ['6,000']],
    ['de', 'Bitcoin übersteigt 50.000 Dollar', 'Er kostete 51.742 Dollar.', []],
    ['de', 'Dax springt über die Marke von 17.000 Punkten', 'Er stieg auf 17.068,43 Punkte.', []],
    ['de', 'Dax springt über die Marke von 17.000 Punkten', 'Er stieg auf 16.068,43 Punkte.', ['17.000']],
    ['de', 'Acme stellt 5000 Leute ein', 'Es sind fünftausend.', []],
    ['fr', 'Le CAC 40 franchit la barre des 8 000 points', 'Il a fini à 8 016,65 points.', []],
    ['fr', 'Le CAC 40 dépasse les 8 000 points', 'Il a fini à 8 016,65 points.', []],
    ['fr', 'Le CAC 40 passe sous les 8 000 points', 'Il a fini à 7 916,65 points.', []],
    ['fr', 'Le CAC 40 passe de 8 000 à 8 100 points', 'Il a fini à 8 100 points.', ['8 000']],
    ['fr', 'Acme recrute 5 000 personnes', 'Ce sont cinq mille personnes.', []],
    ['es', 'El Ibex pierde la barrera de los 10.000 puntos', 'Cerró en 9.936 puntos.', []],
    ['es', 'Acme contrata a 5.000 personas', 'Son cinco mil.', []],
    ['it', 'Il Ftse Mib sfonda quota 32.000', 'Ha chiuso a 32.065 punti.', []],
    ['it', 'Acme assume 5.000 persone', 'Sono cinquemila.', []],
    ['ar', 'تاسي يتجاوز حاجز 12000 نقطة', 'أغلق المؤشر عند 12068 نقطة.', []],
    ['pl', 'Wzrost o 66%', 'Nic.', []],
  ])('%s: %s', (language, title, body, figures) => {
    expect(missing(title, body, language)).toEqual(figures);
  });

  test('is reported with the figure of the text that may be meant', () => {
    const [found] = findingsOf('headline-figure', { title: 'Alibaba raises $25bn' }, 'It raised $23 billion.\n');
    expect(found).toMatchObject({
      severity: 'warning',
      line: 2,
      message: 'The headline says "$25bn", and the text has no such figure.',
    });
    expect(found?.hint).toBe('It has "$23 billion". Correct one of them, or give the figure in the text.');
  });
});
