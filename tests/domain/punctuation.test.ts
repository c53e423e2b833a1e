import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotationMarks } from '../../src/domain/language/words/quotation-marks.ts';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import { smarten } from '../../src/domain/language/typography/punctuation.ts';

const { quotationMarks: english } = wordsFor('en');
const { quotationMarks: german } = wordsFor('de');
const { quotationMarks: swiss } = wordsFor('de-CH');
const { quotationMarks: arabic } = wordsFor('ar');
const { quotationMarks: french } = wordsFor('fr');

describe('smarten', () => {
  it.each([
    ['"Yes," he said', '“Yes,” he said'],
    ['He said "yes".', 'He said “yes”.'],
    ['from "AA+" to "AA-", then "A-".', 'from “AA+” to “AA-”, then “A-”.'],
    ['("AA-"), \'B-\', an "AA-"-rated bond', '(“AA-”), ‘B-’, an “AA-”-rated bond'],
    ['non-"core" items, a-".NET" thing', 'non-“core” items, a-“.NET” thing'],
    ['("yes")', '(“yes”)'],
    ['a—"yes"—b', 'a—“yes”—b'],
    ['"\'Yes,\' he said," she said', '“‘Yes,’ he said,” she said'],
    ['\'a "b" c\'', '‘a “b” c’'],
    ["Apple's, companies', don't", 'Apple’s, companies’, don’t'],
    ["the '90s and '08", 'the ’90s and ’08'],
    ["'25 per cent' he said", '‘25 per cent’ he said'],
    ["'tis 'twas 'em rock 'n' roll", '’tis ’twas ’em rock ’n’ roll'],
    ["'emphatic'", '‘emphatic’'],
    ["The '87 crash taught traders' bosses a lesson.", 'The ’87 crash taught traders’ bosses a lesson.'],
    ["Since '08 the banks' shares", 'Since ’08 the banks’ shares'],
    ["In '08, '09 and '10 the banks' 'bad' loans", 'In ’08, ’09 and ’10 the banks’ ‘bad’ loans'],
    ["From '19 to '21 the 'good' years", 'From ’19 to ’21 the ‘good’ years'],
    ['«"inner"» and “"inner"” and „"innen"“', '«“inner”» and ““inner”” and „“innen”“'],
    ["“'inner'” and “yes”, he said", '“‘inner’” and “yes”, he said'],
    ["A '24-hour' market in '60 Minutes'", 'A ‘24-hour’ market in ‘60 Minutes’'],
    ["the class of '99.", 'the class of ’99.'],
    ["In '08, Lehman's traders' bosses said 'no'", 'In ’08, Lehman’s traders’ bosses said ‘no’'],
    ["'87 was bad,' he said", '‘87 was bad,’ he said'],
    ["'87 was traders' worst year,' he said", '‘87 was traders’ worst year,’ he said'],
    ["'The '87 crash was bad,' he said", '‘The ’87 crash was bad,’ he said'],
    ["Since '08 the blame was the banks', he said", 'Since ’08 the blame was the banks’, he said'],
    ["pre-'14 rules were the bosses'.", 'pre-’14 rules were the bosses’.'],
    ["So 'ello to 'Arry on the 'net", 'So ’ello to ’Arry on the ’net'],
    ["'A quotation that the next paragraph ends", '‘A quotation that the next paragraph ends'],
    ["He said 'ello' to 'Arry", 'He said ‘ello’ to ’Arry'],
    ["'08-'09, '08/'09 ('07), '87's", '’08-’09, ’08/’09 (’07), ’87’s'],
    ['\'87 crash: traders\' "bosses" fret', '’87 crash: traders’ “bosses” fret'],
    ["The '08 banks' (mostly German) losses", 'The ’08 banks’ (mostly German) losses'],
    ["The '09 funds' $5bn of bonds", 'The ’09 funds’ $5bn of bonds'],
    [
      "In fiscal '26, Q4 '26 and Dec '26 at banks', firms' and funds'",
      'In fiscal ’26, Q4 ’26 and Dec ’26 at banks’, firms’ and funds’',
    ],
    [
      "'s-Hertogenbosch's mayor and 't Hooft's friends' prize",
      '’s-Hertogenbosch’s mayor and ’t Hooft’s friends’ prize',
    ],
    ["'s-curves' and 't is a letter'", '‘s-curves’ and ‘t is a letter’'],
    ["'er 'im 'twere 'round 'bout 'cross 'fraid", '’er ’im ’twere ’round ’bout ’cross ’fraid'],
    ["a 'round trip' and 'cause' 'til", 'a ‘round trip’ and ‘cause’ ’til'],
    ["'Kill 'em all, just 'cause,' he said", '‘Kill ’em all, just ’cause,’ he said'],
    ["fish 'n' chips' price, Guns 'n Roses", 'fish ’n’ chips’ price, Guns ’n Roses'],
    ["1'000'000 and Q3'14", '1’000’000 and Q3’14'],
    ['a 6.1" screen', 'a 6.1" screen'],
    ['in "2014" it', 'in “2014” it'],
    ['"in 2014" it', '“in 2014” it'],
    ['~"5" to ~\'6\', x="y", |"z"|, •"a"', '~“5” to ~‘6’, x=“y”, |“z”|, •“a”'],
    ['“\'Yes,\' he said,” she said; ‘"no"’', '“‘Yes,’ he said,” she said; ‘“no”’'],
    ['\u200e"yes\u200e" \u200b\'no\'', '\u200e“yes\u200e” \u200b‘no’'],
    ["an 'A+', a 'C='", 'an ‘A+’, a ‘C=’'],
    ['1--2, a -- b, a---b', '1–2, a – b, a—b'],
    ['---- and -', '---- and -'],
    ['wait... no.... yes', 'wait… no.... yes'],
    ['" spaced " and ("both ")', '“ spaced ” and (“both ”)'],
    ['" alone', '” alone'],
    ['6.1" and " odd "', '6.1" and ” odd ”'],
    ['', ''],
    ['nothing to do', 'nothing to do'],
  ])('%j', (plain, typographic) => {
    expect(smarten(plain, english)).toBe(typographic);
  });

  it('depends on the text around the part', () => {
    expect(smarten('a "b', english, 2, 3)).toBe('“');
    expect(smarten('a" b', english, 1, 2)).toBe('”');
    expect(smarten('say \uFFFC"', english, 5, 6)).toBe('”');
  });
});

