import { describe, expect, it } from 'vitest';
import { quotationMarksWithin } from '../../../../src/domain/language/story-language.ts';
import { smarten } from '../../../../src/domain/language/typography/punctuation.ts';
import { cpuTimeOf } from '../../../cpu-time.ts';

/* Stories in languages in which the engine has no words, on an English site. */

const set = (lang: string, text: string) => smarten(text, quotationMarksWithin(lang, 'en'));

describe('quotes open and close by turns in a language without spaces', () => {
  it.each([
    ['ja', '彼は"いいえ"と"はい"と言った', '彼は「いいえ」と「はい」と言った'],
    ['ja', "彼は'いいえ'と言った", '彼は『いいえ』と言った'],
    ['ja', '"「はい」"と', '「「はい」」と'],
    ['ja', 'McDonald\'s の"株"は\'24年', 'McDonald’s の「株」は’24年'],
    ['ja', "'24年に'25年の株価", '’24年に’25年の株価'],
    ['ja', "株価は'24年に'上昇'した", '株価は’24年に『上昇』した'],
    ['zh', "'87年股灾和'08年危机", '’87年股灾和’08年危机'],
    ['zh', "他说'好'和'24年", '他说‘好’和’24年'],
    ['ja', '6"の画面', '6"の画面'],
    ['ja', '増収増益"', '増収増益」'],
    ['zh', '他说"好"。"不"', '他说“好”。“不”'],
    ['zh', '他说"\'好\'呢"。', '他说“‘好’呢”。'],
    ['zh-Hant', '董事長說"2024"', '董事長說“2024”'],
    ['th', 'เขาพูดว่า"ใช่"นะ', 'เขาพูดว่า“ใช่”นะ'],
  ])('%s %s', (lang, plain, typographic) => {
    expect(set(lang, plain)).toBe(typographic);
  });
});

describe('quotes and apostrophes follow the habits of a language', () => {
  it.each([
    ['it', 'l\'"affare" dell\'"Economist", un po\' di "tutto"', 'l’«affare» dell’«Economist», un po’ di «tutto»'],
    ['it', "'Ndrangheta, 'tutto' e la 'ndrangheta", '’Ndrangheta, “tutto” e la ’ndrangheta'],
    ['ca', 'l\'"afer"', 'l’«afer»'],
    ['it', "gli anni '80, un po' di 'tutto'", 'gli anni ’80, un po’ di “tutto”'],
    ['it', "'C'e' un po' di tutto', perche' e' 'vero'", '“C’e’ un po’ di tutto”, perche’ e’ “vero”'],
    ['it', "'la borsa aperta' e 'finita'", '“la borsa aperta” e “finita”'],
    ['es', "los años '80 y los años '90, los 'felices'", 'los años ’80 y los años ’90, los “felices”'],
    ['nl', "In 's-Gravenhage is 't Hof 'open'", 'In ’s-Gravenhage is ’t Hof ‘open’'],
    ['it', "un po' di '68, l'\"affare\" e 'tutto'", 'un po’ di ’68, l’«affare» e “tutto”'],
    ['fr', "l'an '87, l'\"affaire\", 'oui'", 'l’an ’87, l’«\u202faffaire\u202f», “oui”'],
    ['ko', "그는 '삼성'의 '주가'가 '상승'했다고", '그는 ‘삼성’의 ‘주가’가 ‘상승’했다고'],
    ['ko', "'24년과 '25년의 '주가'가", '’24년과 ’25년의 ‘주가’가'],
    ['nl', "'s Ochtends is 't 'n week later", '’s Ochtends is ’t ’n week later'],
    ['nl', "'t kan, zei 'hij'", '’t kan, zei ‘hij’'],
    ['nn', '"Ja"', '«Ja»'],
    ['no', '"Ja"', '«Ja»'],
    ['fr', 'l\'"affaire"', 'l’«\u202faffaire\u202f»'],
    ['tr', 'Apple\'ın "kârı" %5\'lik arttı', 'Apple’ın “kârı” %5’lik arttı'],
    ['pl', '„Tak" i "nie"', '„Tak” i „nie”'],
  ])('%s %s', (lang, plain, typographic) => {
    expect(set(lang, plain)).toBe(typographic);
  });
});

