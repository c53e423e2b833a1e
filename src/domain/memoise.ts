/** At so many, all are forgotten at once: what pages show together was mostly made together. */
const mostRemembered = 10_000;

/**
 * A function that remembers what it made of the latest keys; for those whose answer depends on the key alone, and costs
 * more than looking it up. A story's time is written on every page that lists the story.
 */
export function memoise<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) {
      if (known.size >= mostRemembered) known.clear();
      known.set(key, (made = make(key)));
    }
    return made;
  };
}

/** As `memoise`, of the latest arguments alone: for what is asked for several times in a row, and large. */
export function memoiseLast<Args extends readonly unknown[], Made>(
  make: (...args: Args) => Made,
): (...args: Args) => Made {
  let last: { readonly args: Args; readonly made: Made } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, index) => arg === args[index])) last = { args, made: make(...args) };
    return last.made;
  };
}
