import type { ProseWords } from './words.ts';

const day = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Wochenende)';
const last = '(?:[Ll]etzte|[Vv]ergangene|[Vv]orige)[rnms]?';
const next = '(?:[Nn]ächste|[Kk]ommende)[rnms]?';
const present = '(?:[Dd]iese[rnms]?)';

export const german: ProseWords = {
  locale: 'de',
  relativeDates: [
    { words: '[Vv]orgestern', unit: 'day', shift: -2 },
    { words: '[Gg]estern', unit: 'day', shift: -1 },
    { words: '[Üü]bermorgen', unit: 'day', shift: 2 },
    { words: 'heute (?:Morgen|früh|Vormittag|Mittag|Nachmittag|Abend)', unit: 'day', shift: 0 },
    {
      words:
        'heute (?:mitgeteilt|mit|bekannt|gemeldet|angekündigt|veröffentlicht|vorgelegt|gesagt)|' +
        '(?:sagten?|teilten?|meldeten?|veröffentlichten?|kündigten?|gab|gaben) heute|' +
        '[Hh]eute (?:teilten?|meldeten?|gab|gaben|kündigten?|veröffentlichten?|legten?)',
      unit: 'day',
      shift: 0,
    },
    { words: `${last} Monat`, unit: 'month', shift: -1 },
    { words: `${next} Monat`, unit: 'month', shift: 1 },
    { words: `${present} Monat`, unit: 'month', shift: 0 },
    { words: `${last} Jahr`, unit: 'year', shift: -1 },
    { words: `${next} Jahr`, unit: 'year', shift: 1 },
    { words: `${present} Jahr`, unit: 'year', shift: 0 },
    { words: `(?:${last}|${next}|${present}) (?:Woche|Quartal|${day})|[Hh]eutigen ${day}` },
    {
      words:
        '[Vv]or (?:\\d+|einem|einer|zwei|drei|vier|fünf|sechs|wenigen|einigen) (?:Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?)',
    },
  ],
  duration: 'Monat|Jahr|jede[rnms]?',
  months:
    '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept?\\.|Okt\\.|Nov\\.|Dez\\.)',
  percent: 'Prozentpunkte?n?|Prozent|v\\.\\s?H\\.',
  basisPoints: 'Basispunkte?n?',
  scales: [
    { words: 'Billionen|Billion', short: 'Bio\\.?', factor: 1e12 },
    { words: 'Milliarden|Milliarde', short: 'Mrd\\.?', factor: 1e9 },
    { words: 'Millionen|Million', short: 'Mio\\.?', factor: 1e6 },
    { words: 'Tausend|tausend', short: 'Tsd\\.?', factor: 1e3 },
  ],
  currencies: { $: 'US-Dollar|Dollars?|USD', '€': 'Euro|EUR', '£': 'Pfund(?: Sterling)?|GBP', '¥': 'Yen|JPY' },
  decimal: ',',
  below: 'fast|beinahe|nahezu|knapp|unter|weniger als|bis zu|höchstens',
  above:
    'mehr als|über|gut|mindestens|übersteigt|überstieg|überschreitet|überschritt|übertrifft|übertraf|durchbricht|durchbrach|knackt',
  threshold: '(?:Marke|Grenze|Schwelle|Hürde|Schallmauer) von',
  about: 'etwa|rund|ungefähr|circa|ca\\.|an die|geschätzt',
  numbers: {
    ein: 1,
    eine: 1,
    einen: 1,
    einer: 1,
    'eineinhalb|anderthalb': 1.5,
    zwei: 2,
    zweieinhalb: 2.5,
    dreieinhalb: 3.5,
    viereinhalb: 4.5,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    zwanzig: 20,
    dreißig: 30,
    dreissig: 30,
    vierzig: 40,
    fünfzig: 50,
    hundert: 100,
    tausend: 1000,
  },
  fractions: {
    halb: [50, 0.5],
    hälfte: [50],
    'zwei drittel': [66, 67],
    drittel: [33],
    'drei viertel': [75, 0.75],
    dreiviertel: [75],
    'viertelprozentpunkte?n?': [0.25],
    viertel: [25, 0.25],
    'halbier(?:ten?|t|en)': [50],
    'verdoppel(?:ten?|t|n)': [100],
    'verdreifach(?:ten?|t|en)': [200],
    'vervierfach(?:ten?|t|en)': [300],
    fünftel: [20],
    sechstel: [16.7, 17],
    achtel: [12.5],
    zehntel: [10],
  },
  multiples: {
    measures: 'Gewinn|Nettogewinn|Überschuss|Ergebnis|Umsatz|Erlöse|Absatz|Dividende|Exporte|Importe|Aufträge|Verlust',
    owners: 'von|bei|des',
    prepositions: 'auf|von|mit|für|aus|im|in|nach|bei|des',
    adverbs: 'hat|haben|mehr als|fast|sich',
    determiners: 'den|die|das|seinen|seine|ihren|ihre',
    phrases: {
      'verfünffach(?:ten?|t|en)': 5,
      'versechsfach(?:ten?|t|en)': 6,
      'verachtfach(?:ten?|t|en)': 8,
      'verzehnfach(?:ten?|t|en)': 10,
    },
    plans:
      '(?:will|wollen|sollt?e?n?|kann|könn(?:en|ten?)|dürften?|möchten?|muss|müssen|plant)\\s|zu\\s(?:verd|verv|halb)',
    changed:
      '(?:stieg|stiegen|wuchs|wuchsen|kletterte|sank|sanken|fiel|fielen|legte|legten|ging|gingen)(?:\\s[\\p{L}\\d]+){0,3}?\\sum',
    percent: 'Prozent',
    others: 'zweimal|dreimal|doppelt|Doppelte|Dreifache|multipl\\w+',
    parts: {
      rises:
        'steigt|steigen|stieg|stiegen|wächst|wachsen|wuchs|wuchsen|klettert|klettern|kletterte|legt|legen|legte|springt',
      falls:
        'sinkt|sinken|sank|sanken|fällt|fallen|fiel|fielen|schrumpft|schrumpfen|schrumpfte|bricht|brechen|brach|geht|gehen|ging|stürzt',
      by: 'um (?:mehr als |fast |rund |gut |knapp |etwa |nahezu )?(?:ein|die) ',
      shares: { Drittel: 1 / 3, Viertel: 1 / 4, Fünftel: 1 / 5, Sechstel: 1 / 6, Zehntel: 1 / 10, Hälfte: 1 / 2 },
      inText: 'Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel|Hälfte',
    },
  },
  speech: 'sagte|sagt|laut|zufolge|schrieb|erklärte',
  attribution:
    'sagten?|sagt|gesagt|schrieb(?:en)?|schreibt|erklärten?|erklärt|teilten?|mitgeteilt|laut|zufolge|nach Angaben|berichteten?|berichtet|kündigten?|' +
    'angekündigt|nannten?|nennt|fragten?|antworteten?|warnten?|betonten?|heißt|hieß|heisst|hiess|meinten?|fügten?|erläuterten?|versprach(?:en)?|behaupteten?|' +
    'zitierten?|zitiert|Worten|Mitteilung|Brief|Bericht|Interview|Rede|Schreiben|Motto|Titel|sogenannt\\w*|bestätigten?|räumten?|so (?:der|die|das|ein)|Zahlen von|Daten von',
  abbreviations: new Set(
    'z.b d.h u.a bzw ca usw inkl mrd mio bio tsd dr prof hr fr st nr abs art str vgl ggf evtl sog jan feb apr aug sep sept okt nov dez u.s v.h s.a'.split(
      ' ',
    ),
  ),
};
