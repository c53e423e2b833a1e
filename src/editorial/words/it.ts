import type { ProseWords } from './words.ts';

const day = '(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|weekend|fine settimana)';
const told = '(?:annunciato|comunicato|dichiarato|pubblicato|presentato|confermato|reso noto|detto)';

export const italian: ProseWords = {
  locale: 'it',
  relativeDates: [
    { words: 'altro ieri|altroieri|avantieri', unit: 'day', shift: -2 },
    { words: 'ieri', unit: 'day', shift: -1 },
    { words: 'dopodomani', unit: 'day', shift: 2 },
    { words: `${told} oggi|oggi (?:ha |hanno )?${told}|oggi ${day}`, unit: 'day', shift: 0 },
    { words: 'domani', unit: 'day', shift: 1 },
    { words: 'mese scorso|scorso mese', unit: 'month', shift: -1 },
    { words: 'prossimo mese|mese prossimo', unit: 'month', shift: 1 },
    { words: 'questo mese|mese in corso|mese corrente', unit: 'month', shift: 0 },
    { words: 'anno scorso|scorso anno|anno passato', unit: 'year', shift: -1 },
    { words: 'prossimo anno|anno prossimo', unit: 'year', shift: 1 },
    { words: "quest['’]anno|anno in corso|anno corrente", unit: 'year', shift: 0 },
    {
      words:
        `(?:settimana|trimestre|${day}) (?:scors[oa]|prossim[oa]|passat[oa])|(?:scors[oa]|prossim[oa]) (?:settimana|trimestre|${day})|` +
        `quest[oa] (?:settimana|trimestre|mattina|pomeriggio|sera|${day})|stamattina|stamani|stamane|stasera`,
    },
    {
      words:
        '(?:\\d{1,4}|una?|due|tre|quattro|cinque|sei|poch[ie]|alcun[ie]|qualche) (?:minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]) fa',
    },
  ],
  duration: 'ogni|tutto il|tutta la',
  months: '(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)',
  percent: 'per cento|percento|punt[io] percentual[ei]|pp',
  basisPoints: 'punt[io] base|pb',
  scales: [
    { words: 'trilion[ei]|bilion[ei]', short: 'tln', factor: 1e12 },
    { words: 'miliard[io]', short: '[Mm]ld\\.?|[Mm]rd', factor: 1e9 },
    { words: 'milion[ei]', short: '[Mm]ln\\.?|mio|M', factor: 1e6 },
    { words: 'mila|migliaia', short: 'k', factor: 1e3 },
  ],
  currencies: { $: 'dollar[io]|USD', '€': 'euro|EUR', '£': 'sterlin[ae]|GBP', '¥': 'yen|JPY' },
  decimal: ',',
  below: 'quasi|meno di|fino a|sotto|al massimo|poco meno di',
  above: 'più di|oltre|almeno|sopra|superano|supera|sfonda(?:no)?|oltrepassa(?:no)?',
  threshold: '(?:quota|soglia|livello)(?: psicologic[ao])?(?: d(?:i|ei|elle|egli))?',
  about: "circa|intorno a|attorno a|all['’]incirca|approssimativamente|pressappoco",
  numbers: {
    'uno|una?': 1,
    due: 2,
    'tr[eé]': 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    undici: 11,
    dodici: 12,
    tredici: 13,
    quattordici: 14,
    quindici: 15,
    sedici: 16,
    diciassette: 17,
    diciotto: 18,
    diciannove: 19,
    // Before a vowel, the last letter is left out: `ventuno`.
    'venti?': 20,
    'trenta?': 30,
    'quaranta?': 40,
    'cinquanta?': 50,
    'sessanta?': 60,
    'settanta?': 70,
    'ottanta?': 80,
    'novanta?': 90,
    cento: 100,
    duecento: 200,
    trecento: 300,
    cinquecento: 500,
    mille: 1000,
  },
  fractions: {
    metà: [50],
    'mezz[oa]': [50, 0.5],
    'due terzi': [66, 67],
    'un terzo|terza parte|uno su tre|una su tre': [33],
    'tre quarti': [75, 0.75],
    'un quarto|uno su quattro|una su quattro': [25, 0.25],
    'raddoppi(?:ato|ata|ati|ate|are|ano|a|o)|doppio': [100],
    'triplic(?:ato|ata|ati|ate|are|ano|a)|triplo': [200],
    'quadruplic(?:ato|ata|ati|ate|are|ano|a)|quadruplo': [300],
    'un quinto|uno su cinque|una su cinque': [20],
    'un sesto': [16.7, 17],
    'un ottavo': [12.5],
    'un decimo|uno su dieci|una su dieci': [10],
  },
  multiples: {
    measures:
      "(?:l['’])?utile(?: netto)?|utili|profitti|ricavi|vendite|fatturato|dividendo|esportazioni|importazioni|ordini|consegne",
    owners: 'di|del|della|dei|delle',
    prepositions: 'di|del|della|dei|delle|per|con|in|nel|nella|su|sul|a',
    adverbs: 'si|quasi|è|sono|ha|hanno|si è|si sono|più che',
    determiners: 'suo|sua|suoi|sue|il|lo|la|i|gli|le',
    phrases: { 'dimezz(?:ato|ata|ati|ate|ano|a|ò|arono)': 0.5 },
    plans:
      '(?:prevede|prevedono|vuole|vogliono|punta a|potrebbe|mira a|dovrebbe|pronta a|intende|verso)\\s|(?:raddoppi|triplic|quadruplic|dimezz)are(?!\\p{L})|(?:doppi|tripl|quadrupl)[oa](?!\\p{L})',
    changed:
      '(?:(?:è|sono)\\s)?(?:salit|cresciut|aumentat|sces|calat|diminuit|balzat|crollat)[oaie]\\sd(?:el|i|i circa)',
    percent: 'per cento|percento',
    others: 'volte|metà|dimezz[a-zà-ÿ]+|(?:doppi|tripl|quadrupl)[oa]|raddoppi[a-zà-ÿ]+|moltiplic[a-zà-ÿ]+',
    parts: {
      rises: 'sale|salgono|cresce|crescono|aumenta|aumentano|balza|balzano|sal(?:ì|irono)',
      falls: 'scende|scendono|cala|calano|crolla|crollano|perde|perdono|diminuisce|diminuiscono',
      by: '(?:di )?(?:quasi |oltre |circa )?(?:di )?(?:un |la )',
      shares: { terzo: 1 / 3, quarto: 1 / 4, quinto: 1 / 5, decimo: 1 / 10, metà: 1 / 2 },
      after: '(?! (?:trimestre|anno|mese|giorno|mandato|posto))',
      inText: 'un (?:terzo|quarto|quinto|sesto|decimo)|metà',
    },
  },
  // `secondo` is also the second of something.
  speech: 'ha detto|ha dichiarato|ha spiegato|afferma|secondo (?!trimestre|semestre|anno|mese|posto|turno|livello)',
  attribution:
    'ha detto|hanno detto|dice|dicono|diceva|secondo (?!trimestre|semestre|anno|mese|posto|turno|livello)|dichiar(?:a|ano|ato)|spieg(?:a|ano|ato)|afferm(?:a|ano|ato)|' +
    'annunci(?:a|ano|ato)|comunic(?:a|ano|ato)|aggiun(?:ge|gono|to)|scri(?:ve|vono|vete|vevate|tto)|rispo(?:nde|sto)|sostiene|sostengono|sottoline(?:a|ano|ato)|ricord(?:a|ato)|' +
    'avver(?:te|tito)|conferm(?:a|ano|ato)|stim(?:a|ano|ato)|comment(?:a|ano|ato)|promesso|chiesto|conclu(?:de|so)|osserv(?:a|ato)|ammett(?:e|ono)|ammesso|riferi(?:sce|scono|to)|' +
    'precis(?:a|ato)|ribadi(?:sce|to)|defini(?:sce|to)|chiamat[oa]|intitolat[oa]|cosiddett[oaie]|cit(?:a|ato|ando)|reso noto|nota|lettera|intervista|discorso|rapporto|' +
    'parole di|dati di|fonti',
  abbreviations: new Set(
    (
      'sig sig.ra dott dott.ssa dr prof avv ing on sen s.p.a spa s.r.l srl s.a n nr pag pagg es p.es ecc art cfr vs ' +
      'gen feb mar apr mag giu lug ago set sett ott nov dic mld mln ca u.s tel'
    ).split(' '),
  ),
};
