import { describe, expect, test } from 'vitest';
import { complaintsAbout, entryOf } from '../article.ts';

const whole = [
  'company: apple',
  'direction: buy',
  'horizon: 12 months',
  'target: 120.50',
  'currency: USD',
  'price: 106.74',
  'priceAt: 2014-10-28 09:00',
  'basis: Fifteen times expected earnings.',
  'risks: A weak Christmas.',
  'code: The newsroom’s own code',
];
const group = (lines: readonly string[]) => `\n${lines.map((line) => `  ${line}\n`).join('')}`;
const without = (name: string) => whole.filter((line) => !line.startsWith(`${name}:`));
const complaints = (lines: readonly string[]) => complaintsAbout({ recommendation: group(lines).replace(/\n$/, '') });

describe('a recommendation', () => {
  test('is kept digit by digit', () => {
    const { recommendation } = entryOf({ recommendation: group(whole).replace(/\n$/, '') });
    expect(recommendation).toMatchObject({ company: 'apple', direction: 'buy', target: '120.50', price: '106.74' });
  });

  test.each([
    ['horizon', '4(1)(e)'],
    ['basis', '4(1)(b)'],
    ['risks', '4(1)(e)'],
    ['price', '4(1)(i)'],
    ['priceAt', '4(1)(g)'],
    ['currency', '4(1)(g)'],
    ['code', '2(3)'],
  ])('without its %s is an error that names article %s', (part, article) => {
    const told = complaints(without(part));
    expect(told.split('\n')).toHaveLength(1);
    expect(told).toMatch(/^recommendation-incomplete 8:\d+ /);
    expect(told).toContain(`Add ${part}: `);
    expect(told).toContain(`Delegated Regulation (EU) 2016/958, article ${article}, asks for it.`);
  });

  test('needs no target', () => {
    expect(complaints(without('target'))).toBe('');
  });

  test('that lacks everything gives one finding for all of it', () => {
    expect(complaintsAbout({ recommendation: '{ company: apple, direction: hold }' }).split('\n')).toHaveLength(5);
  });

  test.each([
    ['direction: by', 'invalid-recommendation 9:14  "direction" cannot be "by". Did you mean "buy"?'],
    ['target: 120,50', '"120,50" is not an amount. Write 120.50. The currency has a field of its own.'],
    ['target: $1,042.50', '"$1,042.50" is not an amount. Write 1042.50.'],
    ['target: 1,042', '"1,042" is not an amount. Write digits and a point: 42.50.'],
    ['target: 00,125', '"00,125" is not an amount. Write 0.125.'],
    ['target: 1.042.500,00 €', 'is not an amount. Write 1042500.00.'],
    ['target: 42-43', '"42-43" is not an amount. Write digits and a point: 42.50.'],
    ['target: -5', '"-5" is not an amount. Write digits and a point: 42.50.'],
    ['target: 1e3', '"1e3" is not an amount. Write 1000.'],
    ['target: 0x10', '"0x10" is not an amount. Write digits and a point: 42.50.'],
    ['target: 42½', '"42½" is not an amount. Write 42.5.'],
    ['target: 42⅜', '"42⅜" is not an amount. Write 42.375.'],
    ['target: ½', '"½" is not an amount. Write 0.5.'],
    ['target: 12,34,567', '"12,34,567" is not an amount. Write 1234567.'],
    ['target: Rs.42', '"Rs.42" is not an amount. Write 42.'],
    ['target: "01,234"', '"01,234" is not an amount. Write digits and a point: 42.50.'],
    ['target: 42 43', '"42 43" is not an amount. Write digits and a point: 42.50.'],
    ['target: 10²', '"10²" is not an amount. Write digits and a point: 42.50.'],
    ['target: ＄４２．５０', 'is not an amount. Write 42.50.'],
    ['target: 42 ½', '"42 ½" is not an amount. Write 42.5.'],
    ['target: 42.50¹', '"42.50¹" is not an amount. Write digits and a point: 42.50.'],
    ['target: -$5', '"-$5" is not an amount. Write digits and a point: 42.50.'],
    ['target: 1.5 bn', '"1.5 bn" is not an amount. Write digits and a point: 42.50.'],
    ['target: 1.042 €', '"1.042 €" is not an amount. Write digits and a point: 42.50.'],
    ['target: ٤٢٫٥', 'is not an amount. Write 42.5.'],
    ['currency: US$', '"US$" is not a currency. Did you mean "USD"?'],
    [
      'currency: GBX',
      '"GBX" is not a currency, but a hundredth of GBP. Write GBP, and the amounts in it: 42.50 in the place of 4250.',
    ],
    ['currency: ZAc', '"ZAc" is not a currency, but a hundredth of ZAR. Write ZAR, and the amounts'],
    ['priceAt: 2014-10-28 16:00', '"priceAt" is later than the story.'],
    ['price: 0.00', 'recommendation-price 13:10  No share has the price 0. Give the price on which the advice rests.'],
    [
      'changedFrom: { direction: hold, date: 2014-10-29 }',
      'recommendation-change-wrong 18:41  The advice that this one replaces is later than the story.',
    ],
    [
      'target: 106.73',
      'Warning: The target 106.73 is below the price 106.74, and the advice is "buy". Correct the one',
    ],
    ['changedFrom: hold', 'Write changedFrom: { direction: hold, date: 2026-05-03 }.'],
    ['horison: a year', 'Unknown field "horison" in "recommendation". Did you mean "horizon"?'],
  ])('with "%s" is reported: %s', (line, expected) => {
    const name = line.split(':')[0] ?? '';
    const lines = whole.some((other) => other.startsWith(`${name}:`))
      ? whole.map((other) => (other.startsWith(`${name}:`) ? line : other))
      : [...whole, line];
    const told = complaints(lines);
    expect(told).toContain(expected.replace(/^invalid-recommendation 9:14 {2}/, ''));
    expect(told).not.toContain('recommendation-incomplete');
  });
});

