/** Names of the months by language, in full and short, as charts have them without a year. */
const styles: readonly (readonly string[])[] = [
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez',
  'Jan Feb März April Mai Juni Juli Aug Sept Okt Nov Dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'janv fév mars avr mai juin juil août sept oct nov déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago sep oct nov dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'gen feb mar apr mag giu lug ago set ott nov dic',
].map((names) => names.split(' '));

const numbersByName = styles.map((names) => new Map(names.map((name, index) => [name.toLowerCase(), index])));

export interface NamedMonths {
  /** Numbers of the months, each larger than the one before it: 12 is the January of the next year. */
  readonly numbers: readonly number[];
  /** The name of a month by its number, in the form of the others. */
  readonly write: (number: number) => string;
}

/** Reads names of months without years, all of one language and form: `Jan`, `Feb`, `Apr`. */
export function readMonths(labels: readonly string[]): NamedMonths | undefined {
  const written = labels.map((label) => label.toLowerCase().replace(/\.$/, ''));
  const style = numbersByName.findIndex((numbers) => written.every((name) => numbers.has(name)));
  const [names, months] = [styles[style], numbersByName[style]];
  if (names === undefined || months === undefined) return undefined;
  const numbers: number[] = [];
  for (const name of written) {
    const before = numbers.at(-1) ?? -1;
    const month = months.get(name) ?? 0;
    numbers.push(before + 1 + ((((month - before - 1) % 12) + 12) % 12));
  }
  const [first = ''] = labels;
  const hasPoint = labels.every((label) => label.endsWith('.'));
  const isCapital = /^\p{Lu}/u.test(first);
  const write = (number: number) => {
    const name = names[number % 12] ?? '';
    return `${isCapital ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase()}${name.slice(1)}${hasPoint ? '.' : ''}`;
  };
  return { numbers, write };
}
