import { describe, expect, test } from 'vitest';
import { wordsFound } from './examine.ts';

function missing(title: string, body: string, language = 'en'): readonly string[] {
  return wordsFound('headline-figure', { title: JSON.stringify(title) }, `${body}\n`, language);
}

describe('a multiple in a headline', () => {
  test.each([
    ['Profit doubles at Alibaba', 'Profit rose 20% to $1.2bn in the year.', 'doubles', 'en'],
    ['Profit at Alibaba more than triples', 'Profit rose 20% in the year.', 'triples', 'en'],
    ['Alibaba halves its dividend', 'The dividend fell 10% to 5 cents.', 'halves', 'en'],
    ['Profit doubles, and Alibaba will buy shares', 'Profit rose 20% in the year.', 'doubles', 'en'],
    ['Alibaba verdoppelt Gewinn', 'Der Gewinn stieg im Quartal um 20 Prozent.', 'verdoppelt', 'de'],
    ['Revenue up tenfold at Alibaba', 'Revenue rose 20% in the year.', 'up tenfold', 'en'],
    ['Sales at Alibaba have halved', 'Sales fell by 20% in the year.', 'halved', 'en'],
    ['Gewinn von Alibaba verzehnfacht sich', 'Der Gewinn stieg um 20 Prozent.', 'verzehnfacht', 'de'],
    ['Les ventes d’Alibaba ont doublé', 'Les ventes ont progressé de 20 % sur un an.', 'doublé', 'fr'],
    ['Alibaba divise par deux son dividende', 'Le dividende a baissé de 20 % sur un an.', 'divise par deux', 'fr'],
    ['Le bénéfice d’Alibaba triple', 'Le bénéfice a progressé de 20 % sur un an.', 'triple', 'fr'],
    ['Beneficio de Alibaba se duplica', 'El beneficio subió un 20 % en el año.', 'duplica', 'es'],
    ['Profit up by a third at Alibaba', 'Profit rose 12% in the year.', 'up by a third', 'en'],
    ['Sales at Alibaba fall by nearly a quarter', 'Sales fell 9% in the year.', 'fall by nearly a quarter', 'en'],
    ['Revenue jumps a fifth', 'Revenue rose 9% to $1.2bn.', 'jumps a fifth', 'en'],
    ['Alibaba loses a quarter of its sales', 'Sales fell 9% in the year.', 'loses a quarter of', 'en'],
    ['Umsatz von Alibaba steigt um ein Drittel', 'Der Umsatz stieg um 12 Prozent.', 'steigt um ein Drittel', 'de'],
    ['Gewinn bricht um fast die Hälfte ein', 'Der Gewinn fiel um 12 Prozent.', 'bricht um fast die Hälfte', 'de'],
    ['Le bénéfice d’Alibaba bondit d’un tiers', 'Le bénéfice a progressé de 12 %.', 'bondit d’un tiers', 'fr'],
    ['Les ventes reculent de moitié', 'Les ventes ont reculé de 12 % sur un an.', 'reculent de moitié', 'fr'],
    ['Alibaba raddoppia l’utile', 'L’utile è salito del 20%.', 'raddoppia', 'it'],
    ['L’utile di Alibaba si dimezza', 'L’utile di Alibaba è sceso del 12 per cento.', 'dimezza', 'it'],
    ['Ricavi di Alibaba salgono di un terzo', 'I ricavi sono saliti del 12%.', 'salgono di un terzo', 'it'],
    ['أرباح علي بابا تتضاعف', 'ارتفعت أرباح علي بابا بنسبة 20% في مايو.', 'تتضاعف', 'ar'],
    ['تضاعف أرباح علي بابا', 'ارتفعت الأرباح ٢٠٪ في مايو.', 'تضاعف', 'ar'],
    ['أرباح علي بابا ترتفع بمقدار الثلث', 'ارتفعت أرباح علي بابا بنسبة 12%.', 'ترتفع بمقدار الثلث', 'ar'],
    ['Ventas de Alibaba caen un tercio', 'Las ventas cayeron un 12 % en el año.', 'caen un tercio', 'es'],
    ['Beneficio de Alibaba sube casi un cuarto', 'El beneficio subió un 9 %.', 'sube casi un cuarto', 'es'],
  ])('that the text contradicts is told of: %s', (title, body, word, language) => {
    expect(missing(title, body, language)).toEqual([word]);
  });

  test.each([
    ['Profit doubles at Alibaba', 'Profit rose 20% in the quarter, and doubled in the year.'],
    ['Profit doubles at Alibaba', 'Profit rose 20% in the quarter: twice as much as in the year before.'],
    ['Profit doubles at Alibaba', 'Profit rose 20% in Asia, and to $2bn from $1bn in all.'],
    ['Profit doubles at Alibaba', 'Profit rose 20% in Asia, and 98% in all.'],
    ['Profit doubles at Alibaba', 'Profit rose to $2bn, and revenue rose 20%.'],
    ['Profit doubles at Alibaba', 'It was a good year.'],
    [
      'Profit doubles at Alibaba',
      'Profit rose 20% in Asia.\n\n| Year | Profit |\n| --- | --- |\n| 2013 | 1.0 |\n| 2014 | 2.1 |',
    ],
    ['Alibaba halves dividend', 'The dividend fell 10%, then 50%.'],
    ['Tax on sales doubles', 'Sales rose 5%. The tax is 20 cents.'],
    ['Alibaba doubles down on sales', 'Sales rose 5%.'],
    ['Alibaba doubles sales force', 'Sales rose 5%.'],
    ['Alibaba doubles sales target', 'Sales rose 5%.'],
    ['Double-digit profit growth', 'Profit rose 20%.'],
    ['Sales double as profit falls', 'Sales rose 5%. Profit fell 9%.'],
    ['Double trouble for sales', 'Sales fell 5%.'],
    ['Profit expected to rise tenfold', 'Profit rose 20% last year.'],
    ['Revenue up tenfold at Alibaba', 'Revenue rose 20% in the quarter, and 10 times in the decade.'],
    ['Alibaba aims to double output', 'Output rose 5% last year.'],
    ['Tariffs may nearly halve exports', 'Exports fell 9% last year.'],
    ['Profit doubles at Alibaba', 'Profit rose 20% in Asia, and from 40 to 81 million in all.'],
    ['Profit up by a third', 'Profit rose 12% in the quarter, and 34% in the year.'],
    ['Profit up by a third', 'Profit rose 12% in the quarter, and a third in the year.'],
    ['Profit up by a third', 'Profit rose 12% in Asia, and from $3bn to $4bn in all.'],
    [
      'Profit up by a third',
      'Profit rose 12% in Asia.\n\n| Year | Profit |\n| --- | --- |\n| 2013 | 3.0 |\n| 2014 | 4.1 |',
    ],
    ['Profit up by more than a third', 'Profit rose 12% in Asia, and 38% in all.'],
    ['Profit falls by almost a third', 'Profit fell 12% in Asia, and 29% in all.'],
    ['Profit rises a third day', 'Profit rose 12%.'],
    ['Profit falls for a third year', 'Profit fell 12%.'],
    ['Sales rise in a quarter of shops', 'Sales rose 12%.'],
    ['Sales down a quarter mile from home', 'Sales fell 12%.'],
    ['Profit may fall by a third', 'Profit rose 12% last year.'],
    ['Alibaba to cut a fifth of its dividend', 'The dividend rose 12%.'],
    ['Profit up by a third', 'It was a good year.'],
    ['Shares of a third sell sales', 'Sales rose 3%.'],
  ])('that may be right is not: %s: %s', (title, body) => {
    expect(missing(title, body)).toEqual([]);
  });

  test.each([
    ['de', 'Alibaba will Umsatz verdoppeln', 'Der Umsatz stieg um 5 Prozent.'],
    ['de', 'Umsatz soll sich verdoppeln', 'Der Umsatz stieg um 5 Prozent.'],
    ['de', 'Gewinn verdoppelt sich', 'Der Gewinn stieg in Asien um 5 Prozent, insgesamt von 40 auf 81 Mio. Euro.'],
    ['de', 'Umsatz steigt um ein Drittel', 'Der Umsatz stieg in Asien um 5 Prozent, insgesamt um 33 Prozent.'],
    ['de', 'Umsatz soll um ein Drittel steigen', 'Der Umsatz stieg um 5 Prozent.'],
    ['de', 'Gewinn fällt in ein Viertel der Firmen', 'Der Gewinn fiel um 5 Prozent.'],
    ['de', 'Umsatz steigt im ersten Viertel', 'Der Umsatz stieg um 5 Prozent.'],
    ['fr', 'Le bénéfice bondit d’un tiers', 'Le bénéfice a progressé de 12 % en Asie et de 32 % en tout.'],
    ['fr', 'Les ventes baissent au troisième trimestre', 'Les ventes ont reculé de 12 %.'],
    ['de', 'Umsatz fällt um die Hälfte', 'Der Umsatz fiel im Mai um 5 Prozent und halbierte sich im Juni.'],
    ['fr', 'Les ventes doublent', 'Les ventes ont progressé de 5 % en Asie, et été multipliées par 2,1 en tout.'],
    ['es', 'Ingresos crecen un cuarto trimestre seguido', 'Los ingresos crecieron un 5 %.'],
    ['es', 'Ventas de Zara doblan su meta', 'Las ventas subieron un 5 %.'],
    ['es', 'Beneficio se triplica', 'El beneficio subió un 5 % en Asia y se multiplicó por tres en total.'],
    ['es', 'Ventas caen en un tercio de las tiendas', 'Las ventas cayeron un 5 %.'],
    ['es', 'Alibaba prevé duplicar sus ventas', 'Las ventas subieron un 5 %.'],
    ['es', 'Beneficio se duplica', 'El beneficio subió un 5 % en Asia y un 99 % en total.'],
    ['es', 'Beneficio sube un tercio', 'El beneficio subió un 5 % en Asia, de 30 a 40 millones en total.'],
    ['fr', 'Alibaba veut doubler ses ventes', 'Les ventes ont progressé de 5 % en 2013.'],
  ])('that may be right is not, in %s: %s', (language, title, body) => {
    expect(missing(title, body, language)).toEqual([]);
  });

  test.each([
    ['it', 'L’utile di Alibaba raddoppia', 'L’utile è salito del 98%.'],
    ['it', 'Alibaba punta a raddoppiare l’utile', 'L’utile è salito del 20%.'],
    ['it', 'Doppio dividendo per Alibaba', 'Il dividendo è salito del 20%.'],
    ['ar', 'تضاعفت مبيعات علي بابا', 'ارتفعت مبيعات علي بابا بنسبة 98 في المئة.'],
    ['ar', 'علي بابا تتوقع أن تتضاعف أرباح الشركة', 'ارتفعت أرباح علي بابا بنسبة 20%.'],
    ['ar', 'أرباح علي بابا تتضاعف ثلاث مرات', 'ارتفعت أرباح علي بابا بنسبة 20%.'],
  ])('that may be right is not, in %s: %s', (language, title, body) => {
    expect(missing(title, body, language)).toEqual([]);
  });
});

