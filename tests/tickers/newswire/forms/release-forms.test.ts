import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-06-03';

describe('forms of press releases', () => {
  it.each([
    ['De Grey Mining Ltd (ASX: DEG, DEG or the Company) said.', ['ASX:DEG']],
    ['Nordea Bank Abp (Nasdaq Helsinki: NDA FI) said.', ['HEL:NDA-FI']],
    ['Nordea Bank (Nasdaq Helsinki: NDA FI, Nasdaq Stockholm: NDA SE) said.', ['HEL:NDA-FI', 'STO:NDA-SE']],
    ['Swiss Prime Site AG (Valorensymbol: SPSN) sagte.', ['SWX:SPSN']],
    ['Zalando SE (Frankfurt Stock Exchange, Prime Standard, symbol: ZAL) said.', ['ETR:ZAL']],
    ['TKMS AG & Co. KGaA (Prime Standard: TKMS) said.', ['ETR:TKMS']],
    ['Qiagen N.V. (NYSE: QGEN; Frankfurt Prime Standard: QIA) said.', ['NYSE:QGEN', 'ETR:QIA']],
    ['Eni S.p.A. (ENI:MI) said.', ['BIT:ENI']],
    ['Newmont Corporation (NYSE: NEM, ASX: NEM, PNGX: NEM) said.', ['NYSE:NEM', 'ASX:NEM', 'PNGX:NEM']],
    ['Vale S.A. (B3: VALE3 | NYSE: VALE | LATIBEX: XVALO) said.', ['B3:VALE3', 'NYSE:VALE', 'LATIBEX:XVALO']],
    ['Sanofi (ISIN: FR0000120578; Mnemo: SAN) said.', ['EPA:SAN']],
    ['Shell plc (LSE: SHEL) (NYSE: SHEL) (EAX: SHELL) said.', ['LSE:SHEL', 'NYSE:SHEL', 'AMS:SHELL']],
    ['argenx SE (Euronext & Nasdaq: ARGX) said.', ['EBR:ARGX', 'NASDAQ:ARGX']],
  ])('are read: %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });

  it('are told of where a number of Tokyo follows a Japanese name', () => {
    expect(readStory('ソニーグループ<6758>が上昇。', day)).toMatchObject({
      linked: [],
      findings: [{ rule: 'symbol-unplaced', hint: 'Write (TYO:6758) for Sony.' }],
    });
  });

  it.each([
    '(GPW: DFT, DFTB, or SE method)',
    'The SAP SE (NYSE: SAP DK) is no class.',
    'The ratios (RATIO:TO) and (EV:ST), <2024> and x<1234>.',
  ])('are no classes or short names in %j', (text) => {
    expect(readStory(text, day).linked).toEqual([]);
  });
});
