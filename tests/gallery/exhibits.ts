import type { LabelPart } from '../../src/charts/draw/sheet.ts';
import { writeExhibit } from '../../src/charts/write/page.ts';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import { readExhibit } from '../../src/charts/read-exhibit.ts';

const head = 'subtitle: What is counted\nsource: Figures made up for this picture\n';

const wave = (row: number) => 100 + 20 * Math.sin(row / 5) + ((row * 7919) % 13) / 3;
const rows = (count: number, write: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => write(row)).join('\n');
const month = (row: number) => `${2014 + Math.floor(row / 12)}-${String((row % 12) + 1).padStart(2, '0')}`;
const day = (row: number) => new Date(Date.UTC(2020, 0, 2 + row)).toISOString().slice(0, 10);

const candle = (row: number): string => {
  const [open, close] = [wave(row), wave(row + 1)];
  const prices = [open, Math.max(open, close) + (row % 3), Math.min(open, close) - (row % 4), close];
  return [day(row), ...prices.map((price) => price.toFixed(2)), 1_000_000 + ((row * 104_729) % 3_000_000)].join(',');
};

/** A block of each type, layout and option of a chart. */
const chartBlocks: readonly (readonly [name: string, block: string])[] = [
  [
    'line',
    `type: line\n${head}unit: $\nevent: 2015-06 Listing\nband: 2016-03 to 2016-10 Recession\nline: 90 Target\n\nMonth,Price\n${rows(60, (row) => `${month(row)},${wave(row).toFixed(1)}`)}`,
  ],
  [
    'lines with a gap',
    `type: line\n${head}unit: %\nhighlight: Alibaba\n\nMonth,Alibaba,Amazon,eBay\n${rows(36, (row) => `${month(row)},${row > 10 && row < 16 ? '' : (wave(row) / 2).toFixed(1)},${(wave(row + 9) / 3).toFixed(1)},${(wave(row + 20) / 6 - 20).toFixed(1)}`)}`,
  ],
  [
    'line on a log scale',
    `type: line\n${head}unit: $\nscale: log\n\nMonth,Price\n${rows(60, (row) => `${month(row)},${(1.12 ** row * (1 + wave(row) / 500)).toFixed(2)}`)}`,
  ],
  [
    'line as an index',
    `type: line\n${head}index: 100\n\nMonth,Gold,Silver\n${rows(24, (row) => `${month(row)},${wave(row).toFixed(1)},${wave(row + 11).toFixed(1)}`)}`,
  ],
  [
    'small multiples',
    `type: line\n${head}unit: %\nlayout: multiples\n\nMonth,America,Britain,Euro zone,Japan\n${rows(36, (row) => `${month(row)},${(wave(row) / 20).toFixed(1)},${(wave(row + 8) / 20).toFixed(1)},${(wave(row + 15) / 30).toFixed(1)},${(wave(row + 22) / 60).toFixed(1)}`)}`,
  ],
  [
    'area',
    `type: area\n${head}unit: $bn\n\nYear,Advertising,Cloud,Other\n${rows(9, (row) => `${2016 + row},${79 + row * 18},${4 + row * row},${10 + row * 2}`)}`,
  ],
  [
    'bar',
    `type: bar\n${head}unit: %\nhighlight: Alibaba\n\nCompany,Growth\nAlibaba (NYSE:BABA),66\nAmazon,20\neBay,13\nA company with a very long name indeed,-7`,
  ],
  [
    'grouped bars',
    `type: bar\n${head}unit: $bn\nlayout: grouped\n\nBank,2023,2024\nJPMorgan Chase,9.3,14.0\nBank of America,3.1,6.7\nCitigroup,-1.8,2.9`,
  ],
  [
    'stacked bars',
    `type: bar\n${head}unit: $bn\nlayout: stacked\n\nCompany,Hardware,Services\nApple,98.0,26.3\nMicrosoft,14.7,54.9\nSony,50.1,30.4`,
  ],
  [
    'column',
    `type: column\n${head}unit: $bn\n\nYear,Net result\n2019,-0.6\n2020,-11.9\n2021,-4.3\n2022,-5.1\n2023,2.2\n2024,3.8`,
  ],
  [
    'grouped columns',
    `type: column\n${head}unit: %\nlayout: grouped\n\nQuarter,Actual,Forecast\n${rows(8, (row) => `${2023 + Math.floor(row / 4)}-Q${(row % 4) + 1},${(wave(row) / 30).toFixed(1)},${(wave(row + 3) / 32).toFixed(1)}`)}`,
  ],
  [
    'slope',
    `type: slope\n${head}unit: %\nhighlight: Vanguard\n\nYear,Vanguard,BlackRock,State Street,Fidelity\n2014,18.2,17.5,9.9,8.1\n2024,26.4,21.9,9.7,11.4`,
  ],
  [
    'dot',
    `type: dot\n${head}unit: $bn\n\nCompany,Last year,Plan\nMicrosoft (NASDAQ:MSFT),55.7,80\nMeta Platforms (NASDAQ:META),39.2,62.5\nTSMC (TWSE:2330),29.8,40`,
  ],
  [
    'candlesticks with volume',
    `type: candlestick\n${head}unit: $\n\nDay,open,high,low,close,volume\n${rows(60, candle)}`,
  ],
];

