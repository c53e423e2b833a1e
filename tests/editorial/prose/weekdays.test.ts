import { describe, expect, test } from 'vitest';
import { findingsOf, wordsFound } from './examine.ts';

const rule = 'weekday-wrong';

describe('a date with another weekday', () => {
  test.each([
    ['It reported on Monday, 3 November 2026.', 'en', 'Monday, 3 November 2026'],
    ['It reported on Monday, November 3, 2026.', 'en', 'Monday, November 3, 2026'],
    ['It reported on Monday, Nov. 3, 2026.', 'en', 'Monday, Nov. 3, 2026'],
    ['It reported on Monday the 3rd of November 2026.', 'en', 'Monday the 3rd of November 2026'],
    ['> It fell on Monday, 3 November 2026.', 'en', 'Monday, 3 November 2026'],
    ['Am Montag, dem 3. November 2026, fiel der Kurs.', 'de', 'Montag, dem 3. November 2026'],
    ['Le lundi 3 novembre 2026, la banque a dit.', 'fr', 'lundi 3 novembre 2026'],
    ['El lunes 3 de noviembre de 2026 subió.', 'es', 'lunes 3 de noviembre de 2026'],
    ['Lunedì 3 novembre 2026 la banca ha detto.', 'it', 'Lunedì 3 novembre 2026'],
    ['It fell on Monday, Nov 3 2026.', 'en', 'Monday, Nov 3 2026'],
    ['It fell on Monday, 3 November\n2026.', 'en', 'Monday, 3 November\n2026'],
    ['It fell on Monday (3\u00a0November\u00a02026).', 'en', 'Monday (3\u00a0November\u00a02026'],
    ['El lunes, 1 de septiembre del 2026, bajó.', 'es', 'lunes, 1 de septiembre del 2026'],
    ['W poniedziałek 3 października 2026 kurs spadł.', 'en', 'poniedziałek 3 października 2026'],
    ['Måndagen den 3 november 2026 föll kursen.', 'sv', 'Måndagen den 3 november 2026'],
    ['Mandagen den 3. november 2026 faldt kursen.', 'da', 'Mandagen den 3. november 2026'],
    ['Am Montagabend, dem 3. November 2026, fiel er.', 'de', 'Montagabend, dem 3. November 2026'],
    ['Am Montag, 3. Mrz. 2026, fiel er.', 'de', 'Montag, 3. Mrz. 2026'],
    ['Op maandag 3 mrt. 2026 daalde de koers.', 'nl', 'maandag 3 mrt. 2026'],
    ['Maanantaina 3 marraskuuta 2026 laski.', 'fi', 'Maanantaina 3 marraskuuta 2026'],
    ['W środę 3 listopada 2026 spadł.', 'pl', 'środę 3 listopada 2026'],
    ['В среду, 3 ноября 2026 года, упал.', 'ru', 'среду, 3 ноября 2026'],
    ['2026年11月3日（月）に発表した。', 'ja', '2026年11月3日（月）'],
    ['2026年11月3日月曜日に発表した。', 'ja', '2026年11月3日月'],
    ['公司于2026年11月3日星期一宣布。', 'zh', '2026年11月3日星期一'],
    ['2026년 11월 3일(월) 발표했다.', 'ko', '2026년 11월 3일(월)'],
    ['## On Monday, 3 November 2026\n\nText.', 'en', 'Monday, 3 November 2026'],
    ['| Day |\n| --- |\n| Monday, 3 November 2026 |', 'en', 'Monday, 3 November 2026'],
    ['Text.[^1]\n\n[^1]: It fell on Monday, 3 November 2026.', 'en', 'Monday, 3 November 2026'],
    ['Na segunda-feira, 3 de novembro de 2026, caiu.', 'en', 'segunda-feira, 3 de novembro de 2026'],
  ])('is found in %j', (body, language, written) => {
    expect(wordsFound(rule, {}, `${body}\n`, language)).toEqual([written]);
  });

  test('names the weekday of the date, and its line', () => {
    expect(findingsOf(rule, {}, 'Text.\n\nIt fell on Monday, 3 November 2026.\n')).toMatchObject([
      { severity: 'warning', message: '"Monday, 3 November 2026" is a Tuesday.', line: expect.any(Number) },
    ]);
  });

  test.each([
    'It reported on Tuesday, 3 November 2026, and on Thursday, February 29, 2024.',
    '2026年11月3日（火）と2026年11月3日火曜日; 2026年11月3日（日経）; 2026년 11월 3일(화); 2026年11月3日周二.',
    'Tisdagen den 3 november 2026; Dienstagabend, 3. November 2026; im Montags 3. Quartal 2026.',
    'It reported on Monday. 3 November 2026 was quiet.',
    'It reported on Monday, 3 November, and on Monday 2026 began.',
    'Profit 3 November 2026; the May 3, 2026 meeting; Monday, 31 June 2026.',
    'Trading runs Monday to Friday, 2 November 2026 to 26 March 2027.',
    'On Monday, January 15, 2027 calls on Apple traded at $12.',
    'It began on Wednesday, 25 October 1917 (old style).',
    'Black Monday, 19 October 1987, is remembered.',
  ])('is not found in %j', (body) => {
    expect(findingsOf(rule, {}, `${body}\n`)).toEqual([]);
  });
});