describe('a number in words before a unit', () => {
  test.each([
    ['Profit rises five per cent', 'Profit rose 6%.', 'five per cent', 'en'],
    ['Alibaba raises two billion dollars', 'It raised $3bn.', 'two billion', 'en'],
    ['Alibaba erlöst zwei Milliarden Euro', 'Es sind 3 Mrd. Euro.', 'zwei Milliarden', 'de'],
    ['Alibaba lève deux milliards', 'Il lève 3 Md€.', 'deux milliards', 'fr'],
  ])('is a figure: %s', (title, body, words, language) => {
    expect(missing(title, body, language)).toEqual([words]);
  });

  test.each([
    ['Profit rises five per cent', 'Profit rose 5%.', 'en'],
    ['Profit rises five per cent', 'Profit rose five percent.', 'en'],
    ['Alibaba raises two billion dollars', 'It raised $2.1bn.', 'en'],
    ['Twenty-five per cent of firms fail', 'A quarter fails.', 'en'],
    ['Five banks fail', 'The banks failed.', 'en'],
    ['Alibaba builds fifty million-dollar homes', 'Each costs a million.', 'en'],
    ['Alibaba erlöst zwei Milliarden Euro', 'Es sind 2,1 Mrd. Euro.', 'de'],
  ])('is in the text, or no such figure: %s: %s', (title, body, language) => {
    expect(missing(title, body, language)).toEqual([]);
  });
});