describe('smarten in German', () => {
  it.each([
    ['"Ja", sagte er', '„Ja“, sagte er'],
    ['Er sagte "ja".', 'Er sagte „ja“.'],
    ['("ja")', '(„ja“)'],
    ['a – "ja" – b', 'a – „ja“ – b'],
    ['"\'Ja\', sagte er", sagte sie', '„‚Ja‘, sagte er“, sagte sie'],
    ['"Er sagte \'ja\'"', '„Er sagte ‚ja‘“'],
    ['\'a "b" c\'', '‚a „b“ c‘'],
    ['"Spiegel"-Bericht, Anti-"Brexit"', '„Spiegel“-Bericht, Anti-„Brexit“'],
    ["Siemens' Umsatz, geht's, McDonald's", 'Siemens’ Umsatz, geht’s, McDonald’s'],
    ["'Haus' und Hans' Auto", '‚Haus‘ und Hans’ Auto'],
    ["'Das geht's an', sagte er", '‚Das geht’s an‘, sagte er'],
    ["'Das ist 'ne Wette', und Hans' Geld", '‚Das ist ’ne Wette‘, und Hans’ Geld'],
    ["die '90er und '68ern, '08", 'die ’90er und ’68ern, ’08'],
    ["Seit '08 sind Hans' Aktien gefallen", 'Seit ’08 sind Hans’ Aktien gefallen'],
    ["'Seit '08 sind Hans' Aktien gefallen', sagte er", '‚Seit ’08 sind Hans’ Aktien gefallen‘, sagte er'],
    ["der '87er Crash", 'der ’87er Crash'],
    ["'s ist 'n Ding, 'Ne Wette", '’s ist ’n Ding, ’Ne Wette'],
    ["'S&P 500' und 'n-tv'", '‚S&P 500‘ und ‚n-tv‘'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ['ein 6.1" Display, 5\'10" groß', 'ein 6.1" Display, 5’10" groß'],
    ['in "2014" war', 'in „2014“ war'],
    ["„'Ja', sagte er“", '„‚Ja‘, sagte er“'],
    ['1--2, a -- b...', '1–2, a – b…'],
    ["'", '’'],
  ])('%j', (plain, typographic) => {
    expect(smarten(plain, german)).toBe(typographic);
  });

  it('sees around the part which quotation a mark ends', () => {
    expect(smarten("'Ja' b", german, 3, 4)).toBe('‘');
    expect(smarten("Hans' b", german, 4, 5)).toBe('’');
  });
});

describe('smarten in Switzerland', () => {
  it.each([
    ["\"Er sagte 'ja'\", und Siemens' Umsatz", '«Er sagte ‹ja›», und Siemens’ Umsatz'],
    ["die '90er", 'die ’90er'],
  ])('%j', (plain, typographic) => {
    expect(smarten(plain, swiss)).toBe(typographic);
  });
});

describe('smarten in French', () => {
  it.each([
    ['Il a dit "oui".', 'Il a dit «\u202foui\u202f».'],
    ['l\'"affaire Apple" d\'hier', 'l’«\u202faffaire Apple\u202f» d’hier'],
    ['puisqu\u2019"Apple" monte', 'puisqu’«\u202fApple\u202f» monte'],
    ["aujourd'hui, dit 'elle'", 'aujourd’hui, dit “elle”'],
    ['le plan "B"', 'le plan «\u202fB\u202f»'],
  ])('%j', (plain, typographic) => {
    expect(smarten(plain, french)).toBe(typographic);
  });
});

describe('smarten in Arabic', () => {
  it.each([
    ['قال "نعم" أمس', 'قال «نعم» أمس'],
    ['"قال \'نعم\' أمس"', '«قال ‹نعم› أمس»'],
    ['("أبل")', '(«أبل»)'],
    ['و"أبل" وبـ"سامسونج"، لـ"علي بابا".', 'و«أبل» وبـ«سامسونج»، لـ«علي بابا».'],
    ['وَ"أبل" وال"أبل" كـ"Apple"', 'وَ«أبل» وال«أبل» كـ«Apple»'],
    ['قال:"نعم".', 'قال:«نعم».'],
    ['"أبل" و"سامسونج"؟', '«أبل» و«سامسونج»؟'],
    ['"الحرف و" أو "س".', '«الحرف و» أو «س».'],
    ['هذا "الحرف و".', 'هذا «الحرف و».'],
    ['للـ"شركة" وَبِالـ"شركة"', 'للـ«شركة» وَبِالـ«شركة»'],
    ['و"\'أبل\' كبيرة"', 'و«‹أبل› كبيرة»'],
    ['هذا سؤال"نعم"', 'هذا سؤال»نعم»'],
    ['«"أبل" كبيرة»', '««أبل» كبيرة»'],
    ['و"McDonald\'s" أيضا', 'و«McDonald’s» أيضا'],
    ['شاشة 6.1" وفي "2014" كانت', 'شاشة 6.1" وفي «2014» كانت'],
  ])('%j', (plain, typographic) => {
    expect(smarten(plain, arabic)).toBe(typographic);
  });
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    ...'" \' " \' -- --- ... . , ( ) - 5 08 10 word Ünï n tis و أبل : ؛'.split(' '),
    ' ',
    '\n',
    '\uFFFC',
  );
  const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  const languages = fc.constantFrom(english, german, swiss, arabic);

  it('German differs from English in its marks alone', () => {
    const inEnglish = new Map([
      [german.open, english.open],
      [german.close, english.close],
      [german.innerOpen, english.innerOpen],
      [german.innerClose, english.innerClose],
    ]);
    fc.assert(
      fc.property(text, (plain) => {
        fc.pre(german.elision?.test(plain) !== true && !/'n\s/.test(plain));
        const translated = smarten(plain, german).replace(/[„“‚‘]/g, (mark) => inEnglish.get(mark) ?? mark);
        expect(translated).toBe(smarten(plain, english));
      }),
    );
  });

  it('no straight apostrophe stays, and no straight quote but after a figure', () => {
    fc.assert(
      fc.property(text, languages, (plain, marks) => {
        expect(smarten(plain, marks)).not.toMatch(/'|(?<!\d)"/);
      }),
    );
  });

  it('every inner quotation that ends has begun', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(german, swiss, arabic), (plain, marks) => {
        let isOpen = false;
        for (const mark of innerMarks(smarten(plain, marks), marks)) {
          if (mark === marks.innerClose) expect(isOpen).toBe(true);
          isOpen = mark === marks.innerOpen;
        }
      }),
    );
  });

  it('its parts are set as they are in the whole', () => {
    fc.assert(
      fc.property(text, text, languages, (first, second, marks) => {
        fc.pre(!/[-.]$/.test(first));
        const whole = first + second;
        const parts = smarten(whole, marks, 0, first.length) + smarten(whole, marks, first.length);
        expect(parts).toBe(smarten(whole, marks));
      }),
    );
  });
});

