/** Where marked may end a text. The last group is what asks for a closer look: addresses, breaks, references. */
const mark = /[\\<![`*~_]|(@|&#|[hH][tT][tT][pP]|[fF][tT][pP]:|www\.|mailto:|xmpp:| {2}\n)/g;

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
  mark.lastIndex = 1;
  const found = mark.exec(source);
  if (!found) return source.length;
  if (found[1] !== undefined) return undefined;
  restOfAddress.lastIndex = found.index;
  return restOfAddress.test(source) ? undefined : found.index;
}
