import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-06-03';

describe('a symbol before its exchange, after a comma,', () => {
  it.each([
    ['Etax Oyj (ETAX, Nasdaq Helsinki) rose.', ['HEL:ETAX']],
    ['Etax Oyj (ETAX, Nasdaq Helsinki; NYSE) rose.', ['HEL:ETAX', 'NYSE:ETAX']],
    ['Etax Inc. (ETAX, NYSE and TSX) rose.', ['NYSE:ETAX', 'TSX:ETAX']],
    ['Nokia (NOKIA, Nasdaq Helsinki) rose.', ['HEL:NOKIA']],
    ['Apple (AAPL, Nasdaq) rose.', ['NASDAQ:AAPL']],
  ])('is read in %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });

  it('is told of where nothing shows that it is a company’s', () => {
    const { linked, findings } = readStory('Etax (ETAX, Nasdaq Helsinki) rose.', day);
    expect(linked).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'ticker-unread' }]);
  });

  it.each([
    'Jane Roe (COO, NYSE) spoke.',
    'Adena Friedman (CEO, Nasdaq) and Lynn Martin (President, NYSE) spoke.',
    'They discussed AI (IT, Nasdaq) at length.',
    'The deal (EUR, NYSE) closed.',
    'Shares of the group (retail, NYSE) fell.',
    'All shares (ALL, NYSE) fell.',
    'The analyst (GS, NYSE) said so.',
  ])('is prose in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});

describe('an abbreviation before a place in a bracket', () => {
  it.each(['The CEO (CEO PM) spoke.', 'It is the bank (CFO LN) again.', 'The head of the EU (EU US) spoke.'])(
    'is no symbol of an exchange in %j',
    (text) => {
      expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
    },
  );

  it('is one after a name', () => {
    expect(readStory('Sea Ltd (SE US) rose.', day).linked).toEqual(['NYSE:SE']);
  });
});

describe('a label between an exchange and its symbol', () => {
  it.each([
    ['Franco-Nevada (TSX: symbol FNV) rose.', ['TSX:FNV']],
    ['Franco-Nevada (TSX: ticker symbol: FNV; NYSE: symbol FNV) rose.', ['TSX:FNV', 'NYSE:FNV']],
    ['Siemens (Xetra: Kürzel SIE) stieg.', ['ETR:SIE']],
    ['LVMH (EPA: mnémo MC) monte.', ['EPA:MC']],
  ])('is skipped in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it.each([
    'The letters (NYSE: symbol) are few.',
    'The code (TSX: code of conduct) was revised.',
    'Das Kürzel (XETRA: Kürzel der Aktie) fehlt.',
    'A note (NYSE: symbol A big day) here.',
  ])('is prose in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});

describe('a name without a capital', () => {
  it.each([
    ['argenx (Euronext: ARGX) rose.', ['EBR:ARGX']],
    ['shares of adidas (ADS.DE) rose.', ['ETR:ADS']],
  ])('places a symbol in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });
});

describe('a country or an index in the place of an exchange', () => {
  it.each([
    ['Etax Inc. (US: ETAX) rose.', '(NASDAQ:ETAX)'],
    ['Etax plc (UK: ETAX) rose.', '(LSE:ETAX)'],
    ['Etax AG (DAX: ETAX) rose.', 'Write another code'],
    ['Nike (US: NKE) rose.', '(NYSE:NKE)'],
    ['Saudi Aramco (TASI: 2222) rose.', '(TADAWUL:2222)'],
  ])('is told of in %j', (text, hint) => {
    const { linked, findings } = readStory(text, day);
    expect(linked).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'ticker-unread', hint: expect.stringContaining(hint) as string }]);
  });

  it.each([
    'Inflation (US: CPI, UK: RPI) slowed to 2.4%.',
    'Regulators (US: SEC, UK: FCA) agree.',
    'Pfizer Inc. (US: FDA; EU: EMA) won approval.',
    'Boeing Co. (US: FAA) complied.',
    'Tesla Inc. (US: TX) moved to Austin.',
    'Novartis AG (CH: BASEL) and Roche Holding AG (CH: BASEL) rose.',
    'Novartis AG (US: PATENT) was granted one.',
    'Vetropack SA (CH: BERN) and Zeppelin SE (DE: HAM) are private.',
    'Unilever PLC (UK: LONDON) said so.',
    'Nvidia Corp. (USD: 5000) is the prize.',
    'The index (DAX: 18,500) rose.',
    'Siemens AG (CEO: BUSCH) said so.',
  ])('is prose in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});

describe('four digits after a Chinese or Japanese name', () => {
  it.each([
    ['台積電（2330）上漲。', 'Write (TWSE:2330) for TSMC.'],
    ['トヨタ自動車（7203）が上昇。', 'Write (TYO:7203) for Toyota.'],
  ])('are told of in %j', (text, hint) => {
    const { linked, findings } = readStory(text, day);
    expect(linked).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'symbol-unplaced', hint }]);
  });

  it.each([
    '東京（2025）と大阪（1990）の会議。',
    '員工（2330）人，第（2330）號。',
    '資料（1234）と図表（5678）を参照。',
    '报告（2024）显示，收入（1234）增长。',
  ])('are another number in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});

describe('lists that name no companies', () => {
  it.each([
    'The index (NASDAQ: A et B) rose.',
    'Les indices (NYSE: CAC et DAX) montent.',
    'London buses (LON: N73) run at night.',
    'The postcode (LON: E14) is that of Canary Wharf.',
  ])('link nothing in %j', (text) => {
    expect(readStory(text, day).linked).toEqual([]);
  });

  it.each([
    ['Ford and AT&T (NYSE: F and T) fell.', ['NYSE:F', 'NYSE:T']],
    ['Apple et Microsoft (NASDAQ: AAPL et MSFT)', ['NASDAQ:AAPL', 'NASDAQ:MSFT']],
    ['Acme plc (LON: N73) rose.', ['LSE:N73']],
  ])('do in %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });
});
