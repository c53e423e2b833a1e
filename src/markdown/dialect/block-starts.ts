/*
 * Cheap tests that skip marked's longest rules for most paragraphs, with the same result.
 */

const [NEWLINE, SPACE, HYPHEN, EQUALS, COLON, BAR] = [0x0a, 0x20, 0x2d, 0x3d, 0x3a, 0x7c];

/** Whether an underlined heading may begin here: a line of `=` or `-` comes before the end of the paragraph. */
export function mayBeUnderlined(source: string): boolean {
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) {
    if (endsParagraph(source, end + 1)) return false;
    const first = firstOfLine(source, end + 1);
    if (first === NEWLINE) return false;
    // Other characters may be spaces for marked, whose own rule then decides.
    if (first === HYPHEN || first === EQUALS || first < SPACE || first >= 0x80) return true;
  }
  return false;
}

/** Whether a table may begin here: its second line starts with `|`, `:` or `-`. */
export function mayBeTable(source: string): boolean {
  const end = source.indexOf('\n');
  if (end < 0) return false;
  const first = firstOfLine(source, end + 1);
  return first === BAR || first === COLON || first === HYPHEN;
}

/** Whether the line at `start` ends any paragraph before it. Other lines may end one depending on their context. */
export function endsParagraph(source: string, start: number): boolean {
  PARAGRAPH_END.lastIndex = start;
  return PARAGRAPH_END.test(source);
}

/** Upper bound for the length of the paragraph at the start of `source`. */
export function paragraphLength(source: string): number {
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) {
    if (endsParagraph(source, end + 1)) return end;
  }
  return source.length;
}

/** A blank line, a heading, a quotation, a fence, an item of a list, a comment, a rule. */
const PARAGRAPH_END =
  /[ \t]*(?:\n|$)| {0,3}(?:#{1,6}\s|>|```[^`\n]*(?:\n|$)|~~~|[-*+][ \t]+[^ \t\n]|1[.)][ \t]+[^ \t\n]|<(?:!--|\?)|(?:\*[ \t]*){3,}(?:\n|$)|(?:_[ \t]*){3,}(?:\n|$))/y;

/** Code unit of the first character that is not a space; `NaN` at the end. */
function firstOfLine(source: string, start: number): number {
  let index = start;
  while (source.charCodeAt(index) === SPACE) index++;
  return source.charCodeAt(index);
}
