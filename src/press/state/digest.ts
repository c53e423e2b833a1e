import { digestBytes } from '../../files/digest.ts';

/** Arrays at least this long are assumed to hold objects shared between pages (teasers), which are digested once. */
const sharedListLength = 8;

/**
 * Creates a function that digests models by their content: equal models have equal digests in every run and on every
 * machine. A model is plain JSON data, with its fields in the order in which the code creates them. Objects
 * of long lists are memoised, so that a teaser on forty pages is digested once; they must not change.
 */
export function createDigester(): (model: object) => string {
  const known = new Map<object, string>();
  const itemText = (item: unknown): string => {
    if (typeof item !== 'object' || item === null) return JSON.stringify(item);
    let text = known.get(item);
    if (text === undefined) known.set(item, (text = digestBytes(JSON.stringify(item))));
    return text;
  };
  return (model) => {
    let text = '';
    for (const [name, part] of Object.entries(model)) {
      if (part === undefined) continue;
      const isShared = Array.isArray(part) && part.length >= sharedListLength;
      text += `${name}:${isShared ? part.map(itemText).join() : JSON.stringify(part)};`;
    }
    return digestBytes(text);
  };
}
