/** Longest value that a message repeats whole, in UTF-16 units. */
const mostLength = 120;

/**
 * Writes the value of a setting as a message repeats it: as JSON, cut if it is long, with what JSON has no words for. A
 * name or a password in an address is left out, since terminals and logs would keep it.
 */
export function showValue(value: unknown): string {
  const text = write(value).replace(/(\/\/)[^/\s?#"']*@/g, '$1…@');
  return text.length > mostLength ? `${text.slice(0, mostLength - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

function write(value: unknown): string {
  try {
    const special = describe(value);
    return special ?? JSON.stringify(value, (_key, part: unknown) => describe(part) ?? part);
  } catch {
    // A group that contains itself.
    return Array.isArray(value) ? 'a list' : 'a group';
  }
}

/** Describes a value that JSON leaves out, replaces or has no form for; undefined for any other. */
function describe(value: unknown): string | undefined {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'function':
      return 'a function';
    case 'symbol':
      return 'a symbol';
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Number.isFinite(value) ? undefined : String(value);
    case 'object':
      return value instanceof Set || value instanceof Map ? `a ${value.constructor.name}` : undefined;
    default:
      return undefined;
  }
}
