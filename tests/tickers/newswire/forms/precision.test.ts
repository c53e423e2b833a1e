import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-06-03';

it.each([
  'The key map["NYSE:IBM"] is set, and get("NASDAQ:AAPL") returns it.',
  'In Python, dict[NYSE:IBM] is a slice and df.loc["NYSE:IBM"] a row.',
  'NYSE (New York) and LSE (London) open later.',
  'Jane Roe (LSE: 1998) teaches.',
  'The market tier (OTC: PINK) is risky.',
  'A film (SET: PARIS) opens; the agency (EPA: PFAS) bans; the aim (AIM: NET) holds.',
  'OTC drugs (OTC: NSAID) sell.',
  'She has degrees (LSE: MSC, Oxford: BA).',
  'Airport codes (FRA: JFK, MUC: LAX) are short.',
  'The report (NYSE-WIDE) and our rating (Nasdaq – BUY) stand.',
  'Security code: 1234 is on the card, the code number: 4711, in the EPIC: GAME store.',
])('neither links nor reports anything in %j', (text) => {
  expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
});

it.each([
  'NYSE: UP, LSE: DOWN',
  'using the symbol X on the TSX floor',
  'Photos (EPA: SMITH)',
  'Aim (AIM: ZERO) is good.',
])('links nothing in %j', (text) => {
  expect(readStory(text, day).linked).toEqual([]);
});

describe('a legal form before a bracket', () => {
  it.each([
    ['Zeta AG (Wien: ZTAX)', ['VIE:ZTAX']],
    ['Eta SA (Paris : ALETA)', ['EPA:ALETA']],
    ['Maybank Berhad (Bursa: 1155)', ['KLSE:1155']],
    ['British Smaller Companies VCT 2 plc (LSE: BSC)', ['LSE:BSC']],
  ])('shows that %j has a ticker', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers });
  });

  it.each(['Zeta AG (Wien: HQ)', 'Siemens AG (Munich: CSU)', 'Siemens AG (Berlin: CEO)', 'Zeta AG (Paris: NEW)'])(
    'shows nothing in %j',
    (text) => {
      expect(readStory(text, day).linked).toEqual([]);
    },
  );
});
