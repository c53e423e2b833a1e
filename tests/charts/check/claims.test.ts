import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../src/charts/check/paragraphs.ts';
import { figuresIn } from '../../../src/charts/check/said-figures.ts';
import { chartOf, read, told } from '../exhibits.ts';

const data = '\nyear,Sales\n2012,120\n2013,110\n2014,100';
const growth = '\nyear,Sales\n2012,80\n2013,100\n2014,112';
const bars = 'unit: %\n\nCompany,Growth\nAlibaba,66\nAmazon,20\neBay,13';

function findingsOf(title: string, rest: string, alt = '', type = 'line'): readonly string[] {
  return told(read(`type: ${type}\ntitle: ${title}\nsource: S\n${alt}${rest}`));
}

const rates = 'unit: %\n\nyear,Rate\n2013,3.00\n2014,5.00';

describe('a change between percentages', () => {
  test.each([
    [
      'Rate rises 2%',
      '"2%" of a change, and percentages of the data differ by so many points. Write percentage points',
    ],
    ['Die Rate steigt um 2 Prozent', '"2 Prozent" of a change'],
    ['Rate rises 3 percentage points', '"3 percentage points", and no two figures of the data differ by so much.'],
    ['Rate rises 50 basis points', '"50 basis points", and no two figures'],
    ['Le taux progresse de 3 points de pourcentage', '"3 points de pourcentage"'],
  ])('is not what the title says: %s', (title, expected) => {
    const findings = findingsOf(title, rates);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`The title says ${expected}`);
  });

  test.each([
    'Rate rises 2 percentage points',
    'Rate rises by 67%',
    'Rate rises to 5%',
    'Rate was 3% in 2013',
    'Rate rises 200 basis points',
    'Die Rate steigt um 2 Prozentpunkte',
  ])('is what the title says: %s', (title) => {
    expect(findingsOf(title, rates)).toEqual([]);
  });
});

describe('a title', () => {
  test.each([
    ['Sales rise 12 %', data],
    ['Umsatz steigt', data],
    ['Sales grew by 17% in two years', data],
    ['Sales fall', growth],
    ['Sales rise 12.9% in a year', growth],
    ['Sales rise by $5bn', `unit: $bn\n${growth}`],
    ['Alibaba grew 67%', bars],
    ['Sales up 9.1% in a year', data],
    ['Sales double', growth],
    ['Le chiffre d’affaires en hausse', data],
    ['Alibaba leads with 70%', bars],
    ['Umsatz steigt um 12,9 %', growth],
    ['Umsatz bei 113,5 Mrd. €', `unit: €bn\n${growth}`],
    ['Le chiffre d’affaires progresse', data],
    ['Le chiffre d’affaires a reculé', growth],
    ['Les ventes à 113,5 Md€', `unit: €bn\n${growth}`],
    ['Les ventes à 113,5 milliards de dollars', `unit: US$bn\n${growth}`],
  ])('is compared with the data: %s', (title, rest) => {
    expect(findingsOf(title, rest, '', rest === bars ? 'bar' : 'line')).toMatchSnapshot();
  });

  test.each([
    ['Sales fall 9.1% in a year', data],
    ['Sales fall 16.7 per cent from 2012', data],
    ['Sales rise 12%', growth],
    ['Sales rise 40%', growth],
    ['A record for sales, again', data],
    ['Sales rose until 2012, and have fallen since', data],
    ['Sales rise to $112bn', `unit: $bn\n${growth}`],
    ['In 2014, 3 of 5 agreed', growth],
    ['Alibaba grew 66%, against 20% at Amazon', bars],
    ['Umsatz steigt um 12,0 % auf 112 Milliarden Euro', `unit: €bn\n${growth}`],
    ['Les ventes progressent de 12 %, à 112 milliards d’euros', `unit: €bn\n${growth}`],
    ['Sales double in a year', '\nyear,Sales\n2012,80\n2013,57\n2014,112'],
    ['Sales halve: down 50%', '\nyear,Sales\n2013,80\n2014,40'],
    ['Lower costs, up again', growth],
    ['Double-digit growth', data],
    ['Sales of US$112bn', `unit: $bn\n${growth}`],
    ['Sales of 112 billion Canadian dollars', `unit: $bn\n${growth}`],
    ['Sales fall, by 8 % or so', '\nyear,Sales\n2012,80\n2013,100\n2014,92'],
  ])('is believed where the data say so: %s', (title, rest) => {
    expect(findingsOf(title, rest, '', rest === bars ? 'bar' : 'line')).toEqual([]);
  });

  test('is as true as its alternative text', () => {
    const [finding] = findingsOf('Sales', data, 'alt: Sales rise from 120 to 130.\n');
    expect(finding).toMatch(/^4:6 The alternative text says that "Sales" rises/);
  });
});

