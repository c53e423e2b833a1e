import type { Finding } from '../../domain/finding.ts';

/**
 * Finds the first letters that were UTF-8 and have been read in another encoding on the way into the file: `â€™` and
 * `‚Äô` for ’.
 */
export function findGarbledLetters(raw: string, file: string): readonly Finding[] {
  for (const { 0: garbled, index } of raw.matchAll(SUSPECT)) {
    const meant = decode(garbled);
    if (meant === undefined) continue;
    const before = raw.slice(0, index).split(/\r\n?|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    const encoding = meantByMac.has(garbled) ? 'Mac Roman' : 'Windows-1252';
    const message = `"${garbled}" is what becomes of "${meant}" where UTF-8 text is read as ${encoding}.`;
    const hint = `Write "${meant}", and look for others: the text was probably copied from a page or a file like that.`;
    return [{ severity: 'warning', rule: 'garbled-letters', file, line: before.length, column, message, hint }];
  }
  return [];
}

/** Characters of the bytes 0x80 to 0x9f. The five without one are read as controls. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/**
 * A first byte, and bytes after it. After Â and Ã, signs that end words of real text (IRMÃ», Â«) are left out. Text
 * that is read like that has one such pair for every letter with an accent.
 */
const SUSPECT = new RegExp(
  `‚Ä[ôòúùìî¶¢]|√[©®´º∂§ü¶±≥†°¢ß]|‚Ç¨|â[${HIGH}][${HIGH}\\u00a0-\\u00bf]|Ã[${HIGH}¡-©¬-¹¼-¿]|Â[£©®°±²³§¥¢½¼¾]|ð[Ÿ][${HIGH}\\u00a0-\\u00bf]{2}`,
  'g',
);

/** The most frequent characters that Mac Roman has in place of theirs. */
const meantByMac: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '‚Äô': '’',
    '‚Äò': '‘',
    '‚Äú': '“',
    '‚Äù': '”',
    '‚Äì': '–',
    '‚Äî': '—',
    '‚Ä¶': '…',
    '‚Ä¢': '•',
    '‚Ç¨': '€',
  }).concat(
    Array.from('©é®è´ëºü∂ö§äüß¶æ±ñ≥ó†à°á¢âßç'.matchAll(/(.)(.)/gu), ([, read = '', meant = '']) => [`√${read}`, meant]),
  ),
);

function decode(garbled: string): string | undefined {
  const byMac = meantByMac.get(garbled);
  if (byMac !== undefined) return byMac;
  const bytes = Array.from(garbled, (character) => {
    const high = HIGH.indexOf(character);
    return high === -1 ? character.charCodeAt(0) : 0x80 + high;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}
