import { describe, expect, test } from 'vitest';
import { writeTemplate } from '../../../../src/content/article/article-template.ts';
import { allTemplateWords, templateWordsFor } from '../../../../src/domain/language/words/starters/template-words.ts';
import { complaintsAbout, read, write } from '../../article.ts';

const english = templateWordsFor('en');
const { summary: templateSummary, correction: templateCorrection, withdrawal: templateWithdrawal } = english;
const templateText = 'Write here. Name a company with its symbol at its first mention: Apple Inc. (NASDAQ:AAPL).';
const quoted = (text: string) => JSON.stringify(text);
const rulesOf = (fields: Parameters<typeof write>[0], body?: string) =>
  read(write(fields, body)).findings.map(({ severity, rule, line }) => `${severity} ${rule} ${String(line)}`);

describe("the template's words", () => {
  test.each([
    templateSummary,
    templateSummary.toUpperCase(),
    'In one sentence of 40 to 240 characters: the bank cut its rate.',
    'What happened, in one sentence: the bank cut its rate by a quarter.',
    'The bank cut its rate. What happened, in one\n  sentence of 40 to 240 characters.',
    'The bank cut its rate: happened_in_one_sentence_of what it owes to others.',
    'The bank cut its rate: (SENTENCE) of: 40 — to 240, and it will be so.',
    'The bank cut its rate to the 1, of 40 … to 240 charaCTerſ that it has.',
    'The bank cut its rate in time: it is what happened in one ſentence.',
  ])('are an error in a summary: %j', (summary) => {
    expect(rulesOf({ summary: quoted(summary) })).toEqual(['error placeholder 3']);
  });

  test.each([
    [templateText, 8],
    [`The bank cut its rate.\n\n${templateText}`, 10],
    ['Write here.', 8],
    ['> Write here\n', 8],
    ['The bank cut.\n\nName a company with its\nsymbol at its first mention.', 10],
    ['**Name** a company with its *symbol* at its first mention', 8],
    ['The bank cut.\n\nApple Inc. (NASDAQ:AAPL).', 10],
    ['Write here!', 8],
    ['## Rates\n\n1. Write here', 10],
    ['<p>Write here.</p>', 8],
    ['“Write here.”', 8],
    ['The bank cut, at its first mention: Apple Inc. (NASDAQ:AAPL).', 8],
    ['The bank cut: name a company with its symbol at its first mention.', 8],
    ['Name a company with its symbol.', 8],
  ])('are an error in a text: %j', (body, line) => {
    expect(rulesOf({}, body)).toEqual([`error placeholder ${String(line)}`]);
  });

  test.each([
    ['sponsor', quoted(templateSummary), { kind: 'sponsored' }],
    ['dateline', '"WHAT HAPPENED, IN ONE SENTENCE OF 40"', {}],
    ['image', `{ src: a.png, alt: ${quoted(templateSummary)} }`, {}],
    ['corrections', `[{ date: 2014-10-29, kind: update, text: ${quoted(templateSummary)} }]`, {}],
    ['sources', `[{ title: ${quoted(templateSummary)} }]`, {}],
  ])('are an error in every field of prose: %s', (field, written, others) => {
    expect(rulesOf({ [field]: written, ...others })).toContain('error placeholder 7');
  });

  test.each([
    [templateCorrection, true],
    [templateWithdrawal.toUpperCase(), true],
    ['The price: where_it was — AND what it cost.', true],
    ['This ſtory waſ withdrawn, in words that readers know.', true],
    ['The price was wrong in this story.', true],
    ['The price was wrong in the story.', false],
    ['The price, essay what was wrong in it, is right.', false],
    ['This story gave the wrong year, and says where it was found.', false],
  ])('are an error in a note: %j, %s', (text, isOfTemplate) => {
    const found = rulesOf({ corrections: `[{ date: 2014-10-29, kind: correction, text: ${quoted(text)} }]` });
    expect(found.includes('error placeholder 7')).toBe(isOfTemplate);
  });

  test('are found by any five of them in a row in a correction', () => {
    const runs = [templateCorrection, templateWithdrawal].flatMap((template) => {
      const words = template.match(/\w+/g) ?? [];
      return words.slice(4).map((_, at) =>
        words
          .slice(at, at + 5)
          .join(', ')
          .replaceAll('s', '\u017f'),
      );
    });
    const told = runs.map((run) =>
      rulesOf({ corrections: `[{ date: 2014-10-29, kind: update, text: ${quoted(run)} }]` }),
    );
    expect(told).toEqual(runs.map(() => ['error placeholder 7']));
    expect(runs).toHaveLength(17);
  });

  test('are found in key points, and in a file with other errors', () => {
    expect(rulesOf({ keyPoints: `[One., ${quoted(templateSummary)}]` })).toEqual(['error placeholder 7']);
    expect(complaintsAbout({ title: undefined, summary: quoted(templateSummary) })).toContain('placeholder 2:10');
  });

  test('are a warning in a draft, and an error in a story that waits', () => {
    expect(rulesOf({ summary: quoted(templateSummary), status: 'draft' })).toEqual(['warning placeholder 3']);
    expect(rulesOf({ summary: quoted(templateSummary), published: '2099-01-01' })).toEqual(['error placeholder 3']);
  });

  test.each([
    ['Apple Inc. (NASDAQ:AAPL) has found an admirer.'],
    ['Write here, they said, and they wrote.'],
    ['What happened? The symbol at its first mention was wrong.'],
    ['The exchange listed a company with its symbol, XYZ.'],
    ['Every prospectus must name a company with its symbol at the top.'],
    ['The guide prints a company with its symbol at its first mention.'],
    ['Alibaba has found an admirer in\nApple Inc. (NASDAQ:AAPL).'],
    ['- Apple Inc. (NASDAQ:AAPL).\n- Alibaba Group (NYSE:BABA).'],
    ['Readers who have a question may\nwrite here. We answer.'],
    ['```\nWrite here.\n```\n\nText.'],
    ['<!-- Write here. -->\n\nText.'],
  ])('are not %j', (body) => {
    expect(rulesOf({}, body)).toEqual([]);
  });
});

