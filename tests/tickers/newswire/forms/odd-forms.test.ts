import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2023-04-27';

it.each([
  ['Unilever PLC (LSE: ULVR + NYSE: UL)', ['LSE:ULVR', 'NYSE:UL']],
  ['Walmart de México (BMV: WALMEX*)', ['BMV:WALMEX']],
  ['Walmart de México (BMV: WALMEX*; OTC: WMMVY)', ['BMV:WALMEX', 'OTC:WMMVY']],
  ['Anheuser-Busch InBev (NYSE: BUD) (MEXBOL: ANB)', ['NYSE:BUD', 'BMV:ANB']],
  ['Coinbase is listed on Nasdaq as COIN.', ['NASDAQ:COIN']],
  ['Roblox trades on the New York Stock Exchange as “RBLX.”', ['NYSE:RBLX']],
  ['Its shares trade under the ticker symbol “META” on the Nasdaq.', ['NASDAQ:META']],
  ['Its ticker: “RBLX” on the New York Stock Exchange.', ['NYSE:RBLX']],
  ['NYSE: WMT', ['NYSE:WMT']],
  ['Verizon (NYSE, Nasdaq: VZ)', ['NYSE:VZ', 'NASDAQ:VZ']],
  ['BP (BP.) rose.', ['LSE:BP']],
  ['BP (BP/ LN) rose.', ['LSE:BP']],
  ['Rolls-Royce (RR/-GB) rose.', ['LSE:RR']],
  ['Renault (RNO.FR) rose.', ['EPA:RNO']],
  ['SAP (SAP.XE) rose.', ['ETR:SAP']],
  ['Vodafone (VOD.LN) and Tesco (TSCO.UK) rose.', ['LSE:VOD', 'LSE:TSCO']],
  ['Meta (META-US) rose.', ['NASDAQ:META']],
  ['Apple Inc AAPL US Equity rose.', ['NASDAQ:AAPL']],
  ['Long: AAPL US Equity, VOD LN Equity', ['NASDAQ:AAPL', 'LSE:VOD']],
  ['SoftBank Group Corp. (TSE: 9984, "SBG") said.', ['TYO:9984']],
  ['Aldar (ADX: ALDAR / ISIN AEA002001013) said.', ['ADX:ALDAR']],
  ['Croatia’s INA (ZSE: INA) rose.', ['ZSE:INA']],
  ['Dangote Cement (DANGCEM NL) rose.', ['NGX:DANGCEM']],
  ['National Grid (NG.) rose.', ['LSE:NG']],
  ['Tata Motors (TATAMOTORS, 500570) fell.', ['NSE:TATAMOTORS', 'BSE:500570']],
  ['Tata Motors (500570/TATAMOTORS) fell.', ['BSE:500570', 'NSE:TATAMOTORS']],
  ['Reliance Industries (500325) rose.', ['BSE:500325']],
  ['Toyota (7203) rose.', ['TYO:7203']],
  ['Tencent (700) rose.', ['HKEX:0700']],
  ['Samsung Electronics (005930) rose.', ['KRX:005930']],
  ['Grifols’ class B shares (GRF.P) rose.', ['BME:GRF.P']],
  ['Grifols (MCE: GRF, MCE: GRF.P, NASDAQ: GRFS) fell.', ['BME:GRF', 'BME:GRF.P', 'NASDAQ:GRFS']],
])('links %j to %j', (text, tickers) => {
  expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
});

it.each([
  ['Royal Bank of Canada (RY on TSX and NYSE) raised rates.', 'TSX:RY'],
  ['Stocks to watch: TSLA (NASDAQ)', 'NASDAQ:TSLA'],
  ['Coca-Cola, NYSE: KO, fell', 'NYSE:KO'],
  ['Apple (APPL) rose.', 'Write (NASDAQ:AAPL) for Apple.'],
  ['Toyota (7230) rose.', 'Write (TYO:7203) for Toyota.'],
  ['Reno (GR: R9B) rose.', 'ETR:R9B'],
  ['Kerry Group (KYGa.I) rose.', 'ISE:KYG'],
  ['Acme AG (GR: ACM) rose.', 'ETR:ACM'],
  ['Agnico Eagle Mines Limited (F: AGX) rose.', 'ETR:AGX'],
])('tells the author of %j', (text, ticker) => {
  const { linked, findings } = readStory(text, day);
  expect(linked).toEqual([]);
  expect(findings.map(({ hint }) => hint).join('\n')).toContain(ticker);
});

