/**
 * What readers call a time zone: the city for which it is named, as their language spells it, `Zürich` of
 * `Europe/Zurich` in German; in Arabic its country, `السعودية`, if Node has no name of the city.
 *
 * @param language BCP 47.
 */
export function placeOfZone(timeZone: string, language: string): string {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1);
  const known = places[base]?.[city];
  if (known !== undefined) return known;
  const plain = city.replaceAll('_', ' ');
  const own = placeIn(timeZone, language, base);
  // In Latin letters, only a spelling of the same city is better: `Bogotá`, and not `Columbia`.
  return own !== undefined && (base === 'ar' || fold(own) === fold(plain)) ? own : plain;
}

/**
 * The place in Node's name of a zone: `Bogotá (Ortszeit)`, `heure : Bogotá`, `توقيت مصر`; undefined for names such as
 * MEZ.
 */
function placeIn(timeZone: string, language: string, base: string): string | undefined {
  const pattern = patterns[base];
  if (pattern === undefined) return undefined;
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(0);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return pattern.exec(name)?.[1];
}

const patterns: Readonly<Record<string, RegExp>> = {
  ar: /^توقيت (.+)$/,
  de: /^(.+) \(Ortszeit\)$/,
  en: /^(.+) Time$/,
  fr: /^heure\s: (.+)$/,
};

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’ -]/gu, '')
    .toLowerCase();
}

/** Cities whose names differ from those of the zones, by the last part of a zone's name. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: { New_York: 'نيويورك', Paris: 'باريس', London: 'لندن', Riyadh: 'الرياض', Cairo: 'القاهرة', Dubai: 'دبي' },
  de: {
    ...{ Addis_Ababa: 'Addis Abeba', Algiers: 'Algier', Athens: 'Athen', Baghdad: 'Bagdad', Belgrade: 'Belgrad' },
    ...{ Brussels: 'Brüssel', Bucharest: 'Bukarest', Cairo: 'Kairo', Calcutta: 'Kalkutta', Copenhagen: 'Kopenhagen' },
    ...{
      Damascus: 'Damaskus',
      Dar_es_Salaam: 'Daressalam',
      Djibouti: 'Dschibuti',
      Havana: 'Havanna',
      Hong_Kong: 'Hongkong',
    },
    ...{
      Karachi: 'Karatschi',
      Kiev: 'Kiew',
      Kolkata: 'Kalkutta',
      Kyiv: 'Kiew',
      Lisbon: 'Lissabon',
      Luxembourg: 'Luxemburg',
    },
    ...{
      Mexico_City: 'Mexiko-Stadt',
      Moscow: 'Moskau',
      Muscat: 'Maskat',
      Nicosia: 'Nikosia',
      Prague: 'Prag',
      Riyadh: 'Riad',
    },
    ...{
      Rome: 'Rom',
      Singapore: 'Singapur',
      Taipei: 'Taipeh',
      Tashkent: 'Taschkent',
      Tbilisi: 'Tiflis',
      Tehran: 'Teheran',
    },
    ...{
      Tokyo: 'Tokio',
      Tripoli: 'Tripolis',
      Vatican: 'Vatikan',
      Vienna: 'Wien',
      Warsaw: 'Warschau',
      Yerevan: 'Eriwan',
    },
    Zurich: 'Zürich',
  },
  en: { Calcutta: 'Kolkata', Ho_Chi_Minh: 'Ho Chi Minh City', Kiev: 'Kyiv', Saigon: 'Ho Chi Minh City' },
  fr: {
    ...{
      Addis_Ababa: 'Addis-Abeba',
      Algiers: 'Alger',
      Athens: 'Athènes',
      Baghdad: 'Bagdad',
      Baku: 'Bakou',
      Beirut: 'Beyrouth',
    },
    ...{ Brussels: 'Bruxelles', Bucharest: 'Bucarest', Cairo: 'Le Caire', Copenhagen: 'Copenhague', Damascus: 'Damas' },
    ...{
      Dhaka: 'Dacca',
      Dubai: 'Dubaï',
      Havana: 'La Havane',
      Jerusalem: 'Jérusalem',
      Kathmandu: 'Katmandou',
      Kuwait: 'Koweït',
    },
    ...{
      Kyiv: 'Kiev',
      Lisbon: 'Lisbonne',
      London: 'Londres',
      Manila: 'Manille',
      Mexico_City: 'Mexico',
      Montreal: 'Montréal',
    },
    ...{
      Moscow: 'Moscou',
      Muscat: 'Mascate',
      Nicosia: 'Nicosie',
      Noumea: 'Nouméa',
      Reunion: 'La Réunion',
      Riyadh: 'Riyad',
    },
    ...{ Mauritius: 'Maurice', Seoul: 'Séoul', Singapore: 'Singapour', Tashkent: 'Tachkent', Tbilisi: 'Tbilissi' },
    ...{ Tehran: 'Téhéran', Vienna: 'Vienne', Warsaw: 'Varsovie', Yerevan: 'Erevan' },
  },
};
