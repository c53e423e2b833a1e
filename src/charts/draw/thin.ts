/** Points that a line is drawn with at most: more than a wide screen has room for. */
export const mostPoints = 400;

/**
 * Chooses the rows that a long line is drawn with: in each of equally many rows the lowest and the highest value, so that no
 * peak is lost, and always the first and the last row. The table keeps all rows.
 */
export function thin(values: readonly (number | null)[]): readonly number[] {
  if (values.length <= mostPoints) return [...values.keys()];
  const size = Math.ceil((2 * values.length) / mostPoints);
  const chosen = new Set([0, values.length - 1]);
  for (let start = 0; start < values.length; start += size) {
    let [lowest, highest] = [start, start];
    for (let row = start; row < Math.min(start + size, values.length); row++) {
      const value = values[row] ?? null;
      if (value === null) {
        chosen.add(row);
        continue;
      }
      if (value < (values[lowest] ?? Infinity)) lowest = row;
      if (value > (values[highest] ?? -Infinity)) highest = row;
    }
    chosen.add(lowest).add(highest);
  }
  return [...chosen].sort((left, right) => left - right);
}
