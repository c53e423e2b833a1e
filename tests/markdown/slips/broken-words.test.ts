import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { surveyBody } from '../../../src/markdown/survey/survey.ts';
import { vocabulary } from '../../tickers/newsroom.ts';

const tell = (source: string) =>
  surveyBody(source, vocabulary, wordsFor('en').quotationMarks)
    .problems.filter(({ rule }) => rule === 'broken-word')
    .map(({ offset, hint }) => `${source.slice(0, offset).split('\n').length}: ${hint}`);

test.each(['It cost $4.50.<sup>2</sup> in May.', '<table><tr><td>$4.50.<sup>2</sup></td></tr></table>'])(
  'the raised number of a note is no part of a figure: %s',
  (source) => {
    expect(tell(source)).toEqual([]);
  },
);

describe('a figure or a word with a gap that readers would see', () => {
  test.each([
    [
      'Revenue reached $1,\n000 million.',
      '1: Write "$1,000" on one line. If they are two figures, break the line elsewhere.',
    ],
    ['A fine of $12.\n50 each.', '1: Write "$12.50" on one line.'],
    ['Text.\n\n- It fell by 5.\n5 per cent', '3: Write "5.5" on one line.'],
    ['It was 1,  \t\n  234 million.', '1: Write "1,234" on one line.'],
    ['Der DAX lag bei 19.\n000 Punkten.', '1: Write "19.000" on one line.'],
    ['Er fiel auf 12,\n5 Euro.', '1: Write "12,5" on one line.'],
    ['营收为1,\n234亿元。', '1: Write "1,234" on one line.'],
    ['It was 5\n.5 per cent.', '1: Write "5.5" on one line.'],
    ['It cost €3\n,5 million.', '1: Write "€3,5" on one line.'],
    ['It cost $1,\n250 a share.', '1: Write "$1,250" on one line.'],
    ['It was 1\n/2 point.', '1: Write "1/2" on one line.'],
    ['Between 1.25-\n1.30 a share.', '1: Write "1.25-1.30" on one line.'],
    ['> On 2026-\n> 11-20 it fell.', '1: Write "2026-11" on one line.'],
    ['It is worth $1, 200m in all.', '1: Write "$1,200m".'],
    ['It is worth €1. 2bn in all.', '1: Write "€1.2bn".'],
    ['It rose 5%% in all.', '1: Write "5%".'],
    ['It rose to $$40m.', '1: Write "$40m".'],
    ['It rose 1.2.% in all.', '1: Write "1.2%".'],
    ['It rose 3..4% in all.', '1: Write "3.4%".'],
    ['It rose to $1.2.bn.', '1: Write "$1.2bn".'],
    ['It rose to £4..5bn.', '1: Write "£4.5bn".'],
    ['The reve-\nnue fell.', '1: Write "reve-nue" or "revenue" on one line.'],
    ['The Q3-\nresults fell.', '1: Write "Q3-results" on one line.'],
    ['The A-\nshares fell.', '1: Write "A-shares" on one line.'],
    ['Covid-\n19 and the S-\n1', '1: Write "Covid-19" on one line.'],
    ['Die US-\nRegierung', '1: Write "US-Regierung" on one line.'],
    ['It rose 12\n% in May.', '1: Write "12%" on one line, or "12 %" where the language has a space.'],
    ['Es kostet 12\n€ je Stück.', '1: Write "12€" on one line'],
    ['It paid US$\n5bn for it.', '1: Write "US$5bn" on one line.'],
    ['It paid AU$\n5bn for it.', '1: Write "AU$5bn" on one line.'],
    ['It rose 5\u00a0\n% in all.', '1: Write "5%" on one line, or "5 %" where the language has a space.'],
    ['بلغت ١٬\n٠٠٠ مليون دولار', '1: Write "١٬٠٠٠" on one line.'],
    ['ارتفع بنسبة ١٢\n٪ في الربع', '1: Write "١٢٪" on one line'],
    ['It cost $1 ,234m.', '1: Write "$1,234m".'],
    ['It fell by 12 .5%.', '1: Write "12.5%".'],
    ['It costs $19 .99 today.', '1: Write "$19.99".'],
    ['The stake is 51 .% now.', '1: Write "51%".'],
    ['It sold 1_000_000 phones.', 'such as "1,000,000"'],
    ['It cost $1, 000 in all.', '1: Write "$1,000".'],
    ['It cost $1,\u00ad000 in all.', '1: Write "1,000" anew.'],
    ['It had 12,\u200b345 users and 7\u00ad000.', '1: Write "12,345" anew.'],
    ['It had .5\u200b3 of them.', '1: Write "53" anew.'],
  ])('is told: %j', (source, hint) => {
    expect(tell(source)[0]).toContain(hint);
  });

  test.each([
    'In 2025,\n500 people left.',
    'It cost $5. 12m people came; $1, 2m of $2, 300 each. The formula is $$4x+1$$, and they make $$$.',
    'Use `%d%%`, 5%%d, or 1..5 of them.',
    'In 2025.\n2026 was better. See 1.2. % of 1.2.3 and 10.0.0.1, and 1.2.m of it.',
    'It rose by 5.\n500 people left.',
    'The app cost just $5.\n12 people bought it.',
    'With shares at $120,\n150 people left.',
    'Averages of 50,\n100 and 200 days.',
    'Averages of 20, 50,\n100 days, and yields of 2, 5,\n10 per cent.',
    'Yields of 4,\n5 and 6 per cent.',
    'Rates of 4,\n5% and 6%, and of 4,\n5 bp, 6 bp.',
    'The S&P\n500 and the CAC\n40 fell.',
    'It rose 5\nper cent to 1 234\n567.',
    'The short-\nand long-term rates, die Energie-\nund Wasserpreise.',
    'A rate of 5 -\nno more -\nwas paid.',
    'Am 3.\n11 Uhr war es.',
    'The A-,\nB- and C-\nand D-shares fell.',
    'The 5-\nand 10-year yields.',
    'Elle coûte 5 €\n10 personnes le disent.',
    'It cost 12\n$5 notes, and he paid in US$.\n5 people did not.',
    'On 12 May ,200 people left, 5 , 200 in all.',
    '`$1,\n000`',
    'Quarterly sales of 1.  \n2 per cent',
    'Reve\u00adnue of 1\u202f000 and 5\u00a0%.',
  ])('is not seen in %j', (source) => {
    expect(tell(source)).toEqual([]);
  });
});