/** Blocks whose labels have little room. */
const crowdedBlocks: readonly (readonly [name: string, block: string])[] = [
  [
    'line with crowded labels',
    `type: line\n${head}event: 2014-03 First of the events\nevent: 2014-04 Second of the events\nevent: 2015-11 Last of the events\nband: 2014-02 to 2014-04 A first recession\nband: 2014-06 to 2014-08 Another recession\nline: 110 Target of the board\nline: 110.5 Target of the bank\n\nMonth,Price\n${rows(24, (row) => `${month(row)},${wave(row).toFixed(1)}`)}`,
  ],
  [
    'dot on a log scale',
    `type: dot\n${head}unit: $\nscale: log\n\nCompany,Price\nГАЗПРОМНЕФТЬ,1\nشركة الاتصالات,250000000`,
  ],
  [
    'slope between long names',
    `type: slope\n${head}unit: %\n\nWhen,Vanguard,Fidelity\nBefore the merger,18.2,8.1\nAfter the merger,26.4,11.4`,
  ],
];

const earningsBlock = `${head}unit: $m\n\nProduct,Actual,Consensus,Year earlier\niPhone,"29,906","29,400","24,846"\nServices,"9,548","9,200","7,266"\nOther products,(312),(290),105\nMargin (%),38.3,38.1,38.5\nEarnings per share ($),2.34,2.18,1.67`;

/** HTML of every kind of exhibit, as in an article in English. */
export const exhibitsToLookAt: readonly (readonly [name: string, html: string])[] = [
  ...chartBlocks.map(([name, block], index) => [name, draw('chart', name, block, index + 1)] as const),
  ['earnings', draw('earnings', 'earnings', earningsBlock, chartBlocks.length + 1)],
];

/** HTML of charts whose labels have little room. */
export const crowdedExhibits: readonly (readonly [name: string, html: string])[] = crowdedBlocks.map(
  ([name, block], index) => [name, draw('chart', name, block, exhibitsToLookAt.length + index + 1)],
);

function draw(language: 'chart' | 'earnings', name: string, block: string, number: number): string {
  const { exhibit, problems } = readExhibit(language, `title: What is shown as ${name}\n${block}`, () => undefined);
  if (!exhibit) throw new Error(`The example cannot be drawn: ${JSON.stringify(problems)}`);
  return writeExhibit(exhibit, {
    language: 'en',
    words: wordsFor('en').charts,
    id: `c.${number}`,
    dataHref: '#',
    link: linkSymbols,
  });
}

/** Splits text at symbols in brackets, as in a newsroom with files of all these companies. */
function linkSymbols(text: string): readonly LabelPart[] {
  return text.split(/(\([A-Z]+:[A-Z\d.]+\))/).flatMap((part, index) => {
    if (part === '') return [];
    return index % 2 === 0 ? [{ text: part }] : [{ text: part, href: '/' }];
  });
}
