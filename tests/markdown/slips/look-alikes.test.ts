import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { vocabulary } from '../../tickers/newsroom.ts';

const tell = (source: string) =>
  surveyBody(source, vocabulary, wordsFor('en').quotationMarks)
    .problems.filter(({ rule }) => rule === 'look-alike')
    .map(({ message, hint }) => `${message} ${hint}`);

const told = (written: string, character: string, meant: string) =>
  `"${written}" has ${character} in it, so that searches and screen readers do not take it for "${meant}". Write "${meant}".`;

describe('a character that looks like another', () => {
  test.each([
    ['Profit was l,234m.', 'l,234m', 'the letter "l"', '1,234m'],
    ['It paid $l.5bn.', '$l.5bn', 'the letter "l"', '$1.5bn'],
    ['It rose 5O%.', '5O%', 'the letter "O"', '50%'],
    ['Es stieg um 5O Prozent.', '5O Prozent', 'the letter "O"', '50 Prozent'],
    ['Il gagne 2O millions.', '2O millions', 'the letter "O"', '20 millions'],
    ['Umsatz: 1.OOO Mio', '1.OOO Mio', 'the letter "O"', '1.000 Mio'],
    ['It cost $O.50.', '$O.50', 'the letter "O"', '$0.50'],
    ['In 2O25 it fell.', '2O25', 'the letter "O"', '2025'],
    ['In 20l5 it fell.', '20l5', 'the letter "l"', '2015'],
    ['In Q4 2024 and QI 2025 it fell.', 'QI', 'the letter "I"', 'Q1'],
    ['In Ql 2025 it fell.', 'Ql', 'the letter "l"', 'Q1'],
    ['It rose I5%.', 'I5%', 'the letter "I"', '15%'],
    ['It paid $1S0m.', '$1S0m', 'the letter "S"', '$150m'],
    ['It had 1,S00 people.', '1,S00', 'the letter "S"', '1,500'],
    ['It paid $1B5m.', '$1B5m', 'the letter "B"', '$185m'],
    ['It paid €B5m.', '€B5m', 'the letter "B"', '€85m'],
    ['It paid $¹.5bn.', '$¹.5bn', 'the raised digit "¹"', '$1.5bn'],
    ['It had ¹,234 people.', '¹,234', 'the raised digit "¹"', '1,234'],
    ['It had 3,ООО people.', '3,ООО', 'the Cyrillic letter "О"', '3,000'],
    ['It rose １２% in May.', '１２', 'digits of full width', '12'],
    ['売上高は1２％増。', '1２', 'digits of full width', '12'],
    ['The NASDАQ rose.', 'NASDАQ', 'the Cyrillic letter "А"', 'NASDAQ'],
    ['Toyota (NYSE: ТМ) rose.', 'ТМ', 'the Cyrillic letter "Т"', 'TM'],
    ['Αpple fell.', 'Αpple', 'the Greek letter "Α"', 'Apple'],
    ['Эта кoмпания выросла.', 'кoмпания', 'the Latin letter "o"', 'компания'],
    ['| Sales |\n| --- |\n| $l,234 |', '$l,234', 'the letter "l"', '$1,234'],
    ['Text.[^1]\n\n[^1]: It fell 5O%.', '5O%', 'the letter "O"', '50%'],
    ['- It fell 5O%.', '5O%', 'the letter "O"', '50%'],
  ])('is told of in %j', (source, written, character, meant) => {
    expect(tell(source)).toEqual([told(written, character, meant)]);
  });

  test.each([
    '`5O%` and https://example.org/5O%25 are literal.',
    'CO2 emissions fell 5% and O2 sold 3m phones; O2 said its revenue rose to €1.5bn.',
    "OpenAI's GPT-4o and o3 models cost $20 a month; 4o is cheaper.",
    'El 1o de mayo subió un 5 %, y el 2o trimestre un 3 %.',
    'Am 5. l. M. stieg der Kurs.',
    'The S&P 500 rose 1.2% to 5,800, and the S&P/TSX 60 fell.',
    "Samsung's S24 costs $1,200; the S25 costs S$1,300 and R$5.000.",
    'B3 fell 2%; the B-52 and B2B sales of $8B rose to $9.5B.',
    'The A380 costs $445m, a 737 MAX 8 $120m, and the F-35B $100m.',
    'Route I-95 and Form I-9, the Type I error and World War II.',
    'King Charles III met Philip I, 234 years on.',
    'Interest of 5½% and 10¹² operations, m² and 5 m³.',
    'The note¹ says that 5% fell.² It rose 3%³.',
    '¹ Figures for 2024. ² Unaudited.',
    "Il 5% dei clienti e lo 0,5% dei ricavi; l'1,5% in più.",
    'l’Oréal gagne 5 % et l’1 % restant.',
    "Sales in the 1990s and the '80s; in 2020, 1980 and 2000.",
    'Q1 2025, Q2 and H1 2025 results; FY25 and 1Q25.',
    'Le chiffre d’affaires de QI 2024 recule. QI 2024, puis QII 2024: QI 2025 and Q2.',
    'IQ of 120 and QI gong; the Q1-Q3 results.',
    'US$5bn, HK$12.50, A$3m, C$4m, NZ$2m and S$3m.',
    'Der DAX schloss bei 18.500,25 Punkten, 0,5 Prozent im Plus.',
    'Le CAC 40 a gagné 1,5 % à 7 500,12 points.',
    'Der Konzern verdiente 1,5 Mrd. Euro, 12 % mehr.',
    'Die SPD-Fraktion und die US-Regierung einigten sich.',
    'π and β-blockers, Δt, kΩ and 5 μm; the α of a fund.',
    'Газпром заработал 5 млрд рублей, а IT-компания VK 3.',
    'Η Ελλάδα και η Alpha Bank και ο ΟΠΑΠ.',
    'The Russian word СССР and the index РТС fell 5%.',
    '東京株式市場で、日経平均株価は５００円高の３８，０００円。',
    '売上高は１２％増の1,200億円だった。',
    '삼성전자는 5% 올랐다.',
    'أرباح الشركة بلغت ٥٠٪ أي 1,234 مليون دولار.',
    'Serial 5O3X and part 1l2 are in the file O5-12.',
    'The vote was 5-0, the ratio 3:1 and the score O-5.',
    'A 5-l engine, 2 l of water, and 10 l/100 km.',
    'Isin US0378331005 and SEDOL B0YQ5W0, BBG000B9XRY4.',
    'Bond XS1234567890 pays 5.5% until 2030.',
    'Model S sold for $80,000, Model 3 for $40,000.',
    'The Big 4 and the 3Com deal; 3M rose 2% and 5G sales too.',
    'It rose from 1 to 2, then to 3 ; it fell , 200 of them left.',
    'On 12 May ,200 people left.',
    'EUR/USD at 1.08, WTI at $78.50 a barrel, Brent at $82.',
    'It trades at 15x earnings, 3.5x book and 0.8x sales.',
    'In 2010, 500 people; by 2020, 1,500.',
    'Apple sold 5.5m iPhones, 1.2m iPads and 300k Macs.',
    'The S1 and B1 forms; S-1, B-2, SB 1047 and HB 5.',
    'Bills of $1s, $5s and $10s; the 10s and 5s.',
    'The 2s10s curve and 5s30s spread widened by 5 bp.',
    'Notes of 2Os are none; the 20Y and 30Y bonds.',
    'His 5S iPhone, the iPhone 5s and 4S, 3GS.',
    "At 5 o'clock, at 10 o’clock, 1 or 2 % fell.",
    'EBITDA of $1bn (2024: $0.9bn), EPS of $1.05.',
    'Stage I, II and III; Phase III data; Tier I capital of 12%.',
    'Basel III, MiFID II, Solvency II, CRD IV, Pillar I.',
  ])('is not seen in %j', (source) => {
    expect(tell(source)).toEqual([]);
  });
});
