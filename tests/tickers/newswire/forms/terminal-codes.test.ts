import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2026-06-01';

describe('a code of Bloomberg’s terminals', () => {
  it.each([
    ['Atlas Copco (ATCO A SS) rose.', ['STO:ATCO-A']],
    ['Investor AB (INVE B SS) rose.', ['STO:INVE-B']],
    ['Novo Nordisk (NOVO B DC) rose.', ['CPH:NOVO-B']],
    ['Volvo (VOLVB SS) rose.', ['STO:VOLV-B']],
    ['A.P. Moller-Maersk (MAERSKB DC) rose.', ['CPH:MAERSK-B']],
    ['Reliance Industries (RIL IN) rose.', ['NSE:RELIANCE']],
    ['Samsung Electronics (005930 KP) rose.', ['KRX:005930']],
    ['Nokia Corporation (HEX: NOKIA; NYSE: NOK) rose.', ['HEL:NOKIA', 'NYSE:NOK']],
    ['Wesfarmers (WES.ASX) rose.', ['ASX:WES']],
    ['ICBC trades as 1398.HK in Hong Kong.', ['HKEX:1398']],
  ])('is read in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it.each([
    ['Jollibee Foods (JFC PM) rose.', 'Write (PSE:JFC)'],
    ['Ayala Corp. (AC PM) rose.', 'Write (PSE:AC)'],
    ['FPT (FPT VN) rose.', 'Write (HOSE:FPT)'],
    ['KGHM (KGH PW) rose.', 'Write (WSE:KGH)'],
    ['Ecopetrol (ECOPETL CB) rose.', 'Write (BVC:ECOPETL)'],
    ['Commercial International Bank (COMI EY) rose.', 'Write (EGX:COMI)'],
    ['Bank Muscat SAOG Ltd. (BKMB OM) rose.', 'Write (MSX:BKMB)'],
    ['Ignitis (IGN1L LH) rose.', 'Write (VSE:IGN1L)'],
    ['Krka (KRKG SV) rose.', 'Write (LJSE:KRKG)'],
  ])('is told of in %j, if no company is known to have it', (text, hint) => {
    const { linked, findings } = readStory(text, day);
    expect(linked).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'symbol-unplaced', hint: expect.stringContaining(hint) }]);
  });

  it.each([
    'The Ministry of Finance (MOF VN) and the State Bank of Vietnam (SBV VN) met.',
    'The plant in Austin (TX US) and the head office (HQ US) closed.',
    'The European Space Agency (ESA FR) and Danske Bank (DAB SE) said so.',
    'The union TUC (TUC GB), Amnesty International (AI IN) and Channel Four (C4 IT) said so.',
    'Polish Central Bank (NBP PL) cut rates. Speaker of Parliament (MP NO) spoke.',
    'The colours White (HEX: FFFFFF), Maroon (HEX: 800000) and Red (HEX: FF0000) were shown.',
    'General Electric (GE IN) won. Volkswagen (VW SA) said so.',
  ])('is prose in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });

  it.each([
    ['The lender ICBC, in Hong Kong 1398.HK, rose.', 'ICBC is not named right before it'],
    ['DBS Group (DBS SP) rose.', 'SGX:D05 is the symbol of DBS there'],
    ['Jollibee (JFC.PS) rose.', 'it is not certain whose'],
  ])('is told of with the reason: %j', (text, reason) => {
    expect(readStory(text, day).findings).toMatchObject([{ message: expect.stringContaining(reason) }]);
  });
});

describe('a code of one exchange that cannot have the symbol', () => {
  it.each([
    ['OMV AG (VSE: OMV) rose.', ['VIE:OMV']],
    ['Erste Group (VSE: EBS) and Verbund AG (VSE: VER) rose.', ['VIE:EBS', 'VIE:VER']],
    ['Ericsson AB (SSE: ERIC-B) rose.', ['STO:ERIC-B']],
    ['Ignitis grupė (VSE: IGN1L) rose.', ['VSE:IGN1L']],
  ])('means its namesake in %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });

  it('is asked about, if the company is not known', () => {
    expect(readStory('Acme AG (VSE: ACM) rose.', day)).toMatchObject({
      linked: [],
      findings: [{ rule: 'exchange-ambiguous', hint: 'Write VIE:ACM.' }],
    });
  });

  it('is prose after a word that is no name', () => {
    expect(readStory('The course (LSE: EC102) is taught there.', day)).toMatchObject({ linked: [], findings: [] });
  });
});

describe('a code that abbreviates two exchanges', () => {
  it('is not that of India beside a ticker of Budapest', () => {
    const { linked, findings } = readStory('4iG (BSE:4IG) and OTP Bank (BUD:OTP) fell.', day);
    expect(linked).toEqual(['BUD:OTP']);
    expect(findings).toMatchObject([{ hint: expect.stringContaining('(BUD:4IG)') }]);
  });

  it('is that of India beside another code of India, and the advice has the other exchange’s form', () => {
    const beside = 'Reliance (NSE: RELIANCE), Infosys (BOM: 500209) and Safaricom (XNAI:SCOM) rose.';
    expect(readStory(beside, day)).toMatchObject({
      linked: ['NSE:RELIANCE', 'BSE:500209', 'XNAI:SCOM'],
      findings: [],
    });
    const { findings } = readStory('Copenhagen’s Novo Nordisk (CSE: NOVO-B) rose.', day);
    expect(findings).toMatchObject([{ hint: expect.stringContaining('(CPH:NOVO-B)') }]);
  });
});

describe('a short name beside a number', () => {
  it.each([
    ['Saudi Aramco (ARAMCO, 2222) rose.', ['TADAWUL:2222']],
    ['Toyota (TOYOTA/7203) rose.', ['TYO:7203']],
  ])('is read in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it.each([
    ['Maybank (MAYBANK, 1155) rose.', 'MAYBANK, 1155'],
    ['Tenaga Nasional (TENAGA, 5347) rose.', 'TENAGA, 5347'],
    ['Maybank (KL:MAYBANK) rose.', 'KL:MAYBANK'],
    ['Agnico (F: AGX) rose.', 'F: AGX'],
  ])('is told of in %j, as are the prefixes of vendors', (text, written) => {
    const { linked, findings } = readStory(text, day);
    expect(linked).toEqual([]);
    expect(findings).toMatchObject([{ message: expect.stringContaining(`"${written}"`) }]);
  });

  it.each([
    'The singer Jay (JAY, 1979) sang.',
    'Arsenal (F: WIN) won. Jane Roe (F: ENG) ran. It is 98 in Paris (F: 98).',
  ])('is prose in %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });
});
