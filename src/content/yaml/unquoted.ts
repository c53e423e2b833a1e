/**
 * An unquoted value that YAML reads as a number, a boolean or null. It is kept as written, since `0700` and `1.10` are
 * not 700 and 1.1; each field decides how to read it.
 */
export class Unquoted {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Whether YAML reads it as null: `null`, `~`. */
  get isNothing(): boolean {
    return /^(?:~|null|Null|NULL)$/.test(this.source);
  }
}

/** Preprocesses a field whose text may look like a number: the text as written, unless it is null. */
export function takeText(input: unknown): unknown {
  return input instanceof Unquoted && !input.isNothing ? input.source : input;
}

/** Preprocesses a field for a whole number. */
export function takeInteger(input: unknown): unknown {
  return input instanceof Unquoted && /^[-+]?\d+$/.test(input.source) ? Number(input.source) : input;
}

/** Preprocesses a boolean field. */
export function takeFlag(input: unknown): unknown {
  return input instanceof Unquoted && /^(?:true|false)$/i.test(input.source) ? /^t/i.test(input.source) : input;
}

/** Preprocesses a group of fields: an unquoted value is treated as a text, which is invalid there. */
export function takeGroup(input: unknown): unknown {
  return input instanceof Unquoted ? (input.isNothing ? null : input.source) : input;
}

/** The text of a list that has one entry, and was probably meant without brackets. */
export function onlyTextOf(input: unknown): string | undefined {
  if (!Array.isArray(input) || input.length !== 1) return undefined;
  const only: unknown = input[0];
  return typeof only === 'string' ? only : undefined;
}

/** The text of a group with one field, which was probably meant as a text with a colon in it: `Apple: up 5%`. */
export function onlyPairOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || input instanceof Unquoted)
    return undefined;
  const [pair, another] = Object.entries(input);
  const text: unknown = takeText(pair?.[1]);
  return pair && !another && typeof text === 'string' ? `${pair[0]}: ${text}` : undefined;
}

/** True for null, written or left out after the colon. */
export function isNothing(input: unknown): boolean {
  return input === null || (input instanceof Unquoted && input.isNothing);
}