it.each([
  'trading on the NYSE as AI stocks rallied',
  'traded on the NYSE as GE and others rallied',
  'listed on the NYSE as ALL, or none',
  'Paris: LVMH',
  'NYSE: CLOSED',
  'NYSE: A',
  'Our move on NYSE: KO',
  'Prices ($A: 1.50) rose.',
  'Use $HOME and $PATH on Unix.',
  'Nasdaq (symbol: NDX) rose',
  'Apple (NASDAQ + cash)',
  'Boeing (737), Nokia (3310), Intel (486), Toyota (2024) and Apple (1976)',
  'Volkswagen (VW), British American Tobacco (BAT), Visa (VISA), Toyota (7103) and Apple (IPAD)',
  'A branch in Hyderabad (TELANGANA, 500032) opened.',
  'Jane Roe (BA.) and Springer (ED.) said.',
  'Leeds (UK: M62), Acme Inc. (F: 555124) and the model (UK: B2B)',
])('links nothing in %j', (text) => {
  expect(readStory(text, day).linked).toEqual([]);
});

it.each([
  'Boeing (737), Nokia (3310), Intel (486), Toyota (2024) and Apple (1976)',
  'Volkswagen (VW), British American Tobacco (BAT), Visa (VISA), Toyota (7103) and Apple (IPAD)',
  'A branch in Hyderabad (TELANGANA, 500032) opened.',
  'Jane Roe (BA.) and Springer (ED.) said.',
  'Leeds (UK: M62), Acme Inc. (F: 555124), Acme Inc. (T: 555123) and the model (UK: B2B)',
  'See the portal (GOV.UK) and the bank (BANK.FR); the General Equity fund, US Equity and Private Equity fell.',
  'Our US Equity desk, and the AB Equity fund; ABC Equity Partners.',
  'Samsung (US: S9A), Ferrari (GR: 1) and the jet (US: F35) are here.',
])('says nothing of %j', (text) => {
  expect(readStory(text, day).findings).toEqual([]);
});

it.each([
  ['Meta (formerly NASDAQ: FB) rose.', ['NASDAQ:FB'], 'Meta Platforms'],
  ['Meta Platforms (NASDAQ: META; formerly NASDAQ: FB) rose.', ['NASDAQ:META', 'NASDAQ:FB'], 'Meta Platforms'],
  ['Twitter, formerly listed as NYSE:TWTR, was bought.', ['NYSE:TWTR'], 'Twitter'],
  ['Twitter (delisted, NYSE: TWTR) was bought.', ['NYSE:TWTR'], 'Twitter'],
  ['Twitter (früher NYSE: TWTR) wurde gekauft.', ['NYSE:TWTR'], 'Twitter'],
  ['Apple (formerly NASDAQ: AAPL) rose.', ['NASDAQ:AAPL'], 'Apple'],
])('links a symbol that is of the past by the text to its last company: %j', (text, tickers, company) => {
  expect(readStory(text, '2025-06-03')).toMatchObject({ linked: tickers, companies: [company], findings: [] });
});

it.each([
  'Meta (NASDAQ: FB) rose.',
  'A once mighty firm (NASDAQ: FB) rose.',
  'Meta (formerly NASDAQ: FB) rose, and (NASDAQ: FB) fell.',
])('is an error where the text does not say so of the symbol: %j', (text) => {
  expect(readStory(text, '2025-06-03').findings.map(({ rule }) => rule)).toContain('ticker-not-listed');
});

describe('a symbol before the companies that are known to have had it', () => {
  it.each([
    ['Qwest Communications (NYSE: Q) rose.', '2005-05-06'],
    ['Shares of Vivendi Universal (NYSE: V) rose.', '2005-05-06'],
  ])('is not certainly wrong after the name of another: %s', (text, day) => {
    expect(readStory(text, day)).toMatchObject({
      linked: [],
      findings: [
        { severity: 'warning', rule: 'ticker-not-listed', message: expect.stringContaining('It is not known') },
      ],
    });
  });

  it.each([
    ['Facebook (NASDAQ: META) rose.', '2020-05-06'],
    ['Apple (NYSE: V) rose.', '2005-05-06'],
    ['Qnity Electronics, Inc. (NYSE: Q) rose.', '2005-05-06'],
    ['The firm (NYSE: V) rose.', '2005-05-06'],
    ['Twitterrific (NYSE: TWTR) rose.', '2024-05-06'],
  ])('is an error after its own or a known name, after none, and after its time: %s', (text, day) => {
    expect(readStory(text, day).findings.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('has two lives, if its file says so: SanDisk', () => {
    expect(readStory('SanDisk (NASDAQ: SNDK) rose.', '2014-05-06')).toMatchObject({
      linked: ['NASDAQ:SNDK'],
      companies: ['Sandisk'],
      findings: [],
    });
  });
});
