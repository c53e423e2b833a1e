/**
 * Adds to each sentence about a setting the line of `site.ts` that has it, or its field, or its item.
 *
 * @param message one sentence per line: `src/newsroom/site.ts  "feedSize" cannot be 0.`
 * @param source text of `site.ts`.
 */
export function placeSettings(message: string, source: string): string {
  return message
    .split('\n')
    .map((sentence) => {
      const [, item, names = ''] =
        /^src\/newsroom\/site\.ts {2}(?:There is no setting |(?:In i|I)tem (\d+) of )?"([\w.]+)/.exec(sentence) ?? [];
      const [name = '', ...fields] = names.split('.');
      const isMissing = sentence.includes(' is missing.');
      const place = findSetting(source, name, isMissing ? [] : fields);
      if (place === undefined || (isMissing && item === undefined && fields.length === 0)) return sentence;
      const index = item === undefined ? place : (findItem(source, place, Number(item)) ?? place);
      return sentence.replace('site.ts ', `site.ts:${source.slice(0, index).split('\n').length} `);
    })
    .join('\n');
}

/** Position of a setting, or of the last field in it that is found, by their names: `analytics`, `['connect']`. */
function findSetting(source: string, name: string, fields: readonly string[]): number | undefined {
  const lines = source.matchAll(new RegExp(`^([ \\t]*)(['"]?)${name}\\2\\s*(?:[:,]|$)`, 'gm'));
  // A field of a group or an item may have the same name, further in.
  const [start] = [...lines].sort(([, left = ''], [, right = '']) => left.length - right.length);
  if (!start || name === '') return undefined;
  let place = start.index + (start[1] ?? '').length;
  for (const field of fields) {
    const next = new RegExp(`[{,\\s](['"]?)${field}\\1\\s*:`).exec(source.slice(place));
    if (!next) break;
    place += next.index + 1;
  }
  return place;
}

/** A string, a comment, or a bracket or comma: what divides the items of a list, and what may hide such characters. */
const parts = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[^]*?\*\/|[[\](){},]/g;

/** Position of an item, from 1, of the list that a setting begins; undefined if the list is elsewhere. */
function findItem(source: string, setting: number, item: number): number | undefined {
  const begin = /^['"]?\w+['"]?\s*:\s*\[/.exec(source.slice(setting))?.[0].length;
  if (begin === undefined) return undefined;
  const list = source.slice(setting + begin);
  const commas = findCommas(list);
  if (item - 1 > commas.length) return undefined;
  const start = item === 1 ? 0 : (commas[item - 2] ?? 0) + 1;
  // Comments before an item are not the item.
  const gap = /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*/.exec(list.slice(start))?.[0].length ?? 0;
  return setting + begin + start + gap;
}

/** Positions of the commas between the items of a list, from its first item to its end. */
function findCommas(list: string): readonly number[] {
  const commas: number[] = [];
  let depth = 0;
  for (const { 0: part, index } of list.matchAll(parts)) {
    if ('[({'.includes(part)) depth++;
    else if ('])}'.includes(part)) depth--;
    else if (part === ',' && depth === 0) commas.push(index);
    if (depth < 0) break;
  }
  return commas;
}
