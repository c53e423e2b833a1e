import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2024-05-06';

it.each([
  ['DSV A/S (CSE: DSV) said', 'CPH:DSV', []],
  ['Novo Nordisk (CSE: NOVO B) said', 'CPH:NOVO-B', []],
  ['Vestas (CSE:VWS) said', 'CPH:VWS', []],
  ['Brown\u2011Forman (NYSE: BFB)', 'NYSE:BF.B', ['NYSE:BFB']],
  ['Safaricom (NSE: SCOM) said', 'XNAI:SCOM', []],
  ['OTP Bank (BSE: OTP) said', 'BUD:OTP', []],
])('asks whether %j means %s, and links %j', (text, ticker, tickers) => {
  const { linked, findings } = readStory(text, day);
  expect(findings.map(({ hint = '' }) => hint).join()).toContain(`Did you mean ${ticker}`);
  expect(linked).toEqual(tickers);
});

it('does not ask where a Canadian company is not in any list', () => {
  expect(readStory('Acme Mining Corp. (CSE: ACME)', day).findings).toEqual([]);
});

describe('a code that abbreviates an exchange at a place that the text names, too,', () => {
  it.each([
    ['Kenya’s Safaricom (NSE: SCOM) rose.', 'XNAI:SCOM'],
    ['Safaricom (NSE: SCOM) of Kenya rose.', 'XNAI:SCOM'],
    ['In Nairobi, KCB Group (NSE: KCB) rose.', 'XNAI:KCB'],
    ['Nigerian lender Zenith (NSE: ZENITHBANK) rose.', 'NGX:ZENITHBANK'],
    ['The Hungarian bank OTP (BSE: OTP) rose.', 'BUD:OTP'],
    ['Kenyans buy from Safaricom (NSE: SCOM) on credit.', 'XNAI:SCOM'],
    ['Turkish Airlines (ISE: THYAO) rose.', 'BIST:THYAO'],
    ['In Indianapolis, Kenya’s Safaricom (NSE: SCOM) rose.', 'XNAI:SCOM'],
    ['Portuguese utility EDP (LSE: EDP) rose.', 'ELI:EDP'],
    ['Sri Lanka’s Commercial Bank of Ceylon (CSE: COMB) rose.', 'COSE:COMB'],
    ['Letshego (BSE: LETSHEGO) of Botswana rose.', 'XBOT:LETSHEGO'],
    ['NMB Bank (DSE: NMB) of Tanzania rose.', 'XDAR:NMB'],
    ['Zimbabwe’s Delta (ZSE: DLTA) rose.', 'XZIM:DLTA'],
    ['Solidere (BSE: SOLA) of Lebanon rose.', 'XBEY:SOLA'],
  ])('is asked about in %j, and links nothing', (text, ticker) => {
    const { linked, findings } = readStory(text, day);
    expect(linked).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['ticker-unread']);
    expect(findings[0]?.hint).toContain(`rite (${ticker}); if `);
  });

  it.each([
    ['Bharti Airtel (NSE: BHARTIARTL) sells its Kenyan arm.', ['NSE:BHARTIARTL']],
    ['In Kenya, Zen Technologies (NSE: ZENTEQ, BSE: 533339) sells.', ['NSE:ZENTEQ', 'BSE:533339']],
    ['India’s Zen (NSE: ZENTEQ) sells to Kenya.', ['NSE:ZENTEQ']],
    ['Acme Mining Corp. (CSE: ACME) drills in Morocco.', ['CSE:ACME']],
    ['Zen (NSE: ZENTEQ) of Kenyon College rose.', ['NSE:ZENTEQ']],
    ['In Limassol, Shell (LSE: SHEL) rose.', ['LSE:SHEL']],
    ['In Budapest, Infosys (BSE: 500209) opens.', ['BSE:500209']],
    ['Safaricom (NSE Kenya: SCOM) rose.', ['XNAI:SCOM']],
  ])('is plain in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });
});

