import type { ProseWords } from './words.ts';

const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const part = '(?:morning|afternoon|evening|night|spring|summer|autumn|fall|winter)';

export const english: ProseWords = {
  locale: 'en-GB',
  relativeDates: [
    { words: 'yesterday', unit: 'day', shift: -1 },
    { words: 'tomorrow', unit: 'day', shift: 1 },
    { words: '(?:earlier|later|late|early) today', unit: 'day', shift: 0 },
    {
      words: 'today (?:said|announced|reported|published)|(?:said|announced|reported|published) today',
      unit: 'day',
      shift: 0,
    },
    { words: 'tonight', unit: 'day', shift: 0 },
    { words: 'last month(?! of)', unit: 'month', shift: -1 },
    { words: 'next month(?! of)', unit: 'month', shift: 1 },
    { words: '(?:earlier|later) this month|this month', unit: 'month', shift: 0 },
    { words: 'last year(?! of)', unit: 'year', shift: -1 },
    { words: 'next year(?! of)', unit: 'year', shift: 1 },
    { words: '(?:earlier|later) this year|this year', unit: 'year', shift: 0 },
    {
      words: `(?:last|next) (?:week(?:end)?|quarter|${part}|${day})(?! of)|this (?:week(?:end)?|quarter|${part}|${day})`,
    },
    {
      words:
        '(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of) (?:minute|hour|day|week|fortnight|month)s? (?:ago|from now)',
    },
  ],
  relativeSign:
    /(?:(?:as|ex)t|his)\s(?:week|month|quarter|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\sago|\sfrom\snow|esterday|oday|onight|omorrow/gi,
  duration: 'the|every|each|very|whole|entire|its|their|his|her|whose',
  months:
    '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)',
  percent: 'percent|per[ -]cent|pct|pc|percentage[ -]points?|pp',
  basisPoints: 'basis[ -]points?|bps?',
  scales: [
    { words: 'trillion', short: 'trn|tn|T', factor: 1e12 },
    { words: 'billion', short: 'bn|bln|B', factor: 1e9 },
    { words: 'million', short: 'mln|mn|m|M|MM', factor: 1e6 },
    { words: 'thousand', short: 'k|K', factor: 1e3 },
    { words: 'crores?', short: 'cr', factor: 1e7 },
    { words: 'lakhs?', short: 'lac', factor: 1e5 },
  ],
  currencies: { $: 'dollars?|USD', '€': 'euros?|EUR', '£': 'pounds?(?: sterling)?|sterling|GBP', '¥': 'yen|JPY' },
  decimal: '.',
  below: 'nearly|almost|close to|just under|under|less than|fewer than|below|up to|as much as|as many as|at most',
  above:
    'more than|over|above|at least|topping|beyond|upwards of|exceeding|past|through|(?:top|exceed|pass|cross|surpass|clear)(?:s|es|ed)?|breaks?|broke',
  threshold: '(?:key |symbolic )?(?:mark|level|threshold) of',
  about: 'about|around|roughly|some|approximately|an estimated|estimated|circa|near',
  numbers: {
    'an?': 1,
    one: 1,
    'one and a half': 1.5,
    'two and a half': 2.5,
    'three and a half': 3.5,
    'four and a half': 4.5,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
    hundred: 100,
    thousand: 1000,
  },
  fractions: {
    half: [50, 0.5],
    'halv(?:e[sd]?|ing)': [50],
    'doubl(?:e[sd]?|ing)|twice': [100],
    '(?:trip|treb)l(?:e[sd]?|ing)': [200],
    'quadrupl(?:e[sd]?|ing)': [300],
    'two[- ]thirds': [66, 67],
    third: [33],
    'three[- ]quarters': [75, 0.75],
    quarter: [25, 0.25],
    fifth: [20],
    sixth: [16.7, 17],
    eighth: [12.5],
    'one in (?:every )?three': [33],
    'one in (?:every )?four': [25],
    'one in (?:every )?five': [20],
    'one in (?:every )?(?:ten|10)': [10],
    'nine in (?:every )?(?:ten|10)|nine out of ten': [90],
    tenth: [10, 0.1],
    'two[- ]fifths': [40],
    'three[- ]fifths': [60],
    'four[- ]fifths': [80],
  },
  multiples: {
    measures:
      'profits?|net income|earnings|revenues?|sales|turnover|orders|dividend|exports|imports|deliveries|shipments|output',
    owners: 'at|of',
    prepositions: 'on|of|from|for|to|by|with|against|in|at|as|after',
    adverbs: 'have|has|had|more than|nearly|almost|about',
    determiners: 'its|the|their|quarterly|annual|full-year|net|interim|final',
    phrases: Object.fromEntries(
      Object.entries({ two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10 }).map(([word, factor]) => [
        `(?:up|rises?|rose|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|gr[oe]ws?|increase[sd]?|climb(?:s|ed)?) ${word}-?fold`,
        factor,
      ]),
    ),
    plans:
      '(?:to|can|cannot|could|may|might|must|should|will|would)\\s(?:(?:more than|nearly|almost|about)\\s)?(?:doubl|trip|treb|quadrupl|halv|\\p{L}+\\s\\p{L}+-?fold)',
    changed:
      '(?:rose|grew|up|jumped|climbed|increased|gained|advanced|surged|soared|fell|dropped|down|declined|slid)(?:\\s(?:by|about|some|nearly|roughly))?',
    percent: 'per cent|percent',
    others: '(?:two|three|four|five|six|eight|ten)-?fold|times|multipl\\w+',
    parts: {
      rises:
        'up|rises?|rose|risen|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|gr[oe]ws?|grown|increase[sd]?|climb(?:s|ed)?|gain(?:s|ed)?',
      falls:
        'down|falls?|fell|fallen|drop(?:s|ped)?|slump(?:s|ed)?|plunge[sd]?|tumble[sd]?|shr[iau]nks?|decrease[sd]?|decline[sd]?|slides?|slid|sinks?|sank|los(?:es?|t)|cuts?|slashe[sd]',
      plans: 'to|can|cannot|could|may|might|must|should|will|would|expect\\w*|forecasts?|sees?|seen|if|target\\w*',
      by: '(?:by )?(?:more than |nearly |almost |about |around |roughly |over )?(?:an?|one)[ -]',
      shares: { third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, sixth: 1 / 6, eighth: 1 / 8, tenth: 1 / 10 },
      after:
        '(?=\\s(?:after|amid|and|as|at|but|by|despite|during|for|from|in|on|since|this|thanks|to|while|with|year-on-year)(?!\\p{L})|[,:;.–—]|\\s[–—]|$)',
      inText: '(?:an?|one)[ -](?:third|quarter|fifth|sixth|eighth|tenth|half)',
    },
  },
  speech: 'said|says|told|wrote|according to|asked|added|called',
  attribution:
    'said|says?|saying|told|tells|wrote|writes?|written|according to|argue[sd]?|arguing|announce[sd]?|call(?:s|ed|ing)|ask(?:s|ed)?|answer(?:s|ed)|' +
    'repl(?:y|ies|ied)|tweeted|posted|explain(?:s|ed)|noted?|notes|stat(?:e[sd]?|ing)|read[s]?|warn(?:s|ed)|insist(?:s|ed)|recall(?:s|ed)|' +
    'remark(?:s|ed)|testified|declare[sd]?|describe[sd]?|describing|put it|puts it|in the words of|cit(?:es?|ed|ing)|quot(?:e[sd]?|ing)|reported|' +
    'promise[sd]?|promising|claim(?:s|ed)?|concede[sd]?|acknowledge[sd]?|admit(?:s|ted)?|conclude[sd]?|observe[sd]?|joked|quipped|maintain(?:s|ed)|spoke|' +
    'speaks|agreed|denie[sd]|vowed|pledged|predict(?:s|ed)|confirm(?:s|ed)|urged|mean[st]?|words?|phrase|statement|letter|memo|filings?|release|' +
    'interview|speech|testimony|minutes|transcript|prospectus|motto|slogan|headline[sd]?|titled?|entitled|known as|dubbed|labell?ed|termed|' +
    'named|adds?|added|adding|boast(?:s|ed)|caution(?:s|ed)|thinks?|thought|believe[sd]?|continue[sd]|laugh(?:s|ed)|shrug(?:s|ged)|' +
    'emphasi[sz]e[sd]?|stress(?:es|ed)|respond(?:s|ed)|suggest(?:s|ed)|comment(?:s|ed)|complain(?:s|ed)|counter(?:s|ed)|assert(?:s|ed)|' +
    'contend(?:s|ed)|reiterate[sd]?|lament(?:s|ed)|object(?:s|ed)|protest(?:s|ed)|was blunt|disclos(?:e[sd]?|ing)|shows?|showed|data from|figures from|survey|estimate[sd]? by|analysts at',
  abbreviations: new Set(
    (
      'inc corp co ltd llc plc bros mr mrs ms dr prof sen rep gov gen col capt st jr sr no nos vs etc e.g i.e u.s u.k u.n e.u ' +
      'a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec est dept fig approx cf op pp vol art sec min max ph.d s.a n.v ' +
      'mt ft messrs rev hon'
    ).split(' '),
  ),
};