test.each([
  ['2014-10-28', '2014-10-28 09:00', false],
  ['2014-10-28', '2014-10-28', false],
  ['2014-10-28', '2014-10-29 00:00', true],
  ['2014-10-28 08:00', '2014-10-28 09:00', true],
  ['2014-10-28 08:00', '2014-10-28', false],
])('of a story of %s, a price of %s is too late only after that day or time: %s', (published, priceAt, isLate) => {
  const lines = [...without('priceAt'), `priceAt: ${priceAt}`];
  const told = complaintsAbout({ published, recommendation: group(lines).replace(/\n$/, '') });
  expect(told.includes('"priceAt" is later than the story.')).toBe(isLate);
});

test.each([
  ['buy', '106.74', false],
  ['add', '106.8', false],
  ['add', '90', true],
  ['sell', '120', true],
  ['reduce', '106.75', true],
  ['sell', '0', false],
  ['hold', '90', false],
  ['outperform', '90', false],
  ['underperform', '120', false],
])('a target contradicts its advice only if the price moves the other way: %s, %s', (direction, target, isWrong) => {
  const lines = whole
    .map((line) => (line.startsWith('direction:') ? `direction: ${direction}` : line))
    .map((line) => (line.startsWith('target:') ? `target: ${target}` : line));
  expect(complaints(lines).includes('recommendation-target')).toBe(isWrong);
});

describe('a rating of another house', () => {
  const rating =
    '[{ house: Morgan Stanley, company: apple, direction: overweight, target: 38, currency: USD, date: 2012-06-27 }]';

  test('is kept as it was given', () => {
    expect(entryOf({ ratings: rating }).ratings?.[0]).toMatchObject({ direction: 'overweight', target: '38' });
  });

  test.each([
    [rating.replace('overweight', 'over weight'), 'Did you mean "overweight"?'],
    [rating.replace('currency: USD, ', ''), 'rating-currency 7:'],
    [rating.replace('house: Morgan Stanley, ', ''), '"house" is missing from an entry of "ratings".'],
    ['Morgan Stanley', 'ratings: [{ house: Morgan Stanley, company: acme, direction: hold, date: 2026-05-03 }]'],
  ])('that is %s is reported', (yaml, expected) => {
    expect(complaintsAbout({ ratings: yaml })).toContain(expected);
  });

  test('whose point may divide thousands in the language of the story is asked about', () => {
    const inGerman = (target: string) =>
      complaintsAbout({ lang: 'de', ratings: rating.replace('target: 38', `target: ${target}`) });
    expect(inGerman('1.200')).toContain(
      'advice-amount 8:83  Warning: "1.200" is read as 1 and a fraction: the point of an amount is before decimals. ' +
        'If it divides thousands, write 1200.',
    );
    for (const target of ['1.20', '1200.125', '0.125', '38']) expect(inGerman(target)).not.toContain('advice-amount');
    expect(complaintsAbout({ ratings: rating.replace('target: 38', 'target: 1.200') })).not.toContain('advice-amount');
  });
});

