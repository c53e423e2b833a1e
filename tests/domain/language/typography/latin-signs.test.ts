import { describe, expect, it, test } from 'vitest';
import { formatsFor } from '../../../../src/domain/language/format.ts';
import { quotationMarksWithin } from '../../../../src/domain/language/story-language.ts';
import { smarten } from '../../../../src/domain/language/typography/punctuation.ts';
import { text } from '../../../../src/images/cards/node.ts';

/* In a text from right to left, a browser shows `US$` as `$US` if no left-to-right mark follows. */

const set = (lang: string, plain: string) => smarten(plain, quotationMarksWithin(lang, 'en'));
const money = (language: string, amount: string, currency: string) =>
  formatsFor({ language, timeZone: 'UTC' }).money(amount, currency);

describe('the sign of a currency stays after its letters', () => {
  it.each([
    ['ar', 'بلغ السعر 120 US$ اليوم', 'بلغ السعر 120 US$\u200e اليوم'],
    ['ar', '120 US$', '120 US$\u200e'],
    ['ar', '5 مليارات HK$.', '5 مليارات HK$\u200e.'],
    ['he', 'המחיר 120 US$ היום', 'המחיר 120 US$\u200e היום'],
    ['fa', 'قیمت 120 A$ است', 'قیمت 120 A$\u200e است'],
    ['ur', 'قیمت 120 C$ ہے', 'قیمت 120 C$\u200e ہے'],
  ])('in %s: %s', (lang, plain, held) => {
    expect(set(lang, plain)).toBe(held);
  });

  it.each([
    ['ar', 'بلغ US$120 و5 $ و€5 وUS$bn'],
    ['ar', 'بلغ 120 US$\u200e اليوم'],
    ['en', 'It paid 120 US$ today'],
    ['de', 'Es zahlte 120 US$ heute'],
  ])('and gets no mark that it does not need, in %s: %s', (lang, plain) => {
    expect(set(lang, plain)).toBe(plain);
  });
});

test('targets and prices have it in languages from right to left alone', () => {
  expect(money('ar', '250.50', 'USD')).toBe('\u200f250.50\u00a0US$\u200e');
  expect(money('ar', '260', 'GBP')).toBe('\u200f260\u00a0UK£\u200e');
  expect(money('ar', '260', 'EUR')).toBe('\u200f260\u00a0€');
  expect(money('de', '260', 'HKD')).toBe('260\u00a0HK$');
});

test('texts of pictures have it, in the chart of a card as well', () => {
  expect(text('title of the chart', 'sans', 'المبيعات 5 US$', {}).text).toBe('المبيعات 5 US$\u200e');
  expect(text('title of the chart', 'sans', 'Sales of 5 US$', {}).text).toBe('Sales of 5 US$');
});
