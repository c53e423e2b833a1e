/** Arrays at least this long are assumed to hold objects shared between pages (teasers), which are written once. */
const sharedListLength = 8;

/** Most characters of remembered texts; beyond it, all are dropped. */
const mostKept = 16_000_000;

/**
 * Creates a function that writes models as JSON: equal models have equal texts in every run and on every machine. The
 * text is digested, and is sent to the thread that renders the page: parsing it takes less time than copying the
 * objects. A model is plain JSON data, with its fields in the order in which the code creates them. Objects of long
 * lists are memoised, so that a teaser on forty pages is written once; they must not change.
 */
export function createModelWriter(): (model: object) => string {
  const known = new Map<object, string>();
  let kept = 0;
  const writeItem = (item: unknown): string => {
    if (typeof item !== 'object' || item === null) return write(item) ?? 'null';
    let text = known.get(item);
    if (text === undefined) {
      text = JSON.stringify(item);
      kept += text.length;
      if (kept > mostKept) {
        known.clear();
        kept = text.length;
      }
      known.set(item, text);
    }
    return text;
  };
  return (model) => {
    const fields: string[] = [];
    for (const [name, part] of Object.entries(model)) {
      const isShared = Array.isArray(part) && part.length >= sharedListLength;
      const text = isShared ? `[${part.map(writeItem).join()}]` : write(part);
      if (text !== undefined) fields.push(`${JSON.stringify(name)}:${text}`);
    }
    return `{${fields.join()}}`;
  };
}

/** `JSON.stringify`, with the type that it has: `undefined` gives no text. */
function write(part: unknown): string | undefined {
  return JSON.stringify(part);
}
