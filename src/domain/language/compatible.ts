/**
 * Replaces letters and figures by those that they are compatible with (NFKC): `ﬁ` → `fi`, `Ⅳ` → `IV`, `㎡` → `m2`. An
 * exponent or a fraction after a figure stays apart from it, since it would make another number: `10²` is not 102, `2½`
 * is not 21/2.
 */
export function toCompatible(text: string): string {
  return text.replace(EXPONENT, '^').replace(INDEX, '_').replace(FRACTION, ' ').normalize('NFKC');
}

const EXPONENT = /(?<=\d)(?=[²³¹⁰⁴-⁹⁺⁻])/g;
const INDEX = /(?<=\d)(?=[₀-₉])/g;
const FRACTION = /(?<=\d)(?=[¼-¾⅐-⅟↉])/g;
