import { describe, expect, test } from 'vitest';
import { findingsOf, wordsFound } from './examine.ts';

describe('a relative date', () => {
  test.each([
    ['It fell last month.', ['last month']],
    ['Yesterday it fell.', ['Yesterday']],
    ['It fell this\nweek and rose earlier today.', ['this week', 'earlier today']],
    ['It fell two days ago.', ['two days ago']],
    ['It fell a fortnight ago.', ['a fortnight ago']],
    ['It meets next Thursday.', ['next Thursday']],
    ['It meets a week from now.', ['a week from now']],
    ['Tomorrow.io raised money.', []],
    ['It fell last weekend, and meets next weekend.', ['last weekend', 'next weekend']],
    ['LAST MONTH it fell. Next Week it meets.', ['LAST MONTH', 'Next Week']],
    ['The paper USA Today reported it, This Week showed it, and Bank of Tomorrow bought it.', []],
    ['In its last year as a private company it lost money.', []],
    ['It fell last month. It rose last month.', ['last month']],
    ['“It fell yesterday,” he said.', []],
    ['> It fell yesterday.', []],
    ['It was the last month of the year, and every last week counts.', []],
    ['It fell yesterday (27 October).', []],
    ['It fell last month, on 12 September.', []],
    ['The last weeks were good; thistle week.', []],
    ['It fell in September.', []],
    ['```\nyesterday\n```', []],
  ])('in %j', (body, words) => {
    expect(wordsFound('relative-date', {}, `${body}\n`)).toEqual(words);
  });

  test.each([
    ['de', 'Gestern fiel der Kurs, im vergangenen Monat stieg er.', ['Gestern', 'vergangenen Monat']],
    ['de', 'Der Kurs fiel nächste Woche und vor zwei Tagen.', ['nächste Woche', 'vor zwei Tagen']],
    ['de', 'Der Kurs fiel im September.', []],
    [
      'de',
      'Heute teilte der Konzern mit, dass er am heutigen Dienstag streicht.',
      ['Heute teilte', 'heutigen Dienstag'],
    ],
    ['de', 'Der Konzern teilte heute mit, dass er Stellen streicht.', ['teilte heute']],
    ['de', 'Das Ergebnis wurde heute veröffentlicht.', ['heute veröffentlicht']],
    ['de', 'Heute gilt das als normal, und noch heute glauben es viele.', []],
    ['fr', 'Le groupe a annoncé aujourd’hui un rachat.', ['annoncé aujourd’hui']],
    ['fr', "Le groupe a aujourd'hui annoncé un rachat.", ["aujourd'hui annoncé"]],
    ['fr', 'C’est aujourd’hui le premier groupe du secteur.', []],
    ['fr', 'Le titre a chuté hier, comme le mois dernier et cette semaine.', ['hier', 'mois dernier', 'cette semaine']],
    ['fr', 'Le cahier est cher.', []],
    ['fr', 'Jeudi dernier, il a monté, et le trimestre dernier aussi.', ['Jeudi dernier', 'trimestre dernier']],
    ['ar', 'تراجع السهم أمس بعد ارتفاعه الشهر الماضي.', ['أمس', 'الشهر الماضي']],
    ['es', 'Ayer cayó, como el mes pasado y esta semana.', ['Ayer', 'mes pasado', 'esta semana']],
    [
      'es',
      'El grupo anunció hoy una compra y publicará sus cuentas el próximo martes.',
      ['anunció hoy', 'próximo martes'],
    ],
    ['es', 'Subió hace dos semanas y se reunirá la semana que viene.', ['hace dos semanas', 'semana que viene']],
    ['es', 'Mañana se reúne, y cierra desde mañana.', ['Mañana se', 'desde mañana']],
    ['es', 'Bayer subió por la mañana; por la mañana se reúne. Es hoy el primer grupo del sector.', []],
    ['es', 'A media mañana se dejaba un 2 %. Cada mañana se reúnen.', []],
    ['es', 'Cayó el pasado mes de octubre y el año pasado, en 2013.', []],
    ['it', 'Ieri è sceso, come il mese scorso e questa settimana.', ['Ieri', 'mese scorso', 'questa settimana']],
    [
      'it',
      'Il gruppo ha annunciato oggi un acquisto; i conti usciranno martedì prossimo.',
      ['annunciato oggi', 'martedì prossimo'],
    ],
    ['it', "Salì due settimane fa e quest'anno, l’altro ieri no.", ['due settimane fa', "quest'anno", 'altro ieri']],
    ['it', 'Corrieri e finanzieri: oggi è il primo gruppo del settore.', []],
    ['it', 'È sceso lo scorso mese di ottobre.', []],
    ['en', 'Gestern fiel der Kurs.', []],
    ['pl', 'Yesterday it fell.', []],
  ])('in %s: %s', (language, body, words) => {
    expect(wordsFound('relative-date', {}, `${body}\n`, language)).toEqual(words);
  });

  test('is reported at its line, with the date that it means', () => {
    const published = { published: '2014-01-28 09:30' };
    const told = findingsOf('relative-date', published, 'One.\n\nIt fell yesterday and last month and last year.\n');
    expect(told.map(({ line, hint }) => `${line} ${hint}`)).toEqual([
      '10 Write the date: 27 January 2014.',
      '10 Write the date: December 2013.',
      '10 Write the date: 2013.',
    ]);
  });

  test.each([
    ['de', 'Gestern fiel der Kurs, im vergangenen Monat stieg er.', ['1. Januar 2014', 'Dezember 2013']],
    ['de-CH', 'Gestern fiel der Kurs.', ['1. Januar 2014']],
    ['fr', 'Le titre a reculé hier, après le mois dernier.', ['1er janvier 2014', 'décembre 2013']],
    ['ar', 'انخفض السهم أمس.', ['1 يناير 2014']],
    ['es', 'La acción cayó ayer.', ['1 de enero de 2014']],
    ['it', 'Il titolo è sceso ieri.', ['1 gennaio 2014']],
  ])('is answered with a date of the language of the story: %s', (language, body, dates) => {
    const told = findingsOf('relative-date', { published: '2014-01-02 09:30' }, `${body}\n`, language);
    expect(told.map(({ hint }) => hint)).toEqual(dates.map((date) => `Write the date: ${date}.`));
  });

  test('counts in the summary', () => {
    const summary = 'It fell last month, and that is what this story is about, at length.';
    expect(findingsOf('relative-date', { summary }, 'Text.\n').map(({ line }) => line)).toEqual([3]);
  });
});