const plan = { headline: 'Banks', section: 'markets', authors: ['jane-roe'], published: '2014-10-28 09:30' };
const templateIn = (language: string) => writeTemplate(plan, language);
const runsOf = (text: string, length: number) => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' — '));
};

describe('the template', () => {
  test("is in the site's language, or in English", () => {
    expect(templateIn('de-CH')).toContain('summary: "Das Ereignis in einem Satz von 40 bis 240 Zeichen."\n');
    expect(templateIn('de')).toMatch(/\nSchreiben Sie hier\. Nennen Sie .*: Apple Inc\. \(NASDAQ:AAPL\)\.\n$/);
    expect(templateIn('fr')).toContain('\nÉcrivez ici. Citez une entreprise avec son symbole boursier à sa première');
    expect(templateIn('ar')).toContain('\nاكتب هنا. ');
    expect(templateIn('sv')).toBe(templateIn('en'));
  });

  test.each(['ar', 'de', 'en', 'fr'])('is found whole in every field and the text: %s', (language) => {
    const { findings } = read(templateIn(language).replace('status: draft\n', ''));
    expect(findings.map(({ severity, rule, line }) => [severity, rule, line])).toEqual([
      ['error', 'placeholder', 3],
      ['error', 'placeholder', 10],
    ]);
    const drafts = read(templateIn(language)).findings;
    expect(drafts.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(Array(2).fill('warning placeholder'));
  });

  test.each(allTemplateWords)('is found in part: $summary', (words) => {
    const { summary, write, request, where, correction, withdrawal } = words;
    for (const run of runsOf(summary, 5)) {
      expect([run, rulesOf({ summary: quoted(`The bank cut its rate: ${run}`) })]).toEqual([
        run,
        ['error placeholder 3'],
      ]);
      expect([run, rulesOf({}, `The bank cut: ${run}.`)]).toEqual([run, []]);
    }
    for (const run of runsOf(summary, 6))
      expect([run, rulesOf({}, `The bank cut: ${run.toUpperCase()}.`)]).toEqual([run, ['error placeholder 8']]);
    for (const run of [...runsOf(correction, 5), ...runsOf(withdrawal, 5)]) {
      const corrections = `[{ date: 2014-10-29, kind: correction, text: ${quoted(`The price: ${run}.`)} }]`;
      expect([run, rulesOf({ corrections })]).toEqual([run, ['error placeholder 7']]);
    }
    for (const left of [
      write,
      `> ${write.replace('.', '')}`,
      `The bank cut.\n\n${request}.`,
      `The bank cut: ${request.toLowerCase()} ${where.replace(/\s*:$/, '')}.`,
      `The bank cut, ${where} Apple Inc. (NASDAQ:AAPL).`,
      `The bank cut: ${runsOf(`${write} ${request}`, 5)[0] ?? ''}.`,
    ])
      expect([left, rulesOf({}, left).length]).toEqual([left, 1]);
  });

  test.each([
    'In einem Satz: Die Bank senkt den Zins um einen Satz von 40 Basispunkten.',
    'En une phrase : la banque baisse son taux de 40 à 24 points de base.',
    'Ce qui s’est passé à la Bourse cette semaine, et ce qui attend les marchés.',
    'Was am Freitag geschehen ist, wo es stand und was richtig teuer wird: ein Überblick.',
  ])('is not %j', (summary) => {
    expect(rulesOf({ summary: quoted(summary) })).toEqual([]);
    expect(rulesOf({}, `${summary}\n`)).toEqual([]);
  });

  test.each([
    ['Schreiben Sie hier mit, wenn Sie eine Frage haben. Nennen Sie ein Unternehmen.'],
    ['Der Zinssatz von 40 bis 240 Basispunkten, mit seinem Symbol: Apple hat es.'],
    ['Leserinnen und Leser fragen:\nschreiben Sie hier. Wir antworten.'],
    ['Si vous avez une question,\nécrivez ici. Nous répondons.'],
    ['La société cite une entreprise avec son symbole à chaque page.'],
  ])('is not in %j', (body) => {
    expect(rulesOf({}, body)).toEqual([]);
  });
});

test('the start of the summary is a headline like any other', () => {
  expect(rulesOf({ title: 'What happened, in one sentence' })).toEqual([]);
});

test('a mark is reported in every field of prose', () => {
  const sources = '[{ title: TKTK, publisher: "[TK]" }]';
  expect(rulesOf({ image: '{ src: a.png, alt: A chart, caption: TKTK }', sources, tags: '[TKTK]' })).toEqual([
    'warning unfinished 9',
    'warning unfinished 7',
    'warning unfinished 8',
    'warning unfinished 8',
  ]);
});

describe('marks for what is missing', () => {
  test.each([
    'Sales were TKTK in May.',
    'Sales were $TK million.',
    'Sales rose TK percent.',
    'Sales rose XX% in May.',
    'Sales were [TK].',
    'Sales were [TK: ask the desk].',
    'Sales were XXX in May.',
    'TODO: ask the desk.',
    '[TODO] ask the desk.',
    'Sales rose ??? percent in May.',
    'Sales were $___ billion.',
    'Sales rose by [insert figure] in May.',
    'The chief executive, [NAME], said so.',
    'Sales rose [check figure] in May.',
    'Der Umsatz stieg um XX Prozent.',
    'Der Umsatz stieg um [Zahl einfügen].',
    'Le bénéfice a augmenté de XX milliards d’euros.',
    'Le bénéfice a augmenté de [à compléter].',
    'Lorem ipsum dolor sit amet.',
    'Sales were $TK.',
    'Sales were [tk].',
    'Sales were [TBD].',
    'TODO',
    'Sales were [●] in May.',
    'Sales rose ??? in May.',
    'Sales rose XX,X Prozent.',
    'See [Quelle?] for it.',
    'Der Sprecher, [NAME?], sagte es.',
    'Hier Text einfügen.',
    'Omsättningen steg med XX kronor.',
    'Omsättningen steg med [lägg till siffra].',
    'El beneficio subió [insertar cifra].',
    'El beneficio subió [por confirmar].',
    'O lucro subiu [preencher].',
    'De winst steeg met [bedrag invullen].',
    'Zysk wzrósł o [DO UZUPEŁNIENIA].',
    'Kâr [doldurulacak] arttı.',
    'Прибыль выросла на [уточнить].',
    'ارتفعت الأرباح [أدخل الرقم].',
    'הרווח עלה [להשלים].',
    '売上高は○○円だった。',
    '売上高は（要確認）だった。',
    '利润为[待补充]。',
    'XX公司公布。',
    'On XX.XX.2025 it was sold.',
    'The cell says #REF! now.',
    'Dear {name}, it rose.',
  ])('are a warning: %j', (text) => {
    expect(rulesOf({}, `One.\n\n${text}\n`)).toEqual(['warning unfinished 10']);
    expect(rulesOf({ keyPoints: `[One., ${quoted(text)}]` })).toEqual(['warning unfinished 7']);
    expect(rulesOf({ status: 'draft' }, text)).toEqual([]);
  });

  test.each([
    'TK Maxx opened a shop, and TK rose.',
    'Really??? It rose by 5%, they said.',
    'The [city] of London, he said, [and its] banks [add] to growth.',
    'A link [NAME](https://example.org/) and a_b__c.',
    '“[They] said [à Paris] no.”',
    'One.\n\n___\n\nTwo.',
    'Super Bowl XXX was in 1996.',
    'In cell `TODO: x` of the sheet.',
    '```\n// TODO: sell XXX\n```\n\nText.',
    'Todo list: nothing.',
    '[XXX](https://example.org/) is a film.',
    'Shares of XX and XXL rose.',
    '<!-- TODO: ask --> Text.',
    '$TK rose after Teekay Corp. (NYSE:TK) reported.',
    'An XXX-rated film.',
    'See https://example.org/TKTK for more.',
    'The words "lorem ipsum" are Latin.',
    '“We will [the board said] confirm it,” he said [sic] of [company] and [X].',
    '„Wir [müssen] das [prüfen] und [die Zahl] nennen“, sagte er.',
    '« Nous [avons] vu [la date] et […] le reste », dit-il.',
    '一〇〇円と二〇〇〇年、〇〇年代、○と×。',
    'Rated AAA, XX marks the spot; a ** b; 10 ?? 5.',
    'In {a, b} and 5% date rolls, the % of name brands.',
    'NaN is a number type; #MeToo, #1 and #N of the list.',
    'It was, here and now, the headline here. Ici on parle.',
    '| x | #1 |\n|---|---|\n| - | [1] |',
  ])('are not %j', (text) => {
    expect(rulesOf({}, text)).toEqual([]);
  });
});
