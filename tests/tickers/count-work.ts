/** The methods through which code looks at the characters of a text. */
const readers = ['charAt', 'charCodeAt', 'codePointAt', 'includes', 'indexOf', 'slice', 'startsWith'] as const;

/**
 * How much of strings `run` looks at: one for each call of a method that reads, and for each character that `slice`
 * copies. Unlike a clock it gives the same answer each time.
 */
export function countWork(run: () => void): number {
  const originals = readers.map((name) => [name, Object.getOwnPropertyDescriptor(String.prototype, name)] as const);
  let work = 0;
  for (const [name, descriptor] of originals) {
    const original: unknown = descriptor?.value;
    if (typeof original !== 'function') throw new Error(`Strings have no method ${name}.`);
    Object.defineProperty(String.prototype, name, {
      ...descriptor,
      value: function (this: string, ...parameters: unknown[]): unknown {
        const result: unknown = Reflect.apply(original, this, parameters);
        work += name === 'slice' && typeof result === 'string' ? result.length + 1 : 1;
        return result;
      },
    });
  }
  try {
    run();
  } finally {
    for (const [name, descriptor] of originals) {
      if (descriptor !== undefined) Object.defineProperty(String.prototype, name, descriptor);
    }
  }
  return work;
}