describe('a mixed style', () => {
  test.each([
    ['It has $25bn and $3 billion.', ['$3 billion']],
    ['It grew by 5% and 6 percent.', ['6 percent']],
    ['It grew by 5 percent, by 6 percent and by 7 per cent.', ['7 per cent']],
    ['It has $25 billion and 3 billion dollars.', ['3 billion dollars']],
    ['It has $2m, $3m and $4 million.', ['$4 million']],
    ['It has $25bn and $3bn, 5% and 6%.', []],
    ['It has $25bn. “We have $3 billion,” she said.', []],
    ['It has $25bn.\n\n| a | b |\n| --- | --- |\n| $3 billion | 5 |', []],
    ['It grew by 5%, or two percentage points.', []],
    ['Rates rose 25bps, then 50bps, and by 75 basis points.', ['75 basis points']],
    ['It has 5 billion users and $3m.', []],
    ['It sold 100m shares at 5 m.', []],
    ['It sold 5 million cars for $5m, or 6m euros.', []],
    ['It sold 5 million cars, and 6m vans, for $5m.', ['6m']],
    ['It grew by 1.5%, by 2.5% and by 3,5%.', ['3,5%']],
    ['It grew by 1,5%, and by 3.5%.', ['1,5%']],
    ['It grew by 1.5%, to 1,234; “by 3,5%,” she said, of 2,345%.', []],
    ['At 19:00 USD interest rates; the loss is $4.59.', []],
    ['It cost 30 USD, then $4, then $5.', ['30 USD']],
    ['It cost 30 USD, 40 USD, and then $5.', ['$5']],
    ['It has 1,000 shops, 2,000 staff and 1500 lorries.', ['1500']],
    ['It has 10,000 shops and 20000 staff.', ['20000']],
    ['It has 1000 shops and 10,000 staff.', []],
    ['It has 1,000 shops. In 1789 people rose, in 2024 they sold.', []],
    ['It has 1,000 shops, and Form 1099 rules; the S&P 1500 index rose, rule 1447 fell.', []],
    ['It has 1,000 shops. “It has 1500 shops,” he said.', []],
  ])('in %j', (body, words) => {
    expect(wordsFound('mixed-style', {}, `${body}\n`)).toEqual(words);
  });

  test.each([
    ['de', 'Es sind 25 Mrd. Euro und 3 Milliarden Euro.', ['3 Milliarden']],
    ['de', 'Es sind 5 % und 6 Prozent.', ['6 Prozent']],
    ['fr', 'Ce sont 5 % et 6 pour cent.', ['6 pour cent']],
    ['ar', 'ارتفع 5% ثم 6 في المئة.', ['6 في المئة']],
    ['de', 'Es sind 1.000 Läden, 2.000 Leute und 1500 Wagen.', ['1500']],
    ['en', 'It fell to $5. The 8% 2025 dollar bond lost a point.', []],
    ['de', 'Im Jahr 2024 waren es 1.000 Läden.', []],
    ['fr', 'Il a 1\u202f000 postes, 2\u202f000 emplois et 1500 camions.', ['1500']],
    ['fr', 'Il vaut 5 Md€, puis 6 milliards d’euros.', ['6 milliards']],
    ['es', 'Subió un 5 % y un 6 por ciento, o dos puntos porcentuales.', ['6 por ciento']],
    ['es', 'Vale 25 M€, antes 30 millones de euros.', ['30 millones']],
    ['es', 'Bajó 25 puntos básicos, 50 puntos básicos y 75 pb.', ['75 pb']],
    ['it', 'È sceso di 25 punti base, di 50 punti base e di 75 pb.', ['75 pb']],
    ['es', 'Vale 2 mil millones de euros y gana 300 millones de euros.', []],
    ['es', 'Tiene 1.000 tiendas, 2.000 empleados y 1500 camiones.', ['1500']],
    ['it', 'È salito del 5% e del 6 per cento, o di due punti percentuali.', ['6 per cento']],
    ['it', 'Vale 25 mld di euro, prima 30 miliardi di euro.', ['30 miliardi']],
    ['de', 'Es sind 2,5 % und 3.5 %, bei 1.234,5 Punkten.', ['3.5 %']],
    ['de', 'Der SMI gewann 0.5 %, der SPI 0.4 %.', []],
    ['it', 'Ha 15mila negozi e vale 3 milioni.', []],
  ])('in %s: %s', (language, body, words) => {
    expect(wordsFound('mixed-style', {}, `${body}\n`, language)).toEqual(words);
  });
});

