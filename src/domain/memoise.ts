/** Most results that are kept; then all are dropped at once, since pages mostly use results that were made together. */
const mostRemembered = 10_000;

/**
 * Memoises a function of one key whose result depends on the key alone, and costs more than a look-up. For example, a
 * story's time is on every page that lists the story.
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

/** Like `memoise`, for results that are kept as long as the object from which they are made. */
export function memoiseByObject<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = make(key)));
    return made;
  };
}

/** Like `memoise`, for the latest arguments only: for large results that are needed several times in a row. */
export function memoiseLast<Args extends readonly unknown[], Made>(
  make: (...args: Args) => Made,
): (...args: Args) => Made {
  let last: { readonly args: Args; readonly made: Made } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, index) => arg === args[index])) last = { args, made: make(...args) };
    return last.made;
  };
}