describe('the text beside a chart', () => {
  const chart = chartOf(`type: bar\ntitle: T\nsource: S\n${bars}`);

  test.each([
    ['On that showing Alibaba grew by 67%.', ['67%: Alibaba has 66']],
    ['Amazon managed 20%; eBay, 14 per cent.', ['14 per cent: eBay has 13']],
    ['Alibaba grew by 66.4%, Amazon by 20.4%.', []],
    ['Alibaba grew by 66% and Amazon by 22%.', ['22%: Amazon has 20']],
    ['Alibaba raised $25 billion.', []],
    ['Alibaba, Amazon and eBay grew by 66%, 20% and 13%.', []],
    ['At eBay it was about 15%.', []],
    ['Alibabas Wachstum: 67%', []],
    ['Alibaba wuchs um 66,7 %.', ['66,7 %: Alibaba has 66']],
    ['Amazon progresse de 20,4 %, eBay de 14,2 %.', ['14,2 %: eBay has 13']],
    ['Amazon progresse de près de 25 %.', []],
  ])('is compared with it: %s', (paragraph, expected) => {
    const found = findConflicts(chart, paragraph).map(
      ({ said, name, known }) => `${said}: ${name} has ${known.join()}`,
    );
    expect(found).toEqual(expected);
  });
});

test.each([
  ['€2.11 billion', [2.11e9, '€']],
  ['minus $37.63 a barrel', [-37.63, '$']],
  ['US$5m', [5e6, '$']],
  ['HK$5m', [5e6, 'HK$']],
  ['84,7 Md€', [84.7e9, '€']],
  ['84,7\u00A0Mrd.\u00A0€', [84.7e9, '€']],
  ['1.084,75 Mio. Euro', [1084.75e6, '€']],
  ['1\u202F084,7 millions de dollars', [1084.7e6, '$']],
  ['12 milliards de dollars canadiens', [12e9, undefined]],
  ['CHF 3.5bn', [3.5e9, 'CHF']],
  ["1'250 Basispunkte", [1250, 'bps']],
  ['12,5 pour cent', [12.5, '%']],
  ['12,500', [12500, undefined]],
  ['66 per cent', [66, '%']],
  ['1,234.5', [1234.5, undefined]],
  ['25 basis points', [25, 'bps']],
])('a figure is read from %s', (text, [value, kind]) => {
  expect(figuresIn(text)).toMatchObject([{ value, kind }]);
});

test('a change is not compared with a chart of something else', () => {
  const floats = chartOf(
    'type: bar\ntitle: Twitter sold little\nsource: S\nunit: %\n\nCompany,Float\nTwitter,13\nAlibaba,13',
  );
  expect(findConflicts(floats, 'Twitter rose by 73% on the first day.')).toEqual([]);
  expect(findConflicts(floats, 'Twitter sold 15% of itself.')).toHaveLength(1);
});

test.each([
  ['Profit rises 12%', ['2:8 The title says "12%", and the table has no such rate or change. Correct one of them.']],
  ['Profit rises 10%', ['2:8 The title says "rises", and 10% is a fall in the table. Correct one of them.']],
  [
    'Gewinn steigt um 10 Prozent',
    ['2:8 The title says "steigt", and 10 Prozent is a fall in the table. Correct one of them.'],
  ],
  ['Profit rises 5.3% on costs that fall', []],
  ['Profit falls 10%, on a margin of 38.3%', []],
  ['Profit falls short by 5.3%', []],
])('the title of an earnings table is compared with it: %s', (title, expected) => {
  const block = `unit: $m\ntitle: ${title}\nsource: S\n\nItem,Actual,Consensus,Year earlier\nProfit,90,95,100\nMargin (%),38.3,38,`;
  expect(told(read(block, undefined, 'earnings'))).toEqual(expected);
});