describe('a story that recommends in words', () => {
  const recommending = 'Sales rose.\n\nThe margin did too. We rate\nthe shares a buy.\n';

  test('is warned of at the line where it does', () => {
    expect(complaintsAbout({}, recommending)).toMatchInlineSnapshot(
      `"recommendation-undeclared 10  Warning: "We rate the shares a buy" recommends a share, and the story has no recommendation: field. Write it with all that readers must know of it, or put other people’s words into quotation marks. Delegated Regulation (EU) 2016/958 applies to those who recommend."`,
    );
  });

  test('has no finding if it has the field', () => {
    expect(complaintsAbout({ recommendation: group(whole).replace(/\n$/, '') }, recommending)).toBe('');
  });

  test.each([
    ['in a quotation', '> We rate the shares a buy.'],
    ['in code', '```\nWe rate the shares a buy.\n```'],
    ['in a table', '| Note | We rate the shares a buy. |\n|---|---|\n| a | b |'],
  ])('has no finding about words %s', (_, text) => {
    expect(complaintsAbout({}, `Sales rose.\n\n${text}\n\nThat was all.\n`)).toBe('');
  });
});

describe('disclosures', () => {
  const disclose = (...lines: readonly string[]) => complaintsAbout({ disclosures: `[${lines.join(', ')}]` });
  const one = (position: string, company = 'apple', author = 'jane-roe') =>
    `{ author: ${author}, company: ${company}, position: ${position} }`;

  test('that say both nothing and something contradict each other', () => {
    expect(disclose(one('long'), one('none'))).toMatch(
      /^disclosure-contradicted 7:115 {2}This disclosure says that nothing is held, .* Remove the one that is wrong\.$/,
    );
  });

  test('that are the same are reported once each', () => {
    expect(disclose(one('long'), one('none', 'meta'), one('long'))).toMatch(
      /^entry-repeated 7:\d+ {2}Warning: This entry of "disclosures" is the same as one before it, .* Remove one of the two\.$/,
    );
  });

  test('without a company are told of that alone', () => {
    const nobody = (position: string) => `{ author: jane-roe, position: ${position} }`;
    expect(disclose(nobody('long'), nobody('none'))).not.toContain('disclosure-contradicted');
  });

  test.each([
    ['of two companies', one('long'), one('none', 'meta')],
    ['of two authors', one('long'), one('none', 'apple', 'john-doe')],
    ['of shares and options', one('long'), one('short')],
    ['of no shares and another interest', one('none'), one('other')],
  ])('%s stand side by side', (_, ...lines) => {
    expect(disclose(...lines)).toBe('');
  });
});

describe('an entry that readers would take for one before it', () => {
  test.each([
    ['keyPoints', '["One thing is so.", "one thing is so"]'],
    ['keyPoints', `["It’s “so”.", "It's \\"so\\"."]`],
    ['sources', '[{ title: A, url: https://a.example }, { title: A, url: https://a.example/ }]'],
  ])('of %s is reported: %s', (field, list) => {
    expect(complaintsAbout({ [field]: list })).toContain('entry-repeated');
  });

  test.each([
    ['keyPoints', '[Sales rose 1 %., Sales rose 2 %.]'],
    ['sources', '[{ title: A, url: https://a.example/x }, { title: A, url: https://a.example/X }]'],
    ['sources', '[{ title: A, url: https://a.example/x }, { title: A, url: https://a.example/x/ }]'],
  ])('is another one: %s: %s', (field, list) => {
    expect(complaintsAbout({ [field]: list })).not.toContain('entry-repeated');
  });
});

test.each([
  ['2014-10-27 16:00', false],
  ['2014-09-30', false],
  ['2014-09-27', false],
  ['2014-09-26', true],
  ['2013-10-27 16:00', true],
])('a price of %s is old for a story of 28 October 2014: %s', (priceAt, isOld) => {
  const lines = [...without('priceAt'), `priceAt: ${priceAt}`];
  const told = complaints(lines);
  expect(told.includes('recommendation-price-old')).toBe(isOld);
  if (isOld)
    expect(told).toMatch(/^recommendation-price-old 17:12 {2}Warning: The price is \d+ days older than the story\./);
});

test.each([
  ['[{ company: apple, direction: buy, price: 0 }]', 'must be a group of fields, not a list.'],
  ['3', 'must be a group of fields, not "3".'],
  ['null', 'is empty.'],
  ['', 'is empty.'],
])('a recommendation that is no group is told once: %j', (recommendation, problem) => {
  const [told, ...others] = complaintsAbout({ recommendation }).split('\n');
  expect(told).toContain(`"recommendation" ${problem}`);
  expect(others).toEqual([]);
});

test.each([
  ['2014-10-27', {}, false],
  ['2014-10-28', {}, false],
  ['2014-11-03', {}, true],
  ['2014-11-03', { updated: '2014-11-04 09:00' }, false],
])('a rating of %s is told where it is later than the story: %j', (date, dates, isLater) => {
  const ratings = `[{ house: Acme Securities, company: apple, direction: hold, date: ${date} }]`;
  expect(complaintsAbout({ ...dates, ratings }).includes('rating-later')).toBe(isLater);
});
