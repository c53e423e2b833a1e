import { describe, expect, test } from 'vitest';
import { findTypingSlips, mayHoldTypingSlip } from '../../../src/markdown/slips/typing/typing-slips.ts';
import { complaintsAbout } from '../../content/article.ts';

describe('a slip of typing', () => {
  test.each([
    ['It sold the the bank.', '"the the" has a word twice.'],
    ['The the bank fell.', '"The the" has a word twice.'],
    ['It sold the\nthe bank.', '"the the" has a word twice.'],
    ['Half of of the bonds were sold.', '"of of" has a word twice.'],
    ['Die Bank und und der Fonds.', '"und und" has a word twice.'],
    ['Es ist eine eine Aktie.', '"eine eine" has a word twice.'],
    ['La banque a vendu les les titres.', '"les les" has a word twice.'],
    ['Le prix de de gros monte.', '"de de" has a word twice.'],
    ['El banco con con dinero.', '"con con" has a word twice.'],
    ['ارتفع السهم في في نيويورك', '"في في" has a word twice.'],
    ['株価をを押し上げた。', '"をを" has a word twice.'],
    ['It wants to to sell the bank.', '"to to" has a word twice.'],
    ['The bank is is a buyer.', '"is is" has a word twice.'],
    ['The shares are are down and out.', '"are are" has a word twice.'],
    ['It wants to to sell.', '"to to" has a word twice.'],
    ['It will be be sold by the bank.', '"be be" has a word twice.'],
    ['A profit , which rose.', '"profit ," has a space before its comma.'],
    ['It rose by 5% , and fell.', '"5% ," has a space before its comma.'],
    ['A profit ,which rose.', '"profit ,which" has the space before its comma, not after it.'],
    ['It rose . The bank fell.', '"rose ." has a space before its full stop.'],
    ['It rose in May .', '"May ." has a space before its full stop.'],
    ['It rose in May.The bank fell.', '"May.The" has no space after its full stop.'],
    ['Es stieg um 5%.Die Bank fiel.', '"5%.Die" has no space after its full stop.'],
    ['At Amazon.The profit rose.', '"Amazon.The" has no space after its full stop.'],
    ['Es fiel um 5 % , denn der Kurs fiel.', '"% ," has a space before its comma.'],
    ['It rose in profits,which fell.', '"profits,which" has no space after its comma.'],
    ['It rose,, and fell.', '"rose,," has its mark twice.'],
    ['It rose.. The bank fell.', '"rose.." has its mark twice.'],
    [
      '株価は（5％上昇した。その後下がった。',
      "The bracket that begins with '（5％上昇した。その後下がった。' does not end.",
    ],
    ['It fell (by 5% in May. It rose.', "The bracket that begins with '(by 5% in May. It rose.' does not end."],
  ])('is found in %j', (text, message) => {
    expect(mayHoldTypingSlip(text)).toBe(true);
    expect(findTypingSlips(text).map((found) => found.message)).toEqual([message]);
  });

  test.each([
    'He had had enough, and said that that was it; what it is is plain; the year it was in in New York.',
    'Leute, die die Bank kennen, und im im Mai erschienenen Bericht; Anteile an an der Börse notierten Firmen.',
    'Nous nous vous vous; en en parlant; le livre de de Villiers; las que que.',
    'The The sang; Duran Duran; 5 5 5; Class A a share; the Thebes; with Without; of—of; “the” the.',
    'What it is is plain and the people that are are few.',
    'To to jest to samo.',
    'The way the world is is fine. All the bank is is a lender, and so on.',
    'Wie hij is is onduidelijk.',
    'The school it goes to to learn, and the news it listens to to learn.',
    'Wait . . . and so on; $.50, and lists of ; , : and 12 ,5; a .NET program; version .5 of it.',
    'Booking.com, Node.js, Tomorrow.io, e.On, U.S.The, ASP.NET and St.Gallen; Alibaba.In Holdings.',
    'It is 1,5 and a,b or Co.,ltd; (a) one b) two :( see [0, 1) and (1, 2].',
    '(It began here.',
    'Er stieg im März, um um 3 % zu fallen; it rose... then fell; so . . so; 株価は（5％)上昇した。',
    'Le prix de de la Fuente.',
    'A smile ;-) and a list: 1) one (two) 3) three.',
  ])('is not found in %j', (text) => {
    expect(findTypingSlips(text)).toEqual([]);
  });

  test('is not looked for in ordinary prose', () => {
    const prose =
      'It sold 1.2 million shares (of 5) for $1,234.5 million, up 3.5 per cent. The bank, which fell, said so.';
    expect(mayHoldTypingSlip(prose)).toBe(false);
  });

  test('is a hint wherever prose is: in headings, cells, notes, items, quotations, HTML and fields', () => {
    const body = [
      '## Of the the bank',
      '| Bank | Note |\n| --- | --- |\n| A | of the the bank |',
      'Text.[^1]',
      '- of the the bank',
      '> of the the bank',
      '<p>of the the bank</p>',
      '`the the` bank and [the](https://example.org/) the.',
      '[^1]: Of the the bank.',
    ].join('\n\n');
    const found = complaintsAbout({ title: 'Sale of the the bank' }, `${body}\n`).split('\n');
    expect(found.filter((line) => line.startsWith('typing-slip'))).toHaveLength(7);
    expect(found[0]).toContain('typing-slip 2:8');
  });
});

describe('a quotation without its end', () => {
  const found = (body: string) =>
    complaintsAbout({}, `${body}\n`)
      .split('\n')
      .flatMap((line) => /^typing-slip .* has no second half, perhaps the one before '(.*)'\./.exec(line)?.[1] ?? []);

  test.each([
    ['He said “we will win. It rose.', 'we will win. It rose.'],
    ['He said “we will”. She said “it fell. It rose.', 'it fell. It rose.'],
    ['He said "we will win. It rose.', 'we will win. It rose.'],
    ['Er sagte: „Wir gewinnen. Es stieg.', 'Wir gewinnen. Es stieg.'],
    ['Il a dit : « Nous gagnons. Le cours monte.', 'Nous gagnons. Le cours'],
    ['社長は「成長する。株価は上がった。', '成長する。株価は上がった。'],
    ['He said “we will win. It rose.\n\nIt fell.', 'we will win. It rose.'],
  ])('is found in %j', (body, words) => {
    expect(found(body)).toEqual([words]);
  });

  test.each([
    'זה "ציטוט" ב-5% וצה"ל כאן.',
    'He said “we will win. It rose.\n\n“And we will win again.” It fell.',
    'He said "we will win.\n\n> "And again." It fell.',
    'He said “we ‘will’ win”, "twice", and it’s a 5" disk; “so.',
    "He said ``we will'' win; “it's so.''",
    '„Wir gewinnen“, sagte er. „Immer.”',
    '« Oui », dit-il. »Ja«, sagte er.',
    'Ett ”citat” till.',
    'Code: `"` and \\" here.',
  ])('is not found in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});
