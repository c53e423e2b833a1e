import type { Exchange } from './exchange.ts';

/** Names of an exchange, in full and as printed codes. */
export function namesOfExchange({ name, aliases }: Exchange): readonly string[] {
  return [name, ...aliases];
}

/** `Copenhagen Stock Exchange` → `CSE`. */
export function initialsOf(name: string): string {
  return Array.from(name.matchAll(/(?<!\p{L})\p{Lu}/gu), ([initial]) => initial).join('');
}
