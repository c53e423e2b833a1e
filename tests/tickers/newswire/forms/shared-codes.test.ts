import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-05-06';
const linked = (text: string, on = day) => readStory(text, on).linked;

describe('as many symbols as codes before their colon', () => {
  it.each([
    [
      'Stellantis (Euronext Milan/Euronext Paris/NYSE: STLAM/STLAP/STLA) said.',
      ['BIT:STLAM', 'EPA:STLAP', 'NYSE:STLA'],
    ],
    ['Teck (TSX/NYSE: TECK.B/TECK) said.', ['TSX:TECK.B', 'NYSE:TECK']],
    ['Acme Mines Ltd. (TSXV/OTCQB: ACM/ACMMF) said.', ['TSXV:ACM', 'OTC:ACMMF']],
    ['Acme Mines Ltd. (TSXV & OTCQB: ACM & ACMMF) said.', ['TSXV:ACM', 'OTC:ACMMF']],
    [
      'Nordea (Nasdaq Helsinki, Stockholm and Copenhagen: NDA FI, NDA SE, NDA DK) said.',
      ['HEL:NDA-FI', 'STO:NDA-SE', 'CPH:NDA-DK'],
    ],
  ])('belong to one each: %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it.each([
    'Barrick (TSX/NYSE: ABX/GOLD) said.',
    'Barrick (TSX, NYSE: ABX, GOLD) said.',
    'Barrick (TSX and NYSE: ABX and GOLD, respectively) said.',
  ])('accuse no symbol of being that of another exchange: %j', (text) => {
    expect(readStory(text, '2024-05-06')).toMatchObject({ linked: ['TSX:ABX', 'NYSE:GOLD'], findings: [] });
  });

  it('are of all the codes, if they are classes of one share', () => {
    expect(linked('Brookfield Infrastructure (TSX, NYSE: BIP, BIPC) said.')).not.toContain('NYSE:BIPC TSX:BIP');
    expect(linked('Brookfield Infrastructure (NYSE, NASDAQ: BIP, BIPC) said.')).toContain('NYSE:BIP');
    expect(linked('Teck (TSX: TECK.A and TECK.B, NYSE: TECK) said.')).toEqual([
      'TSX:TECK.A',
      'TSX:TECK.B',
      'NYSE:TECK',
    ]);
  });
});

describe('a city after another one and its operator', () => {
  it.each([
    ['Solvay (Euronext Bruxelles et Paris : SOLB) publie.', ['EBR:SOLB', 'EPA:SOLB']],
    ['Solvay (Euronext Brussels and Paris: SOLB) said.', ['EBR:SOLB', 'EPA:SOLB']],
    ['ArcelorMittal (Euronext Amsterdam, Paris and Luxembourg: MT) said.', ['AMS:MT', 'EPA:MT']],
    ['ArcelorMittal (Euronext Amsterdam and Luxembourg: MT) said.', ['AMS:MT']],
  ])('is an exchange in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it.each(['Offices (Paris and Brussels: SOLB) are shut.', 'He flew (NYSE and Paris: SOLB) there.'])(
    'is only a city in %j',
    (text) => {
      expect(linked(text)).not.toContain('EPA:SOLB');
    },
  );
});

describe('a code of Reuters after that of its exchange', () => {
  it.each([
    ['Siemens (Xetra: SIEGn.DE) legte zu.', ['ETR:SIE']],
    ['BMW (XETRA: BMWG.DE) und Allianz (ALVG.DE) legten zu.', ['ETR:BMW', 'ETR:ALV']],
    ['Deutsche Telekom AG (Xetra: DTEG.DE; ISIN DE0005557508) legte zu.', ['ETR:DTE']],
    ['Bayer (Xetra: BAYGn.DE, OTC: BAYRY) legte zu.', ['ETR:BAYN', 'OTC:BAYRY']],
    ['Bayer (BAYGn.DE) legte zu.', ['ETR:BAYN']],
    ['Volkswagen (Xetra: VOWG_p.DE) legte zu.', ['ETR:VOW3']],
    ['Novo Nordisk (Nasdaq Copenhagen: NOVOb.CO) said.', ['CPH:NOVO-B']],
    ['Volvo (Nasdaq Stockholm: VOLVb.ST) said.', ['STO:VOLV-B']],
    ['Sony (TSE: 6758.T; NYSE: SONY) said.', ['TYO:6758', 'NYSE:SONY']],
  ])('is the symbol of the company before it in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it('is told of after the name of another company, and no other symbol is advised', () => {
    const { linked: tickers, findings } = readStory('Acme (CPH: NOVOb.CO) said.', day);
    expect(tickers).toEqual([]);
    expect(findings).toMatchObject([{ hint: 'Write (CPH:NOVO-B) for Novo Nordisk.' }]);
    expect(readStory('Acme AG (XETRA: ACM.DE) said.', day)).toMatchObject({ linked: ['ETR:ACM'], findings: [] });
  });
});

