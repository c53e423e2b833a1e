import type { ProseWords } from './words.ts';

const day = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)';

export const french: ProseWords = {
  locale: 'fr',
  relativeDates: [
    { words: '[Aa]vant-hier', unit: 'day', shift: -2 },
    { words: '[Hh]ier', unit: 'day', shift: -1 },
    { words: '[Aa]près-demain', unit: 'day', shift: 2 },
    {
      words:
        "(?:annoncé|déclaré|publié|indiqué|dit|précisé) aujourd['’]hui|aujourd['’]hui (?:annoncé|déclaré|publié|indiqué|précisé)",
      unit: 'day',
      shift: 0,
    },
    { words: '[Dd]emain', unit: 'day', shift: 1 },
    { words: 'mois dernier', unit: 'month', shift: -1 },
    { words: 'mois prochain', unit: 'month', shift: 1 },
    { words: '[Cc]e mois-ci|[Cc]e mois', unit: 'month', shift: 0 },
    { words: 'année dernière|an dernier|an passé', unit: 'year', shift: -1 },
    { words: 'année prochaine|an prochain', unit: 'year', shift: 1 },
    { words: '[Cc]ette année', unit: 'year', shift: 0 },
    {
      words: `(?:semaine|trimestre|${day}) (?:derni(?:er|ère)|prochaine?|passée?)|[Cc]ette semaine|[Cc]e (?:trimestre|matin|soir|${day})`,
    },
    {
      words:
        '[Ii]l y a (?:\\d+|une?|deux|trois|quatre|cinq|six|quelques|plusieurs) (?:minutes?|heures?|jours?|semaines?|mois)',
    },
  ],
  duration: 'chaque|le tout',
  months: '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)',
  percent: 'pour cent|p\\.\\s?100|points? de pourcentage',
  basisPoints: 'points? de base',
  scales: [
    { words: 'billions?', short: 'Bn', factor: 1e12 },
    { words: 'milliards?', short: 'Mrds?|Mds?', factor: 1e9 },
    { words: 'millions?', short: 'Mios?|M', factor: 1e6 },
    { words: 'mille|milliers?', short: 'k', factor: 1e3 },
  ],
  currencies: { $: 'dollars?|USD', '€': 'euros?|EUR', '£': 'livres?(?: sterling)?|GBP', '¥': 'yens?|JPY' },
  decimal: ',',
  below: 'près de|presque|moins de|sous|jusqu’à|au plus',
  above:
    'plus de|au-delà d[eu]s?|au-dessus d[eu]s?|au moins|(?:dé)?pass(?:e|ent|era|eront)|franchi(?:t|ssent|ra|ront)?|excèdent?',
  threshold: '(?:barre|seuil|cap|niveau)(?: symbolique)?(?: d[eu]s?)?',
  about: 'environ|autour de|quelque|à peu près',
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    trente: 30,
    cent: 100,
    mille: 1000,
  },
  fractions: {
    moitié: [50],
    demi: [50, 0.5],
    'deux tiers': [66, 67],
    tiers: [33],
    'trois quarts': [75, 0.75],
    quart: [25, 0.25],
    'doubl(?:ées?|és?|ement|ent|er|e)': [100],
    'tripl(?:ées?|és?|ent|er|e)': [200],
    'quadrupl(?:ées?|és?|ent|er|e)': [300],
    cinquième: [20],
    sixième: [16.7, 17],
    huitième: [12.5],
    dixième: [10],
  },
  multiples: {
    measures:
      "bénéfice|résultat net|chiffre d['’]affaires|ventes|profit|dividende|exportations|importations|commandes|livraisons",
    owners: 'de|du|des',
    prepositions: 'de|du|des|sur|pour|par|avec|en|à',
    adverbs: 'a|ont|presque|(?:a|ont) presque',
    determiners: 'son|sa|ses|le|la|les|leur',
    phrases: {
      'divis(?:e|ent|ée?s?) par deux': 0.5,
      'multipli(?:e|ent|ée?s?) par deux': 2,
      'multipli(?:e|ent|ée?s?) par trois': 3,
      'multipli(?:e|ent|ée?s?) par quatre': 4,
      'multipli(?:e|ent|ée?s?) par cinq': 5,
      'multipli(?:e|ent|ée?s?) par dix': 10,
    },
    changed: '(?:(?:a|ont)\\s)?(?:augment|progress|grimp|bond|recul|baiss|chut|diminu)\\p{L}+\\sde',
    percent: 'pour cent',
    others: 'par deux|fois|multipli[a-zà-ÿ]+',
    parts: {
      rises: '(?:a |ont )?(?:augment|progress|grimp|bond|mont|gagn)\\p{L}+(?<!er)',
      falls: '(?:a |ont )?(?:recul|baiss|chut|diminu|plong|tomb)\\p{L}+(?<!er)|perd(?:ent|u)?',
      by: "(?:de |d['’])(?:plus d['’]|près d['’]|presque |environ )?(?:un )?",
      shares: { tiers: 1 / 3, quart: 1 / 4, cinquième: 1 / 5, dixième: 1 / 10, moitié: 1 / 2 },
      inText: "(?:un|d['’]un) (?:tiers|quart|cinquième|sixième|dixième)|moitié",
    },
  },
  speech: 'selon|dit|a déclaré|affirme',
  attribution:
    "dit|disent|déclar(?:é|e|ent|ait)|selon|d’après|d'après|affirm(?:é|e|ent|ait|ez|iez)|annonc(?:é|e|ent)|écri(?:t|vent|vait|vez|viez)|expliqu(?:é|e|ent|ait)|estim(?:é|e|ent|ait)|" +
    'ajout(?:é|e|ent|ait)|préci(?:sé|se|sent)|indiqu(?:é|e|ent|ait)|répond(?:u|ent)?|rapport(?:é|e|ent)|soulign(?:é|e|ent)|assur(?:é|e|ent)|confirm(?:é|e|ent)|promi(?:s|t)|' +
    'cit(?:é|e|ant)|communiqué|lettre|entretien|discours|rapport|intitulée?|appel(?:é|le|ée)|qualifi(?:é|e)|selon|chiffres d|données d',
  abbreviations: new Set(
    'm mm mme mlle dr prof st ste etc env p.ex c.-à-d art no av bd janv févr juil sept oct nov déc s.a u.s'.split(' '),
  ),
};
