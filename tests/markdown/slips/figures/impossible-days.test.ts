import { describe, expect, test } from 'vitest';
import { findImpossibleDays, mayNameDay } from '../../../../src/markdown/slips/figures/impossible-days.ts';

describe('a day that no month has', () => {
  test.each([
    ['On 31 June it reported.', 'There is no 31 June.'],
    ['On February 30, 2026 it reported.', 'There is no February 30.'],
    ['On 31 June Apple reported.', 'There is no 31 June.'],
    ['On June 31 it reported.', 'There is no June 31.'],
    ['Results to September 31.', 'There is no September 31.'],
    ['Am 31. September stieg es.', 'There is no 31. September.'],
    ['Le 31 juin, la banque a dit.', 'There is no 31 juin.'],
    ['El 31 de abril subió.', 'There is no 31 de abril.'],
    ['Op 31 november daalde de koers.', 'There is no 31 november.'],
    ['W dniu 31 listopada kurs spadł.', 'There is no 31 listopada.'],
    ['On\u00a031\u00a0June it fell, and on 31 Sept. it rose.', 'There is no 31\u00a0June.'],
    ['Hinta nousi 31 marraskuuta.', 'There is no 31 marraskuuta.'],
    ['31 июня банк сообщил.', 'There is no 31 июня.'],
    ['On May 32 it fell.', 'There is no May 32.'],
    ['On 32 May it fell.', 'There is no 32 May.'],
    ['May 32, 2024 was bad.', 'There is no May 32.'],
    ['On 32 May 2024 it fell.', 'There is no 32 May.'],
    ['Am 32. Mai fiel er.', 'There is no 32. Mai.'],
    ['El 32 de mayo cayó.', 'There is no 32 de mayo.'],
    ['Le 32 mai, il a chuté.', 'There is no 32 mai.'],
    ['On February 29, 2023 it fell.', 'There is no February 29, 2023.'],
    ['On 29 February 2023 it fell.', 'There is no 29 February 2023.'],
    ['Am 29. Februar 2023 fiel er.', 'There is no 29. Februar 2023.'],
    ['El 29 de febrero de 2023 cayó.', 'There is no 29 de febrero de 2023.'],
    ['Le 29 février 2023, il a chuté.', 'There is no 29 février 2023.'],
    ['The 29th of February, 2023.', 'There is no 29th of February, 2023.'],
    ['Am 31.06.2024 fiel er.', 'There is no 31.06.2024.'],
    ['Am 30.02.2024 fiel er.', 'There is no 30.02.2024.'],
    ['Am 29.02.2023 fiel er.', 'There is no 29.02.2023.'],
    ['On 2024-02-30 it fell.', 'There is no 2024-02-30.'],
    ['On 06/31/2024 it fell.', 'There is no 06/31/2024.'],
    ['On 31/06/2024 it fell.', 'There is no 31/06/2024.'],
    ['2024年2月30日に発表した。', 'There is no 2024年2月30日.'],
    ['6月31日に発表した。', 'There is no 6月31日.'],
    ['2023年2月29日发布。', 'There is no 2023年2月29日.'],
    ['13月5日に発表した。', 'There is no 13月5日.'],
    ['6월 31일에 발표했다.', 'There is no 6월 31일.'],
    ['2024년 2월 30일에 발표했다.', 'There is no 2024년 2월 30일.'],
    ['On the 32nd of May it fell.', 'There is no 32nd of May.'],
    ['On Dec. 35 it fell.', 'There is no Dec. 35.'],
  ])('is found in %j', (text, message) => {
    expect(mayNameDay(text)).toBe(true);
    expect(findImpossibleDays(text)[0]).toMatchObject({ message, position: expect.any(Number) });
  });

  test.each([
    'In June 31 banks failed, and in September 31 more; in November 31,000 people left.',
    'The 31 December and 31st of March contracts; April 30, November 3, 2026 and June 31,000 people.',
    'In May 31 people left, in June 3,100; on 29 February 2024 none. Feb. 28 was quiet.',
    'It owns 31 mines, 30 million shares and 31 set pieces; 30 per cent of 31 banks; 31. Dezember.',
    'Of the 31 June listings 12 rose; the top 30 February movers; its 31 September store openings.',
    'Layoffs by month: May 28, June 31, July 12. There were 28 in May and June 31.',
    'It sold 20 in May, in September 31, and in October 40.',
    'At 31 June Carter founded the bank. Aged 31 April Smith left.',
    'June 31',
    'The scores were 0:31 June and 2–31 April.',
    'On 29 February 2024 and February 29, 2000; 29.02.2024, 2024-02-29; 02/29/2024, 29/02/2024; 2月29日, 2024年2月29日',
    'It sold 32 May contracts; on 32 May contracts it lost.',
    'In May 32 people left; on May 31, 32 people left; May 3, 2024; May 32% of it.',
    '31.12.2024, 12/31/2024, 2024-12-31, 12月31日, 31/12/2024',
    'At 32 May Carter founded it. Aged 35 March Hare.',
    'version 30.02.2024.1, file 2024-02-30-x, 10.30.02.2024',
    'Since March 32 banks have failed.',
    '12월 31일, 1月13日, 13个月, 24月',
    'Am 31. Dezember, 35 de 2023, 36 de cada',
    'of 29 members 2023, 29 banks 2023',
  ])('is not found in %j', (text) => {
    expect(findImpossibleDays(text)).toEqual([]);
  });
});