describe('a bracket after one that says what the text calls the company', () => {
  it.each([
    ['Tesla Inc. (“Tesla” or the “Company”) (TSLA) said.', ['NASDAQ:TSLA']],
    ['Tesla, Inc. (the “Company”) (TSLA.O) said.', ['NASDAQ:TSLA']],
    ['Tesla, Inc. (together, the "Group") (NASDAQ – TSLA) said.', ['NASDAQ:TSLA']],
    ['Siemens (nachfolgend „Siemens“) (SIE.DE) legte zu.', []],
  ])('is read in %j', (text, tickers) => {
    expect(linked(text)).toEqual(tickers);
  });

  it.each([
    ['Barrick Gold Corporation (“Barrick” or the “Company”) (NYSE – GOLD; TSX – ABX) said', ['NYSE:GOLD', 'TSX:ABX']],
    ['Barrick Gold Corporation (the “Company”) (NYSE-GOLD, TSX-ABX) said', ['NYSE:GOLD', 'TSX:ABX']],
    ['Acme Ltd. (TSX-V – ACM; OTC – ACMGF) said', ['TSXV:ACM', 'OTC:ACMGF']],
    ['Acme Ltd. (TSX-V – ACM) said', ['TSXV:ACM']],
  ])('is read with dashes in %j', (text, tickers) => {
    expect(linked(text, '2024-05-06')).toEqual(tickers);
  });

  it.each([
    'The Department (“DOE” or the “Department”) (DOE) said.',
    'The bill (the “Act”) (H.R. 1) and the fund (the “Fund”) (F) said.',
  ])('is prose in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});

describe('an exchange and a number without a colon', () => {
  it.each([
    ['トヨタ（東証プライム、7203）は', ['TYO:7203']],
    ['トヨタ（東証プライム・7203）は', ['TYO:7203']],
    ['キオクシアHD（東証プライム、285A）は続伸。', ['TYO:285A']],
    ['トヨタ(東証PRM:7203)は', ['TYO:7203']],
    ['腾讯控股（港交所，0700）与平安（上交所 601318）', ['HKEX:0700', 'SSE:601318']],
    ['삼성전자(코스피, 005930)', ['KRX:005930']],
  ])('is read in %j', (text, tickers) => {
    expect(linked(text)).toEqual(tickers);
  });

  it.each(['（東証プライム、2024）と（東証、7203円）と（東証、9:30）', '（東証・前場）と（港交所，2025）'])(
    'is prose in %j',
    (text) => {
      expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
    },
  );
});

describe('labels and exchanges in Arabic and Russian', () => {
  it.each([
    ['سابك (رمز السهم: 2010) تراجع', ['TADAWUL:2010']],
    ['أرامكو (رمز التداول: 2222) ارتفع', ['TADAWUL:2222']],
    ['أرامكو (الرمز: 2222) ارتفع', ['TADAWUL:2222']],
    ['بنك أبوظبي الأول (سوق أبوظبي: FAB) ارتفع', ['ADX:FAB']],
    ['Газпром (ММВБ: GAZP) и Сбербанк (МОЕХ: SBER) выросли.', ['MOEX:GAZP', 'MOEX:SBER']],
  ])('are read in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it.each(['إعمار (رمز السهم: EMAAR) صعد', 'Яндекс (тикер: YDEX) вырос'])('are told of in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [{ rule: 'symbol-unplaced' }] });
  });

  it('of something else are left alone', () => {
    const text = 'أعمال (الرمز: 2024) (رمز المنتج: 2222) (الرمز البريدي: 1120) (رمز التحقق: 2010)';
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});