function innerMarks(text: string, { innerOpen, innerClose }: QuotationMarks): readonly string[] {
  return Array.from(text).filter((character) => character === innerOpen || character === innerClose);
}

describe('spaces in French', () => {
  it.each([
    ['Un titre : deux points', 'Un titre\u00a0: deux points'],
    ['Et alors ? Oui ! Soit ; bien', 'Et alors\u202f? Oui\u202f! Soit\u202f; bien'],
    ['dit-il : « une année solide ».', 'dit-il\u00a0: «\u202fune année solide\u202f».'],
    ['« Vraiment ? » dit-il', '«\u202fVraiment\u202f?\u202f» dit-il'],
    ['84,7 Md HK$, 3 Mds €', '84,7\u00a0Md HK$, 3\u00a0Mds €'],
    ['4,5 % et 13 €, 84,7 Md€ ou 3 M$', '4,5\u00a0% et 13\u00a0€, 84,7\u00a0Md€ ou 3\u00a0M$'],
    ['42 169 actions, 1 234 567', '42\u202f169 actions, 1\u202f234\u202f567'],
    ['"Oui" : non', '«\u202fOui\u202f»\u00a0: non'],
    ['En 2024 300 salariés', 'En 2024 300 salariés'],
    ['Au 01 42 60 12 34', 'Au 01 42 60 12 34'],
    ['Un smiley :-)', 'Un smiley :-)'],
    ['Sans espace: rien', 'Sans espace: rien'],
    ['Déjà\u00a0: fait', 'Déjà\u00a0: fait'],
  ])('do not break where %j has them', (written, set) => {
    expect(smarten(written, french)).toBe(set);
    expect(smarten(set, french)).toBe(set);
  });

  it('are set by the text around a part', () => {
    const text = 'le mot : gras';
    expect(smarten(text, french, 6, 7)).toBe('\u00a0');
  });

  it('are left as they are in other languages', () => {
    for (const marks of [english, german, swiss, arabic])
      expect(smarten('Yes ! 5 % : « a »', marks)).toBe('Yes ! 5 % : « a »');
  });
});
