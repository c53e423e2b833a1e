/** Characters at which marked ends a text. */
const marks = '\\<![`*~_';

/** What requires a closer look: addresses, breaks, references. */
const closerLook = /@|&#|[hH][tT][tT][pP]|[fF][tT][pP]:|www\.|mailto:|xmpp:| {2}\n/y;

/** The rest of what may be an e-mail address, which would begin before it. */
const restOfAddress = /[a-zA-Z0-9.!#$%&'*+/=?_`{|}~-]*@/y;

/**
 * How much of an inline source is text, and nothing else, by marked's rule for text. That rule looks for addresses at
 * every character, which took a sixth of all reading; this one looks for what such addresses hold.
 *
 * @returns the length of the text; `undefined` where only marked's own rule can tell.
 */
export function plainTextLength(source: string): number | undefined {
  if (source === '' || /^(?:[`~]|&#)/.test(source)) return undefined;
  for (let index = 1; index < source.length; index++) {
    const code = source.charCodeAt(index);
    const next = nextUnits[code] ?? 0;
    if (next === 0) continue;
    if (next === ANY) {
      restOfAddress.lastIndex = index;
      return restOfAddress.test(source) ? undefined : index;
    }
    if (next !== NOTHING && next !== (source.charCodeAt(index + 1) | LOWER_CASE)) continue;
    closerLook.lastIndex = index;
    if (closerLook.test(source)) return undefined;
  }
  return source.length;
}

/** Added to the code of a capital, this gives the small letter. */
const LOWER_CASE = 0x20;
const [ANY, NOTHING] = [1, 2] as const;

/**
 * By UTF-16 unit: 0 where a text goes on, `ANY` where it ends, and otherwise the unit that must follow, with `LOWER_CASE`
 * added, for `closerLook` to match; `NOTHING` if that depends on no second unit.
 */
const nextUnits = new Uint8Array(0x10000);
for (const character of marks) nextUnits[character.charCodeAt(0)] = ANY;
for (const [first = '', second = ''] of ['@', '&#', 'ht', 'Ht', 'ft', 'Ft', 'ww', 'ma', 'xm', '  ']) {
  nextUnits[first.charCodeAt(0)] = second === '' ? NOTHING : second.charCodeAt(0) | LOWER_CASE;
}
