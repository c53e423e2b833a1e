/**
 * A value without quotes that YAML takes for a number, a truth value or nothing. It is kept as it was written, since
 * `0700` and `1.10` are other words than 700 and 1.1; each field decides what it makes of it.
 */
export class Unquoted {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Whether YAML reads it as no value at all: `null`, `~`. */
  get isNothing(): boolean {
    return /^(?:~|null|Null|NULL)$/.test(this.source);
  }
}

/** For a field whose words may look like numbers: the text, if there is any. */
export function takeText(input: unknown): unknown {
  return input instanceof Unquoted && !input.isNothing ? input.source : input;
}

/** For a field that holds a whole number. */
export function takeInteger(input: unknown): unknown {
  return input instanceof Unquoted && /^[-+]?\d+$/.test(input.source) ? Number(input.source) : input;
}

/** For a field that holds other fields: a value without quotes is as wrong as a text there. */
export function takeGroup(input: unknown): unknown {
  return input instanceof Unquoted ? (input.isNothing ? null : input.source) : input;
}

/** The text in a list that holds nothing else, which was probably meant without its brackets. */
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

/** Whether there is no value: nothing was written, or what YAML reads as nothing. */
export function isNothing(input: unknown): boolean {
  return input === null || (input instanceof Unquoted && input.isNothing);
}