describe('a report without sources', () => {
  const body = 'Apple opens a shop in each town of the country, and closes none of them. '.repeat(5);

  test('is reported once, at its headline', () => {
    expect(findingsOf('no-sources', {}, `${body}\n`)).toMatchObject([{ severity: 'warning', line: 2 }]);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a field', { sources: '[{ title: Annual report }]' }, body],
    ['a link', {}, `${body}[More](https://www.sec.gov/).`],
    ['a footnote', {}, `${body}[^1]\n\n[^1]: Annual report.`],
    ['somebody who said so', {}, `${body}Tim Cook said so.`],
    ['a line of sources', {}, `${body}\n\nSources: company reports; LSEG.`],
    ['a source in brackets', {}, `${body}(Source: LSEG)`],
    ['a source below a picture', {}, `${body}\n\n![Shops](shops.png "Source: Apple")`],
    ['a line of sources in another language', {}, `${body}\n\n出典：トヨタ自動車`],
    ['an opinion, which needs none', { kind: 'opinion' }, body],
    ['a note of a few words', {}, 'Apple opens a shop.'],
  ])('is not one with %s', (_, fields, text) => {
    expect(findingsOf('no-sources', fields, `${text}\n`)).toEqual([]);
  });
});

describe('a quotation without attribution', () => {
  const quoted = '“We will win this market within five years.”';

  test('is reported at its line', () => {
    expect(findingsOf('quotation-unattributed', {}, `It fell.\n\n${quoted}\n`)).toMatchObject([{ line: 10 }]);
    expect(
      findingsOf('quotation-unattributed', {}, `It fell.\n\n> We will win this market within five years.\n`),
    ).toHaveLength(1);
    expect(
      findingsOf('quotation-unattributed', {}, `It fell. "We will win this market within five years."\n`),
    ).toHaveLength(1);
  });

  test.each([
    `${quoted} Tim Cook said.`,
    `Tim Cook was clear:\n\n> We will win this market within five years.`,
    `${quoted}\n\nTim Cook told investors so.`,
    'Tim Cook: “We will win this market within five years.”',
    'They call it “the new normal”.',
    'About your article “Is cash still king after all these years?” of May.',
    'A book, “The Rise and Fall of the Great Powers of Europe”, is out.',
    'It will win this market within five years.\n\n> It will win this market within five years.',
    '> We will win this market within five years. — Tim Cook',
    '“We will win this market within five years,” the new chief exulted.',
    '“We will win this market within five years”, in the view of Tim Cook.',
    '“We will win this market within five years.” — Tim Cook',
    'The law has a “duty to act in the best interest of clients” rule.',
    'Tim Cook was blunt. “We will win this market within five years.”',
  ])('is not in %j', (body) => {
    expect(findingsOf('quotation-unattributed', {}, `${body}\n`)).toEqual([]);
  });

  test.each([
    ['de', '„Wir werden diesen Markt in fünf Jahren gewinnen“, sagte Cook.', 0],
    ['de', '„Wir werden diesen Markt in fünf Jahren gewinnen.“', 1],
    ['fr', '« Nous gagnerons ce marché dans les cinq ans », selon M. Cook.', 0],
    ['fr', '« Nous gagnerons ce marché dans les cinq ans. »', 1],
    ['es', '«Ganaremos este mercado en los próximos cinco años», según Cook.', 0],
    ['es', 'Cook lo aseguró. «Ganaremos este mercado en los próximos cinco años.»', 0],
    ['es', '«Ganaremos este mercado en los próximos cinco años.»', 1],
    ['it', 'Cook ha detto che «vinceremo questo mercato entro i prossimi cinque anni».', 0],
    ['it', '«Vinceremo questo mercato entro i prossimi cinque anni.»', 1],
    ['it', 'Nel secondo trimestre. «Vinceremo questo mercato entro i prossimi cinque anni.»', 1],
    ['es', 'Los analistas señalan que «ganaremos este mercado en los próximos cinco años».', 0],
    ['es', 'Escriben ustedes que «ganaremos este mercado en los próximos cinco años».', 0],
    ['it', 'Gli analisti dichiarano che «vinceremo questo mercato entro i prossimi cinque anni».', 0],
    ['it', 'Scrivete che «vinceremo questo mercato entro i prossimi cinque anni».', 0],
    ['fr', 'Les analystes affirment que « nous gagnerons ce marché dans les cinq ans ».', 0],
    ['fr', 'Votre article « Le livret A à 1,7 %, et après ? » était clair.', 0],
    ['fr', 'Vous écrivez que « nous gagnerons ce marché dans les cinq ans ».', 0],
    ['ar', '«سنفوز بهذه السوق خلال السنوات الخمس القادمة»، قال كوك.', 0],
    ['ar', '«سنفوز بهذه السوق خلال السنوات الخمس القادمة».', 1],
  ])('in %s: %s', (language, body, count) => {
    expect(findingsOf('quotation-unattributed', {}, `${body}\n`, language)).toHaveLength(count);
  });

  test('shows its words without the space that French puts inside its marks', () => {
    const body = '« Nous gagnerons ce marché dans les cinq ans. »\n';
    expect(wordsFound('quotation-unattributed', {}, body, 'fr')).toEqual(['Nous gagnerons ce marché dans les …']);
  });
});
