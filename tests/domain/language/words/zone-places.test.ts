import { expect, test } from 'vitest';
import { placeOfZone } from '../../../../src/domain/language/words/starters/zone-places.ts';

test.each([
  ['Europe/Zurich', 'de-CH', 'Zürich'],
  ['Europe/Zurich', 'en', 'Zurich'],
  ['Europe/Vienna', 'de-AT', 'Wien'],
  ['Europe/Berlin', 'de', 'Berlin'],
  ['Europe/Vienna', 'fr', 'Vienne'],
  ['Europe/London', 'fr', 'Londres'],
  ['Africa/Cairo', 'fr', 'Le Caire'],
  ['America/Sao_Paulo', 'en', 'São Paulo'],
  ['America/Sao_Paulo', 'fr', 'São Paulo'],
  ['America/New_York', 'de', 'New York'],
  ['Asia/Riyadh', 'ar', 'الرياض'],
  ['Asia/Amman', 'ar', 'الأردن'],
  ['America/New_York', 'ar', 'نيويورك'],
  ['UTC', 'en', 'UTC'],
])('%s is in %s: %s', (zone, language, place) => {
  expect(placeOfZone(zone, language)).toBe(place);
});

test('is in Arabic letters in Arabic wherever a country has a zone', () => {
  for (const zone of [
    'Asia/Qatar',
    'Asia/Kuwait',
    'Africa/Casablanca',
    'Asia/Baghdad',
    'Asia/Tokyo',
    'Europe/Berlin',
  ]) {
    expect(placeOfZone(zone, 'ar')).toMatch(/^[\p{Script=Arabic} ]+$/u);
  }
});
