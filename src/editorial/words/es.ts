import type { ProseWords } from './words.ts';

const day = '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|fin de semana)';
const told = '(?:anunci|inform|public|comunic|present|confirm)';

export const spanish: ProseWords = {
  locale: 'es',
  relativeDates: [
    { words: 'anteayer|antes de ayer', unit: 'day', shift: -2 },
    { words: 'ayer', unit: 'day', shift: -1 },
    { words: 'pasado mañana', unit: 'day', shift: 2 },
    {
      words: `(?:${told}(?:ó|aron|ado)|dijo|dijeron) hoy|hoy (?:ha |han )?(?:${told}(?:ó|aron|ado)|dijo|dijeron)|hoy ${day}`,
      unit: 'day',
      shift: 0,
    },
    // By itself, and after these words, it is also the morning.
    {
      words: `(?:desde|hasta|partir de) mañana|(?<!(?:la|una|esta|media|cada|misma|de|por) )mañana (?:${day}|se|${told}ará)`,
      unit: 'day',
      shift: 1,
    },
    { words: 'mes pasado|pasado mes', unit: 'month', shift: -1 },
    { words: 'próximo mes|mes próximo|mes que viene', unit: 'month', shift: 1 },
    { words: 'este mes|presente mes|mes en curso', unit: 'month', shift: 0 },
    { words: 'año pasado|pasado año', unit: 'year', shift: -1 },
    { words: 'próximo año|año próximo|año que viene', unit: 'year', shift: 1 },
    { words: 'este año|presente año|año en curso', unit: 'year', shift: 0 },
    {
      words:
        `(?:semana|trimestre|${day}) (?:pasad[oa]|próxim[oa]|que viene)|(?:pasad[oa]|próxim[oa]) (?:semana|trimestre|${day})|` +
        `est[ea] (?:semana|trimestre|mañana|tarde|noche|${day})`,
    },
    {
      words:
        'hace (?:\\d+|una?|dos|tres|cuatro|cinco|seis|un[oa]s|poc[oa]s|algun[oa]s|vari[oa]s) (?:minutos?|horas?|días?|semanas?|mes(?:es)?)',
    },
  ],
  duration: 'cada|todo el|toda la',
  months: '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)',
  percent: 'por ciento|puntos? porcentual(?:es)?|pp',
  basisPoints: 'puntos? básicos?|puntos? base|pb',
  scales: [
    { words: 'billones|billón', short: 'bill\\.', factor: 1e12 },
    { words: 'mil millones|millardos?', short: 'mmdd', factor: 1e9 },
    { words: 'millones|millón', short: 'mill\\.|mdd|M', factor: 1e6 },
    { words: 'miles|mil', short: 'k', factor: 1e3 },
  ],
  currencies: { $: 'dólares|dólar|USD', '€': 'euros?|EUR', '£': 'libras?(?: esterlinas?)?|GBP', '¥': 'yenes|yen|JPY' },
  decimal: ',',
  below: 'casi|cerca de|menos de|hasta|por debajo de|como máximo|pierden?|perdió',
  above: 'más de|al menos|como mínimo|por encima de|superan?|superó|rebasan?|rebasó|traspasan?|traspasó',
  threshold: '(?:barrera|cota|nivel|umbral|listón)(?: psicológic[oa])?(?: de)?',
  about: 'un[oa]s|alrededor de|en torno a|aproximadamente|cerca de',
  numbers: {
    'uno|una?': 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciséis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    'veintiuno|veintiuna|veintiún': 21,
    veintidós: 22,
    veintitrés: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiséis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    'cien|ciento': 100,
    'doscient[oa]s': 200,
    'trescient[oa]s': 300,
    'quinient[oa]s': 500,
    mil: 1000,
  },
  fractions: {
    mitad: [50],
    'medi[oa]': [50, 0.5],
    'dos tercios|dos terceras partes': [66, 67],
    'tercio|tercera parte': [33],
    'tres cuart[oa]s': [75, 0.75],
    'cuarto|cuarta parte': [25, 0.25],
    'duplic(?:aron|ado|ar|an|a|ó)|dobl(?:aron|ado|ar|an|a|e|ó)': [100],
    'triplic(?:aron|ado|ar|an|a|ó)|triple': [200],
    'cuadruplic(?:aron|ado|ar|an|a|ó)|cuádruple': [300],
    'quinto|quinta parte|un[oa] de cada cinco': [20],
    'sexta parte': [16.7, 17],
    'octava parte': [12.5],
    'décima parte|un[oa] de cada diez': [10],
    'un[oa] de cada tres': [33],
    'un[oa] de cada cuatro': [25],
  },
  multiples: {
    measures:
      'beneficios?|ganancias?|ingresos|ventas|facturación|dividendo|exportaciones|importaciones|pedidos|entregas|producción',
    owners: 'de|del',
    prepositions: 'de|del|en|por|para|con|a|tras|sobre',
    adverbs: 'se|casi|se han|se ha|más que',
    determiners: 'su|sus|el|la|los|las',
    phrases: {
      'reduc(?:e|en|ido|ida|idos|idas) a la mitad|reduj(?:o|eron) a la mitad': 0.5,
      'multiplic(?:a|an|ó|aron) por (?:cinco|5)': 5,
      'multiplic(?:a|an|ó|aron) por (?:diez|10)': 10,
    },
    plans:
      '(?:prevén?|quieren?|esperan?|podrían?|planean?|aspiran? a|busca|debe|va a)\\s|(?:duplic|triplic|cuadruplic|dobl)ar(?!\\p{L})',
    changed:
      '(?:subió|subieron|creció|crecieron|aumentó|aumentaron|avanzó|avanzaron|cayó|cayeron|bajó|bajaron|descendió|descendieron|retrocedió|retrocedieron)(?:\\sen)?(?:\\sun)?',
    percent: 'por ciento',
    others: 'veces|doble|triple|mitad|multiplic[a-zà-ÿ]+',
    parts: {
      rises:
        'suben?|subió|subieron|crecen?|creció|crecieron|aumentan?|aumentó|aumentaron|avanzan?|gana|ganan|disparan?',
      falls:
        'caen?|cayó|cayeron|bajan?|bajó|bajaron|descienden?|descendió|retroceden?|retrocedió|pierden?|desploman?|hunden?',
      by: '(?:casi |más de |cerca de )?(?:un |una |la )',
      shares: {
        'tercio|tercera parte': 1 / 3,
        'cuarto|cuarta parte': 1 / 4,
        'quinto|quinta parte': 1 / 5,
        'décima parte': 1 / 10,
        mitad: 1 / 2,
      },
      after:
        '(?=\\s(?:a|con|de|desde|durante|en|entre|este|gracias|hasta|más|menos|pese|por|tras|y)(?!\\p{L})|[,:;.–—]|\\s[–—]|$)',
      inText: 'tercio|tercera parte|un cuarto|cuarta parte|quinta parte|décima parte|mitad',
    },
  },
  speech: 'dijo|según|afirmó|señaló|aseguró|explicó',
  attribution:
    'dijo|dijeron|dice|dicen|dicho|según|afirm(?:a|an|ó|aron|ado)|señal(?:a|an|ó|aron|ado)|asegur(?:a|an|ó|aron|ado)|explic(?:a|an|ó|aron|ado)|indic(?:a|an|ó|aron|ado)|' +
    'declar(?:a|an|ó|aron|ado)|anunci(?:a|an|ó|aron|ado)|inform(?:a|an|ó|aron|ado)|añad(?:e|en|ió|ieron|ido)|escrib(?:e|en|ió|ieron|ís|isteis)|escrito|respond(?:e|ió|ieron)|' +
    'sostiene|sostuvo|subray(?:a|ó|ado)|advierte|advirtió|reconoc(?:e|ió|ido)|confirm(?:a|an|ó|aron|ado)|estim(?:a|an|ó|aron)|coment(?:a|ó|ado)|prometió|pidió|recordó|' +
    'concluy(?:e|ó)|insistió|calific(?:a|ó|ado)|llam(?:ó|ado|ada)|titulad[oa]|cit(?:a|ó|ando)|publicó|comunicado|nota de prensa|carta|entrevista|discurso|informe|palabras de|' +
    'datos de|cifras de|fuentes',
  abbreviations: new Set(
    (
      'sr sra sres dr dra prof d da ee uu ee.uu s.a s.l núm nº n.º pág págs p.ej etc art av avda aprox cía ' +
      'ene feb mar abr jun jul ago sep sept oct nov dic mill bill vs u.s ud uds'
    ).split(' '),
  ),
};

/** For the regions where decimals have a point. */
export const spanishWithPoints: ProseWords = { ...spanish, decimal: '.' };
