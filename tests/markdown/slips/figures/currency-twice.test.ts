import { describe, expect, test } from 'vitest';
import { findCurrencyTwice, mayNameCurrencyTwice } from '../../../../src/markdown/slips/figures/currency-twice.ts';

describe('a currency that is named twice', () => {
  test.each([
    ['It paid EUR €3.4m in May.', '"EUR €3.4m" names its currency twice.'],
    ['It paid €3.4m EUR in May.', '"€3.4m EUR" names its currency twice.'],
    ['It paid 3.4m EUR € in May.', '"3.4m EUR €" names its currency twice.'],
    ['It paid 3.4m € EUR in May.', '"3.4m € EUR" names its currency twice.'],
    ['It paid US$5m USD in May.', '"US$5m USD" names its currency twice.'],
    ['It paid USD US$5m in May.', '"USD US$5m" names its currency twice.'],
    ['It paid EUR EUR 5m in May.', '"EUR EUR 5m" names its currency twice.'],
    ['It paid 5m EUR EUR in May.', '"5m EUR EUR" names its currency twice.'],
    ['It paid GBP £5m.', '"GBP £5m" names its currency twice.'],
    ['It paid £5 million GBP.', '"£5 million GBP" names its currency twice.'],
    ['It paid €3.4m € in May.', '"€3.4m €" names its currency twice.'],
    ['It paid EUR 5 million euros.', '"EUR 5 million euros" names its currency twice.'],
    ['Es zahlte EUR 5 Mio. Euro.', '"EUR 5 Mio. Euro" names its currency twice.'],
    ['Es kostet CHF 5 Franken.', '"CHF 5 Franken" names its currency twice.'],
    ['It paid INR ₹500 crore.', '"INR ₹500 crore" names its currency twice.'],
    ['利益は¥5億円だった。', '"¥5億円" names its currency twice.'],
    ['利益は5億円円だった。', '"円円" names its currency twice.'],
    ['利益は$5億ドルだった。', '"$5億ドル" names its currency twice.'],
    ['HK$5bn HKD was paid.', '"HK$5bn HKD" names its currency twice.'],
  ])('is found in %j', (text, message) => {
    expect(mayNameCurrencyTwice(text)).toBe(true);
    expect(findCurrencyTwice(text)).toMatchObject([{ message, position: expect.any(Number) }]);
  });

  test.each([
    'It paid USD $5m, $5m USD, US$5m, A$5, $5m (USD), €5 (EUR), ¥5bn JPY, JPY ¥5bn.',
    'A €500m EUR tranche and £300m GBP term loan; €1.08 EUR/USD; €500m EUR-denominated bonds.',
    'From €5 to €6; €5 €6 €7; prices: 5 € 6 €; EUR/GBP 0.86; EUR 5m, USD 6m; £5, €6.',
    '5億円、¥5億、100円玉、$5億',
    'EUR 5m euro bond; EUR 500m euro-denominated notes',
  ])('is not found in %j', (text) => {
    expect(findCurrencyTwice(text)).toEqual([]);
  });
});
