import { expect, it } from 'vitest';
import { countryPattern, placePattern } from '../../../../src/domain/registry/names/place-names.ts';

const whole = (source: string, word: string) => new RegExp(String.raw`(?<!\p{L})(?:${source})`, 'u').test(word);

it.each([
  ['CL', ['Chile', 'Chile’s', 'Chilean', 'Chileans'], ['Children', 'Chili', 'Chil', 'Chilled']],
  ['IN', ['India', 'Indian', 'Indians'], ['Indiana', 'Indianapolis', 'Indies', 'Indigo']],
  ['CN', ['China', 'Chinese'], ['Chinook', 'Chin']],
  ['JP', ['Japan', 'Japanese'], ['Japanned']],
  ['HU', ['Hungary', 'Hungarian', 'Hungarians'], ['Hungarford']],
  ['KE', ['Kenya', 'Kenyan', 'Kenyans'], ['Kenyon', 'Kenyatta']],
  ['KW', ['Kuwait', 'Kuwaiti'], []],
  ['SG', ['Singapore', 'Singaporean'], []],
  ['IS', ['Iceland', 'Icelandic', 'Icelander'], []],
  ['RO', ['Romania', 'Romanians'], ['Romano']],
  ['AR', ['Argentina', 'Argentine', 'Argentinian'], []],
  ['PE', ['Peru', 'Peruvian'], ['Peruse', 'Perugia']],
  ['TR', ['Türkiye', 'Turkey', 'Turkish'], ['Turk']],
  ['DE', ['Germany', 'German', 'Germans'], ['Germain']],
  ['GB', ['United Kingdom', 'Britain', 'British'], ['Britannia']],
  ['HK', ['Hong Kong'], []],
  ['LB', ['Lebanon', 'Lebanese'], []],
  ['CY', ['Cyprus', 'Cypriot', 'Cypriots'], ['Cypress']],
  ['SK', ['Slovakia', 'Slovak', 'Slovakian'], ['Slovenian']],
  ['SI', ['Slovenia', 'Slovene', 'Slovenian'], ['Slovakian']],
  ['MU', ['Mauritius', 'Mauritian'], ['Mauritania']],
  ['BA', ['Bosnia', 'Bosnian', 'Bosnians'], []],
  ['MO', ['Macau', 'Macao'], []],
  ['CI', ['Ivory Coast', 'Ivorian'], []],
  ['AE', ['UAE', 'Emirati', 'United Arab Emirates'], []],
])('words for %s are %j, not %j', (country, words, others) => {
  const source = countryPattern(country);
  expect(words.filter((word) => !whole(source, word))).toEqual([]);
  expect(others.filter((word) => whole(source, word))).toEqual([]);
});

it('has no word for a code without a name but the code', () => {
  expect(whole(countryPattern('QX'), 'QX')).toBe(true);
});

it.each([
  ['Lima', 'Lima', true],
  ['Lima', 'Limassol', false],
  ['Berlin', 'Berliner', true],
  ['Paris', 'Parisian', true],
  ['St. Gallen', 'St. Gallen', true],
  ['St. Gallen', 'Sta Gallen', false],
])('of the place %s has %s: %j', (place, word, isOf) => {
  expect(whole(placePattern(place), word)).toBe(isOf);
});