describe('Bombay’s code before letters, beside a foreign exchange,', () => {
  it.each([
    ['Lucara Diamond Corp. (LUC – TSX, LUC – BSE, LUC – Nasdaq Stockholm) said.', ['TSX:LUC', 'STO:LUC']],
    ['Lucara Diamond (TSX: LUC; BSE: LUC; Nasdaq Stockholm: LUC) said.', ['TSX:LUC', 'STO:LUC']],
    ['Tlou Energy (ASX: TOU; AIM: TLOU; BSE: TLOU) said.', ['ASX:TOU', 'AIM:TLOU']],
    ['Choppies (JSE: CHP, BSE: CHOPPIES) said.', ['JSE:CHP']],
  ])('is asked about in %j, since Botswana and others have it, too', (text, tickers) => {
    const { linked, findings } = readStory(text, day);
    expect(linked).toEqual(tickers);
    expect(findings.filter(({ rule }) => rule === 'ticker-unread').map(({ hint }) => hint)).toEqual([
      expect.stringContaining('(XBOT:') as string,
    ]);
  });

  it('is asked about with the place that the text names', () => {
    const { findings } = readStory('Lucara (TSX: LUC, BSE: LUC), which mines in Botswana, rose.', day);
    expect(findings[0]?.hint).toContain('Write (XBOT:LUC); if ');
  });

  it.each([
    ['Infosys (NYSE: INFY, BSE: INFY) rose.', ['NYSE:INFY', 'BSE:INFY']],
    ['Acme (NSE: ACME, BSE: ACME, LSE: ACME) rose.', ['NSE:ACME', 'BSE:ACME', 'LSE:ACME']],
    ['India’s Acme (BSE: ACME, LSE: ACME) rose.', ['BSE:ACME', 'LSE:ACME']],
    ['Acme (BSE: 512345, LSE: ACME) rose.', ['BSE:512345', 'LSE:ACME']],
  ])('is Bombay’s in %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });
});

describe('several brackets after one name', () => {
  it.each([
    ['HSBC (HSBA.L)(0005.HK) rose', ['LSE:HSBA', 'HKEX:0005']],
    ['HSBC (HSBA.L), (0005.HK) rose', ['LSE:HSBA', 'HKEX:0005']],
    ['Alibaba (NYSE: BABA) (9988.HK) fell', ['NYSE:BABA', 'HKEX:9988']],
    ['Toyota (7203.T) (TM.N) fell', ['TYO:7203', 'NYSE:TM']],
    ['Walmart (WMT.N) (see Target) (TGT.N) fell', ['NYSE:WMT']],
  ])('reads %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });
});

describe('a symbol before its exchanges', () => {
  it.each([
    [
      'Manulife Financial Corp. (“Manulife”) (MFC: TSX, NYSE, PSE; 945: SEHK)',
      ['TSX:MFC', 'NYSE:MFC', 'PSE:MFC', 'HKEX:0945'],
    ],
    ['Royal Bank of Canada (RY: TSX, NYSE) rose', ['TSX:RY', 'NYSE:RY']],
    ['Barrick (ABX: TSX and GOLD: NYSE) rose', ['TSX:ABX', 'NYSE:GOLD']],
    ['Aztec Minerals Corp. (AZT: TSX-V, OTCQB: AZZTF) rose', ['TSXV:AZT', 'OTC:AZZTF']],
  ])('reads %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });
});

it.each([
  ['Volvo (VOLV B) and Ericsson (ERIC B) fell', ['STO:VOLV-B', 'STO:ERIC-B']],
  ['Maersk (MAERSK A) fell', ['CPH:MAERSK-A']],
  ['The trial (ARM B) and its phase (PHASE B) end', []],
  ['ČEZ (PRG:CEZ) fell', ['PRA:CEZ']],
])('reads the class or the city of %j', (text, tickers) => {
  expect(readStory(text, day).linked).toEqual(tickers);
});

describe('codes of vendors in Chinese, Japanese and Korean texts', () => {
  it.each([
    ['贵州茅台（600519.SH）公布业绩。', ['SSE:600519']],
    ['腾讯控股(00700.HK)公布业绩。', ['HKEX:0700']],
    ['宁德时代（300750.SZ）公布业绩。', ['SZSE:300750']],
    ['トヨタ自動車（7203.T）は決算を発表した。', ['TYO:7203']],
    ['삼성전자(005930.KS)는 실적을 발표했다.', ['KRX:005930']],
    ['阿里巴巴（NYSE: BABA；HKEX:9988）公布业绩。', ['NYSE:BABA', 'HKEX:9988']],
    ['委员会（2024.05）公布，会议（18.30）。', []],
  ])('reads %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });
});

it.each([
  ['Nestle Nigeria (NESTLE.LG)', 'NGX:NESTLE'],
  ['Sasini (SASN.NR)', 'XNAI:SASN'],
  ['Cosumar (CSR.CS)', 'CAS:CSR'],
  ['Porsche AG (P911_p.DE)', 'ETR:P911'],
])('suggests the ticker of %j', (text, ticker) => {
  expect(
    readStory(text, day)
      .findings.map(({ hint = '' }) => hint)
      .join(),
  ).toContain(ticker);
});

describe('cities before a colon', () => {
  it.each([
    ['Samsung Electronics (Seoul: 005930)', ['KRX:005930']],
    ['Saudi Aramco (Riyadh: 2222)', ['TADAWUL:2222']],
    ['Teva (Tel Aviv: TEVA)', ['TASE:TEVA']],
    ['Petrobras (São Paulo: PETR4)', ['B3:PETR4']],
    ['KBC Groep (Euronext Brussel: KBC)', ['EBR:KBC']],
    ['ArcelorMittal (Amsterdam: MT, Paris: MT, Madrid: MTS)', ['AMS:MT', 'EPA:MT', 'BME:MTS']],
    ['Alpha Gold (TSXV: BRC; Frankfurt: MA1; OTCQB: BRCGF)', ['TSXV:BRC', 'ETR:MA1', 'OTC:BRCGF']],
    ['The climate summit (Paris: COP21) ended.', []],
    ['The Summit (Hamburg: G20) ended.', []],
    ['The talks (Moscow: KREMLIN) failed.', []],
    ['Our offices (Paris: HQ, Oslo: RND, Milan: LAB) are open.', []],
    ['Temperatures (Paris: 24C, Oslo: 11C, Madrid: 35C) rose.', []],
    ['Population (Lima: 10M, Paris: 11M) grew.', []],
    ['Time (Jakarta: WIB; Karachi: PKT; Riyadh: AST).', []],
  ])('are read in %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });

  it.each([
    'Weather (Mumbai: 35C, Delhi: 40C) is hot.',
    'Weather (Delhi: 40C, Mumbai: 35C) is hot.',
    'Weather (Mumbai: 35C; Paris: 20C) is fine.',
    'Population (Mumbai: 20M, Delhi: 30M, Chennai: 11M) grew.',
  ])('are no exchanges in %j, and nothing is said of them', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });

  it('are told of where others are read', () => {
    expect(readStory('Reliance (Mumbai: RELIANCE, Delhi: ABCDX) rose.', day)).toMatchObject({
      linked: ['NSE:RELIANCE'],
      findings: [{ rule: 'ticker-unread' }],
    });
  });
});

describe('a series after a space', () => {
  it.each([
    ['Grupo Bimbo (BMV: BIMBO A) rose.', ['BMV:BIMBOA']],
    ['Grupo Bimbo is listed on the BMV as “BIMBO A”.', ['BMV:BIMBOA']],
    ['América Móvil (BMV: AMX B, NYSE: AMX) rose.', ['BMV:AMXB', 'NYSE:AMX']],
    ['Alfa (BMV: ALFA A, BIMBO A) rose.', ['BMV:ALFAA', 'BMV:BIMBOA']],
    ['Femsa (BMV: FEMSA UBD) rose.', ['BMV:FEMSAUBD']],
    ['Fibra Uno (BMV: FUNO 11) rose.', ['BMV:FUNO11']],
    ['Bradespar (B3: BRAP 4) rose.', ['B3:BRAP4']],
    ['Petrobras (B3: PETR 3, PETR 4) rose.', ['B3:PETR3', 'B3:PETR4']],
    ['The index (BMV: IPC 5) and the day (BMV: A big day) were good.', []],
    ['Vodafone (LSE: VOD L) and Toyota (TYO: 7203 A)', ['LSE:VOD']],
  ])('is part of the symbol in Mexico and Brazil: %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });
});