describe('marks within Hebrew words are those of abbreviations', () => {
  it.each([
    ['בע"מ', 'בע״מ'],
    ['ארה"ב וצה"ל', 'ארה״ב וצה״ל'],
    ['מנכ"לית', 'מנכ״לית'],
    ["ג'ורג'", 'ג׳ורג׳'],
    ['"אפל בע"מ"', '”אפל בע״מ”'],
    ['קראנו ב"הארץ" אתמול', 'קראנו ב”הארץ” אתמול'],
    ['אמר "כן"', 'אמר ”כן”'],
  ])('%s', (plain, typographic) => {
    expect(set('he', plain)).toBe(typographic);
  });

  it('in a text in another language, too', () => {
    expect(set('en', 'The "בע"מ" suffix')).toBe('The “בע״מ” suffix');
  });
});

describe('a line break', () => {
  it.each([
    ['株価が\n上昇した。\nまた', '株価が上昇した。また'],
    ['「株」\n（上）と\nカブ', '「株」（上）とカブ'],
    ['𠮷\n野家', '𠮷野家'],
    ['株\nApple\n株', '株\nApple\n株'],
    ['売上高は前年比\n5％増の1,234\n億円', '売上高は前年比5％増の1,234億円'],
    ['費用は\n$5bn、利益は\nNTTの分', '費用は$5bn、利益はNTTの分'],
    ['营收增长 5%，达到\n100 亿元', '营收增长 5%，达到\n100 亿元'],
    ['市場 ~$5bn、利益は\n5％増', '市場 ~$5bn、利益は\n5％増'],
    ['市場 (5%) 利益は\n5％増', '市場 (5%) 利益は\n5％増'],
    ['called\n株\nand', 'called\n株\nand'],
    ['삼성\n전자', '삼성\n전자'],
    ['😀\n😀', '😀\n😀'],
  ])('is no space between characters of scripts without spaces: %j', (plain, expected) => {
    expect(smarten(plain, quotationMarksWithin('ja', 'en'))).toBe(expected);
    // Also where a part of the text begins with it, after a mark.
    const start = plain.indexOf('\n');
    expect(smarten(plain, quotationMarksWithin('ja', 'en'), start)).toBe(expected.slice(start));
  });
});

describe('quotes with spaces on both sides', () => {
  it.each([
    ['fr', 'Il a dit " oui ", puis " non ! ".', 'Il a dit «\u202foui\u202f», puis «\u202fnon\u202f!\u202f».'],
    ['fr', '" Oui ", dit-il : "non"', '«\u202fOui\u202f», dit-il\u00a0: «\u202fnon\u202f»'],
    ['de', 'Sie sagte: " Ja ".', 'Sie sagte: „ Ja “.'],
    ['en', 'He said " yes " twice ".', 'He said ” yes ” twice “.'],
  ])('open and close by turns if they come in pairs: %s %s', (lang, plain, typographic) => {
    expect(set(lang, plain)).toBe(typographic);
  });

  it('are found in linear time', () => {
    const quotes = '" a '.repeat(40_000);
    const apostrophes = "l'a ".repeat(40_000);
    expect(set('fr', quotes)).toHaveLength(quotes.length);
    set('fr', apostrophes);
    expect(cpuTimeOf(() => set('fr', quotes))).toBeLessThan(40 * cpuTimeOf(() => set('fr', apostrophes)));
  });
});

describe('a text that was typeset before, as another string', () => {
  it.each([
    ['en', "'a'{"],
    ['fr', '" a '],
    ['ja', '"株"'],
  ])('is typeset as fast as that string: %s %s', (lang, unit) => {
    const text = unit.repeat(60_000);
    // A copy made of other parts, since a string is compared with itself at once.
    const copy = Array.from(text).join('');
    set(lang, text);
    const again = cpuTimeOf(() => set(lang, text));
    expect(cpuTimeOf(() => set(lang, copy))).toBeLessThan(5 * again);
  });
});
