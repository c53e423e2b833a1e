import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-06-03';

describe('notations of other languages and markets', () => {
  it.each([
    ['苹果公司（纳斯达克：AAPL）上涨。', ['NASDAQ:AAPL']],
    ['阿里巴巴（纽交所：BABA；港交所：9988）上涨。', ['NYSE:BABA', 'HKEX:9988']],
    ['トヨタ自動車（東証：7203）が上昇。', ['TYO:7203']],
    ['トヨタ自動車＜7203.T＞が上昇。', ['TYO:7203']],
    ['삼성전자（코스피: 005930）', ['KRX:005930']],
    ['Apple（ＮＡＳＤＡＱ：ＡＡＰＬ） rose.', ['NASDAQ:AAPL']],
    ['Apple (ＮＡＳＤＡＱ：ＡＡＰＬ) rose.', ['NASDAQ:AAPL']],
    ['Apple 【NASDAQ：AAPL】 rose.', ['NASDAQ:AAPL']],
    ['アップル「NASDAQ: AAPL」は上昇した。', ['NASDAQ:AAPL']],
    ['アップル『NASDAQ：AAPL』は上昇した。', ['NASDAQ:AAPL']],
    ['苹果《NASDAQ: AAPL》和〈NYSE：BABA〉', ['NASDAQ:AAPL', 'NYSE:BABA']],
    ['トヨタ「東証：7203」は上昇した。', ['TYO:7203']],
    ['أبل (ناسداك: AAPL) ارتفع', ['NASDAQ:AAPL']],
    ['Газпром (Мосбиржа: GAZP)', ['MOEX:GAZP']],
    ['BHP (BHP.AX/BHP.L) rose.', ['ASX:BHP', 'LSE:BHP']],
    ['BHP (BHP AU / BHP LN) rose.', ['ASX:BHP', 'LSE:BHP']],
    ['Berkshire Hathaway (BRK/B) rose.', ['NYSE:BRK.B']],
    ['LVMH (FR0000121014 – MC) monte.', ['EPA:MC']],
    ['Apple Inc. (stock symbol AAPL) rose.', ['NASDAQ:AAPL']],
    ['Apple Inc. (ticker AAPL) rose.', ['NASDAQ:AAPL']],
    ['Apple is traded on Nasdaq under AAPL.', ['NASDAQ:AAPL']],
    ['Bank of America (NYSE: BACpL) rose.', ['NYSE:BAC.PR.L']],
    ['Cemex (BMV: CEMEX CPO) rose.', ['BMV:CEMEXCPO']],
    ['VALE3 subiu 2%, e PETR4 caiu.', ['B3:VALE3', 'B3:PETR4']],
    ['Vale ON (VALE3, +2,1%) subiu.', ['B3:VALE3']],
    ['Itaú (ITUB4) e Bradesco (BBDC4) caíram.', ['B3:ITUB4', 'B3:BBDC4']],
    ['Reliance Industries (Mumbai: RELIANCE) rose.', ['NSE:RELIANCE']],
    ['Reliance Industries (Bombay: 500325) rose.', ['BSE:500325']],
    ['Bajaj Finance (BAJFINANCE.NS) rose.', ['NSE:BAJFINANCE']],
    ['Hindustan Unilever HINDUNILVR.NS rose.', ['NSE:HINDUNILVR']],
    ['TotalEnergies (Euronext Paris: FR0000120271 TTE) monte.', ['EPA:TTE']],
    ['Capgemini (Euronext Paris: FR0000125338 / CAP) monte.', ['EPA:CAP']],
    ['Danone (FR0000120644 BN) monte.', ['EPA:BN']],
    ['Danone (Euronext Paris – FR0000120644 – BN) monte.', ['EPA:BN']],
    ['Danone (Euronext Paris: BN FP) monte.', ['EPA:BN']],
    ['Vodafone (LSE: VOD LN, NASDAQ: VOD) rose.', ['LSE:VOD', 'NASDAQ:VOD']],
    ['ABB Ltd (ABBN: SIX Swiss Ex) rose.', ['SWX:ABBN']],
    ['TotalEnergies (Paris: TTE, Londres: TTE, New York: TTE) monte.', ['EPA:TTE', 'LSE:TTE', 'NYSE:TTE']],
    ['Novo Nordisk (Kopenhagen: NOVO B) steigt.', ['CPH:NOVO-B']],
    ['Ping An (SSE: 601318; HKEX: 2318) rose.', ['SSE:601318', 'HKEX:2318']],
    ['China Merchants Bank (SH: 600036, HK: 3968) rose.', ['SSE:600036', 'HKEX:3968']],
    ['Cemex (NYSE: CX) (BMV: CEMEX.CPO) rose.', ['NYSE:CX', 'BMV:CEMEXCPO']],
    ['Tenaris (NYSE and Mexico: TS and EXM Italy: TEN) rose.', ['NYSE:TS', 'BIT:TEN']],
    ['BYD (SZ: 002594) rose.', ['SZSE:002594']],
    [
      '恒生指数跌1.72%，报25,930点；上证综指跌0.81%，报3,939.81点。宁德时代（300750.SZ）、比亚迪（002594.SZ）走低。iPhone 17售价9,999元起。',
      ['SZSE:300750', 'SZSE:002594'],
    ],
    ['招商银行（600036.SH；3968.HK）微涨0.2%。', ['SSE:600036', 'HKEX:3968']],
    [`昨天${'在深圳市场上交易的新能源汽车与电池生产商'.repeat(4)}比亚迪（002594.SZ）走低`, ['SZSE:002594']],
    ['أرامكو السعودية (تداول: 2222) ارتفع', ['TADAWUL:2222']],
  ])('are read in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it.each([
    '（注：CEO辞任）（単位：USD）（来源：SEC）',
    '公司（PE：15）盈利，会议（时间：9:30）开始。',
    '「NYSE: A big day」と「問: A」',
    '＜表1＞と＜図.T＞、【速報：NEWS】市場',
    'EURO6, MPEG4, COVID11, AREA3 and GATE5.',
    'Dates (NOV3) and a form (IRPF3).',
    'The summit (Mumbai: G20) ended.',
    'Shares listed on Nasdaq under CEO Jane Roe rose.',
    'It trades on the NYSE under US law.',
    'The element (symbol FE) is iron.',
    'The road (M25/A1) is shut.',
    'The agency (GOV.UK) said so.',
    'The company plans to list (NASDAQ: N/A).',
    'In the note, $P(A|B)$ and $F(X) = 0$ are formulas.',
    'Frankfurt (XETRA: DAX40) and London (LSE: FTSE100) fell.',
    'The token (STO: USDT) was sold.',
    'Its offices (New York: HQ, Bruxelles: LAB, Tokio: FUJI) are shut.',
    'حجم السوق (تداول: 2026) ارتفع',
  ])('are not seen in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});

describe('a vendor’s suffix after an exchange’s code', () => {
  it.each([
    ['Vodafone (LSE: VOD.L) rose.', ['LSE:VOD']],
    ['Apple (AAPL.US) and Coca-Cola (NYSE: KO.US) rose.', ['NASDAQ:AAPL', 'NYSE:KO']],
    ['Bank of America (NYSE: BAC.N) rose.', ['NYSE:BAC']],
    ['Aston Bay (TSXV: BAY.V) rose.', ['TSXV:BAY']],
    ['BT Group (LSE: BT.A) rose.', ['LSE:BT.A']],
    ['Lennar (NYSE: LEN.B) rose.', ['NYSE:LEN.B']],
    ['Bank of America (NYSE: BAC, BAC.PR.K) rose.', ['NYSE:BAC', 'NYSE:BAC.PR.K']],
    ['Wells Fargo (NYSE: WFC.PR.N) rose.', ['NYSE:WFC.PR.N']],
  ])('is not taken for a class, and the series of a preferred share not for a suffix: %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });
});

it('says of a vendor’s code that nobody is known to have had that its owner is not certain', () => {
  expect(readStory('China Merchants Bank (600036.SS) rose.', day).findings).toMatchObject([
    {
      message: '"600036.SS" is a code of data vendors, and it is not certain whose, so it is not read as a ticker.',
      hint: "Write (SSE:600036) after the company's name.",
    },
  ]);
});
