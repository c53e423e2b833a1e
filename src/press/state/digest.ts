import { hash } from 'node:crypto';

/** Lists of so many objects are made of teasers and the like, which many pages share. */
const sharedListLength = 8;

/**
 * Digests models by their content alone: equal models give equal digests in every run and on every machine. A model
 * is plain data, as JSON has it, and its fields always come in the order in which the code makes them. The objects
 * of long lists are remembered, so that a teaser on forty pages is walked once; they must not change.
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

/** 128 bits of SHA-256, in base 64. */
export function digestBytes(data: string | NodeJS.ArrayBufferView): string {
  return hash('sha256', data, 'base64url').slice(0, 22);
}
