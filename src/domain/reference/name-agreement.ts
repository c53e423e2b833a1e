/**
 * Whether the words before a bracket end with a name that a reference gives in full: `shares of Marsh McLennan` and
 * `Marsh & McLennan Companies Inc.`, `BMW` and `Bayerische Motoren Werke AG`. Legal forms, accents, capitals and
 * hyphens do not count. One word alone must be the first of the name, and no word that many names begin with.
 */
export function endsWithName(words: string, name: string): boolean {
  const written = tokensOf(words);
  const known = tokensOf(name);
  if (written.length === 0 || known.length === 0) return false;
  if (isAcronym(words, known)) return true;
  for (let length = Math.min(written.length, known.length); length > 0; length--) {
    const end = written.slice(-length).join(' ');
    const isWhole = length === known.length;
    const isBeginning = known.slice(0, length).join(' ') === end;
    const isEnding = length > 1 && known.slice(-length).join(' ') === end;
    if (isWhole && isBeginning) return true;
    if (isBeginning && (length > 1 || isTelling(end))) return true;
    if (isEnding) return true;
  }
  return false;
}

/** Removes the legal form from a company's name: `Noritz Corporation` → `Noritz`. */
export function withoutLegalForm(name: string): string {
  const short = name
    .replace(/^PT\s+/, '')
    .replace(/[\s,]+S\.?A\.?(?:B\.?)? de C\.?V\.?$/i, '')
    .replace(/[\s,]+(?:\((?:publ|REIT)\.?\)|Public Company Limited)$/i, '')
    .replace(endOfName, '')
    .replace(endOfName, '')
    .replace(/[\s,]+(?:&|and)$/i, '')
    .trim();
  return short === '' ? name : short;
}

/** Legal forms, which do not identify a company. */
const forms =
  'inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|sa|se|ag|nv|bv|ab|asa|as|oyj|abp|spa|sab|sca|kgaa|' +
  'gmbh|cv|tbk|kk|aktiengesellschaft|nl|pbc|publ';

const spelt = forms.split('|').map((form) => (form.length <= 4 ? form.split('').join('[./]?\\s?') : form));

const endOfName = new RegExp(
  `[\\s,]+(?:${spelt.join('|')})\\.?(?:\\s?,?\\s?(?:ltd|limited|inc)\\.?)?(?:\\s\\((?:publ)\\))?$`,
  'i',
);

const formTokens = new Set([
  ...forms.split('|'),
  'the',
  'de',
  'pt',
  'group',
  'holding',
  'holdings',
  'public',
  'companies',
]);

function tokensOf(text: string): readonly string[] {
  const tokens = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/['’]s?(?=\W|$)/g, '')
    // `S.A.`, `N.V.` and `Co.,Ltd.`
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/&|\band\b/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const significant = tokens.filter((token) => !formTokens.has(token));
  return significant.length > 0 ? significant : tokens;
}

/** Whether words are the initials of at least three words: `BMW`. */
function isAcronym(words: string, known: readonly string[]): boolean {
  const last = /(?:^|\s)([A-Z]{3,6})$/.exec(words.trim())?.[1];
  return last?.toLowerCase() === known.map((token) => token.charAt(0)).join('');
}

function isTelling(token: string): boolean {
  return token.length >= 4 && !commonBeginnings.has(token);
}

const commonBeginnings = new Set(
  (
    'advanced agricultural allied alpha american applied asia asian associated australian banca banco bank beijing best ' +
    'black blue bright british capital central century china chinese citizens city colonial columbia commercial ' +
    'commonwealth community consolidated continental credit crown delta digital direct dynamic eagle east eastern electric ' +
    'energy enterprise equity european express farmers federal fidelity financial first fortune franklin frontier future ' +
    'general german global gold golden grand great green guangdong hangzhou harbor heritage home hong horizon india indian ' +
    'industrial insurance international investment investors japan jiangsu kong korea liberty life lincoln madison main ' +
    'marine medical merchants metro metropolitan mitsubishi mitsui modern motor mountain mutual national natural network ' +
    'new nippon north northern oriental pacific pacific patriot peoples pioneer premier prime progressive public pure ' +
    'republic river royal security select selective shanghai shenzhen silver south southern sports standard star state ' +
    'sterling sumitomo summit sun superior swiss tata taiwan tokyo total trans tri trust union united universal urban ' +
    'valley virgin vision washington west western white wide world zhejiang'
  ).split(/\s+/),
);
