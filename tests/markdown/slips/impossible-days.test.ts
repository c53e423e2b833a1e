import { describe, expect, test } from 'vitest';
import { findImpossibleDays, mayNameDay } from '../../../src/markdown/slips/impossible-days.ts';

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
  ])('is not found in %j', (text) => {
    expect(findImpossibleDays(text)).toEqual([]);
  });
});
